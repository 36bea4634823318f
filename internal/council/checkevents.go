package council

import (
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// The weeks of a pregnancy, and half of them: no document counts more back from a birth.
const term, halfTerm = 40, 20

// checkEvents checks that the events which the rules of a layer name exist, in this layer
// or below, and drops the rules whose event does not.
func (l *layer) checkEvents(base *layer) {
	events := l.eventsOver(base)
	l.rules = slices.DeleteFunc(l.rules, func(p placedRule) bool {
		faults, known := l.r.faults, true
		for _, from := range p.fromIDs {
			known = l.checkFrom(p, from, events) && known
		}
		lost := !known || l.r.faults > faults
		l.lostRule = l.lostRule || lost
		return lost
	})
	for _, from := range l.named {
		l.checkKnown(from, events)
	}
	left := *base
	left.rules = unreplaced(l.rules, base.rules)
	l.checkReplaced(&left)
	for _, e := range l.Events {
		used := func(p placedRule) bool {
			return slices.ContainsFunc(p.fromIDs, func(from fromID) bool { return from.id == e.ID })
		}
		if !slices.ContainsFunc(l.rules, used) && !slices.ContainsFunc(left.rules, used) && l.r.faults == 0 {
			l.r.warn(pos{line: e.Line}, `count a rule from it: from = "`+e.ID+`"`, "no rule is counted from event %q, so nobody is asked for its date", e.ID)
		}
	}
}

// checkReplaced checks the events that replace one of the layer below: the rules of that layer
// are then counted from them. It reports nothing if the file has a fault, because a rule with a
// fault may be meant to replace one of those rules.
func (l *layer) checkReplaced(base *layer) {
	if l.r.faults > 0 {
		return
	}
	for _, below := range base.asked() {
		at := slices.IndexFunc(l.Events, func(e Event) bool { return e.ID == below.ID })
		if at < 0 {
			continue
		}
		e := l.Events[at]
		switch lost := below.Kinds &^ e.Kinds; {
		case below.Due && !e.Due:
			l.r.fault(pos{line: e.Line}, "write due = true, or give this one another id", "event %q takes the place of the day a baby is due, and is not that", e.ID)
		case lost != 0:
			l.r.fault(pos{line: e.Line}, "give it these kinds too, or another id", "event %q takes the place of one that rules for %s are counted from", e.ID, lost)
		}
	}
}

// asked returns the events that rules are counted from, each with the kinds of conference of
// those rules. No family looks up a date that nothing is counted from, such as one of
// the layer below whose rules have all been replaced.
func (l *layer) asked() []Event {
	var asked []Event
	for _, e := range l.Events {
		var kinds timeline.KindSet
		for _, p := range l.rules {
			if slices.ContainsFunc(p.fromIDs, func(from fromID) bool { return from.id == e.ID }) {
				kinds |= p.Kinds
			}
		}
		if e.Kinds &= kinds; e.Kinds != 0 {
			asked = append(asked, e)
		}
	}
	return asked
}

// checkAsked finds more events than the engine takes, and two that are the day a baby is
// due. What is wrong in a layer below is a fault there.
func (l *layer) checkAsked(asked []Event) {
	if len(asked) > timeline.MaxEvents && len(l.brokenEvents) == 0 {
		at := l.values["base"]
		if len(l.Events) > 0 {
			at = pos{line: l.Events[0].Line}
		}
		l.r.fault(at, "ask for fewer dates: a family has to look up each", "there are more than %d events, with those of the layer below", timeline.MaxEvents)
	}
	for i, e := range asked {
		for _, other := range asked[i+1:] {
			if !e.Due || !other.Due || e.Kinds&other.Kinds == 0 || e.Line == 0 {
				continue
			}
			at, hint := other.Line, `count its rules from "`+e.ID+`", and delete this event`
			if at == 0 {
				at, hint = e.Line, `call this one "`+other.ID+`" too: it then takes the place of the one below`
			}
			l.r.fault(pos{line: at}, hint, "a family would be asked twice for the day a baby is due: events %q and %q", e.ID, other.ID)
		}
	}
}

// checkFrom checks one event that a rule names, and reports whether it exists.
func (l *layer) checkFrom(p placedRule, from fromID, events []Event) bool {
	e, known := l.checkKnown(from, events)
	if !known {
		return false
	}
	unit := p.Unit
	if from.second {
		unit = p.Or.Unit
	}
	if e.Due && !from.second && p.Unit == timeline.Weeks && p.Direction == timeline.Before && p.Amount >= halfTerm {
		l.r.warn(from.at, `write unit = "weeks of pregnancy" if that is meant`, "rule %s is %d weeks before the birth, when a family is %d weeks pregnant", p.ID, p.Amount, max(0, term-p.Amount))
	}
	switch never := p.Kinds &^ e.Kinds; {
	case unit == timeline.PregnancyWeeks && !e.Due:
		l.r.fault(from.at, "write due = true in the event if it is the day a baby is due", "weeks of pregnancy are counted from the day a baby is due, and event %q is not that", e.ID)
	case never == p.Kinds && p.Kinds != 0:
		l.r.fault(from.at, "give event "+e.ID+" the kinds of the rule", "rule %s is for %s, and no family is asked for event %q then", p.ID, p.Kinds, e.ID)
	case never != 0:
		l.r.warn(from.at, "give event "+e.ID+" all kinds of the rule", "rule %s is a question for %s: event %q is not asked for then", p.ID, never, e.ID)
	}
	return true
}

// checkKnown returns the event that a rule names. An unknown event is a fault, unless its
// [[event]] has a fault of its own.
func (l *layer) checkKnown(from fromID, events []Event) (e Event, known bool) {
	at := slices.IndexFunc(events, func(e Event) bool { return e.ID == from.id })
	if at < 0 && (slices.Contains(l.brokenEvents, from.id) || slices.Contains(l.brokenEvents, "") || l.r.lost) {
		return Event{}, false
	}
	if at < 0 {
		l.r.fault(from.at, unknownFrom(from.id, events), "from %q is not known", finding.Short(from.id))
		return Event{}, false
	}
	return events[at], true
}

// unknownFrom returns the hint for an event that does not exist.
func unknownFrom(id string, events []Event) string {
	known := slices.Clone(timeline.EventNames)
	for _, e := range events {
		known = append(known, e.ID)
	}
	said := func(e Event) bool { return strings.EqualFold(e.Name, id) || strings.EqualFold(e.Words, id) }
	if i := slices.IndexFunc(events, said); i >= 0 {
		return `write its id: from = "` + events[i].ID + `"`
	}
	if near := finding.Nearest(id, known); near != "" {
		return `did you mean "` + near + `"?`
	}
	if slices.Contains(steps, id) {
		return `that is a step, and has no date of its own to count from: add an [[event]] for the day that a family knows, with id = "` + id + `-came"`
	}
	hint := "it can be " + choices(known) + "; for a date that a family may know, add an [[event]]"
	if idForm.MatchString(id) {
		hint += ` with id = "` + id + `"`
	}
	return hint
}
