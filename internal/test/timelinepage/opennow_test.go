package timelinepage

import (
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/finish"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// TestOpenNow: the contacts' hours, on a weekday, on a bank holiday, and after the
// last published one; and one whose source says nothing about bank holidays.
func TestOpenNow(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for day, want := range map[string]string{
		"2026-11-23": "Open now. ",
		"2026-11-21": "Closed now, opens Monday at 9.30am. ",
		"2026-12-25": "Closed now, opens Tuesday at 9.30am. ",
		"2029-06-01": "none",
	} {
		t.Run(day, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page("help/"), chromium.Today(day))
			got := chromium.Eval[string](b.Tab, `(document.querySelector("[data-hours^='12345 0930-1500'] .now") || {textContent: 'none'}).textContent`)
			if got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
	b := open(t, demo.Serve(t, demo.Of(t, "england")).Page("children/8-11/help/"), chromium.Today("2026-12-25"))
	if said := chromium.Eval[string](b.Tab, "(document.querySelector('[data-unsure] .now') || {textContent: 'none'}).textContent"); said != "none" {
		t.Errorf("nobody says whether it is open on bank holidays, and the page says %q", said)
	}
}

// TestOpensAtTheTimeThePageSays: in the words of the page, which says "midday".
func TestOpensAtTheTimeThePageSays(t *testing.T) {
	t.Parallel()
	p, faults := council.BuiltIn("england")
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	for i := range p.Contacts {
		p.Contacts[i].Hours = []council.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "12:00", To: "20:00"}}
		p.Contacts[i].BankHolidays, p.Contacts[i].BankHolidaysSaid = false, true
	}
	b := open(t, demo.Serve(t, demo.Build(t, p, finish.Folders)).Page("help/"), chromium.Today("2026-11-23"))
	const want = "Closed now, opens today at midday. Monday to Friday, midday to 8pm, not on bank holidays."
	if got := chromium.Eval[string](b.Tab, "document.querySelector('[data-hours]').textContent"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestAnOutOfHoursTeamIsOpenWhenItIs: an emergency duty team is there at night, at
// weekends and on bank holidays, and nobody may read that it is closed then.
func TestAnOutOfHoursTeamIsOpenWhenItIs(t *testing.T) {
	t.Parallel()
	p, faults := council.BuiltIn("england")
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	c := p.Contacts[0]
	c.Hours = []council.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "17:00", To: "08:30"}, {Days: []int{6, 7}, From: "00:00", To: "24:00"}}
	c.For, c.BankHolidays, c.BankHolidayAll, c.BankHolidaysSaid = []string{"parents"}, false, true, true
	p.Contacts = []council.Contact{c}
	h := demo.Serve(t, demo.Build(t, p, finish.Folders))
	for moment, want := range map[string]string{
		"2026-11-25T03:00:00": "Open now. ", // Wednesday, in the night
		"2026-11-25T08:29:00": "Open now. ",
		"2026-11-25T08:30:00": "Closed now, opens today at 5pm. ",
		"2026-11-25T17:00:00": "Open now. ",
		"2026-11-28T11:00:00": "Open now. ", // Saturday
		"2026-11-30T05:00:00": "Open now. ", // Monday, before the week begins
		"2026-11-30T12:00:00": "Closed now, opens today at 5pm. ",
		"2026-12-25T11:00:00": "Open now. ", // Christmas Day, a Friday
		"2026-12-28T11:00:00": "Open now. ", // its Monday
		"2026-12-29T08:00:00": "Open now. ",
		"2026-12-29T11:00:00": "Closed now, opens today at 5pm. ",
	} {
		t.Run(moment, func(t *testing.T) {
			b := open(t, h.Page("help/"), chromium.Now(moment))
			if got := chromium.Eval[string](b.Tab, "(document.querySelector('[data-hours] .now') || {textContent: 'none'}).textContent"); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}
