package words_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

var update = flag.Bool("update", false, "write testdata/sentences.txt anew")

// The events that sentences are about: the meetings, and each form of the rest.
var sentenceEvents = []struct {
	from        timeline.Event
	words, name string
}{
	{timeline.Conference, "", ""}, {timeline.StrategyDiscussion, "", ""}, {timeline.FirstCoreGroup, "", ""}, {timeline.ReviewConference, "", ""},
	{timeline.OtherEvent, "a decision is made", ""}, {timeline.OtherEvent, "the day your baby is due", ""},
	{timeline.OwnEvent(0), "the birth", ""}, {timeline.OwnEvent(1), "the day you heard the decision", ""}, {timeline.OwnEvent(2), "", "When was your baby born?"},
}

// TestEveryRuleHasASentence writes every combination of event, direction, firmness, unit
// and amount that a profile may hold, and what the guide says for it.
func TestEveryRuleHasASentence(t *testing.T) {
	w := english(t)
	var b strings.Builder
	b.WriteString("# Every form of rule, and its sentence. Read all of it after a change.\n")
	write := func(r council.Rule, what string) {
		text := w.Rule(r)
		if strings.ContainsAny(text, "[]{}") || strings.Contains(text, "  ") || text == "" {
			t.Errorf("%s reads %q", what, text)
		}
		fmt.Fprintf(&b, "%-72s %s\n", what, text)
	}
	for _, e := range sentenceEvents {
		fmt.Fprintf(&b, "\n# %s %s%s\n", e.from, e.words, e.name)
		for _, d := range []timeline.Direction{timeline.Before, timeline.On, timeline.After} {
			for _, bound := range []string{"by", "on", "about", "from", "aim"} {
				for _, c := range countsOf(e.from, d, bound) {
					r := council.Rule{Rule: timeline.Rule{ID: "step", From: e.from, Direction: d, Amount: c.Amount, Unit: c.Unit}, Bound: bound, FromWords: e.words, FromName: e.name}
					write(r, fmt.Sprintf("%s %s, %s", number(c), d, bound))
				}
			}
		}
	}
	writeMore(&b, write)
	const file = "testdata/sentences.txt"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || string(want) != b.String() {
		t.Errorf("%s is not what the guide says now: go test ./internal/words -update, and read it (%v)", file, err)
	}
}

func number(c timeline.Count) string {
	if c.Amount < 0 {
		return "no number"
	}
	return fmt.Sprint(c.Amount, " ", c.Unit)
}

// countsOf returns the numbers that a rule may have.
func countsOf(from timeline.Event, d timeline.Direction, bound string) (all []timeline.Count) {
	_, own := from.Own()
	none := timeline.Count{Amount: timeline.NoAmount}
	switch {
	case d == timeline.On && own:
		return []timeline.Count{none, {Amount: 28, Unit: timeline.PregnancyWeeks}, {Amount: 1, Unit: timeline.PregnancyWeeks}}
	case d == timeline.On:
		return []timeline.Count{none}
	case d == timeline.Before && own:
		all = append(all, timeline.Count{Amount: 28, Unit: timeline.PregnancyWeeks})
	case d == timeline.Before && from == timeline.Conference:
		all = append(all, timeline.Count{Amount: 30, Unit: timeline.Minutes})
	}
	if bound == "by" {
		all = append(all, none)
	}
	for unit := timeline.Hours; unit <= timeline.Months; unit++ {
		all = append(all, timeline.Count{Amount: 1, Unit: unit}, timeline.Count{Amount: 2, Unit: unit})
	}
	return all
}

// writeMore writes rules with a second count, a second reading, and those that repeat.
func writeMore(b *strings.Builder, write func(council.Rule, string)) {
	b.WriteString("\n# two counts, two readings, series\n")
	weeks := func(n int) timeline.Count { return timeline.Count{Amount: n, Unit: timeline.Weeks} }
	for _, bound := range []string{"by", "on", "about", "from", "aim"} {
		r := council.Rule{Rule: timeline.Rule{ID: "visits", Direction: timeline.After, Amount: 4, Unit: timeline.Weeks}, Bound: bound}
		either := r
		either.Or, either.Pick, either.OrWords = timeline.Count{From: timeline.OwnEvent(0), Direction: timeline.After, Amount: 20, Unit: timeline.WorkingDays}, timeline.Earliest, "the birth"
		write(either, "4 weeks after the conference or 20 working days after the birth, earliest, "+bound)
		either.Or, either.Pick = timeline.Count{From: timeline.FirstCoreGroup, Direction: timeline.On, Amount: timeline.NoAmount}, timeline.Latest
		write(either, "4 weeks after the conference or on the day of the first core group, latest, "+bound)
		reading := r
		reading.Amount, reading.Unit, reading.Reading = 15, timeline.Days, timeline.WorkingDays
		write(reading, "15 days after, which may be working days, "+bound)
		series := r
		series.Every = weeks(4)
		write(series, "every 4 weeks, "+bound)
		series.AtMost = weeks(6)
		write(series, "every 4 weeks, at most 6 weeks, "+bound)
		series.AtMost, series.Last = timeline.Count{}, timeline.Count{From: timeline.ReviewConference, Direction: timeline.Before, Amount: 10, Unit: timeline.WorkingDays}
		write(series, "every 4 weeks, the last 10 working days before the review, "+bound)
		later := r
		later.Amount, later.Unit, later.Every = 10, timeline.WorkingDays, weeks(1)
		write(later, "10 working days after, then every week, "+bound)
		monthly := r
		monthly.Amount, monthly.Unit, monthly.Every = 1, timeline.Months, timeline.Count{Amount: 1, Unit: timeline.Months}
		write(monthly, "every month, "+bound)
	}
}
