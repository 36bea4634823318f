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

const recordDay = "\n[[event]]\nid = \"record\"\nname = \"The day you got the record\"\nkinds = [\"initial\", \"review\", \"transfer-in\"]\n"

func TestTheMeetingsThatMayBeCountedFromACouncilsOwnDay(t *testing.T) {
	for id, want := range map[string]bool{
		"conference": false, "initial-conference": true, "first-core-group": true, "core-group": true, "review-reports": false, "review-conference": true,
		"minutes": true,
	} {
		kinds := `"initial"`
		if id == "initial-conference" {
			kinds = `"transfer-in"`
		}
		_, found := Parse("council.toml", []byte(good+recordDay+ruleText(id, kinds, "from = \"record\"\ndirection = \"after\"\namount = 5\nunit = \"days\"")))
		refused := strings.Contains(found.Error(), id+" cannot be counted from record")
		if refused == want {
			t.Errorf("%s: %v", id, found)
		}
	}
}

// A second count without a day of its own is counted from that of the first.
func TestASecondCountIsCountedFromTheSameOwnDay(t *testing.T) {
	for _, tt := range []struct{ from, or, first, second string }{
		{"record", "", "record", "record"},
		{"record", `from = "conference", `, "record", "conference"},
		{"conference", `from = "record", `, "conference", "record"},
		{"conference", "", "conference", "conference"},
	} {
		rule := ruleText("corrections", `"initial"`, `from = "`+tt.from+`"`+"\ndirection = \"after\"\namount = 5\nunit = \"days\"\nor = {"+tt.or+"amount = 2, unit = \"weeks\"}\npick = \"earliest\"")
		other := ruleText("feedback", `"initial"`, "from = \"record\"\ndirection = \"after\"\namount = 1\nunit = \"days\"") // the day is asked for in any case
		p, list := Parse("council.toml", []byte(good+recordDay+rule+other))
		if len(list) > 0 {
			t.Fatal(list)
		}
		for _, r := range p.Rules {
			if r.ID != "corrections" || !r.Kinds.Has(timeline.Initial) || r.Line == 0 {
				continue
			}
			if first, second := p.nameOf(r.From), p.nameOf(r.Or.From); first != tt.first || second != tt.second {
				t.Errorf("from %s, or {%s}: counted from %s and %s", tt.from, tt.or, first, second)
			}
		}
	}
}

// nameOf returns what a profile's file calls an event.
func (p *Profile) nameOf(e timeline.Event) string {
	if own, ok := p.Event(e); ok {
		return own.ID
	}
	return e.String()
}

func TestTheWordsOfARuleWereReadOnTheirOwnDay(t *testing.T) {
	rule := strings.Replace(ruleText("feedback", `"initial"`, "from = \"conference\"\ndirection = \"after\"\namount = 1\nunit = \"days\""), "2026-11-22", "2026-11-25", 1)
	p, list := Parse("council.toml", []byte(good+rule))
	for _, r := range p.Rules {
		if r.ID == "feedback" && r.Line > 0 && r.Source.Read.String() != "2026-11-25" {
			t.Errorf("%v, read %v", list, r.Source.Read)
		}
	}
}
