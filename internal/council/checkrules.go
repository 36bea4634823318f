package council

import (
	"slices"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// checkRules finds faults between the rules of a file: a step that has two rules for one
// kind of conference, and a stands_after that names no step.
func (l *layer) checkRules() {
	type key struct {
		id    string
		kind  timeline.Kind
		later bool // the rule for the reviews after the first
	}
	first := map[key]int{}
	ids := KnownSteps()
	for _, p := range l.rules {
		ids = append(ids, p.ID)
		for kind := range p.Kinds.All() {
			k := key{p.ID, kind, p.ID == "review-conference" && p.From == timeline.ReviewConference}
			if line, twice := first[k]; twice {
				l.r.fault(p.at, "give each kind of conference to one of them", "rule %s is there twice for %s: first on line %d", p.ID, kind, line)
				break
			}
			first[k] = p.Line
		}
		l.slip(p)
	}
	for _, p := range l.rules {
		if p.standsAfter == p.ID && p.ID != "" || p.standsAfter != "" && !slices.Contains(ids, p.standsAfter) {
			l.r.fault(p.standsAt, oneOfSteps(p.standsAfter, ids), "rule %s comes after %q, which is not another step", p.ID, p.standsAfter)
		}
	}
	l.checkCircles()
}

// checkCircles finds steps whose stands_after form a circle, and reports each circle at its
// last rule.
func (l *layer) checkCircles() {
	after := map[string]placedRule{}
	for _, p := range l.rules {
		if p.standsAfter != "" && p.standsAfter != p.ID {
			after[p.ID] = p
		}
	}
	for _, p := range l.rules {
		for next, steps := after[p.standsAfter], 1; next.ID != "" && next.Line <= p.Line && steps <= len(after); next, steps = after[next.standsAfter], steps+1 {
			if next.standsAfter == p.ID {
				l.r.fault(p.standsAt, "leave stands_after out of one of them", "rule %s comes after %s, and so in the end after itself", p.ID, p.standsAfter)
				break
			}
		}
	}
}

// slip warns of a step whose id is probably a typing error for one that the guide knows.
func (l *layer) slip(p placedRule) {
	if slices.Contains(steps, p.ID) {
		return
	}
	if near := finding.Nearest(p.ID, steps); near != "" && finding.Edits(p.ID, near) <= 2 {
		l.r.warn(p.at, `did you mean "`+near+`"?`, "the guide does not know a step %q", p.ID)
	}
}

func oneOfSteps(id string, ids []string) string {
	if near := finding.Nearest(id, ids); near != "" && near != id {
		return `did you mean "` + near + `"?`
	}
	return "name the step it comes after, or leave stands_after out"
}

// family checks a deadline of the family's own.
func (p *placedRule) family(t *table) {
	if !p.FamilyDeadline() {
		return
	}
	_, meeting := links[p.ID]
	at, staff := t.node.entry("whose").pos, len(p.Audience) > 0 && !p.ForFamily()
	switch {
	case meeting:
		t.conflict(at, "leave whose out", "%s is not for a family to keep", p.ID)
	case staff:
		t.conflict(at, `write audience = ["parents"], or leave whose out`, "%s is a deadline of the family's, and for staff alone", t.what)
	case p.Every != (timeline.Count{}):
		t.conflict(at, "leave every out, or whose", "%s is a deadline of the family's, and cannot repeat", t.what)
	}
}
