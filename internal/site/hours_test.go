package site

import (
	"testing"
	"testing/fstest"

	familyguide "familyguide"
	"familyguide/internal/council"
	"familyguide/internal/words"
)

func TestHoursInWords(t *testing.T) {
	w, _ := words.Of("en", familyguide.Guide)
	week := []int{1, 2, 3, 4, 5}
	tests := []struct {
		hours        []council.Hours
		always, said bool
		want         string
		data         string
	}{
		{nil, false, true, "", ""},
		{[]council.Hours{{Days: week, From: "09:30", To: "15:00"}}, false, true,
			"Monday to Friday, 9.30am to 3pm, not on bank holidays", "12345 0930-1500 9.30am"},
		{[]council.Hours{{Days: week, From: "10:00", To: "13:00"}, {Days: week, From: "14:00", To: "16:00"}}, false, true,
			"Monday to Friday, 10am to 1pm and 2pm to 4pm, not on bank holidays", "12345 1000-1300 10am;12345 1400-1600 2pm"},
		{[]council.Hours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "00:00", To: "24:00"}}, true, true,
			"Open day and night, every day", "1234567 0000-2400 midnight"},
		{[]council.Hours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "08:00", To: "24:00"}}, true, true,
			"Every day, 8am to midnight", "1234567 0800-2400 8am"},
		{[]council.Hours{{Days: week, From: "12:00", To: "20:00"}, {Days: []int{6}, From: "09:00", To: "12:00"}}, true, true,
			"Monday to Friday, midday to 8pm; Saturday, 9am to midday", "12345 1200-2000 midday;6 0900-1200 9am"},
		{[]council.Hours{{Days: []int{2, 4}, From: "09:00", To: "17:00"}}, true, true, "Tuesday and Thursday, 9am to 5pm", "24 0900-1700 9am"},
		{[]council.Hours{{Days: week, From: "09:30", To: "18:00"}}, false, false, "Monday to Friday, 9.30am to 6pm", "12345 0930-1800 9.30am"},
		{[]council.Hours{{Days: week, From: "17:00", To: "08:30"}, {Days: []int{6, 7}, From: "00:00", To: "24:00"}}, false, false,
			"Monday to Friday, 5pm to 8.30am the next day; Saturday and Sunday, day and night", "12345 1700-3230 5pm;67 0000-3230 midnight"},
		{[]council.Hours{{Days: []int{3, 4, 5}, From: "10:00", To: "16:00"}}, true, true, "Wednesday to Friday, 10am to 4pm", "345 1000-1600 10am"},
		{[]council.Hours{{Days: []int{1, 3, 5}, From: "18:00", To: "24:00"}}, false, false, "Monday, Wednesday, Friday, 6pm to midnight", "135 1800-2400 6pm"},
	}
	for _, test := range tests {
		c := council.Contact{Hours: test.hours, BankHolidays: test.always, BankHolidaysSaid: test.said}
		if got := hoursWords(w, c); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
		if got := hoursData(w, test.hours); got != test.data {
			t.Errorf("got %q, want %q", got, test.data)
		}
	}
}

func TestAnOutOfHoursTeamIsThereOnBankHolidays(t *testing.T) {
	w, _ := words.Of("en", familyguide.Guide)
	c := council.Contact{Hours: []council.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "17:00", To: "08:30"}}, BankHolidayAll: true, BankHolidaysSaid: true}
	if got := hoursWords(w, c); got != "Monday to Friday, 5pm to 8.30am the next day; bank holidays, day and night" {
		t.Error(got)
	}
	if got := wholeDayData(w, c); got != "0000-3230 midnight" {
		t.Error(got)
	}
	c = council.Contact{Hours: []council.Hours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "00:00", To: "24:00"}}, BankHolidayAll: true, BankHolidaysSaid: true}
	if got := hoursWords(w, c); got != "Open day and night, every day" {
		t.Error(got)
	}
}

// TestTimesOfDayAreSaidByTheWords has a language that says them otherwise.
func TestTimesOfDayAreSaidByTheWords(t *testing.T) {
	w, faults := words.Of("cy", fstest.MapFS{"i18n/cy.toml": {Data: []byte(`
clock-am = "{hour}yb"
clock-am-minutes = "{hour}:{minute}yb"
clock-pm = "{hour}yh"
clock-pm-minutes = "{hour}:{minute}yh"
`)}})
	if faults != nil {
		t.Fatal(faults)
	}
	for at, want := range map[string]string{"09:00": "9yb", "00:05": "12:05yb", "15:00": "3yh", "12:30": "12:30yh"} {
		if got := clock(w, at); got != want {
			t.Errorf("%s is %q, not %q", at, got, want)
		}
	}
}
