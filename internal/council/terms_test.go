package council

import "testing"

func TestTheFormsOfATerm(t *testing.T) {
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
