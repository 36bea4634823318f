package timeline_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

const (
	first = 1<<timeline.Initial | 1<<timeline.PreBirth
	later = 1 << timeline.Review
)

// chainRules are the rules that testdata/chains.txt names at its head.
var chainRules = []timeline.Rule{
	{ID: "initial-conference", Kinds: first, From: timeline.StrategyDiscussion, Direction: timeline.After, Amount: 15, Unit: timeline.WorkingDays},
	{ID: "invitation", Kinds: timeline.AllKinds, Direction: timeline.Before, Amount: timeline.NoAmount},
	{ID: "reports-shared", Kinds: first, Direction: timeline.Before, Amount: 2, Unit: timeline.Days},
	{ID: "reports-shared", Kinds: later, Direction: timeline.Before, Amount: 5, Unit: timeline.Days},
	{ID: "conference", Kinds: timeline.AllKinds, Direction: timeline.On, Amount: timeline.NoAmount},
	{ID: "outline-plan", Kinds: timeline.AllKinds, Direction: timeline.On, Amount: timeline.NoAmount},
	{ID: "child-in-need-plan", Kinds: timeline.AllKinds, Direction: timeline.After, Amount: 7, Unit: timeline.WorkingDays, Condition: timeline.PlanEnded},
	{ID: "first-core-group", Kinds: first, Direction: timeline.After, Amount: 10, Unit: timeline.WorkingDays, Condition: timeline.PlanContinues},
	{ID: "minutes", Kinds: timeline.AllKinds, Direction: timeline.After, Amount: timeline.NoAmount},
	{ID: "core-group", Kinds: timeline.AllKinds, From: timeline.FirstCoreGroup, Direction: timeline.After, Amount: 28, Unit: timeline.Days, Condition: timeline.PlanContinues},
	{ID: "review-reports", Kinds: timeline.AllKinds, From: timeline.ReviewConference, Direction: timeline.Before, Amount: 5, Unit: timeline.Days, Condition: timeline.PlanContinues},
	{ID: "review-conference", Kinds: first, Direction: timeline.After, Amount: 3, Unit: timeline.Months, Condition: timeline.PlanContinues},
	{ID: "review-conference", Kinds: timeline.AllKinds, From: timeline.ReviewConference, Direction: timeline.After, Amount: 6, Unit: timeline.Months, Condition: timeline.PlanContinues},
}

// TestChains reads testdata/chains.txt, which states how one meeting's date
// follows from another's.
func TestChains(t *testing.T) {
	data, err := os.ReadFile("testdata/chains.txt")
	if err != nil {
		t.Fatal(err)
	}
	cal := calendar(t, "england-and-wales")
	blocks := strings.Split(string(data), "\n> ")[1:]
	if len(blocks) < 8 {
		t.Fatalf("only %d timelines were read", len(blocks))
	}
	for _, block := range blocks {
		question, rest, _ := strings.Cut(block, "\n")
		want, _, _ := strings.Cut(rest, "\n\n")
		t.Run(question, func(t *testing.T) {
			steps, err := timeline.Plan(chainRules, cal, readFacts(t, question))
			if err != nil {
				t.Fatal(err)
			}
			if got := show(chainRules, steps); got != strings.TrimSpace(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func readFacts(t *testing.T, question string) (facts timeline.Facts) {
	f := strings.Fields(question)
	kind, ok := timeline.ParseKind(f[0])
	if !ok {
		t.Fatalf("no kind in %q", question)
	}
	facts.Kind, facts.Conference = kind, date(t, f[1])
	for i := 2; i < len(f); i += 2 {
		switch f[i] {
		case "first-core-group":
			facts.FirstCoreGroup = date(t, f[i+1])
		case "strategy-discussion":
			facts.StrategyDiscussion = date(t, f[i+1])
		case "review":
			facts.Review = date(t, f[i+1])
		case "plan-ended":
			facts.PlanEnded = true
		default:
			t.Fatalf("unknown fact %q", f[i])
		}
	}
	return facts
}

func date(t *testing.T, s string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// show writes steps as testdata/chains.txt does.
func show(rules []timeline.Rule, steps []timeline.Step) string {
	var out []string
	for _, s := range steps {
		name := rules[s.Rule].ID
		if s.N > 1 {
			name += fmt.Sprint(" ", s.N)
		}
		answer := s.Status.String()
		if s.Status == timeline.Dated {
			answer = long(s.Limit)
			if s.Expect != s.Limit {
				answer += ", expect " + long(s.Expect)
			}
		}
		out = append(out, fmt.Sprintf("%-21s %s", name, answer))
	}
	return strings.Join(out, "\n")
}

// TestStrategyDiscussion shows that the conference's own latest day is told
// only to a family that knows when the strategy discussion was.
func TestStrategyDiscussion(t *testing.T) {
	rules := []timeline.Rule{{ID: "initial-conference", Kinds: first, From: timeline.StrategyDiscussion, Direction: timeline.After, Amount: 15, Unit: timeline.WorkingDays}}
	cal := calendar(t, "england-and-wales")
	facts := timeline.Facts{Conference: date(t, "2026-04-09")}
	if steps, err := timeline.Plan(rules, cal, facts); err != nil || len(steps) != 0 {
		t.Errorf("without the strategy discussion: %v, %v; want no step", steps, err)
	}
	facts.StrategyDiscussion = date(t, "2026-03-18")
	steps, err := timeline.Plan(rules, cal, facts)
	if err != nil || len(steps) != 1 || long(steps[0].Limit) != "Fri 10 Apr 2026" {
		t.Errorf("from Wed 18 Mar 2026: %v, %v; want Fri 10 Apr 2026", steps, err)
	}
}

// TestQuestionStaysAQuestionPastTheHolidays shows that a rule without a number
// is something to ask, even where what it is counted from lies beyond the last
// published bank holiday: waiting for the list would answer nothing.
func TestQuestionStaysAQuestionPastTheHolidays(t *testing.T) {
	rules := slices.Clone(chainRules)
	for i := range rules {
		if rules[i].ID == "core-group" || rules[i].ID == "review-reports" {
			rules[i].Amount, rules[i].Unit = timeline.NoAmount, timeline.NoUnit
		}
	}
	want := map[string]timeline.Status{
		"first-core-group": timeline.Unknown, "core-group": timeline.Ask, "review-reports": timeline.Ask,
	}
	steps, err := timeline.Plan(rules, calendar(t, "england-and-wales"), timeline.Facts{Conference: date(t, "2028-12-18")})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range steps {
		id := rules[s.Rule].ID
		if status, ok := want[id]; ok && s.Status != status {
			t.Errorf("%s is %s, want %s", id, s.Status, status)
		}
		delete(want, id)
	}
	if len(want) > 0 {
		t.Errorf("no step for %v", want)
	}
}

// TestSkippedDaysOfAReviewBeginWhereItIsCountedFrom shows for reviews, which are counted
// from one another, that the days counted and those not counted are all the days between.
func TestSkippedDaysOfAReviewBeginWhereItIsCountedFrom(t *testing.T) {
	conference := date(t, "2027-01-04")
	for _, test := range []struct {
		name   string
		facts  timeline.Facts
		first  timeline.Unit // of the first review's rule, which says 20
		n      int
		from   timeline.Date
		counts int
	}{
		{"after the real review", timeline.Facts{Review: date(t, "2027-04-12")}, timeline.WorkingDays, 2, date(t, "2027-04-12"), 10},
		{"after the first one's limit, counted in weeks", timeline.Facts{}, timeline.Weeks, 2, conference.AddDays(140), 10},
		{"both spans together", timeline.Facts{}, timeline.WorkingDays, 2, conference, 30},
		{"at a review, the next", timeline.Facts{Kind: timeline.Review}, timeline.WorkingDays, 1, conference, 10},
		{"at a review, the next but one", timeline.Facts{Kind: timeline.Review}, timeline.WorkingDays, 2, conference, 20},
		{"at a review, after the real next one", timeline.Facts{Kind: timeline.Review, Review: date(t, "2027-04-12")}, timeline.WorkingDays, 2, date(t, "2027-04-12"), 10},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.facts.Conference = conference
			rules := []timeline.Rule{
				{ID: "review-conference", Kinds: first, Direction: timeline.After, Amount: 20, Unit: test.first},
				{ID: "review-conference", Kinds: timeline.AllKinds, From: timeline.ReviewConference, Direction: timeline.After, Amount: 10, Unit: timeline.WorkingDays},
			}
			steps, err := timeline.Plan(rules, calendar(t, "england-and-wales"), test.facts)
			if err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(steps, func(s timeline.Step) bool { return s.Rule == 1 && s.N == test.n })
			if at < 0 {
				t.Fatalf("no review %d in %v", test.n, steps)
			}
			s := steps[at]
			if days := s.Limit.DaysSince(test.from); days != test.counts+len(s.Skipped) {
				t.Errorf("%d days from %v to %v, but %d counted and %d not", days, test.from, s.Limit, test.counts, len(s.Skipped))
			}
		})
	}
}
