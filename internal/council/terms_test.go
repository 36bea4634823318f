package council

import (
	"strings"
	"testing"
)

func TestATermHasItsPluralAndItsArticle(t *testing.T) {
	for _, want := range []Term{
		{"plan", "plans", "a plan"},
		{"inquiry", "inquiries", "an inquiry"},
		{"Inquiry", "Inquiries", "an Inquiry"},
		{"day", "days", "a day"},
		{"key", "keys", "a key"},
		{"y", "ys", "a y"},
		{"ly", "lies", "a ly"},
		{"group y", "group ys", "a group y"},
		{"process", "processes", "a process"},
		{"box", "boxes", "a box"},
		{"quiz", "quizes", "a quiz"},
		{"church", "churches", "a church"},
		{"wish", "wishes", "a wish"},
		{"IRO", "IROs", "an IRO"},
		{"enquiry officer", "enquiry officers", "an enquiry officer"},
		{"uncle", "uncles", "an uncle"},
		{"unit", "units", "a unit"},
		{"user", "users", "a user"},
		{"European", "Europeans", "a European"},
		{"one word", "one words", "a one word"},
		{"onerous task", "onerous tasks", "an onerous task"},
		{"hour", "hours", "an hour"},
		{"heir", "heirs", "an heir"},
		{"house", "houses", "a house"},
		{"honest chair", "honest chairs", "an honest chair"},
	} {
		if got := english(want.One); got != want {
			t.Errorf("%s: %+v, want %+v", want.One, got, want)
		}
	}
}

func TestAPlaceForATermIsFilled(t *testing.T) {
	terms := Terms{"meeting": {"panel", "panels", "a panel"}, "pre_birth": {"pre-birth panel", "pre-birth panels", "a pre-birth panel"}, "body": {"trust", "trusts", "a trust"},
		"enquiries": {"inquiry", "inquiries", "an inquiry"}, "register": {"none", "nones", "a none"}}
	for text, want := range map[string]string{
		"{meeting} {meetings} {a-meeting}":       "panel panels a panel",
		"{Meeting} {Meetings} {A-meeting}":       "Panel Panels A panel",
		"{pre-birth} {pre-births} {a-pre-birth}": "pre-birth panel pre-birth panels a pre-birth panel",
		"{pre_birth}":                            "{pre_birth}",
		"{body} {bodies} {Bodies} {bodys}":       "trust trusts Trusts {bodys}",
		"{a-enquiries}":                          "an inquiry",
		"{date} {}":                              "{date} {}",
		"plain":                                  "plain",
		"":                                       "",
	} {
		if got := terms.Fill(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if !terms.Has("meeting") || terms.Has("register") || terms.Has("plan") {
		t.Error("there is a meeting, and neither a register nor a plan")
	}
	for text, want := range map[string]string{"": "", "a": "A", "éa": "Éa", "A": "A"} {
		if got := Capital(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestATermReplacesTheOneBelow(t *testing.T) {
	below := Terms{"meeting": {One: "conference"}, "plan": {One: "plan"}}
	over := Terms{"meeting": {One: "panel"}}.over(below)
	if over["meeting"].One != "panel" || over["plan"].One != "plan" || len(over) != 2 || below["meeting"].One != "conference" {
		t.Errorf("%v over %v", over, below)
	}
	if alone := (Terms{"meeting": {One: "panel"}}).over(nil); len(alone) != 1 {
		t.Errorf("%v over nothing", alone)
	}
}

// The words of a nation are read once and filled in for each profile on it.
func TestFillingInATermLeavesOtherProfilesAsTheyAre(t *testing.T) {
	texts := func(meeting string) (all string) {
		p, list := Parse("council.toml", []byte(good+"\n[terms]\nmeeting = \""+meeting+"\"\n"))
		if len(list) > 0 {
			t.Fatal(list)
		}
		for _, r := range p.Rules {
			all += r.FromWords + r.When + r.Responsible + r.Doubt
		}
		for _, e := range p.Events {
			all += e.Name
		}
		for _, c := range p.Contacts {
			all += c.About
		}
		for _, l := range p.Local {
			all += l.Text + l.Child
		}
		return all + p.Advocacy.Consent
	}
	for _, meeting := range []string{"panel", "zebra"} {
		if other := map[string]string{"panel": "zebra", "zebra": "panel"}[meeting]; strings.Contains(texts(meeting), other) || !strings.Contains(texts(meeting), meeting) {
			t.Errorf("a profile with a %s speaks of a %s", meeting, other)
		}
	}
}
