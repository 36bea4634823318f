package council

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
		event.Name = e.unended("name")
		e.missing("name", `write the words that ask for its date: name = "The day your baby is due"`)
		event.Words = e.phrase("words")
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
			l.brokenEvents = append(l.brokenEvents, event.ID)
		case l.r.faults == faults && !n.broken:
			l.Events = append(l.Events, event)
		default:
			l.brokenEvents = append(l.brokenEvents, event.ID)
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

// setEvents gives the rules the numbers of the events that they name.
func setEvents(rules []placedRule, events []Event) {
	for i := range rules {
		p := &rules[i]
		for _, from := range p.fromIDs {
			at := slices.IndexFunc(events, func(e Event) bool { return e.ID == from.id })
			if at < 0 || at >= timeline.MaxEvents {
				continue // a fault: see checkEvents and checkAsked
			}
			phrase, _ := events[at].phrase()
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

// KindsFrom returns the kinds of conference for which a step that one of the readers is told
// of, "parents" or "children", is counted from an event.
func (p *Profile) KindsFrom(e timeline.Event, readers ...string) (kinds timeline.KindSet) {
	told := func(reader string) bool { return slices.Contains(readers, reader) }
	for _, r := range p.Rules {
		if slices.ContainsFunc(r.Audience, told) && (r.From == e || r.Pick != timeline.NoPick && r.Or.From == e) {
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

// phrase returns how an event reads in a sentence, and false if only its question
// is known: "When was your baby born?".
func (e Event) phrase() (string, bool) {
	switch first, rest, _ := strings.Cut(e.Name, " "); {
	case e.Words != "":
		return e.Words, true
	case strings.HasSuffix(e.Name, "?"):
		return "", false
	case first != "" && rest != "" && first != "I" && strings.IndexFunc(first[1:], unicode.IsUpper) < 0: // "GP" keeps its capitals
		letter, size := utf8.DecodeRuneInString(e.Name)
		return string(unicode.ToLower(letter)) + e.Name[size:], true
	}
	return e.Name, true
}
