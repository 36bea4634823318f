package council

import (
	"slices"
	"strings"

	"familyguide/internal/timeline"
)

// over puts the profile of a council's own file on top of the layer below.
//
// Rules are settled step by step and kind by kind: see the package comment.
// Contacts and local texts of the council take the place of those with the same
// id below. Documents of both are kept, the council's first.
func (l *layer) over(base *layer) *Profile {
	p := l.Profile
	if base == nil {
		p.Rules = inOrder(l.rules)
		return &p
	}
	p.Rules = inOrder(settle(l.rules, base.rules))
	for _, c := range base.Contacts {
		if _, own := l.Contact(c.ID); !own {
			c.Line = 0
			p.Contacts = append(p.Contacts, c)
		}
	}
	for _, t := range base.Local {
		if _, own := l.Topic(t.Topic); !own {
			t.Line = 0
			p.Local = append(p.Local, t)
		}
	}
	if l.Line("advocacy") == 0 {
		p.Advocacy = base.Advocacy
	}
	p.Documents = slices.Clone(l.Documents)
	for _, d := range base.Documents {
		d.Line = 0
		if slices.ContainsFunc(p.Documents, func(own Document) bool { return own.ID == d.ID }) {
			d.ID = base.ID + "-" + d.ID // two files may both have a document "page"
		}
		p.Documents = append(p.Documents, d)
	}
	return &p
}

// settle decides for every step and every kind of conference which layer's rule
// holds. The rules of the result are split by kind no more than they have to be.
func settle(own, base []placedRule) []placedRule {
	below := slices.Clone(base)
	for i := range below {
		below[i].Line = 0
	}
	var settled []placedRule
	for _, p := range own {
		settled = append(settled, settleOne(p, below)...)
	}
	for _, b := range below {
		for _, p := range own {
			if sameStep(p, b) {
				b.Kinds &^= p.Kinds
			}
		}
		if b.Kinds != 0 {
			settled = append(settled, b)
		}
	}
	return settled
}

// settleOne settles one rule of a council against those below: it keeps the
// kinds for which it holds itself, and gives the others to the rule below with
// the council's own words beside it.
func settleOne(p placedRule, below []placedRule) []placedRule {
	if numbered(p.Rule) {
		return []placedRule{p}
	}
	kept := p
	var given []placedRule
	for _, b := range below {
		both := kept.Kinds & b.Kinds
		if !sameStep(p, b) || both == 0 || !numbered(b.Rule) {
			continue
		}
		kept.Kinds &^= both
		said := p.Source
		b.Kinds, b.Said, b.Line = both, &said, p.Line
		b.Doubt = strings.Trim(p.Doubt+"; "+b.Doubt, "; ")
		given = append(given, b)
	}
	if kept.Kinds != 0 {
		given = append([]placedRule{kept}, given...)
	}
	return given
}

// numbered reports whether a rule gives a date: it has a number, or is the
// event's own day.
func numbered(r Rule) bool {
	return r.Amount != timeline.NoAmount || r.Direction == timeline.On
}

// sameStep reports whether two rules are about the same step. The first review
// and the later ones have one id and are told apart by their event.
func sameStep(a, b placedRule) bool {
	return a.ID == b.ID && (a.ID != "review-conference" || a.From == b.From)
}

// A place is where a rule stands among the others.
type place struct{ step, part, index int }

// inOrder returns the rules in the order in which things happen. A step the
// guide does not know stands after the one it names, or else after the one
// before it in the file.
func inOrder(rules []placedRule) []Rule {
	places := map[string]place{}
	for i, id := range steps {
		places[id] = place{step: i}
	}
	before := place{step: -1}
	for i, p := range rules {
		if _, known := places[p.ID]; !known {
			at := before
			if named, ok := places[p.standsAfter]; ok {
				at = named
			}
			places[p.ID] = place{at.step, at.part + 1, i}
		}
		before = places[p.ID]
	}
	rank := func(p placedRule) place {
		at := places[p.ID]
		if p.ID == "review-conference" && p.From == timeline.ReviewConference {
			at.part++ // the first review, then the later ones
		}
		return at
	}
	slices.SortStableFunc(rules, func(a, b placedRule) int {
		x, y := rank(a), rank(b)
		return slices.Compare([]int{x.step, x.part, x.index}, []int{y.step, y.part, y.index})
	})
	ordered := make([]Rule, len(rules))
	for i, p := range rules {
		ordered[i] = p.Rule
	}
	return ordered
}
