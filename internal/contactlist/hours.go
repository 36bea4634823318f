package contactlist

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A week holds the times of each day, from Monday.
var dayNames = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

const (
	dayPattern  = `(?:mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)(?:day|nesday|rsday|sday|urday)?\.?`
	daysPattern = `(?:every ?day|daily|7 days a week|seven days a week|week ?days|weekends?|` + dayPattern + `(?: ?(?:to|until|through|-|,|and|&|/) ?` + dayPattern + `)*)`
	timePattern = `(?:noon|midday|midnight|\d{1,2}(?:[:.]\d{2}|\d{2})?(?: ?[ap]\.?m\.?)?)`
	spanPattern = `(?:24 ?hours?(?: a day)?|24 ?/ ?7|all day|(?:from )?` + timePattern + ` ?(?:to|until|till|-) ?` + timePattern + `)`
)

var (
	daysFirst = regexp.MustCompile(`^(` + daysPattern + `) ?[:,]? ?(` + spanPattern + `)$`)
	timeFirst = regexp.MustCompile(`^(` + spanPattern + `) ?,? ?(?:on )?(` + daysPattern + `)$`)
	oneSpan   = regexp.MustCompile(`^(?:from )?(` + timePattern + `) ?(?:to|until|till|-) ?(` + timePattern + `)$`)
	oneDay    = regexp.MustCompile(dayPattern)
	oneTime   = regexp.MustCompile(`^(\d{1,2})(?:[:.]?(\d{2}))?(?: ?([ap])\.?m\.?)?$`)
	through   = regexp.MustCompile(`^ ?(to|until|through|-) ?$`)
	spans     = regexp.MustCompile(`;| / |\. |, (?:and )?(?:` + dayPattern + `|week|every|daily)| and (?:` + dayPattern + `|week)`)
)

// readHours returns opening hours in the profile's form, or nil if any part of the text
// cannot be read, or can be read in two ways.
func readHours(text string) []string {
	text = strings.ToLower(oneLine(text))
	text = strings.NewReplacer("–", "-", "—", "-", "‐", "-", "‑", "-", "open ", "", "hrs", "", "opening hours:", "", "hours:", "").Replace(text)
	text = strings.Trim(strings.Join(strings.Fields(text), " "), " .,;")
	if slices.Contains([]string{"24/7", "24 hours", "24 hours a day", "24 hours a day, 7 days a week", "24 hours, 7 days a week", "all day every day", "always", "24hr", "24h"}, text) {
		return []string{"every day all day"}
	}
	if all, ok := readSpan(text); ok {
		return all
	}
	var all []string
	for _, part := range splitSpans(text) {
		read, ok := readSpan(part)
		if !ok {
			return nil
		}
		all = append(all, read...)
	}
	return all
}

// splitSpans cuts a text where another day begins.
func splitSpans(text string) []string {
	var parts []string
	from := 0
	for _, cut := range spans.FindAllStringIndex(text, -1) {
		if part := strings.TrimSpace(text[from:cut[0]]); oneSpanIn(part) {
			parts = append(parts, strings.Trim(part, " .,;"))
			from = cut[0]
		}
	}
	parts = append(parts, text[from:])
	for i, part := range parts {
		part = strings.TrimLeft(part, " .,;/")
		parts[i] = strings.TrimSpace(strings.TrimPrefix(part, "and "))
	}
	return parts
}

// oneSpanIn reports whether a part has its own time.
func oneSpanIn(part string) bool {
	_, ok := readSpan(strings.TrimSpace(strings.TrimPrefix(strings.TrimLeft(part, " .,;/"), "and ")))
	return ok
}

// readSpan reads days with one time.
func readSpan(text string) ([]string, bool) {
	text = strings.Trim(text, " .,;")
	days, span := "", ""
	if m := daysFirst.FindStringSubmatch(text); m != nil {
		days, span = m[1], m[2]
	} else if m := timeFirst.FindStringSubmatch(text); m != nil {
		span, days = m[1], m[2]
	} else {
		return nil, false
	}
	clock, ok := readClock(span)
	if !ok {
		return nil, false
	}
	var all []string
	for _, r := range daysOf(days) {
		all = append(all, profileHours(r[0], r[1], clock))
	}
	return all, all != nil
}

// profileHours writes hours of some days in a row as the profile has them.
func profileHours(from, to int, clock string) string {
	switch {
	case from == 0 && to == 6:
		return "every day " + clock
	case from == to:
		return dayNames[from] + " " + clock
	}
	return dayNames[from] + " to " + dayNames[to] + " " + clock
}

// daysOf returns runs of days, each its first and last.
func daysOf(text string) [][2]int {
	switch {
	case strings.HasPrefix(text, "every") || strings.HasPrefix(text, "daily") || strings.Contains(text, "days a week"):
		return [][2]int{{0, 6}}
	case strings.HasPrefix(text, "weekend"):
		return [][2]int{{5, 6}}
	case strings.HasPrefix(text, "week"):
		return [][2]int{{0, 4}}
	}
	var runs [][2]int
	last := 0
	for _, at := range oneDay.FindAllStringIndex(text, -1) {
		day := slices.IndexFunc(dayNames, func(n string) bool { return strings.HasPrefix(strings.ToLower(n), text[at[0]:at[0]+3]) })
		if n := len(runs); n > 0 && through.MatchString(text[last:at[0]]) {
			if runs[n-1][0] != runs[n-1][1] || day < runs[n-1][0] {
				return nil // "Monday to Wednesday to Friday", "Saturday to Monday"
			}
			runs[n-1][1] = day
		} else {
			runs = append(runs, [2]int{day, day})
		}
		last = at[1]
	}
	return runs
}

// readClock returns "09:30 to 15:00" or "all day".
func readClock(span string) (string, bool) {
	m := oneSpan.FindStringSubmatch(span)
	if m == nil {
		return "all day", true
	}
	to, sure := minuteOf(m[2], "")
	from, alsoSure := minuteOf(m[1], "")
	if sure && !alsoSure { // 9-5pm: before noon if it would be later otherwise
		if from, alsoSure = minuteOf(m[1], "p"); from >= to {
			from, alsoSure = minuteOf(m[1], "a")
		}
	}
	if !sure || !alsoSure || from == to || from >= 24*60 {
		return "", false
	}
	return fmt.Sprintf("%02d:%02d to %02d:%02d", from/60, from%60, to/60, to%60), true
}

// minuteOf returns the minute of the day; sure is false if it may be before noon or after.
// half is "a" or "p" if the text does not say.
func minuteOf(text, half string) (minute int, sure bool) {
	switch text {
	case "noon", "midday":
		return 12 * 60, true
	case "midnight":
		return 0, true
	}
	m := oneTime.FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	hour, _ := strconv.Atoi(m[1])
	minutes, _ := strconv.Atoi("0" + m[2])
	if m[3] != "" {
		half = m[3]
	}
	switch {
	case minutes > 59 || hour > 24 || half != "" && (hour < 1 || hour > 12):
		return 0, false
	case half == "":
		return hour*60 + minutes, len(m[1]) == 2 && m[2] != "" || hour > 12 || hour == 0
	case hour == 12:
		hour = 0
	}
	if half == "p" {
		hour += 12
	}
	return hour*60 + minutes, true
}
