package main

import (
	"fmt"
	"io"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// text writes the timeline for a person to read: before, on the day, after. Each date has
// its weekday, its title, the rule, and whose rule it is.
func (a *answer) text(out io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", a.words.Text("answer-"+a.facts.Kind.String(), "council", a.profile.Name, "date", a.words.Date(a.facts.Conference)))
	if a.passed() {
		b.WriteString(a.words.Text("timeline-passed") + "\n")
	}
	phase := timeline.Phase(-1)
	for _, step := range a.steps {
		if step.Phase != phase {
			phase = step.Phase
			fmt.Fprintf(&b, "\n%s\n", a.say(phaseKeys[phase]))
		}
		a.textStep(&b, step)
	}
	fmt.Fprintf(&b, "\n%s\n", a.words.Counting(a.profile.Calendar))
	_, err := io.WriteString(out, b.String())
	return err
}

// say returns a text in words for the reader.
func (a *answer) say(key string) string {
	if a.child {
		return a.words.ToChild(a.words.Text(key))
	}
	return a.words.Text(key)
}

var phaseKeys = map[timeline.Phase]string{
	timeline.BeforeConference: "part-before",
	timeline.OnTheDay:         "part-on-the-day",
	timeline.AfterConference:  "part-after",
}

func (a *answer) textStep(b *strings.Builder, step timeline.Step) {
	r := a.profile.Rules[step.Rule]
	title := a.title(step)
	fmt.Fprintf(b, "  %-38s  %s\n", a.when(step), title)
	whose := a.words.Whose(r.Source.Level, a.profile)
	note := func(text string) { fmt.Fprintf(b, "  %38s  %s\n", "", text) }
	switch {
	case r.ID == "conference":
	case a.child:
		note(a.words.SaysToChild(r) + " (" + whose + ")")
	default:
		note(a.words.Sentence(r) + " (" + whose + ")")
		if more := r.MoreWhen(); more != "" {
			note(more)
		}
	}
	if step.Status == timeline.Dated {
		a.notes(r, step, note)
	}
}

// notes returns what else a family has to know about a date.
func (a *answer) notes(r council.Rule, step timeline.Step, note func(string)) {
	w, cal := a.words, a.profile.Calendar
	family := r.FamilyDeadline()
	why := cal.WhyOff(step.Limit)
	switch {
	case why == "" || step.Phase == timeline.OnTheDay && !family || cal.Last.Before(step.Limit):
	case !family && !r.BeforeLimit():
		note(w.Text("expect-"+r.Bound, "why", why))
	case step.Expect.IsZero() && !family:
		note(w.Text("expect-none", "why", why, "before", w.Date(workingDay(cal, step.Limit, -1)), "after", w.Date(workingDay(cal, step.Limit, 1))))
	case step.Expect.IsZero():
	case family:
		note(w.Text("send-by", "why", why, "date", w.Date(step.Expect)))
	case r.Bound == "aim":
		note(w.Text("expect-aim", "why", why, "date", w.Date(step.Expect)))
	default:
		note(w.Text("expect-by", "why", why, "date", w.Date(step.Expect)))
	}
	a.secondNote(r, step, note)
	if step.Last {
		note(w.Text("last-of-series", "event", w.Text("event-review-conference")))
	}
	if !a.today.IsZero() && step.Limit.Before(a.today) && (step.Phase == timeline.AfterConference || !a.passed()) {
		if family {
			note(w.Text("family-passed"))
		} else {
			note(w.Text("should-have-happened"))
		}
	}
}

// secondNote returns the date of the other count, which did not give the limit.
func (a *answer) secondNote(r council.Rule, step timeline.Step, note func(string)) {
	first, second := step.Answers()
	switch {
	case r.Reading != timeline.NoUnit && !second.Limit.IsZero():
		other := r.Rule
		other.Unit = r.Reading
		note(a.words.Text("readings", "first", a.words.Amount(r.Rule), "firstdate", a.words.Date(first.Limit),
			"second", a.words.Amount(other), "seconddate", a.words.Date(second.Limit)))
	case r.Pick == timeline.NoPick:
	case !step.Other.Limit.IsZero():
		note(a.words.Text("sooner-of-two", "date", a.words.Date(step.Other.Limit)))
	case r.Pick == timeline.Earliest:
		note(a.words.Text("sooner-unknown", "rule", a.words.OtherCount(r, !step.Second)))
	default:
		note(a.words.Text("later-unknown", "rule", a.words.OtherCount(r, !step.Second)))
	}
}

// workingDay returns the nearest working day before or after a day.
func workingDay(cal timeline.Calendar, d timeline.Date, step int) timeline.Date {
	for d = d.AddDays(step); cal.WhyOff(d) != ""; {
		d = d.AddDays(step)
	}
	return d
}

// passed reports whether the conference is over. The answer then says so once, and not for
// each step before it.
func (a *answer) passed() bool { return !a.today.IsZero() && a.facts.Conference.Before(a.today) }

// when returns the date of a step in words.
func (a *answer) when(step timeline.Step) string {
	switch step.Status {
	case timeline.Ask:
		return a.words.Text("bound-ask")
	case timeline.Unknown:
		return a.words.Text("bound-unknown")
	}
	return a.words.Text("bound-"+a.bound(step), "date", a.words.Date(step.Limit))
}
