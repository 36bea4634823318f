package acceptance

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

// otherwise is where date-holidays says something else and is wrong. What it no
// longer says must be taken out.
var otherwise = map[string]string{
	// The Scottish Government's proclamation of 2026: after Scotland's first match at
	// the World Cup. It is in GOV.UK's list.
	"scotland SCT 2026-06-15": "only ours",
}

var workingDays = []int{-10, -5, -3, -2, -1, 1, 2, 3, 5, 10, 15, 20, 30}

// An otherLibrary is what holidays.mjs writes of one division.
type otherLibrary struct {
	Off     []string            `json:"off"`
	Counted map[string][]string `json:"counted"`
}

// TestWorkingDaysAreThoseOfAnotherLibrary compares the days off of 2019 to 2028 in
// every division, and what is so many working days after and before every day of
// 2020 to 2028, with the npm package date-holidays.
func TestWorkingDaysAreThoseOfAnotherLibrary(t *testing.T) {
	feed := readFeed(t)
	needed := map[string]bool{}
	for name, other := range otherLibraryOf(t) {
		division, _, _ := strings.Cut(name, " ")
		cal := calendarOf(t, feed, division)
		for day, who := range compareDaysOff(cal, other.Off) {
			if known := name + " " + day; otherwise[known] == who {
				needed[known] = true
				continue
			}
			t.Errorf("%s: %s is a day off in %s list", name, day, who)
		}
		// Around a day on which the two do not agree there is nothing to compare.
		var apart []timeline.Date
		for known := range otherwise {
			if day, ok := strings.CutPrefix(known, name+" "); ok {
				apart = append(apart, civil(t, day))
			}
		}
		compareCounts(t, name, cal, other.Counted, apart)
	}
	for known := range otherwise {
		if !needed[known] {
			t.Errorf("no longer different, so no longer to be excused: %s", known)
		}
	}
}

// compareDaysOff returns the weekdays that only one of two lists has off, and whose.
func compareDaysOff(cal timeline.Calendar, theirs []string) map[string]string {
	apart := map[string]string{}
	var ours []string
	for _, h := range cal.Holidays {
		if w := h.Date.Weekday(); w > 0 && w < 6 {
			ours = append(ours, h.Date.String())
		}
	}
	for _, day := range ours {
		if !slices.Contains(theirs, day) {
			apart[day] = "only ours"
		}
	}
	for _, day := range theirs {
		if !slices.Contains(ours, day) {
			apart[day] = "only the other"
		}
	}
	return apart
}

func compareCounts(t *testing.T, name string, cal timeline.Calendar, counted map[string][]string, apart []timeline.Date) {
	compared := 0
	for day, theirs := range counted {
		from := civil(t, day)
		for i, n := range workingDays {
			answer := civil(t, theirs[i])
			first, last := from, answer
			if n < 0 {
				first, last = answer, from
			}
			if slices.ContainsFunc(apart, func(d timeline.Date) bool { return !d.Before(first) && !last.Before(d) }) {
				continue
			}
			ours := count(t, cal, from, n)
			if ours.IsZero() && (answer.Year < 2019 || answer.Year > 2028) {
				continue // not published, so unknown
			}
			compared++
			if ours != answer {
				t.Errorf("%s: %d working days from %s is %s, and in the other library %s", name, n, from, ours, answer)
			}
		}
	}
	if compared < 3200*len(workingDays) {
		t.Errorf("%s: only %d counts were compared", name, compared)
	}
}

// count asks the engine for the day that is n working days from another.
func count(t *testing.T, cal timeline.Calendar, from timeline.Date, n int) timeline.Date {
	t.Helper()
	rule := timeline.Rule{ID: "counted", Kinds: 1 << timeline.Initial, From: timeline.Conference, Direction: timeline.After, Amount: n, Unit: timeline.WorkingDays}
	if n < 0 {
		rule.Direction, rule.Amount = timeline.Before, -n
	}
	steps, err := timeline.Plan([]timeline.Rule{rule}, cal, timeline.Facts{Conference: from})
	if err != nil || len(steps) != 1 {
		t.Fatal(steps, err)
	}
	return steps[0].Limit
}

// readFeed reads the list of bank holidays that the program carries.
func readFeed(t *testing.T) map[string][]timeline.Holiday {
	data, err := os.ReadFile("../../council/bank-holidays.json")
	if err != nil {
		t.Fatal(err)
	}
	var feed map[string]struct {
		Events []struct{ Title, Date string }
	}
	if err := json.Unmarshal(data, &feed); err != nil {
		t.Fatal(err)
	}
	holidays := map[string][]timeline.Holiday{}
	for division, list := range feed {
		for _, e := range list.Events {
			holidays[division] = append(holidays[division], timeline.Holiday{Date: civil(t, e.Date), Name: e.Title})
		}
	}
	return holidays
}

func calendarOf(t *testing.T, feed map[string][]timeline.Holiday, division string) timeline.Calendar {
	if len(feed[division]) == 0 {
		t.Fatalf("there are no bank holidays of %s", division)
	}
	return timeline.Calendar{Holidays: feed[division], First: civil(t, "2019-01-01"), Last: civil(t, "2028-12-31")}
}

// otherLibraryOf asks date-holidays for everything.
func otherLibraryOf(t *testing.T) map[string]otherLibrary {
	tool(t, "node_modules/date-holidays/package.json")
	args := []string{"holidays.mjs"}
	for _, n := range workingDays {
		args = append(args, fmt.Sprint(n))
	}
	var answer map[string]otherLibrary
	if err := json.Unmarshal(node(t, exec.Command("node", args...)), &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer) != 4 {
		t.Fatalf("date-holidays tells of %d divisions", len(answer))
	}
	return answer
}

// node runs a program of Node and returns what it writes.
func node(t testing.TB, cmd *exec.Cmd) []byte {
	t.Helper()
	if cmd.Err != nil {
		t.Fatalf("Node is needed: apt-get install npm (%v)", cmd.Err)
	}
	var fault strings.Builder
	cmd.Stderr = &fault
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", cmd.Args, err, fault.String())
	}
	return out
}

func civil(t testing.TB, text string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
