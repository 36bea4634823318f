package council

import (
	"slices"
	"strings"

	"familyguide/internal/timeline"
)

// over puts a layer on top of the one below, and returns both as one.
//
// Rules are settled step by step and kind by kind: see the package comment.
// Contacts, local texts and terms of the layer take the place of those with the
// same id below. Documents of both are kept, the layer's first.
func (l *layer) over(base *layer) *layer {
	both := *l
	both.rules = settle(l.rules, base.rules)
	both.Events = l.eventsOver(base)
	var contacts []Contact
	for _, c := range base.Contacts {
		if _, own := l.Contact(c.ID); !own {
			c.Line = 0
			contacts = append(contacts, c)
		}
	}
	var local []Local
	for _, t := range base.Local {
		if _, own := l.Topic(t.Topic); !own {
			t.Line = 0
			local = append(local, t)
		}
	}
	var documents []Document
	for _, d := range base.Documents {
		d.Line = 0
		if _, own := l.Document(d.ID); own {
			d.ID = base.ID + "-" + d.ID // two files may both have a document "page"
		}
		documents = append(documents, d)
	}
	both.Contacts, both.Local, both.Documents = slices.Concat(l.Contacts, contacts), slices.Concat(l.Local, local), slices.Concat(l.Documents, documents)
	if l.Line("advocacy") == 0 {
		both.Advocacy = base.Advocacy
	}
	both.Terms = l.Terms.over(base.Terms)
	return &both
}

// finished returns the profile of a layer with everything below it.
func (l *layer) finished() *Profile {
	p := l.Profile
	rules := slices.Clone(l.rules)
	p.Events = l.asked()
	setEvents(rules, p.Events)
	p.Rules = inOrder(rules)
	p.fillTerms()
	return &p
}

// settle decides for every step and every kind of conference which layer's rule holds. It
// splits rules by kind only if it has to.
func settle(own, base []placedRule) []placedRule {
	below := placed(base)
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

// placed returns the rules of a layer. A step that the guide does not know gets the step of
// its own layer that it comes after.
func placed(rules []placedRule) []placedRule {
	all := slices.Clone(rules)
	for i := range all {
		if i > 0 && all[i].standsAfter == "" && !slices.Contains(steps, all[i].ID) {
			all[i].standsAfter = all[i-1].ID
		}
	}
	return all
}

// unreplaced returns the rules of the layer below that still give dates, each for the kinds
// for which it does.
func unreplaced(own, below []placedRule) []placedRule {
	left := slices.Clone(below)
	for i := range left {
		for _, p := range own {
			if replaces(p, below[i]) {
				left[i].Kinds &^= p.Kinds
			}
		}
	}
	return slices.DeleteFunc(left, func(p placedRule) bool { return p.Kinds == 0 })
}

// replaces reports whether a council's own rule takes the place of one below, for the kinds
// of both. Otherwise it gives its words to it, or is about another step.
func replaces(p, below placedRule) bool {
	return sameStep(p, below) && (numbered(p.Rule) || !dated(below.Rule))
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
		if !sameStep(p, b) || both == 0 || replaces(p, b) {
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

// dated reports whether a rule below says more than a council's own rule without a number.
// "By the day" of the meeting does not.
func dated(r Rule) bool {
	return r.Amount != timeline.NoAmount || r.Direction == timeline.On && r.Bound != "by"
}

// sameStep reports whether two rules are about the same step. The first review
// and the later ones have one id and are told apart by their event.
func sameStep(a, b placedRule) bool {
	return a.ID == b.ID && (a.ID != "review-conference" || (a.From == timeline.ReviewConference) == (b.From == timeline.ReviewConference))
}

// A rank is the position of a rule among the others.
type rank struct{ step, part, index int }

// inOrder returns the rules in the order in which things happen. A step that the guide does
// not know comes after the one it names, or else after the one before it in the file.
func inOrder(rules []placedRule) []Rule {
	ranks := map[string]rank{}
	for i, id := range steps {
		ranks[id] = rank{step: i}
	}
	before := rank{step: -1}
	for i, p := range rules {
		if _, known := ranks[p.ID]; !known {
			at := before
			if named, ok := ranks[p.standsAfter]; ok {
				at = named
			}
			ranks[p.ID] = rank{at.step, at.part + 1, i}
		}
		before = ranks[p.ID]
	}
	rankOf := func(p placedRule) rank {
		at := ranks[p.ID]
		if p.ID == "review-conference" && p.From == timeline.ReviewConference {
			at.part++ // the first review, then the later ones
		}
		return at
	}
	slices.SortStableFunc(rules, func(a, b placedRule) int {
		x, y := rankOf(a), rankOf(b)
		return slices.Compare([]int{x.step, x.part, x.index}, []int{y.step, y.part, y.index})
	})
	ordered := make([]Rule, len(rules))
	for i, p := range rules {
		ordered[i] = p.Rule
	}
	return ordered
}
