package council

import (
	"cmp"
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// An Event is an event of a council's own that rules are counted from and whose date a
// family may know: a birth, the day a decision was heard. The i-th event of a profile is
// [timeline.OwnEvent] i.
type Event struct {
	ID    string
	Name  string           // the words that ask for its date
	Words string           // how it reads in a sentence, "the birth"; Name if absent
	Kinds timeline.KindSet // for which conferences it is asked
	Due   bool             // it is the day a baby is due
	Line  int              // in council.toml; 0 if it comes from the layer below
}

// A fromID is the id of a profile's own event in a rule, and its place.
type fromID struct {
	id     string
	at     pos
	second bool // it is that of the second count
}

// readEvents reads every [[event]].
func (l *layer) readEvents(t *table) {
	for _, n := range t.tables("event") {
		faults := l.r.faults
		e := newTable(l.r, n, "this event")
		event := Event{ID: e.id("id"), Line: n.pos.line, Kinds: timeline.AllKinds}
		e.missing("id", `name it in small letters: id = "birth"`)
		if event.ID != "" {
			e.what = "event " + event.ID
		}
		event.Name = e.needed("name", `write the words that ask for its date: name = "The day your baby is due"`)
		event.Words = e.text("words")
		if kinds := e.kinds("kinds"); n.entry("kinds") != nil {
			event.Kinds = kinds
		}
		event.Due = e.truth("due")
		e.done()
		switch there := slices.IndexFunc(l.Events, func(other Event) bool { return other.ID == event.ID }); {
		case slices.Contains(timeline.EventNames, event.ID):
			l.r.fault(n.entry("id").value.pos, "give it another id", "every profile has the event %q already", event.ID)
		case there >= 0 && event.ID != "":
			l.r.fault(n.entry("id").value.pos, "give one of them another id", "event %q is there twice: first on line %d", event.ID, l.Events[there].Line)
		case len(l.Events) == timeline.MaxEvents:
			l.r.fault(n.pos, "ask for fewer dates: a family has to look up each", "there are more than %d events", timeline.MaxEvents)
		case l.r.faults == faults && !n.broken:
			l.Events = append(l.Events, event)
		}
	}
}

// eventsOver returns the events of a layer, followed by those of the layer below that it
// does not replace.
func (l *layer) eventsOver(base *layer) []Event {
	all := slices.Clone(l.Events)
	for _, e := range base.Events {
		if !slices.ContainsFunc(all, func(own Event) bool { return own.ID == e.ID }) {
			e.Line = 0
			all = append(all, e)
		}
	}
	return all
}

// checkEvents checks that the events which the rules of a layer name exist, in this layer
// or below, and drops the rules whose event does not.
func (l *layer) checkEvents(base *layer) {
	events := l.eventsOver(base)
	l.rules = slices.DeleteFunc(l.rules, func(p placedRule) bool {
		faults := l.r.faults
		for _, from := range p.fromIDs {
			l.checkFrom(p, from, events)
		}
		return l.r.faults > faults
	})
	for _, from := range l.named {
		l.checkKnown(from, events)
	}
	for _, e := range l.Events {
		used := func(p placedRule) bool {
			return slices.ContainsFunc(p.fromIDs, func(from fromID) bool { return from.id == e.ID })
		}
		if !slices.ContainsFunc(l.rules, used) && !slices.ContainsFunc(base.rules, used) && l.r.faults == 0 {
			l.r.warn(pos{line: e.Line}, `count a rule from it: from = "`+e.ID+`"`, "no rule is counted from event %q, so nobody is asked for its date", e.ID)
		}
	}
}

// asked returns the events that a rule is counted from, each with the kinds of conference
// for which one is. No family looks up a date that nothing is counted from, such as one of
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
// due. What only the layers below have is a fault there.
func (l *layer) checkAsked(asked []Event) {
	if len(asked) > timeline.MaxEvents && len(l.Events) > 0 {
		l.r.fault(pos{line: l.Events[0].Line}, "ask for fewer dates: a family has to look up each", "there are more than %d events, with those of the layer below", timeline.MaxEvents)
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

// checkFrom checks one event that a rule names.
func (l *layer) checkFrom(p placedRule, from fromID, events []Event) {
	e, known := l.checkKnown(from, events)
	if !known {
		return
	}
	unit := p.Unit
	if from.second {
		unit = p.Or.Unit
	}
	switch never := p.Kinds &^ e.Kinds; {
	case unit == timeline.PregnancyWeeks && !e.Due:
		l.r.fault(from.at, "write due = true in the event if it is the day a baby is due", "weeks of pregnancy are counted from the day a baby is due, and event %q is not that", e.ID)
	case never == p.Kinds && p.Kinds != 0:
		l.r.fault(from.at, "give event "+e.ID+" the kinds of the rule", "rule %s is for %s, and no family is asked for event %q then", p.ID, p.Kinds, e.ID)
	case never != 0:
		l.r.warn(from.at, "give event "+e.ID+" all kinds of the rule", "rule %s is a question for %s: event %q is not asked for then", p.ID, never, e.ID)
	}
}

// checkKnown returns the event that a rule names. If there is none, that is a fault.
func (l *layer) checkKnown(from fromID, events []Event) (e Event, known bool) {
	at := slices.IndexFunc(events, func(e Event) bool { return e.ID == from.id })
	if at < 0 {
		l.r.fault(from.at, unknownFrom(from.id, events), "from %q is not known", short(from.id))
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
	if near := finding.Nearest(id, known); near != "" {
		return `did you mean "` + near + `"?`
	}
	return "it can be " + choices(known) + `; for a date that a family may know, add an [[event]] with id = "` + id + `"`
}

// setEvents gives the rules the numbers of the events that they name.
func setEvents(rules []placedRule, events []Event) {
	for i := range rules {
		p := &rules[i]
		for _, from := range p.fromIDs {
			at := slices.IndexFunc(events, func(e Event) bool { return e.ID == from.id })
			if at < 0 || at >= timeline.MaxEvents {
				continue // a fault: see checkEvents
			}
			phrase, _ := events[at].Phrase()
			if from.second {
				p.Or.From, p.OrWords, p.OrName = timeline.OwnEvent(at), phrase, events[at].Name
			} else {
				p.From, p.FromWords, p.FromName = timeline.OwnEvent(at), cmp.Or(p.FromWords, phrase), events[at].Name
			}
		}
	}
}

// Event returns the profile's own event for a rule's event; ok is false if the rule's event
// is one that every profile has.
func (p *Profile) Event(e timeline.Event) (Event, bool) {
	i, own := e.Own()
	if !own || i >= len(p.Events) {
		return Event{}, false
	}
	return p.Events[i], true
}

// KindsFrom returns the kinds of conference for which a step of the family's is counted from
// an event.
func (p *Profile) KindsFrom(e timeline.Event) (kinds timeline.KindSet) {
	for _, r := range p.Rules {
		if r.ForFamily() && (r.From == e || r.Pick != timeline.NoPick && r.Or.From == e) {
			kinds |= r.Kinds
		}
	}
	return kinds
}

// EventID returns the id of an event, of the profile's own or of one that every profile has.
func (p *Profile) EventID(e timeline.Event) string {
	if own, ok := p.Event(e); ok {
		return own.ID
	}
	return e.String()
}

// Asks returns the events whose dates are asked for a kind of conference.
func (p *Profile) Asks(kind timeline.Kind) []Event {
	return slices.DeleteFunc(slices.Clone(p.Events), func(e Event) bool { return !e.Kinds.Has(kind) })
}

// Phrase returns how an event reads in a sentence, and false if only its question
// is known: "When was your baby born?".
func (e Event) Phrase() (string, bool) {
	switch first, rest, _ := strings.Cut(e.Name, " "); {
	case e.Words != "":
		return e.Words, true
	case strings.HasSuffix(e.Name, "?"):
		return "", false
	case first != "I" && rest != "":
		return strings.ToLower(e.Name[:1]) + e.Name[1:], true
	}
	return e.Name, true
}
