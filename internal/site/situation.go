package site

import (
	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// situations says which of the guide's steps only some families meet, and in what
// situation. The timeline page folds the steps of each situation.
var situations = map[string]string{
	"exclusion-request":  "kept-out",
	"exclusion-decision": "kept-out",
	"exclusion-report":   "kept-out",
	"exclusion-record":   "kept-out",
	"exclusion-review":   "kept-out",
	"views-parents":      "parent-absent",
	"parent-told":        "parent-absent",
	"child-not-coming":   "child-absent",
	"chair-offers-child": "child-absent",
	"views-child":        "child-absent",
}

// situationsOf returns the situation of each rule, "" if it is for every family. A rule
// of the council's own that begins with "if" shares the situation of the first rule with
// the same words, and is otherwise a situation of its own, named after its step.
func situationsOf(rules []council.Rule) []string {
	of, byWords := make([]string, len(rules)), map[string]string{}
	for i, r := range rules {
		of[i] = situations[r.ID]
		if r.Condition == timeline.PlanEnded {
			of[i] = "plan-ended"
		}
		if words := r.OnlyIf(); of[i] != "" && words != "" {
			byWords[words] = of[i]
		}
	}
	for i, r := range rules {
		words := r.OnlyIf()
		if of[i] != "" || words == "" {
			continue
		}
		if byWords[words] == "" {
			byWords[words] = r.ID
		}
		of[i] = byWords[words]
	}
	return of
}
