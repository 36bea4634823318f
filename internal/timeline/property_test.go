package timeline_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"familyguide/internal/timeline"
)

// naive counts one rule with package time, a day at a time and with nothing
// clever: what the engine must agree with.
func naive(cal timeline.Calendar, rule timeline.Rule, from time.Time) (limit time.Time, known bool) {
	step := 1
	if rule.Direction == timeline.Before {
		step = -1
	}
	switch rule.Unit {
	case timeline.Hours:
		for hours := rule.Amount; hours > 0; hours -= 24 {
			from = from.AddDate(0, 0, step)
		}
	case timeline.Days:
		from = from.AddDate(0, 0, step*rule.Amount)
	case timeline.Weeks:
		from = from.AddDate(0, 0, step*7*rule.Amount)
	case timeline.Months:
		firstOfMonth := time.Date(from.Year(), from.Month()+time.Month(step*rule.Amount), 1, 0, 0, 0, 0, time.UTC)
		lastOfMonth := firstOfMonth.AddDate(0, 1, -1).Day()
		from = firstOfMonth.AddDate(0, 0, min(from.Day(), lastOfMonth)-1)
	case timeline.WorkingDays:
		n := rule.Amount
		if cal.FirstDayCounts && n > 0 {
			if !published(cal, from) {
				return from, false
			}
			if cal.WhyOff(dateOf(from)) == "" {
				n--
			}
		}
		for n > 0 {
			from = from.AddDate(0, 0, step)
			if !published(cal, from) {
				return from, false
			}
			if cal.WhyOff(dateOf(from)) == "" {
				n--
			}
		}
	}
	return from, true
}

func published(cal timeline.Calendar, at time.Time) bool {
	d := dateOf(at)
	return !d.Before(cal.First) && !cal.Last.Before(d)
}

func dateOf(at time.Time) timeline.Date {
	return timeline.Date{Year: at.Year(), Month: int(at.Month()), Day: at.Day()}
}

// drawDay draws a day from 2020 to 2035.
func drawDay(t *rapid.T, label string) time.Time {
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	return start.AddDate(0, 0, rapid.IntRange(0, 5843).Draw(t, label))
}

func drawCalendar(t *rapid.T, divisions []timeline.Calendar) timeline.Calendar {
	cal := rapid.SampledFrom(divisions).Draw(t, "division")
	cal.FirstDayCounts = rapid.Bool().Draw(t, "first day counts")
	for range rapid.IntRange(0, 4).Draw(t, "closing days") {
		cal.Closed = append(cal.Closed, dateOf(drawDay(t, "closed")))
	}
	slices.SortFunc(cal.Closed, timeline.Date.Compare)
	cal.Closed = slices.Compact(cal.Closed)
	return cal
}

func divisions(t *testing.T) (all []timeline.Calendar) {
	for _, name := range []string{"england-and-wales", "scotland", "northern-ireland"} {
		all = append(all, calendar(t, name))
	}
	return all
}

// TestOneRuleAgreesWithNaiveCount compares any one rule, from any day, in any
// division, with the naive count.
func TestOneRuleAgreesWithNaiveCount(t *testing.T) {
	all := divisions(t)
	rapid.Check(t, func(t *rapid.T) {
		cal := drawCalendar(t, all)
		rule := timeline.Rule{
			ID: "any", Kinds: timeline.AllKinds,
			Direction: rapid.SampledFrom([]timeline.Direction{timeline.Before, timeline.After}).Draw(t, "direction"),
			Amount:    rapid.IntRange(0, 60).Draw(t, "amount"),
			Unit:      timeline.Unit(rapid.IntRange(int(timeline.Minutes), int(timeline.Months)).Draw(t, "unit")),
		}
		from := drawDay(t, "conference")
		steps, err := timeline.Plan([]timeline.Rule{rule}, cal, timeline.Facts{Conference: dateOf(from)})
		if err != nil {
			t.Fatal(err)
		}
		limit, known := naive(cal, rule, from)
		got := steps[0]
		if !known {
			if got.Status != timeline.Unknown {
				t.Fatalf("%v, want unknown", got)
			}
			return
		}
		if got.Limit != dateOf(limit) {
			t.Fatalf("limit %v, want %v", got.Limit, dateOf(limit))
		}
		for published(cal, limit) && cal.WhyOff(dateOf(limit)) != "" {
			limit = limit.AddDate(0, 0, -1)
		}
		want := dateOf(limit)
		if !published(cal, limit) || rule.Direction == timeline.After && !from.Before(limit) && want != got.Limit {
			want = timeline.Date{} // nobody knows, or it would come before the event is over
		}
		if got.Expect != want {
			t.Fatalf("expect %v, want %v", got.Expect, want)
		}
	})
}

// TestSkippedDaysAccountForTheCount shows that the days counted and the days not
// counted are together all the days between.
func TestSkippedDaysAccountForTheCount(t *testing.T) {
	all := divisions(t)
	rapid.Check(t, func(t *rapid.T) {
		cal := drawCalendar(t, all)
		cal.FirstDayCounts = false
		direction := rapid.SampledFrom([]timeline.Direction{timeline.Before, timeline.After}).Draw(t, "direction")
		n := rapid.IntRange(1, 40).Draw(t, "working days")
		from := dateOf(drawDay(t, "conference"))
		rule := timeline.Rule{ID: "any", Kinds: timeline.AllKinds, Direction: direction, Amount: n, Unit: timeline.WorkingDays}
		steps, err := timeline.Plan([]timeline.Rule{rule}, cal, timeline.Facts{Conference: from})
		if err != nil || steps[0].Status != timeline.Dated {
			return
		}
		s := steps[0]
		if days := s.Limit.DaysSince(from) * int(direction); days != n+len(s.Skipped) {
			t.Fatalf("%d days from %v to %v, but %d counted and %d not", days, from, s.Limit, n, len(s.Skipped))
		}
		for _, skipped := range s.Skipped {
			if skipped.Why == "" {
				t.Fatalf("%v was not counted, but is a working day", skipped.Date)
			}
		}
	})
}

// TestDatesNeverGoBackwards shows that a later conference never has an earlier
// date for the same step.
func TestDatesNeverGoBackwards(t *testing.T) {
	all := divisions(t)
	rapid.Check(t, func(t *rapid.T) {
		cal := drawCalendar(t, all)
		kind := timeline.Kind(rapid.IntRange(0, 2).Draw(t, "kind"))
		from := drawDay(t, "conference")
		one, err1 := timeline.Plan(chainRules, cal, timeline.Facts{Kind: kind, Conference: dateOf(from)})
		two, err2 := timeline.Plan(chainRules, cal, timeline.Facts{Kind: kind, Conference: dateOf(from.AddDate(0, 0, 1))})
		if err1 != nil || err2 != nil {
			return // the last day of 2035
		}
		limits := map[[2]int]timeline.Date{}
		for _, s := range one {
			limits[[2]int{s.Rule, s.N}] = s.Limit
		}
		for _, s := range two {
			if before := limits[[2]int{s.Rule, s.N}]; s.Status == timeline.Dated && s.Limit.Before(before) {
				t.Fatalf("%s %d: %v, but %v for the day before", chainRules[s.Rule].ID, s.N, s.Limit, before)
			}
		}
	})
}

// TestStepsComeInTheOrderOfTime also shows that core groups come between this
// conference and the next review.
func TestStepsComeInTheOrderOfTime(t *testing.T) {
	cal := calendar(t, "england-and-wales")
	rapid.Check(t, func(t *rapid.T) {
		facts := timeline.Facts{Kind: timeline.Kind(rapid.IntRange(0, 2).Draw(t, "kind")), Conference: dateOf(drawDay(t, "conference"))}
		if rapid.Bool().Draw(t, "real core group") {
			facts.FirstCoreGroup = facts.Conference.AddDays(rapid.IntRange(1, 60).Draw(t, "days"))
		}
		if rapid.Bool().Draw(t, "real review") {
			facts.Review = facts.Conference.AddDays(rapid.IntRange(1, 200).Draw(t, "days"))
		}
		steps, err := timeline.Plan(chainRules, cal, facts)
		if err != nil {
			return // a date past 2035
		}
		var last, review timeline.Date
		for _, s := range steps {
			if s.Status != timeline.Dated {
				continue
			}
			if s.Limit.Before(last) {
				t.Fatalf("%v comes after %v", s.Limit, last)
			}
			last = s.Limit
			if chainRules[s.Rule].ID == "review-conference" && s.N == 1 {
				review = s.Limit
			}
		}
		if !facts.Review.IsZero() {
			review = facts.Review
		}
		for _, s := range steps {
			if chainRules[s.Rule].ID != "core-group" || s.Status != timeline.Dated {
				continue
			}
			if !facts.Conference.Before(s.Limit) || !s.Limit.Before(review) {
				t.Fatalf("core group %d on %v is not between %v and %v", s.N, s.Limit, facts.Conference, review)
			}
		}
	})
}

// TestAnUnknownStepIsSortedWhereItsDateWouldBe takes years without a bank holiday, where
// a count is the same whether or not they are published, and publishes fewer of them.
func TestAnUnknownStepIsSortedWhereItsDateWouldBe(t *testing.T) {
	whole := timeline.Calendar{First: timeline.Date{Year: 2019, Month: 1, Day: 1}, Last: timeline.Date{Year: 2040, Month: 12, Day: 31}}
	unknown := 0
	rapid.Check(t, func(t *rapid.T) {
		whole.FirstDayCounts = rapid.Bool().Draw(t, "first day counts")
		rules := slices.Clone(chainRules)
		for i := range rules {
			if rules[i].Amount > 0 && rapid.Bool().Draw(t, "working days") {
				rules[i].Unit = timeline.WorkingDays
			}
		}
		from := dateOf(drawDay(t, "conference"))
		facts := timeline.Facts{Kind: timeline.Kind(rapid.IntRange(0, 2).Draw(t, "kind")), Conference: from}
		part := whole
		part.Last = from.AddDays(rapid.IntRange(-30, 200).Draw(t, "published"))
		steps, err1 := timeline.Plan(rules, whole, facts)
		fewer, err2 := timeline.Plan(rules, part, facts)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		last := 0
		for _, s := range fewer {
			if s.Status == timeline.Unknown {
				unknown++
			}
			at := slices.IndexFunc(steps, func(w timeline.Step) bool { return w.Rule == s.Rule && w.N == s.N })
			if at < 0 {
				continue // a core group that the review, were it known, would end the list before
			}
			if at < last || s.Phase != steps[at].Phase {
				t.Fatalf("%s %d is elsewhere:\n%s\nwant\n%s", rules[s.Rule].ID, s.N, show(rules, fewer), show(rules, steps))
			}
			last = at
		}
	})
	if unknown == 0 {
		t.Error("no step was unknown")
	}
}
