package timeline_test

import (
	"testing"

	"familyguide/internal/timeline"
)

// TestFaults shows that what cannot be a family's dates is refused, and why.
func TestFaults(t *testing.T) {
	cal := calendar(t, "england-and-wales")
	conference := timeline.Date{Year: 2026, Month: 12, Day: 14}
	tests := []struct {
		name  string
		facts timeline.Facts
		want  error
	}{
		{"31 February", timeline.Facts{Conference: timeline.Date{Year: 2026, Month: 2, Day: 31}}, timeline.BadConference},
		{"no conference", timeline.Facts{}, timeline.BadConference},
		{"before 2020", timeline.Facts{Conference: timeline.Date{Year: 2019, Month: 12, Day: 31}}, timeline.BadConference},
		{"after 2035", timeline.Facts{Conference: timeline.Date{Year: 2036, Month: 1, Day: 1}}, timeline.BadConference},
		{"negative", timeline.Facts{Conference: timeline.Date{Year: -2026, Month: -1, Day: -1}}, timeline.BadConference},
		{"strategy discussion on month 13", timeline.Facts{Conference: conference, StrategyDiscussion: timeline.Date{Year: 2026, Month: 13, Day: 1}}, timeline.BadStrategy},
		{"first core group in the year 26", timeline.Facts{Conference: conference, FirstCoreGroup: timeline.Date{Year: 26, Month: 12, Day: 20}}, timeline.BadCoreGroup},
		{"review on day 0", timeline.Facts{Conference: conference, Review: timeline.Date{Year: 2027, Month: 3}}, timeline.BadReview},
		{"strategy discussion after", timeline.Facts{Conference: conference, StrategyDiscussion: conference.AddDays(1)}, timeline.StrategyAfter},
		{"first core group on the day", timeline.Facts{Conference: conference, FirstCoreGroup: conference}, timeline.CoreGroupNotAfter},
		{"review before", timeline.Facts{Conference: conference, Review: conference.AddDays(-1)}, timeline.ReviewNotAfter},
		{"no such kind", timeline.Facts{Kind: 9, Conference: conference}, timeline.Malformed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			steps, err := timeline.Plan(chainRules, cal, test.facts)
			if err != test.want || steps != nil {
				t.Errorf("got %v, %v; want %v", steps, err, test.want)
			}
		})
	}
}
