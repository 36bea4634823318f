package council

import (
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

func TestASecondCountMayHaveAnyUnitThatMakesADate(t *testing.T) {
	for _, unit := range []string{"hours", "days", "working days", "weeks", "months"} {
		data := strings.Replace(good, "audience = [\"parents\"]\n", "audience = [\"parents\"]\npick = \"earliest\"\nor = {amount = 20, unit = \""+unit+"\"}\n", 1)
		p, list := Parse("council.toml", []byte(data))
		if len(list) > 0 {
			t.Errorf("%s: %v", unit, list)
			continue
		}
		r := p.Rules[slices.IndexFunc(p.Rules, func(r Rule) bool { return r.ID == "minutes" })]
		want := timeline.Count{From: timeline.Conference, Direction: timeline.After, Amount: 20}
		want.Unit, _ = timeline.ParseUnit(unit)
		if r.Or != want || r.Pick != timeline.Earliest {
			t.Errorf("%s: read as %+v, %v", unit, r.Or, r.Pick)
		}
	}
}
