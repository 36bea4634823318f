package site

import (
	"strings"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// TestRulesWithOneConditionShareASituation: steps that only some families meet are in one of the guide's
// situations by what they are, whatever words the council has for it; a condition of the
// council's own is a situation of its own, which rules with the same words share.
func TestRulesWithOneConditionShareASituation(t *testing.T) {
	rule := func(id, when string, condition timeline.Condition) council.Rule {
		return council.Rule{Rule: timeline.Rule{ID: id, Condition: condition}, When: when}
	}
	rules := []council.Rule{
		rule("reports-shared", "", timeline.Always),
		rule("visits", "as often as the plan says", timeline.PlanContinues),
		rule("first-core-group", "", timeline.PlanContinues),
		rule("exclusion-request", "if someone asks for it", timeline.Always),
		rule("exclusion-decision", "", timeline.Always),
		rule("views-child", "if the child does not go", timeline.Always),
		rule("letter-to-child", "if the child does not go; within reason", timeline.Always),
		rule("parent-told", "if you were not at the meeting", timeline.Always),
		rule("held-again", "if too few people came", timeline.Always),
		rule("told-again", "if too few people came", timeline.Always),
		rule("child-in-need-plan", "", timeline.PlanEnded),
	}
	got := strings.Join(situationsOf(rules), "|")
	if want := "|||kept-out|kept-out|child-absent|child-absent|parent-absent|held-again|held-again|plan-ended"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// TestThePageHasEachDayOffWithItsName: the script has each by its name and its distance, and puts it at the
// end of the table.
func TestThePageHasEachDayOffWithItsName(t *testing.T) {
	day := func(y, m, d int) timeline.Date { return timeline.Date{Year: y, Month: m, Day: d} }
	p := &council.Profile{Calendar: timeline.Calendar{
		Holidays: []timeline.Holiday{{Date: day(2026, 12, 25), Name: "Christmas Day"}, {Date: day(2026, 12, 28), Name: "Boxing Day"}, {Date: day(2027, 12, 25), Name: "Christmas Day"}},
		Closed:   []timeline.Date{day(2026, 12, 29)},
		First:    day(2026, 1, 1), Last: day(2027, 12, 31),
	}}
	table, off := engineTable(p)
	if want := `{"names":["Christmas Day","Boxing Day"],"off":[1,358,2,3,0,1,1,361]}`; off != want {
		t.Errorf("%s, not %s", off, want)
	}
	if table != "[0,0,4,20260101,20271231,0]" {
		t.Errorf("the table is %s", table)
	}
}
