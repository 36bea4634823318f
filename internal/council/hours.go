package council

import (
	"regexp"
	"strings"
	"time"

	"familyguide/internal/finding"
)

// hoursForm is the form of opening hours in a profile.
var hoursForm = regexp.MustCompile(`(?i)^(every day|[a-z]+( to [a-z]+)?) (all day|([0-2][0-9]:[0-5][0-9]) to ([0-2][0-9]:[0-5][0-9]))$`)

// The days of the week in opening hours, from Monday.
var weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// hours returns opening hours, one text a span: "Monday to Friday 09:30 to
// 15:00", "Saturday 10:00 to 16:00", "every day all day". "Friday 17:00 to 08:30" ends
// on the next morning.
func (t *table) hours(key string) []Hours {
	var all []Hours
	words := t.words(key)
	t.form(key).Item().Match(hoursForm)
	for _, n := range words {
		h, ok := parseHours(n.text)
		if !ok {
			hint := `write them as "Monday to Friday 09:30 to 15:00", as "Monday to Friday 17:00 to 08:30" until the next morning, or as "every day all day"`
			if meant := meantHours(n.text); meant != "" {
				hint = `did you mean "` + meant + `"?`
			}
			t.r.fault(n.pos, hint, "%s %q are not opening hours", key, finding.Short(n.text))
			continue
		}
		all = append(all, h)
	}
	return all
}

func parseHours(s string) (h Hours, ok bool) {
	m := hoursForm.FindStringSubmatch(s)
	if m == nil {
		return Hours{}, false
	}
	h.From, h.To = m[4], m[5]
	if strings.EqualFold(m[3], "all day") {
		h.From, h.To = "00:00", "24:00"
	}
	first, last, through := strings.Cut(strings.ToLower(m[1]), " to ")
	if !through {
		last = first
	}
	if first == "every day" {
		first, last = "monday", "sunday"
	}
	if h.To == "00:00" {
		h.To = "24:00"
	}
	from, to := weekday(first), weekday(last)
	if from == 0 || to < from || h.From == h.To || h.From >= "24:00" || h.To > "24:00" {
		return Hours{}, false
	}
	if h.Overnight() && minutes(h.From)-minutes(h.To) < 6*60 { // "09:00 to 05:00" is a slip
		return Hours{}, false
	}
	for d := from; d <= to; d++ {
		h.Days = append(h.Days, d)
	}
	return h, true
}

// minutes returns the minutes from midnight to a time of day.
func minutes(clock string) int {
	t, _ := time.Parse("15:04", clock)
	return t.Hour()*60 + t.Minute()
}

func weekday(name string) int {
	for i, day := range weekdays {
		if day == name {
			return i + 1
		}
	}
	return 0
}

// String returns the hours as a profile writes them.
func (h Hours) String() string {
	name := func(day int) string { return strings.ToUpper(weekdays[day-1][:1]) + weekdays[day-1][1:] }
	days := name(h.Days[0])
	switch last := h.Days[len(h.Days)-1]; {
	case len(h.Days) == 7:
		days = "every day"
	case len(h.Days) > 1:
		days += " to " + name(last)
	}
	if h.From == "00:00" && h.To == "24:00" {
		return days + " all day"
	}
	return days + " " + h.From + " to " + h.To
}
