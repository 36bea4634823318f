package council

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The parts of opening hours as people write them, in small letters: "mon-fri 9am to 5pm".
var (
	peoplesHours = regexp.MustCompile(`^(.*?)[ ,:]*(?:\ball day\b|\b24 ?(?:hours|hrs|h)\b.*|` + peoplesTime + `(?: |hrs?|h)*(?:-|to|until|till|and)(?: )*` + peoplesTime + ` ?(?:hrs?|h)?)$`)
	peoplesDays  = regexp.MustCompile(`^([a-z]{3,}) ?(?:-|to|until|till|through|thru|and|&) ?([a-z]{3,})$`)
	allTheTime   = regexp.MustCompile(`^(?:(?:open|all day|always|any ?time|24 ?(?:/ ?7|hours|hrs|h)|(?:a|every) day|daily|7 days(?: a week)?)[ ,]*)+$`)
)

const peoplesTime = `\b(noon|midday|midnight|\d{1,2})(?:[:.]?(\d\d))? ?(am|pm|noon|midnight)?\b ?`

// meantHours returns opening hours in the form of a profile, "" if it is not clear what is
// meant. It may guess, because it is only used in hints.
func meantHours(written string) string {
	text := strings.Map(func(c rune) rune {
		switch {
		case strings.ContainsRune("‐‑‒–—−", c):
			return '-'
		case c == '∶':
			return ':'
		}
		return c
	}, strings.ToLower(seen(written)))
	text = strings.NewReplacer("a.m.", "am", "p.m.", "pm", "a.m", "am", "p.m", "pm").Replace(text)
	text = strings.TrimPrefix(strings.Trim(text, " .,;"), "open ")
	if allTheTime.MatchString(text) && strings.Contains(text, "24") {
		return "every day all day"
	}
	m := peoplesHours.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	days, times := meantDays(strings.TrimSuffix(m[1], " from")), "all day"
	if m[2] != "" {
		from, to := clockOf(m[2], m[3], m[4]), clockOf(m[5], m[6], m[7])
		switch {
		case from < 0 || to < 0:
			return ""
		case m[4] == "" && m[7] == "pm" && from+12*60 < to: // "1 to 5pm"
			from += 12 * 60
		case m[4] == "" && m[7] == "" && to <= from && to+12*60 > from && to <= 8*60: // "9 to 5"
			to += 12 * 60
		}
		times = fmt.Sprintf("%02d:%02d to %02d:%02d", from/60, from%60, to/60, to%60)
	}
	h, ok := parseHours(days + " " + times)
	if !ok {
		return ""
	}
	return h.String()
}

// meantDays returns the days of a week in the words of a profile, "" if they are not clear.
func meantDays(text string) string {
	text = strings.Trim(text, " ,:()")
	switch text {
	case "", "daily", "7 days", "7 days a week", "seven days a week", "every day", "everyday", "all week":
		return "every day"
	case "weekday", "weekdays":
		return "Monday to Friday"
	case "weekend", "weekends":
		return "Saturday to Sunday"
	}
	if m := peoplesDays.FindStringSubmatch(text); m != nil {
		return dayNamed(m[1]) + " to " + dayNamed(m[2])
	}
	return dayNamed(text)
}

// dayNamed returns the day of the week of a name or its beginning: "Monday" for "mon".
func dayNamed(name string) string {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "."), "s")
	i := slices.IndexFunc(weekdays, func(day string) bool { return len(name) >= 3 && strings.HasPrefix(day, name) })
	if i < 0 {
		return ""
	}
	return weekdays[i]
}

// clockOf returns the minutes from midnight to a time of day, -1 if no clock shows it.
func clockOf(hour, minute, half string) int {
	h, err := strconv.Atoi(hour)
	switch {
	case err != nil && strings.HasSuffix(hour, "midnight"):
		return 24 * 60
	case err != nil:
		return 12 * 60
	}
	m, _ := strconv.Atoi(minute)
	switch {
	case h > 24 || m > 59 || half != "" && (h < 1 || h > 12):
		return -1
	case half == "midnight" || half == "am" && h == 12:
		h = 0
	case half == "pm" && h < 12:
		h += 12
	}
	return h*60 + m
}
