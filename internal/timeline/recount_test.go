package timeline_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os/exec"
	"slices"
	"testing"

	"familyguide/internal/timeline"
)

// A recountCase is a rule with what the engine makes of it, for recount.cjs.
type recountCase struct {
	Division   string            `json:"division"`
	Open       []timeline.Date   `json:"open"`
	Closed     []timeline.Date   `json:"closed"`
	Conference timeline.Date     `json:"conference"`
	Events     map[string]string `json:"events"`
	Rule       recountRule       `json:"rule"`
	Steps      []string          `json:"steps"`
}

type recountRule struct {
	From      string       `json:"from"`
	Direction string       `json:"direction"`
	Amount    int          `json:"amount"`
	Unit      string       `json:"unit"`
	Or        *recountRule `json:"or,omitempty"`
	Pick      string       `json:"pick,omitempty"`
	Every     *recountRule `json:"every,omitempty"`
	Last      *recountRule `json:"last,omitempty"`
}

// TestTheNewCountsAgreeWithAnotherProgram counts every way that is not a plain one
// again in JavaScript, with the bank holidays of all three divisions.
func TestTheNewCountsAgreeWithAnotherProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("runs node")
	}
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	r := rand.New(rand.NewPCG(13, 2026))
	const cases = 6000
	for range cases {
		if err := enc.Encode(drawRecount(t, r)); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("node", "testdata/recount.cjs", "../council/bank-holidays.json")
	cmd.Stdin = &lines
	out, err := cmd.CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

// drawRecount draws a random rule, and counts it.
func drawRecount(t *testing.T, r *rand.Rand) recountCase {
	divisions := []string{"england-and-wales", "scotland", "northern-ireland"}
	c := recountCase{Division: divisions[r.IntN(3)], Events: map[string]string{}, Steps: []string{}}
	cal := calendar(t, c.Division)
	for _, h := range cal.Holidays {
		if w := h.Date.Weekday(); r.IntN(10) == 0 && w != 0 && w != 6 {
			cal.Open = append(cal.Open, h.Date)
		}
	}
	facts := timeline.Facts{Conference: timeline.Date{Year: 2020, Month: 6, Day: 1}.AddDays(r.IntN(2400))}
	for range 3 {
		cal.Closed = append(cal.Closed, facts.Conference.AddDays(r.IntN(60)))
	}
	slices.SortFunc(cal.Closed, timeline.Date.Compare)
	cal.Closed = slices.Compact(cal.Closed)
	cal.Closed = slices.DeleteFunc(cal.Closed, func(d timeline.Date) bool { return slices.Contains(cal.Open, d) })
	facts.Events[0] = facts.Conference.AddDays(r.IntN(120) - 60)
	c.Open, c.Closed, c.Conference = cal.Open, cal.Closed, facts.Conference
	c.Events["event"] = facts.Events[0].String()
	rule := drawRule(r)
	rules := []timeline.Rule{rule, {ID: "review-conference", Kinds: timeline.AllKinds, Direction: timeline.After, Amount: 3, Unit: timeline.Months}}
	steps, err := timeline.Plan(rules, cal, facts)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range steps {
		switch {
		case s.Rule != 0:
		case s.Status == timeline.Ask:
			c.Steps = append(c.Steps, "ask")
		default:
			c.Steps = append(c.Steps, s.Limit.String()+" "+s.Expect.String())
		}
	}
	c.Rule = recountRule{eventName(rule.From), rule.Direction.String(), rule.Amount, rule.Unit.String(), nil, rule.Pick.String(), nil, nil}
	switch {
	case rule.Reading != timeline.NoUnit:
		c.Rule.Or = &recountRule{From: c.Rule.From, Direction: c.Rule.Direction, Amount: rule.Amount, Unit: rule.Reading.String()}
	case rule.Pick != timeline.NoPick:
		c.Rule.Or = &recountRule{From: eventName(rule.Or.From), Direction: rule.Or.Direction.String(), Amount: max(0, rule.Or.Amount), Unit: rule.Or.Unit.String()}
	}
	if rule.Every.Amount > 0 {
		c.Rule.Every = &recountRule{Amount: rule.Every.Amount, Unit: rule.Every.Unit.String()}
	}
	if rule.Last.Amount > 0 {
		c.Rule.Last = &recountRule{Amount: rule.Last.Amount, Unit: rule.Last.Unit.String()}
	}
	return c
}

func eventName(e timeline.Event) string {
	return map[timeline.Event]string{timeline.Conference: "conference", timeline.OwnEvent(0): "event", timeline.OwnEvent(1): "unknown"}[e]
}

// drawRule makes a rule of each new kind: weeks of pregnancy, two counts, two readings,
// a series with or without a last one, and a plain one from an event of one's own.
func drawRule(r *rand.Rand) timeline.Rule {
	events := []timeline.Event{timeline.Conference, timeline.OwnEvent(0), timeline.OwnEvent(1)}
	units := []timeline.Unit{timeline.Hours, timeline.Days, timeline.WorkingDays, timeline.Weeks, timeline.Months}
	rule := timeline.Rule{ID: "any", Kinds: timeline.AllKinds, From: events[r.IntN(3)], Direction: []timeline.Direction{timeline.Before, timeline.After}[r.IntN(2)],
		Amount: 1 + r.IntN(12), Unit: units[r.IntN(5)]}
	switch r.IntN(5) {
	case 0:
		rule.From, rule.Direction = timeline.OwnEvent(r.IntN(2)), []timeline.Direction{timeline.Before, timeline.On}[r.IntN(2)]
		rule.Amount, rule.Unit = 1+r.IntN(42), timeline.PregnancyWeeks
	case 1:
		rule.Pick = timeline.Earliest + timeline.Pick(r.IntN(2))
		rule.Or = timeline.Count{From: events[r.IntN(3)], Direction: timeline.After, Amount: 1 + r.IntN(30), Unit: units[r.IntN(5)]}
		if r.IntN(4) == 0 {
			rule.Or.Direction, rule.Or.Amount, rule.Or.Unit = timeline.On, timeline.NoAmount, timeline.NoUnit
		}
	case 2:
		rule.Unit, rule.Reading = timeline.Days, timeline.WorkingDays
	case 3:
		rule.From, rule.Direction = events[r.IntN(2)], timeline.After
		rule.Every = timeline.Count{Amount: 1 + r.IntN(6), Unit: units[1+r.IntN(4)]}
		if rule.Unit == timeline.Hours || r.IntN(2) == 0 {
			rule.Amount, rule.Unit = rule.Every.Amount, rule.Every.Unit
		}
		if r.IntN(2) == 0 {
			rule.Last = timeline.Count{Amount: 1 + r.IntN(15), Unit: units[1+r.IntN(3)]}
		}
	}
	return rule
}
