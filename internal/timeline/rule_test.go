package timeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

func TestASetOfKindsIsListedInOrder(t *testing.T) {
	for set, want := range map[timeline.KindSet]string{
		0:                         "",
		1 << timeline.Initial:     "initial",
		1<<timeline.Review | 1<<3: "review, transfer-in",
		timeline.AllKinds:         "initial, review, pre-birth, transfer-in",
	} {
		if got := set.String(); got != want {
			t.Errorf("%04b: %q, want %q", set, got, want)
		}
	}
	var got []timeline.Kind
	for k := range timeline.AllKinds.All() {
		if got = append(got, k); k == timeline.Review {
			break
		}
	}
	if !slices.Equal(got, []timeline.Kind{timeline.Initial, timeline.Review}) {
		t.Errorf("stopped at the second: %v", got)
	}
}

// TestEveryWordIsReadAsItIsWritten: profiles and the command line use these words.
func TestEveryWordIsReadAsItIsWritten(t *testing.T) {
	check := func(what string, words []string, read func(string) (fmt.Stringer, bool)) {
		for _, word := range words {
			if got, ok := read(word); !ok || got.String() != word {
				t.Errorf("%s %q is read as %v, %t", what, word, got, ok)
			}
		}
		if _, ok := read("no such word"); ok {
			t.Errorf("%s: any word is read", what)
		}
	}
	check("kind", timeline.KindNames, func(s string) (fmt.Stringer, bool) { v, ok := timeline.ParseKind(s); return v, ok })
	check("event", timeline.EventNames, func(s string) (fmt.Stringer, bool) { v, ok := timeline.ParseEvent(s); return v, ok })
	check("direction", timeline.DirectionNames, func(s string) (fmt.Stringer, bool) { v, ok := timeline.ParseDirection(s); return v, ok })
	check("unit", timeline.UnitNames, func(s string) (fmt.Stringer, bool) { v, ok := timeline.ParseUnit(s); return v, ok })
	check("condition", timeline.ConditionNames, func(s string) (fmt.Stringer, bool) { v, ok := timeline.ParseCondition(s); return v, ok })
	check("pick", timeline.PickNames, func(s string) (fmt.Stringer, bool) { v, ok := timeline.ParsePick(s); return v, ok })
}

func TestAValueWithoutAWordSaysItsNumber(t *testing.T) {
	for _, tt := range []struct {
		value fmt.Stringer
		want  string
	}{
		{timeline.Kind(4), "unknown (4)"},
		{timeline.TransferIn, "transfer-in"},
		{timeline.Direction(-2), "unknown (-1)"},
		{timeline.Direction(2), "unknown (3)"},
		{timeline.PregnancyWeeks + 1, "unknown (8)"},
		{timeline.OwnEvent(0), "own event 1"},
		{timeline.OwnEvent(timeline.MaxEvents - 1), "own event 8"},
	} {
		if got := tt.value.String(); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// TestTheDatesDoNotDependOnTheOrderOfTheRules turns the list of rules round, so that each
// rule is the first once. Which meeting a rule is counted from must not depend on its place.
func TestTheDatesDoNotDependOnTheOrderOfTheRules(t *testing.T) {
	dates := func(rules []timeline.Rule, facts timeline.Facts) string {
		steps, err := timeline.Plan(rules, calendar(t, "england-and-wales"), facts)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, s := range steps {
			r := rules[s.Rule]
			lines = append(lines, fmt.Sprint(r.ID, r.From, r.Amount, " ", s.N, s.Status, s.Limit, s.Expect))
		}
		slices.Sort(lines)
		return strings.Join(lines, "\n")
	}
	for _, facts := range []timeline.Facts{
		{Conference: date(t, "2026-12-14")},
		{Kind: timeline.Review, Conference: date(t, "2026-12-14")},
		{Conference: date(t, "2026-12-14"), Review: date(t, "2027-03-01")},
		{Conference: date(t, "2026-12-14"), PlanEnded: true},
	} {
		want := dates(chainRules, facts)
		for i := range chainRules {
			turned := slices.Concat(chainRules[i:], chainRules[:i])
			if got := dates(turned, facts); got != want {
				t.Errorf("%+v, %s first:\n%s\nwant\n%s", facts, turned[0].ID, got, want)
			}
		}
	}
}
