package site

import (
	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// An eventParams is an event of the council's own whose date a family may know. The
// engine takes the dates of these events in the order of guide.Events.
type eventParams struct {
	ID, Name string
	Kinds    asked
	Due      bool
}

// asked holds the kinds of conference for which readers are asked for a date.
type asked struct{ Parents, Children []string }

// askedOf returns the kinds of conference for which a reader is asked for an event's date.
func askedOf(p *council.Profile, e timeline.Event) asked {
	return asked{Parents: kindsOf(p.KindsFrom(e, "parents", "children")), Children: kindsOf(p.KindsFrom(e, "children"))}
}

func eventsOf(p *council.Profile) []eventParams {
	list := make([]eventParams, 0, len(p.Events))
	for i, e := range p.Events {
		of := askedOf(p, timeline.OwnEvent(i))
		of.Parents = kindsOf(e.Kinds)
		list = append(list, eventParams{ID: e.ID, Name: e.Name, Kinds: of, Due: e.Due})
	}
	return list
}
