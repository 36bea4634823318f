package timeline_test

import (
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

// order returns the steps of a timeline, "invitation? reports-shared conference", with a
// question mark behind what is to be asked.
func order(t *testing.T, rules []timeline.Rule, facts timeline.Facts) string {
	t.Helper()
	steps, err := timeline.Plan(rules, calendar(t, "england-and-wales"), facts)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range steps {
		name := rules[s.Rule].ID
		if s.Status == timeline.Ask {
			name += "?"
		}
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

func ask(id string, d timeline.Direction) timeline.Rule {
	return timeline.Rule{ID: id, Kinds: timeline.AllKinds, Direction: d, Amount: timeline.NoAmount}
}

func daysFrom(id string, d timeline.Direction, n int) timeline.Rule {
	return timeline.Rule{ID: id, Kinds: timeline.AllKinds, Direction: d, Amount: n, Unit: timeline.Days}
}

// TestQuestionsKeepTheirPlace adds steps whose dates are out of the order in which things
// happen: none of them moves a question.
func TestQuestionsKeepTheirPlace(t *testing.T) {
	known := []timeline.Rule{
		ask("invitation", timeline.Before),
		daysFrom("reports-shared", timeline.Before, 2),
		ask("views-child", timeline.Before),
		{ID: "conference", Kinds: timeline.AllKinds, Amount: timeline.NoAmount},
		ask("decision-letter", timeline.After),
		ask("outline-plan", timeline.After),
		daysFrom("first-core-group", timeline.After, 10),
		ask("minutes", timeline.After),
		{ID: "core-group", Kinds: timeline.AllKinds, From: timeline.FirstCoreGroup, Direction: timeline.After, Amount: 28, Unit: timeline.Days},
		{ID: "review-reports", Kinds: timeline.AllKinds, From: timeline.ReviewConference, Direction: timeline.Before, Amount: timeline.NoAmount},
		{ID: "review-conference", Kinds: timeline.AllKinds, Direction: timeline.After, Amount: 3, Unit: timeline.Months},
	}
	const want = "invitation? reports-shared views-child? conference decision-letter? outline-plan? first-core-group minutes? core-group core-group review-reports? review-conference"
	facts := timeline.Facts{Conference: date(t, "2026-12-14")}
	if got := order(t, known, facts); got != want {
		t.Fatalf("without others:\n got %s\nwant %s", got, want)
	}
	own := func(r timeline.Rule) timeline.Rule { r.Own = true; return r }
	facts.StrategyDiscussion, facts.Events[0] = date(t, "2026-12-01"), date(t, "2027-02-01")
	strategy := timeline.Rule{ID: "initial-conference", Kinds: timeline.AllKinds, From: timeline.StrategyDiscussion, Direction: timeline.After, Amount: 60, Unit: timeline.Days}
	event := timeline.Rule{ID: "corrections", Kinds: timeline.AllKinds, From: timeline.OwnEvent(0), Direction: timeline.After, Amount: 10, Unit: timeline.WorkingDays}
	for name, added := range map[string]timeline.Rule{
		"a late one of the council's own":         own(daysFrom("added", timeline.After, 28)),
		"an early one of the council's own":       own(daysFrom("added", timeline.Before, 30)),
		"a late one that the guide knows":         daysFrom("added", timeline.After, 28),
		"the last day for the conference":         strategy,
		"one counted from an event":               event,
		"one of its own that repeats":             {ID: "added", Own: true, Kinds: timeline.AllKinds, Direction: timeline.After, Amount: 7, Unit: timeline.Days, Every: timeline.Count{Amount: 7, Unit: timeline.Days}},
		"a question counted after the conference": own(ask("added", timeline.After)),
	} {
		for at := range len(known) + 1 {
			got := order(t, slices.Insert(slices.Clone(known), at, added), facts)
			without := strings.Join(slices.DeleteFunc(strings.Fields(got), func(s string) bool { return strings.TrimSuffix(s, "?") == added.ID }), " ")
			if without != want {
				t.Errorf("%s, as rule %d:\n got %s\nwant %s", name, at, without, want)
			}
		}
	}
}

// TestReportsComeBeforeAReviewCountedFromAnEvent has a review that is counted from a birth:
// the question about its reports comes before it all the same.
func TestReportsComeBeforeAReviewCountedFromAnEvent(t *testing.T) {
	rules := []timeline.Rule{
		{ID: "conference", Kinds: timeline.AllKinds, Amount: timeline.NoAmount},
		daysFrom("first-core-group", timeline.After, 10),
		ask("minutes", timeline.After),
		{ID: "review-reports", Kinds: timeline.AllKinds, From: timeline.ReviewConference, Direction: timeline.Before, Amount: timeline.NoAmount},
		{ID: "review-conference", Kinds: timeline.AllKinds, From: timeline.OwnEvent(0), Direction: timeline.After, Amount: 4, Unit: timeline.Weeks},
		{ID: "review-conference", Kinds: timeline.AllKinds, From: timeline.ReviewConference, Direction: timeline.After, Amount: 6, Unit: timeline.Months},
	}
	facts := timeline.Facts{Conference: date(t, "2026-12-14")}
	facts.Events[0] = date(t, "2027-03-10")
	const want = "conference first-core-group minutes? review-reports? review-conference review-conference"
	if got := order(t, rules, facts); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
