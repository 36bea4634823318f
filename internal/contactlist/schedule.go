package contactlist

import (
	"cmp"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// iCalDays are the days of the week as RFC 5545 names them.
var iCalDays = []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}

// schedules reads the hours of a service: its own, else those of its only place.
func (l *list) schedules(c *Contact, s service) {
	all := slices.Concat(s.Schedules, s.Older)
	if len(all) == 0 && len(s.ServiceAtLocations) == 1 {
		all = s.ServiceAtLocations[0].Schedules
	}
	for _, one := range all {
		if ended := string(one.ValidTo); len(ended) >= 10 && ended[:10] < l.today.String() {
			continue
		}
		read, ok := one.hours()
		if !ok {
			c.Hours = nil
			c.HoursAsWritten = cmp.Or(string(one.Description), strings.Join(strings.Fields(string(one.Freq+" "+one.Byday+" "+one.OpensAt+" "+one.ClosesAt)), " "))
			l.warn(*c, hoursHint, "the opening hours of %q are left out: they cannot be read", finding.Short(c.Name))
			return
		}
		c.Hours = append(c.Hours, read...)
	}
}

// hours returns a weekly schedule in the profile's form.
func (s schedule) hours() ([]string, bool) {
	if s.OpensAt == "" && s.ClosesAt == "" && s.Byday == "" {
		all := readHours(string(s.Description))
		return all, all != nil
	}
	clock := func(t scalar) string { return string(t[:min(len(t), 5)]) } // "09:00:00+01:00"
	span, ok := readClock(clock(s.OpensAt) + " to " + clock(s.ClosesAt))
	if !ok || s.OpensAt == "" || s.ClosesAt == "" || span == "all day" || s.Bymonthday != "" ||
		s.Freq != "" && s.Freq != "WEEKLY" || s.Interval != "" && s.Interval != "1" {
		return nil, false
	}
	open := [8]bool{} // an eighth day ends the last run
	for _, day := range strings.FieldsFunc(string(s.Byday), func(r rune) bool { return r == ',' || r == ' ' }) {
		i := slices.Index(iCalDays, strings.ToUpper(day))
		if i < 0 {
			return nil, false
		}
		open[i] = true
	}
	var all []string
	for from := 0; from < 7; from++ {
		if !open[from] {
			continue
		}
		to := from
		for open[to+1] {
			to++
		}
		all = append(all, profileHours(from, to, span))
		from = to
	}
	return all, all != nil
}
