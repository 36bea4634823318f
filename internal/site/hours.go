package site

import (
	"fmt"
	"strconv"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/words"
)

// hoursWords returns opening hours in words: "Monday to Friday, 9.30am to 3pm, not on bank
// holidays". The words say nothing about bank holidays if the profile does not.
func hoursWords(w *words.Words, c council.Contact) string {
	if len(c.Hours) == 0 {
		return ""
	}
	if len(c.Hours) == 1 && len(c.Hours[0].Days) == 7 && c.Hours[0].WholeDay() && (c.BankHolidays || c.BankHolidayAll) {
		return w.Text("hours-always")
	}
	var parts []string
	for i, h := range c.Hours {
		part := w.Text("hours-part", "days", dayWords(w, h.Days), "from", clock(w, h.From), "to", clock(w, h.To))
		if h.Overnight() {
			part = w.Text("hours-night", "days", dayWords(w, h.Days), "from", clock(w, h.From), "to", clock(w, h.To))
		}
		if h.WholeDay() {
			part = w.Text("hours-whole-day", "days", dayWords(w, h.Days))
		}
		if i > 0 && !h.Overnight() && sameDays(h.Days, c.Hours[i-1].Days) { // "10am to 1pm and 2pm to 4pm"
			part = w.Text("hours-again", "from", clock(w, h.From), "to", clock(w, h.To))
			parts[len(parts)-1] += " " + part
			continue
		}
		parts = append(parts, part)
	}
	text := strings.Join(parts, "; ")
	switch {
	case c.BankHolidayAll:
		text += w.Text("hours-all-bank-holidays")
	case c.BankHolidaysSaid && !c.BankHolidays:
		text += w.Text("hours-not-bank-holidays")
	}
	return text
}

func sameDays(a, b []int) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

// dayWords returns "every day", "Monday to Friday", "Tuesday" or "Monday, Friday".
func dayWords(w *words.Words, days []int) string {
	if len(days) == 7 {
		return w.Text("every-day")
	}
	name := func(day int) string { return w.Text(fmt.Sprintf("weekday-%d", day%7)) }
	run := true
	for i := 1; i < len(days); i++ {
		run = run && days[i] == days[i-1]+1
	}
	if run && len(days) > 2 {
		return w.Text("days-run", "first", name(days[0]), "last", name(days[len(days)-1]))
	}
	if len(days) == 2 {
		return w.Text("days-two", "first", name(days[0]), "last", name(days[1]))
	}
	var names []string
	for _, day := range days {
		names = append(names, name(day))
	}
	return strings.Join(names, ", ")
}

// clock returns "9.30am" for "09:30", as GOV.UK and the NHS write times, or as the
// language does.
func clock(w *words.Words, text string) string {
	var hour, minute int
	if _, err := fmt.Sscanf(text, "%d:%d", &hour, &minute); err != nil {
		return text
	}
	switch {
	case hour%24 == 0 && minute == 0:
		return w.Text("midnight")
	case hour == 12 && minute == 0:
		return w.Text("midday")
	}
	key := "clock-am"
	if hour >= 12 {
		key = "clock-pm"
	}
	if minute != 0 {
		key += "-minutes"
	}
	return w.Text(key, "hour", strconv.Itoa((hour+11)%12+1), "minute", fmt.Sprintf("%02d", minute))
}

// hoursData returns the hours for the script that says "open now": the days from 1
// Monday to 7 Sunday, the times, and the time of opening in words:
// "12345 0930-1500 9.30am;6 1000-1200 10am". Hours that end on the next morning end after
// 2400: "12345 1700-3230 5pm".
func hoursData(w *words.Words, hours []council.Hours) string {
	var parts []string
	for _, h := range hours {
		var days strings.Builder
		for _, day := range h.Days {
			fmt.Fprint(&days, day)
		}
		parts = append(parts, days.String()+" "+span(w, h, nightEnd(hours)))
	}
	return strings.Join(parts, ";")
}

// wholeDayData returns the same for a bank holiday on which a contact is open all day.
func wholeDayData(w *words.Words, c council.Contact) string {
	if !c.BankHolidayAll {
		return ""
	}
	return span(w, council.Hours{From: "00:00", To: "24:00"}, nightEnd(c.Hours))
}

// nightEnd returns when the nights of a contact end, "08:30", or "". A team that is there
// from 5pm to 8.30am, and all day on Sunday, is there until 8.30am on Monday.
func nightEnd(hours []council.Hours) string {
	end := ""
	for _, h := range hours {
		if h.Overnight() {
			end = max(end, h.To)
		}
	}
	return end
}

// span returns one span, "1700-3230 5pm".
func span(w *words.Words, h council.Hours, night string) string {
	to := h.To
	if h.Overnight() || h.WholeDay() && night != "" {
		if h.WholeDay() {
			to = night
		}
		var hour, minute int
		fmt.Sscanf(to, "%d:%d", &hour, &minute)
		to = fmt.Sprintf("%02d:%02d", hour+24, minute)
	}
	return strings.ReplaceAll(h.From+"-"+to, ":", "") + " " + clock(w, h.From)
}
