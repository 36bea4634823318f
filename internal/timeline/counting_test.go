package timeline_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"familyguide/internal/timeline"
)

// TestCounting reads testdata/counting.txt, which states how dates are counted.
func TestCounting(t *testing.T) {
	data, err := os.ReadFile("testdata/counting.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cal timeline.Calendar
	examples := 0
	for i, line := range strings.Split(string(data), "\n") {
		switch {
		case strings.HasPrefix(line, "# -- "):
			cal = calendarFor(t, strings.TrimPrefix(line, "# -- "))
		case line == "" || line[0] == '#':
		default:
			examples++
			t.Run(fmt.Sprintf("line %d", i+1), func(t *testing.T) { checkExample(t, cal, line) })
		}
	}
	if examples < 35 {
		t.Errorf("only %d examples were read", examples)
	}
}

// calendarFor reads a heading: a division, then "closed" with its days, or "the
// first day counts".
func calendarFor(t *testing.T, heading string) timeline.Calendar {
	division, rest, _ := strings.Cut(heading, ", ")
	cal := calendar(t, division)
	if rest == "the first day counts" {
		cal.FirstDayCounts = true
	} else if days, ok := strings.CutPrefix(rest, "closed "); ok {
		f := strings.Fields(days)
		for _, day := range f[:len(f)-2] {
			cal.Closed = append(cal.Closed, civil(t, day+" "+f[len(f)-2]+" "+f[len(f)-1]))
		}
	} else if rest != "" {
		t.Fatalf("unknown heading %q", heading)
	}
	return cal
}

func checkExample(t *testing.T, cal timeline.Calendar, line string) {
	question, answer, ok := strings.Cut(line, " = ")
	if !ok {
		t.Fatalf("no answer in %q", line)
	}
	rule, from := readQuestion(t, question)
	steps, err := timeline.Plan([]timeline.Rule{rule}, cal, timeline.Facts{Conference: from})
	if err != nil {
		t.Fatal(err)
	}
	got := steps[0]
	answer, skipped, listed := strings.Cut(answer, "; not counted: ")
	limit, expect, differs := strings.Cut(answer, " expect ")
	if limit == "unknown" {
		if got.Status != timeline.Unknown || !got.Limit.IsZero() {
			t.Errorf("%s: got %v %s, want unknown", question, got.Status, long(got.Limit))
		}
		return
	}
	switch {
	case !differs:
		expect = limit
	case expect == "none":
		expect = long(timeline.Date{})
	}
	if got.Status != timeline.Dated || long(got.Limit) != limit {
		t.Errorf("%s: limit %s (%v), want %s", question, long(got.Limit), got.Status, limit)
	}
	if long(got.Expect) != expect {
		t.Errorf("%s: expect %s, want %s", question, long(got.Expect), expect)
	}
	if listed && list(got.Skipped) != skipped {
		t.Errorf("%s: not counted:\n got %s\nwant %s", question, list(got.Skipped), skipped)
	}
}

func readQuestion(t *testing.T, question string) (timeline.Rule, timeline.Date) {
	t.Helper()
	f := strings.Fields(question)
	n, err := strconv.Atoi(f[0])
	if err != nil {
		t.Fatal(err)
	}
	at := 2
	if f[1] == "working" {
		f[1], at = "working days", 3
	}
	unit, ok1 := timeline.ParseUnit(f[1])
	direction, ok2 := timeline.ParseDirection(f[at])
	if !ok1 || !ok2 {
		t.Fatalf("cannot read %q", question)
	}
	rule := timeline.Rule{ID: "example", Kinds: timeline.AllKinds, Direction: direction, Amount: n, Unit: unit}
	return rule, civil(t, strings.Join(f[at+1:], " "))
}

func list(skipped []timeline.Skipped) string {
	var out []string
	for _, s := range skipped {
		out = append(out, long(s.Date)+" "+s.Why)
	}
	return strings.Join(out, ", ")
}

// long writes a date as people do, with its weekday: the examples' weekdays are
// checked with the dates.
func long(d timeline.Date) string {
	if d.IsZero() {
		return "unknown"
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Format("Mon 2 Jan 2006")
}

// civil reads what [long] writes; the weekday may be left out.
func civil(t *testing.T, s string) timeline.Date {
	t.Helper()
	for _, layout := range []string{"Mon 2 Jan 2006", "2 Jan 2006"} {
		if at, err := time.Parse(layout, s); err == nil {
			if layout == "Mon 2 Jan 2006" && at.Format(layout) != s {
				t.Fatalf("%s is a %s", s, at.Weekday())
			}
			return timeline.Date{Year: at.Year(), Month: int(at.Month()), Day: at.Day()}
		}
	}
	t.Fatalf("%q is not a date", s)
	return timeline.Date{}
}

// calendar returns a division's published bank holidays, read from the file that
// package council embeds.
func calendar(t testing.TB, division string) timeline.Calendar {
	t.Helper()
	data, err := os.ReadFile("../council/bank-holidays.json")
	if err != nil {
		t.Fatal(err)
	}
	var published map[string]struct {
		Events []struct{ Title, Date string }
	}
	if err := json.Unmarshal(data, &published); err != nil {
		t.Fatal(err)
	}
	events := published[division].Events
	if len(events) == 0 {
		t.Fatalf("no bank holidays for %q", division)
	}
	var cal timeline.Calendar
	for _, e := range events {
		d, err := timeline.ParseDate(e.Date)
		if err != nil {
			t.Fatal(err)
		}
		cal.Holidays = append(cal.Holidays, timeline.Holiday{Date: d, Name: e.Title})
	}
	cal.First = timeline.Date{Year: cal.Holidays[0].Date.Year, Month: 1, Day: 1}
	cal.Last = timeline.Date{Year: cal.Holidays[len(events)-1].Date.Year, Month: 12, Day: 31}
	return cal
}
