package council

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

var update = flag.Bool("update", false, "write what comes out into testdata")

// The conferences of timelines.txt: after Easter, on the last day of a month,
// before Christmas, and at the end of the published bank holidays.
var conferences = []timeline.Date{{Year: 2026, Month: 4, Day: 7}, {Year: 2026, Month: 11, Day: 30}, {Year: 2026, Month: 12, Day: 14}, {Year: 2028, Month: 12, Day: 18}}

const timelinesHead = `# Every step of the built-in profiles, for a conference on each of four days:
# the date the rule gives and, after a stroke, the last working day on or before
# it if that is another day. "ask" means that no source gives a number, or that
# families do not have the event's date; "not yet known", that the count needs
# bank holidays that are not published yet; "none" after a stroke, that the last
# working day is not after the event. A star marks a rule that is not the
# council's own but the national one.
#
# The strategy discussion was 14 days before the conference. At a review the
# first core group had been 56 days before it. The reviews named plan-ended are
# those at which the child protection plan ended.
`

// A case is one table of timelines.txt.
type timelineCase struct {
	id    string
	kind  timeline.Kind
	ended bool
}

func TestEveryRuleOfTheProfilesOnSeveralDates(t *testing.T) {
	var b strings.Builder
	b.WriteString(timelinesHead)
	for _, id := range BuiltInIDs() {
		for _, c := range []timelineCase{{id, timeline.Initial, false}, {id, timeline.PreBirth, false}, {id, timeline.Review, false}, {id, timeline.Review, true}} {
			writeTimelines(t, &b, c)
		}
		p, _ := BuiltIn(id)
		if p.Kinds().Has(timeline.TransferIn) {
			writeTimelines(t, &b, timelineCase{id, timeline.TransferIn, false})
		}
	}
	writeWithEvents(t, &b)
	writeShortlist(t, &b)
	const file = "testdata/timelines.txt"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head := ""
	wanted := strings.Split(string(want), "\n")
	for i, line := range strings.Split(b.String(), "\n") {
		if strings.HasPrefix(line, ">") {
			head = line
		}
		if i >= len(wanted) || line != wanted[i] {
			t.Fatalf("%s, line %d:\n got %s\nwant %s", file, i+1, head+"\n     "+line, append(wanted, "")[min(i, len(wanted))])
		}
	}
}

// writeTimelines writes one table: a line a step, a column a conference.
func writeTimelines(t *testing.T, b *strings.Builder, c timelineCase) {
	p, _ := BuiltIn(c.id)
	writeTable(t, b, p, c, timeline.Facts{})
}

func writeTable(t *testing.T, b *strings.Builder, p *Profile, c timelineCase, more timeline.Facts) {
	columns := make([]map[string]string, len(conferences))
	most := map[int]int{} // the last n of each rule's steps
	for i, day := range conferences {
		facts := timeline.Facts{Kind: c.kind, Conference: day, StrategyDiscussion: day.AddDays(-14), PlanEnded: c.ended, Events: more.Events}
		if c.kind == timeline.Review {
			facts.FirstCoreGroup = day.AddDays(-56)
		}
		steps, err := timeline.Plan(p.TimelineRules(), p.Calendar, facts)
		if err != nil {
			t.Fatal(err)
		}
		columns[i] = map[string]string{}
		for _, s := range steps {
			columns[i][fmt.Sprint(s.Rule, s.N)] = inWords(s)
			most[s.Rule] = max(most[s.Rule], s.N)
		}
	}
	head := c.id + " " + c.kind.String()
	if c.ended {
		head += " plan-ended"
	}
	line := fmt.Sprintf("> %-30s", head)
	for _, day := range conferences {
		line += fmt.Sprintf("  %-29s", short3(day))
	}
	b.WriteString("\n" + strings.TrimRight(line, " ") + "\n")
	for i, r := range p.Rules {
		for n := 1; n <= most[i]; n++ {
			writeStep(b, r, n, fmt.Sprint(i, n), columns)
		}
	}
}

// writeWithEvents writes what the nations' rules give once families have the dates of the
// events that they count from: some weeks before the conference of 14 December 2026 and
// after it.
func writeWithEvents(t *testing.T, b *strings.Builder) {
	day := func(y, m, d int) timeline.Date { return timeline.Date{Year: y, Month: m, Day: d} }
	for _, c := range []struct {
		id     string
		kind   timeline.Kind
		events map[string]timeline.Date
	}{
		{"england", timeline.TransferIn, map[string]timeline.Date{"move-told": day(2026, 11, 27)}},
		{"scotland", timeline.Initial, map[string]timeline.Date{"worry": day(2026, 11, 16)}},
		{"scotland", timeline.PreBirth, map[string]timeline.Date{"worry": day(2026, 11, 16), "baby-due": day(2027, 4, 12)}},
		{"scotland", timeline.PreBirth, map[string]timeline.Date{"worry": day(2026, 11, 16), "baby-due": day(2027, 2, 22)}},
		{"wales", timeline.Initial, map[string]timeline.Date{"enquiries-began": day(2026, 11, 24), "record-came": day(2027, 1, 6)}},
		{"wales", timeline.TransferIn, map[string]timeline.Date{"move-agreed": day(2026, 11, 27)}},
	} {
		p, _ := BuiltIn(c.id)
		writeTable(t, b, p, timelineCase{c.id, c.kind, false}, eventsOf(p, c.events))
	}
}

// eventsOf returns facts with the dates of a profile's own events.
func eventsOf(p *Profile, dates map[string]timeline.Date) timeline.Facts {
	var facts timeline.Facts
	for i, e := range p.Events {
		facts.Events[i] = dates[e.ID]
	}
	return facts
}

// writeShortlist writes the dates of testdata/shortlist*.toml, without and with the dates of
// their events. They were checked with a calendar: internal/timeline recounts every way of counting in JavaScript.
func writeShortlist(t *testing.T, b *strings.Builder) {
	day := func(y, m, d int) timeline.Date { return timeline.Date{Year: y, Month: m, Day: d} }
	const england, scotland, tees, bolton = "shortlist", "shortlist-scotland", "shortlist-tees", "shortlist-bolton"
	for _, c := range []struct {
		profile string
		kind    timeline.Kind
		events  map[string]timeline.Date
	}{
		{england, timeline.Initial, nil},
		{england, timeline.Initial, map[string]timeline.Date{"decision-heard": day(2026, 12, 16), "record-came": day(2027, 1, 6), "enquiries": day(2026, 11, 24)}},
		{england, timeline.PreBirth, nil},
		{england, timeline.PreBirth, map[string]timeline.Date{"birth": day(2027, 1, 7), "baby-due": day(2027, 4, 12)}},
		{england, timeline.Review, map[string]timeline.Date{"last-core-group": day(2026, 11, 18)}},
		{england, timeline.TransferIn, map[string]timeline.Date{"council-told": day(2026, 11, 27)}},
		{scotland, timeline.Initial, map[string]timeline.Date{"decided": day(2026, 11, 20), "complaint-came": day(2026, 12, 24)}},
		{scotland, timeline.PreBirth, map[string]timeline.Date{"birth": day(2027, 4, 5), "baby-due": day(2027, 4, 12), "concern": day(2026, 12, 7)}},
		{scotland, timeline.PreBirth, map[string]timeline.Date{"baby-due": day(2027, 4, 12)}},
		{scotland, timeline.Review, nil},
		{tees, timeline.TransferIn, map[string]timeline.Date{"accepted": day(2026, 12, 1)}},
		{tees, timeline.PreBirth, nil},
		{tees, timeline.PreBirth, map[string]timeline.Date{"birth": day(2026, 12, 20)}},
		{bolton, timeline.TransferIn, map[string]timeline.Date{"papers-came": day(2026, 12, 1)}},
		{bolton, timeline.Initial, map[string]timeline.Date{"panel": day(2026, 12, 21)}},
	} {
		p := shortlist(t, c.profile)
		facts := timeline.Facts{}
		name := c.profile
		for i, e := range p.Events {
			if d, ok := c.events[e.ID]; ok {
				facts.Events[i] = d
				name += " " + e.ID + " " + d.String()
			}
		}
		writeTable(t, b, p, timelineCase{name, c.kind, false}, facts)
	}
}

// shortlist returns the profile of a test file.
func shortlist(t *testing.T, name string) *Profile {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	p, list := Parse(name+".toml", data)
	if len(list) > 0 {
		t.Fatal(list)
	}
	return p
}

func writeStep(b *strings.Builder, r Rule, n int, key string, columns []map[string]string) {
	var cells []string
	some := false
	for _, column := range columns {
		cell, ok := column[key]
		some = some || ok
		if !ok {
			cell = "-"
		}
		cells = append(cells, fmt.Sprintf("  %-29s", cell))
	}
	if !some {
		return
	}
	name := r.ID
	if n > 1 {
		name += fmt.Sprint(" ", n)
	}
	if r.Source.Level == LevelNational {
		name += " *"
	}
	line := fmt.Sprintf("%-26s%-6s%s", name, r.Bound, strings.Join(cells, ""))
	b.WriteString(strings.TrimRight(line, " ") + "\n")
}

func inWords(s timeline.Step) string {
	switch s.Status {
	case timeline.Ask:
		return "ask"
	case timeline.Unknown:
		return "not yet known"
	}
	switch {
	case s.Expect == s.Limit:
		return short3(s.Limit)
	case s.Expect.IsZero() && s.Limit.Year > 2028:
		return short3(s.Limit) + " / not yet known"
	case s.Expect.IsZero():
		return short3(s.Limit) + " / none"
	}
	return short3(s.Limit) + " / " + short3(s.Expect)[:len("Fri 11 Dec")]
}

// short3 writes a date as "Mon 14 Dec 2026".
func short3(d timeline.Date) string {
	days := "SunMonTueWedThuFriSat"
	months := "JanFebMarAprMayJunJulAugSepOctNovDec"
	w, m := 3*d.Weekday(), 3*(d.Month-1)
	return fmt.Sprintf("%s %2d %s %d", days[w:w+3], d.Day, months[m:m+3], d.Year)
}

// Barnsley's whole timeline, counted by hand.
func TestBarnsleyTimelineByHand(t *testing.T) {
	p, _ := BuiltIn("barnsley")
	steps, err := timeline.Plan(p.TimelineRules(), p.Calendar, timeline.Facts{Kind: timeline.Initial, Conference: timeline.Date{Year: 2026, Month: 12, Day: 14}})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, s := range steps {
		if s.Status == timeline.Dated {
			got[fmt.Sprint(p.Rules[s.Rule].ID, " ", s.N)] = s.Limit.String() + " " + s.Expect.String()
		}
	}
	for step, want := range map[string]string{
		"reports-shared 1":    "2026-12-12 2026-12-11",
		"outline-plan 1":      "2026-12-14 2026-12-14",
		"first-core-group 1":  "2026-12-30 2026-12-30",
		"core-group 2":        "2027-01-27 2027-01-27",
		"core-group 3":        "2027-02-24 2027-02-24",
		"review-conference 1": "2027-03-14 2027-03-12",
		"review-reports 1":    "2027-03-07 2027-03-05",
		"review-conference 2": "2027-09-14 2027-09-14",
	} {
		if got[step] != want {
			t.Errorf("%s: %s, want %s", step, got[step], want)
		}
	}
	if _, there := got["core-group 4"]; there {
		t.Error("core group 4 is after the review")
	}
}
