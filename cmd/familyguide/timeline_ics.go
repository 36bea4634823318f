package main

import (
	"io"

	"familyguide/internal/ics"
	"familyguide/internal/timeline"
)

// ics writes the steps that have a date as a calendar file. Its titles are
// neutral: a calendar may be looked at by somebody else.
func (a *answer) ics(out io.Writer) error {
	var events []ics.Event
	for _, step := range a.steps {
		if step.Status != timeline.Dated {
			continue
		}
		id := a.profile.Rules[step.Rule].ID
		events = append(events, ics.Event{
			UID:   ics.UID(a.profile.ID, a.facts.Kind, a.facts.Conference, id, step.N),
			Date:  a.day(id, step),
			Title: a.words.Text(calendarKey(a, id)),
		})
	}
	_, err := out.Write(ics.Write(events, a.stamp, false))
	return err
}

// day returns the real date of a meeting where the family gave it, and else the
// rule's: as the page does.
func (a *answer) day(id string, step timeline.Step) timeline.Date {
	switch {
	case id == "first-core-group" && !a.facts.FirstCoreGroup.IsZero():
		return a.facts.FirstCoreGroup
	case id == "review-conference" && step.N == 1 && !a.facts.Review.IsZero():
		return a.facts.Review
	}
	return step.Limit
}

// calendarKey returns the key of a step's neutral title.
func calendarKey(a *answer, id string) string {
	if key := "step-" + id + "-calendar"; a.words.Has(key) {
		return key
	}
	return "calendar-neutral"
}
