package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

func TestOwnEventsAreNumberedFromZero(t *testing.T) {
	for i := range timeline.MaxEvents {
		if got, ok := timeline.OwnEvent(i).Own(); got != i || !ok {
			t.Errorf("event %d is %d, %v", i, got, ok)
		}
	}
	for _, e := range []timeline.Event{timeline.Conference, timeline.ReviewConference, timeline.OtherEvent} {
		if _, ok := e.Own(); ok {
			t.Errorf("%v is no event of a council's own", e)
		}
	}
}

// TestTheCountThatGivesNoLimitIsToldBesideIt has a review "within 3 months, or 20 working days
// after the birth", the sooner and the later of the two (package comment, rule 15).
func TestTheCountThatGivesNoLimitIsToldBesideIt(t *testing.T) {
	conference, birth := civil(t, "Mon 14 Dec 2026"), civil(t, "Thu 7 Jan 2027")
	for pick, want := range map[timeline.Pick]string{
		timeline.Earliest: "Thu 4 Feb 2027, second true; own count Sun 14 Mar 2027, the other Thu 4 Feb 2027",
		timeline.Latest:   "Sun 14 Mar 2027, second false; own count Sun 14 Mar 2027, the other Thu 4 Feb 2027",
	} {
		facts := timeline.Facts{Kind: timeline.PreBirth, Conference: conference}
		facts.Events[0] = birth
		steps, err := timeline.Plan([]timeline.Rule{{
			ID: "look-again", Kinds: timeline.AllKinds, From: timeline.Conference, Direction: timeline.After, Amount: 3, Unit: timeline.Months,
			Pick: pick, Or: timeline.Count{From: timeline.OwnEvent(0), Direction: timeline.After, Amount: 20, Unit: timeline.WorkingDays},
		}}, calendar(t, "england-and-wales"), facts)
		if err != nil || len(steps) != 1 {
			t.Fatal(steps, err)
		}
		own, other := steps[0].Answers()
		if got := fmt.Sprintf("%s, second %v; own count %s, the other %s", long(steps[0].Limit), steps[0].Second, long(own.Limit), long(other.Limit)); got != want {
			t.Errorf("%v:\n got %s\nwant %s", pick, got, want)
		}
	}
}

// TestASecondCountThatCannotBeCountedGivesNoDate has the same before the birth is known.
func TestASecondCountThatCannotBeCountedGivesNoDate(t *testing.T) {
	steps, err := timeline.Plan([]timeline.Rule{{
		ID: "look-again", Kinds: timeline.AllKinds, From: timeline.Conference, Direction: timeline.After, Amount: 3, Unit: timeline.Months,
		Pick: timeline.Earliest, Or: timeline.Count{From: timeline.OwnEvent(0), Direction: timeline.After, Amount: 20, Unit: timeline.WorkingDays},
	}}, calendar(t, "england-and-wales"), timeline.Facts{Kind: timeline.PreBirth, Conference: civil(t, "Mon 14 Dec 2026")})
	if err != nil || len(steps) != 1 {
		t.Fatal(steps, err)
	}
	if s := steps[0]; long(s.Limit) != "Sun 14 Mar 2027" || s.Other != (timeline.Answer{}) {
		t.Errorf("limit %v, the other %+v", s.Limit, s.Other)
	}
}

// TestASeriesKeepsItsIntervalAfterItsFirstStep has a visit two weeks after the conference, and
// one every four weeks from then on, up to the review.
func TestASeriesKeepsItsIntervalAfterItsFirstStep(t *testing.T) {
	rules := append(chainRules[:len(chainRules):len(chainRules)], timeline.Rule{
		ID: "visits", Kinds: timeline.AllKinds, From: timeline.Conference, Direction: timeline.After, Amount: 2, Unit: timeline.Weeks,
		Every: timeline.Count{Amount: 4, Unit: timeline.Weeks},
	})
	steps, err := timeline.Plan(rules, calendar(t, "england-and-wales"), timeline.Facts{Conference: civil(t, "Mon 14 Dec 2026")})
	if err != nil {
		t.Fatal(err)
	}
	var visits []string
	for _, s := range steps {
		if rules[s.Rule].ID == "visits" {
			visits = append(visits, long(s.Limit))
		}
	}
	if got, want := strings.Join(visits, ", "), "Mon 28 Dec 2026, Mon 25 Jan 2027, Mon 22 Feb 2027"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestTheOrderOfTheRulesChangesNoDate has the rule of later reviews before that of the first.
func TestTheOrderOfTheRulesChangesNoDate(t *testing.T) {
	rules := []timeline.Rule{
		{ID: "review-conference", Kinds: timeline.AllKinds, From: timeline.ReviewConference, Direction: timeline.After, Amount: 6, Unit: timeline.Months},
		{ID: "review-conference", Kinds: first, From: timeline.Conference, Direction: timeline.After, Amount: 3, Unit: timeline.Months},
	}
	steps, err := timeline.Plan(rules, calendar(t, "england-and-wales"), timeline.Facts{Conference: civil(t, "Mon 14 Dec 2026")})
	if err != nil || len(steps) != 2 {
		t.Fatal(steps, err)
	}
	if got, want := long(steps[0].Limit)+", "+long(steps[1].Limit), "Sun 14 Mar 2027, Tue 14 Sep 2027"; got != want {
		t.Errorf("the reviews are on %s, want %s", got, want)
	}
}
