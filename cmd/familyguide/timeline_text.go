package main

import (
	"fmt"
	"io"
	"strings"

	"familyguide/internal/timeline"
)

// text writes the timeline for a person to read: before, on the day, after;
// each date with its weekday, what it is, the rule and whose rule it is.
func (a *answer) text(out io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s conference on %s\n", a.profile.Name, a.facts.Kind, a.words.Date(a.facts.Conference))
	if a.passed() {
		b.WriteString(a.words.Text("timeline-passed") + "\n")
	}
	phase := timeline.Phase(-1)
	for _, step := range a.steps {
		if step.Phase != phase {
			phase = step.Phase
			fmt.Fprintf(&b, "\n%s\n", a.words.Text(phaseKeys[phase]))
		}
		a.textStep(&b, step)
	}
	fmt.Fprintf(&b, "\n%s\n", a.words.Counting(a.profile.Calendar))
	_, err := io.WriteString(out, b.String())
	return err
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
	if r.ID != "conference" {
		note(a.words.Rule(r) + " (" + whose + ")")
	}
	conditions := []string{a.words.Condition(r.Condition), r.When}
	if a.child && a.words.HasChildStep(r) {
		conditions = conditions[:1] // the words for a child say the rest, and r.When is said to a parent
	}
	for _, condition := range conditions {
		if condition != "" {
			note(condition)
		}
	}
	if step.Status == timeline.Dated && step.Expect != step.Limit && !step.Expect.IsZero() && step.Phase != timeline.OnTheDay {
		note(a.words.Text("expect-by", "why", a.profile.Calendar.WhyOff(step.Limit), "date", a.words.Date(step.Expect)))
	}
	if !a.today.IsZero() && step.Status == timeline.Dated && step.Limit.Before(a.today) && (step.Phase == timeline.AfterConference || !a.passed()) {
		note(a.words.Text("should-have-happened"))
	}
}

// passed says that the conference is over by today: then that is said once, and not
// of each step before it.
func (a *answer) passed() bool { return !a.today.IsZero() && a.facts.Conference.Before(a.today) }

// when says when a step is, in words.
func (a *answer) when(step timeline.Step) string {
	switch step.Status {
	case timeline.Ask:
		return a.words.Text("bound-ask")
	case timeline.Unknown:
		return a.words.Text("bound-unknown")
	}
	return a.words.Text("bound-"+a.bound(step), "date", a.words.Date(step.Limit))
}
