package timeline_test

import (
	"testing"

	"familyguide/internal/timeline"
)

// published is a week of working days without a holiday: Monday 1 to Friday 5 June 2026.
var publishedWeek = timeline.Calendar{First: timeline.Date{Year: 2026, Month: 6, Day: 1}, Last: timeline.Date{Year: 2026, Month: 6, Day: 5}}

// TestTheFirstAndTheLastPublishedDayCount counts to the edge of the published range, and
// one day further.
func TestTheFirstAndTheLastPublishedDayCount(t *testing.T) {
	wednesday := timeline.Date{Year: 2026, Month: 6, Day: 3}
	for _, c := range []struct {
		direction timeline.Direction
		amount    int
		unit      timeline.Unit
		limit     string
		expect    string
	}{
		{timeline.After, 2, timeline.WorkingDays, "2026-06-05", "2026-06-05"},
		{timeline.After, 3, timeline.WorkingDays, "", ""},
		{timeline.Before, 2, timeline.WorkingDays, "2026-06-01", "2026-06-01"},
		{timeline.Before, 3, timeline.WorkingDays, "", ""},
		{timeline.After, 2, timeline.Days, "2026-06-05", "2026-06-05"},
		{timeline.After, 3, timeline.Days, "2026-06-06", ""}, // a Saturday outside the range
		{timeline.Before, 2, timeline.Days, "2026-06-01", "2026-06-01"},
		{timeline.Before, 3, timeline.Days, "2026-05-31", ""},
	} {
		rule := timeline.Rule{ID: "any", Kinds: timeline.AllKinds, Direction: c.direction, Amount: c.amount, Unit: c.unit}
		steps, err := timeline.Plan([]timeline.Rule{rule}, publishedWeek, timeline.Facts{Conference: wednesday})
		if err != nil {
			t.Fatal(err)
		}
		if s := steps[0]; s.Limit.String() != c.limit || s.Expect.String() != c.expect {
			t.Errorf("%d %s %s: limit %v, expect %v; want %s, %s", c.amount, c.unit, c.direction, s.Limit, s.Expect, c.limit, c.expect)
		}
	}
}

func TestTheFirstDayCountsOnlyIfItIsPublished(t *testing.T) {
	cal := publishedWeek
	cal.FirstDayCounts = true
	rule := timeline.Rule{ID: "any", Kinds: timeline.AllKinds, Direction: timeline.After, Amount: 1, Unit: timeline.WorkingDays}
	for conference, want := range map[string]timeline.Status{"2026-06-05": timeline.Dated, "2026-06-08": timeline.Unknown, "2026-06-01": timeline.Dated, "2026-05-29": timeline.Unknown} {
		steps, err := timeline.Plan([]timeline.Rule{rule}, cal, timeline.Facts{Conference: date(t, conference)})
		if err != nil || steps[0].Status != want {
			t.Errorf("%s: %v, %v; want %v", conference, steps, err, want)
		}
	}
}

// TestOnlyWhatComesBeforeMayBeOnTheDayOfTheConference: a strategy discussion may be held that morning; the
// meetings that follow may not.
func TestOnlyWhatComesBeforeMayBeOnTheDayOfTheConference(t *testing.T) {
	day := date(t, "2026-12-14")
	for _, c := range []struct {
		facts timeline.Facts
		want  error
	}{
		{timeline.Facts{Conference: day, StrategyDiscussion: day}, nil},
		{timeline.Facts{Conference: day, Review: day}, timeline.ReviewNotAfter},
		{timeline.Facts{Conference: day, FirstCoreGroup: day}, timeline.CoreGroupNotAfter},
		{timeline.Facts{Kind: timeline.Review, Conference: day, FirstCoreGroup: day}, nil},
	} {
		if _, err := timeline.Plan(chainRules, calendar(t, "england-and-wales"), c.facts); err != c.want {
			t.Errorf("%+v: %v, want %v", c.facts, err, c.want)
		}
	}
}

// TestATableWithADayOffTwiceIsMalformed spoils a table by hand: [timeline.Table] writes none.
func TestATableWithADayOffTwiceIsMalformed(t *testing.T) {
	req := request(t)
	last := len(req) - 1
	var resp [timeline.MaxResponse]int32
	for _, number := range []int32{req[last-1], -req[last-1]} {
		spoilt := append([]int32{}, req...)
		spoilt[last] = number
		if got := timeline.Compute(spoilt, resp[:]); got != int32(timeline.Malformed) {
			t.Errorf("day off %d twice: %d, want %d", number, got, timeline.Malformed)
		}
	}
}

func TestACouncilClosedOnABankHolidayHasOneDayOff(t *testing.T) {
	christmas := date(t, "2026-12-25")
	cal := timeline.Calendar{
		Holidays: []timeline.Holiday{{Date: christmas, Name: "Christmas Day"}}, Closed: []timeline.Date{christmas, date(t, "2026-12-29")},
		First: date(t, "2026-01-01"), Last: date(t, "2026-12-31"),
	}
	table := timeline.Table(nil, cal)
	if off := table[len(table)-2:]; off[0] != 20261225 || off[1] != -20261229 || table[2] != 2 {
		t.Errorf("table %v", table)
	}
}

// TestNoReviewEndsTheListOfCoreGroups: then the next one alone is told, and not one
// every four weeks for ever.
func TestNoReviewEndsTheListOfCoreGroups(t *testing.T) {
	var rules []timeline.Rule
	for _, r := range chainRules {
		if r.ID != "review-conference" {
			rules = append(rules, r)
		}
	}
	steps, err := timeline.Plan(rules, calendar(t, "england-and-wales"), timeline.Facts{Conference: date(t, "2026-12-14")})
	if err != nil {
		t.Fatal(err)
	}
	var groups []int
	for _, s := range steps {
		if rules[s.Rule].ID == "core-group" {
			groups = append(groups, s.N)
		}
	}
	if len(groups) != 1 || groups[0] != 2 {
		t.Errorf("core groups %v, want the second alone", groups)
	}
}

// TestOneOpenQuestionIsEnoughAfterAReview: if no source says how far apart later reviews
// are, the next one is a question, and the one after it is left out.
func TestOneOpenQuestionIsEnoughAfterAReview(t *testing.T) {
	rules := []timeline.Rule{
		{ID: "conference", Kinds: timeline.AllKinds, Amount: timeline.NoAmount},
		{ID: "review-conference", Kinds: timeline.AllKinds, From: timeline.ReviewConference, Direction: timeline.After, Amount: timeline.NoAmount},
	}
	steps, err := timeline.Plan(rules, calendar(t, "england-and-wales"), timeline.Facts{Kind: timeline.Review, Conference: date(t, "2026-12-14")})
	if err != nil || len(steps) != 2 || steps[1].Status != timeline.Ask || steps[1].N != 1 {
		t.Errorf("%v, %v; want the conference and one question", steps, err)
	}
}
