package main

import (
	"io"
	"time"

	"familyguide/internal/ics"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// ics writes the steps that have a date as a calendar file. The package comment of
// internal/ics says which steps, on which day and with which title.
func (a *answer) ics(out io.Writer) error {
	var events []ics.Event
	for _, step := range a.steps {
		rule := a.profile.Rules[step.Rule]
		if step.Status != timeline.Dated || rule.OnlyIf() != "" && !a.conditional {
			continue
		}
		day, bound := a.calendarDay(step)
		events = append(events, ics.Event{
			UID:   ics.UID(a.facts.Kind, a.facts.Conference, rule.ID, step.N),
			Date:  day,
			Title: a.calendarTitle(words.TextID(rule), bound),
		})
	}
	_, err := out.Write(ics.Write(events, a.saved, false))
	return err
}

// calendarDay returns the day of a step's event, and how firm it is.
func (a *answer) calendarDay(step timeline.Step) (timeline.Date, string) {
	told := a.told(a.profile.Rules[step.Rule].ID, step.N)
	bound := a.bound(step)
	switch {
	case !told.IsZero():
		return told, "on"
	case step.Phase == timeline.OnTheDay:
		return step.Limit, "on"
	case bound == "from" || step.Expect.IsZero():
		return step.Limit, bound
	}
	return step.Expect, bound
}

// told returns the real date of a meeting, or the zero date if the family did not give it.
func (a *answer) told(id string, n int) timeline.Date {
	switch {
	case id == "first-core-group":
		return a.facts.FirstCoreGroup
	case id == "review-conference" && n == 1:
		return a.facts.Review
	}
	return timeline.Date{}
}

// calendarTitle returns a neutral title.
func (a *answer) calendarTitle(id, bound string) string {
	key := "step-" + id + "-calendar"
	if !a.words.Has(key) {
		key = "calendar-neutral"
	}
	title := a.words.Text(key)
	if firm := "calendar-" + bound; a.words.Has(firm) {
		return a.words.Text(firm, "title", title)
	}
	return title
}

// savedAt returns the moment of writing. A day that is fixed has no time, so each further
// date that the family gives makes the file one second newer: with the same --today,
// the file with the real date of a meeting replaces the one with its forecast.
func (v *timelineVerb) savedAt(s *session, facts timeline.Facts) (time.Time, error) {
	now, err := s.now(v.Today)
	if v.Today == "" && s.getenv("SOURCE_DATE_EPOCH") == "" {
		return now, err
	}
	for _, d := range []timeline.Date{facts.StrategyDiscussion, facts.FirstCoreGroup, facts.Review} {
		if !d.IsZero() {
			now = now.Add(time.Second)
		}
	}
	return now, err
}
