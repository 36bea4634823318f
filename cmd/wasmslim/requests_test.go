package main

import (
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// everyDay gives, for every built-in profile and every kind of conference, one
// request for each day from 2020 to 2030.
func everyDay(t *testing.T) iter.Seq[[]int32] {
	var tables [][]int32
	for _, id := range council.BuiltInIDs() {
		p, faults := council.BuiltIn(id)
		if err := faults.Err(); err != nil {
			t.Fatal(err)
		}
		tables = append(tables, timeline.Table(p.TimelineRules(), p.Calendar))
	}
	return func(yield func([]int32) bool) {
		for _, table := range tables {
			for kind := range timeline.AllKinds.All() {
				for d := (timeline.Date{Year: 2020, Month: 1, Day: 1}); d.Year <= 2030; d = d.AddDays(1) {
					day := int32(d.Year*10000 + d.Month*100 + d.Day)
					if !yield(append([]int32{2, int32(kind), 0, day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, table...)) {
						return
					}
				}
			}
		}
	}
}

// A maker makes random requests: the same ones for the same seed.
type maker struct{ *rand.Rand }

func newMaker(seed uint64) maker { return maker{rand.New(rand.NewPCG(seed, 2026))} }

// request makes a request. Of ten, four are valid, three have wrong numbers, one is cut
// short, one is too long, and one is pure noise.
func (m maker) request() []int32 {
	switch m.IntN(10) {
	case 0:
		return m.noise(m.IntN(100))
	case 1:
		sound := m.sound()
		return sound[:m.IntN(len(sound))]
	case 2:
		return append(m.sound(), m.noise(1+m.IntN(2*maxRequest))...)
	case 3, 4, 5:
		spoilt := m.sound()
		for range 1 + m.IntN(3) {
			spoilt[m.place(len(spoilt))] = m.number()
		}
		return spoilt
	}
	return m.sound()
}

// place returns a position in a request, more often one before the table's rules.
func (m maker) place(n int) int {
	if m.IntN(2) == 0 {
		return m.IntN(min(n, 21))
	}
	return m.IntN(n)
}

func (m maker) noise(n int) []int32 {
	numbers := make([]int32, n)
	for i := range numbers {
		numbers[i] = m.number()
	}
	return numbers
}

// number returns a number, more often one that programs get wrong.
func (m maker) number() int32 {
	edges := []int32{0, 1, -1, 2, 3, 7, 12, 128, 129, 400, 513, 9999, 10000, 20260229, 20240229, 20261332, 20200101, 20351231,
		99991231, 10000101, -20261225, math.MaxInt32, math.MinInt32, math.MaxInt32 - 1}
	switch m.IntN(3) {
	case 0:
		return edges[m.IntN(len(edges))]
	case 1:
		return int32(m.Uint32())
	}
	return int32(m.IntN(40) - 4)
}

func (m maker) date() timeline.Date {
	return timeline.Date{Year: 2020, Month: 1, Day: 1}.AddDays(m.IntN(5844))
}

func (m maker) dateNumber(d timeline.Date) int32 {
	return int32(d.Year*10000 + d.Month*100 + d.Day)
}

// sound makes a valid request.
func (m maker) sound() []int32 {
	conference := m.date()
	near := func(from, to int) int32 {
		if m.IntN(2) == 0 {
			return 0
		}
		return m.dateNumber(conference.AddDays(from + m.IntN(to-from)))
	}
	facts := []int32{2, int32(m.IntN(4)), int32(m.IntN(2)), m.dateNumber(conference), near(-40, 1), near(1, 40), near(1, 400)}
	for range timeline.MaxEvents {
		facts = append(facts, near(-200, 200))
	}
	return append(facts, timeline.Table(m.rules(), m.calendar())...)
}

func (m maker) rules() []timeline.Rule {
	ids := []string{"any", "any", "first-core-group", "core-group", "review-conference", "review-reports"}
	rules := make([]timeline.Rule, m.IntN(30))
	for i := range rules {
		r := &rules[i]
		*r = timeline.Rule{
			ID: ids[m.IntN(len(ids))], Kinds: timeline.KindSet(m.IntN(16)), From: m.event(), Own: m.IntN(4) == 0,
			Direction: timeline.Direction(m.IntN(3) - 1), Amount: timeline.NoAmount, Condition: timeline.Condition(m.IntN(3)),
		}
		if m.IntN(5) > 0 {
			r.Amount, r.Unit = m.IntN(40), timeline.Unit(1+m.IntN(7))
		}
		if r.ID != "any" && r.ID != "review-reports" { // the chain counts forward
			r.Direction, r.From = timeline.After, []timeline.Event{timeline.Conference, timeline.FirstCoreGroup, timeline.ReviewConference}[m.IntN(3)]
			if r.Amount == 0 || r.Unit == timeline.Minutes {
				r.Amount, r.Unit = 1+m.IntN(60), timeline.Days
			}
		}
		m.extras(r)
	}
	return rules
}

func (m maker) event() timeline.Event { return timeline.Event(m.IntN(5 + timeline.MaxEvents)) }

// extras gives some rules a second count, a second reading or an interval.
func (m maker) extras(r *timeline.Rule) {
	interval := func() timeline.Count {
		return timeline.Count{Amount: 1 + m.IntN(40), Unit: timeline.Days + timeline.Unit(m.IntN(4))}
	}
	plain := r.ID == "any" || r.ID == "review-reports"
	switch m.IntN(8) {
	case 0:
		if plain {
			r.Pick = timeline.Earliest + timeline.Pick(m.IntN(2))
			r.Or = timeline.Count{From: m.event(), Direction: timeline.Direction(m.IntN(3) - 1), Amount: m.IntN(40), Unit: timeline.Unit(1 + m.IntN(7))}
		}
	case 1:
		if r.Unit == timeline.Days && plain {
			r.Reading = timeline.WorkingDays
		}
	case 2, 3:
		if r.Direction == timeline.After && r.Amount > 0 && r.Unit > timeline.Minutes && r.Unit < timeline.PregnancyWeeks && (plain || r.ID == "core-group") {
			r.Every = interval()
			if m.IntN(2) == 0 {
				r.Last = interval()
			}
		}
	}
}

func (m maker) calendar() timeline.Calendar {
	cal := timeline.Calendar{First: timeline.Date{Year: 2019, Month: 1, Day: 1}, FirstDayCounts: m.IntN(2) == 0}
	cal.Last = timeline.Date{Year: 2028 + m.IntN(9), Month: 12, Day: 31}
	for range m.IntN(100) {
		cal.Holidays = append(cal.Holidays, timeline.Holiday{Date: m.date()})
	}
	for range m.IntN(20) {
		cal.Closed = append(cal.Closed, m.date())
	}
	byDate := func(a, b timeline.Holiday) int { return a.Date.Compare(b.Date) }
	slices.SortFunc(cal.Holidays, byDate)
	cal.Holidays = slices.CompactFunc(cal.Holidays, func(a, b timeline.Holiday) bool { return a == b })
	slices.SortFunc(cal.Closed, timeline.Date.Compare)
	cal.Closed = slices.Compact(cal.Closed)
	return cal
}
