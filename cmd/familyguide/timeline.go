package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// timelineVerb counts one family's dates (CONTRACT.md, section 4).
type timelineVerb struct {
	Council            string   `required:"" placeholder:"ID|PATH" help:"A built-in profile (${builtin}) or a council's folder."`
	Kind               string   `required:"" enum:"initial,review,pre-birth,transfer-in" placeholder:"KIND" help:"initial, review, pre-birth or transfer-in."`
	Date               string   `required:"" placeholder:"YYYY-MM-DD" help:"The date of the conference."`
	StrategyDiscussion string   `placeholder:"DATE" help:"The strategy discussion at which the enquiries were agreed."`
	FirstCoreGroup     string   `placeholder:"DATE" help:"The real date of the first core group."`
	Review             string   `placeholder:"DATE" help:"The real date of the next review."`
	Event              []string `placeholder:"ID=DATE" sep:"none" help:"The date of an event of the profile's own; once for each."`
	PlanEnded          bool     `help:"The child protection plan ended at this conference."`
	Today              string   `placeholder:"DATE" help:"Mark what should have happened by this day."`
	Conditional        bool     `help:"With --format ics: also the steps that only some families meet."`
	Format             string   `enum:"text,json,ics" default:"text" help:"text, json or ics."`
	Audience           string   `enum:"parents,children,staff,all" default:"all" help:"Whose steps: parents, children, staff or all."`
}

// An answer is one family's timeline with all that is needed to show it.
type answer struct {
	profile *council.Profile
	words   *words.Words
	facts   timeline.Facts
	today   timeline.Date // zero if not given
	saved   time.Time     // the moment of writing, for a calendar file
	child   bool          // for a child: the steps that a page for children has
	steps   []timeline.Step

	conditional bool // include the steps that only some families meet in a calendar file
}

// Run counts the dates and writes them to standard output.
func (v *timelineVerb) Run(s *session) error {
	facts, today, err := v.facts()
	if err != nil {
		return err
	}
	a, err := v.answer(s, facts, today)
	if err != nil {
		return err
	}
	switch v.Format {
	case "json":
		return a.json(s.out)
	case "ics":
		return a.ics(s.out)
	}
	return a.text(s.out)
}

func (v *timelineVerb) answer(s *session, facts timeline.Facts, today timeline.Date) (*answer, error) {
	p, faults := profileAt(v.Council)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	w, more := wordsFor(p)
	if err := more.Err(); err != nil {
		return nil, err
	}
	if err := v.events(s, p, &facts); err != nil {
		return nil, err
	}
	steps, err := timeline.Plan(p.TimelineRules(), p.Calendar, facts)
	if err != nil {
		return nil, usagef("look at the dates again", "%v", err)
	}
	saved, err := v.savedAt(s, facts)
	if err != nil {
		return nil, err
	}
	a := &answer{profile: p, words: w, facts: facts, today: today, saved: saved, child: v.Audience == "children", conditional: v.Conditional}
	for _, step := range steps {
		if r := p.Rules[step.Rule]; v.Audience == "all" || slices.Contains(r.Audience, v.Audience) && (!a.child || w.HasChildStep(r)) {
			a.steps = append(a.steps, step)
		}
	}
	if facts.PlanEnded && facts.Kind != timeline.Review {
		s.fault(finding.Finding{Warning: true, Message: "--plan-ended is counted, though a plan ends at a review and not at a conference of kind " + v.Kind,
			Hint: "look at the kind again"})
	}
	if why := p.Calendar.WhyOff(facts.Conference); why != "" {
		s.fault(finding.Finding{Warning: true,
			Message: w.Date(facts.Conference) + " is not a working day (" + why + ")",
			Hint:    "look at the letter again: conferences are held on working days"})
	}
	return a, nil
}

// events reads the dates of a profile's own events.
func (v *timelineVerb) events(s *session, p *council.Profile, facts *timeline.Facts) error {
	var ids []string
	for _, e := range p.Events {
		ids = append(ids, e.ID)
	}
	var wrong usage
	for _, given := range v.Event {
		id, text, ok := strings.Cut(given, "=")
		at := slices.Index(ids, id)
		switch {
		case !ok:
			wrong = append(wrong, finding.Finding{Message: fmt.Sprintf("--event %s is not an event and its date", given), Hint: "write them as --event birth=2027-01-07"})
			continue
		case at < 0:
			wrong = append(wrong, finding.Finding{Message: fmt.Sprintf("--event %s: %s has no event %q", given, p.Name, id), Hint: eventHint(ids, id)})
			continue
		case text == "":
			continue // the family left it out
		}
		d, bad := timeline.ParseDate(text)
		if bad != nil {
			wrong = append(wrong, finding.Finding{Message: fmt.Sprintf("--event %s: %v", given, bad), Hint: dayHint(text)})
		}
		facts.Events[at] = d
		if !p.Events[at].Kinds.Has(facts.Kind) {
			s.fault(finding.Finding{Warning: true, Message: fmt.Sprintf("--event %s is counted, though families are not asked for it before a conference of kind %s", given, facts.Kind), Hint: "look at the kind again"})
		}
	}
	if wrong != nil {
		return wrong
	}
	return nil
}

// eventHint says which events a profile has.
func eventHint(ids []string, id string) string {
	if near := finding.Nearest(id, ids); near != "" {
		return "did you mean " + near + "?"
	}
	if len(ids) == 0 {
		return "an [[event]] in council.toml adds one"
	}
	return "its events are " + strings.Join(ids, ", ")
}

// title returns the title of a step in words for the reader.
func (a *answer) title(step timeline.Step) string {
	r := a.profile.Rules[step.Rule]
	if a.child {
		return a.words.ChildStep(r, step.N)
	}
	return a.words.Step(r, step.N)
}

// facts parses the date flags and reports every invalid one. An empty value counts as
// absent, so that a script may pass on what a family left out.
func (v *timelineVerb) facts() (facts timeline.Facts, today timeline.Date, err error) {
	facts.Kind, _ = timeline.ParseKind(v.Kind) // kong has checked it
	facts.PlanEnded = v.PlanEnded
	var wrong usage
	for _, flag := range []struct {
		name, text string
		date       *timeline.Date
	}{
		{"date", v.Date, &facts.Conference},
		{"strategy-discussion", v.StrategyDiscussion, &facts.StrategyDiscussion},
		{"first-core-group", v.FirstCoreGroup, &facts.FirstCoreGroup},
		{"review", v.Review, &facts.Review},
		{"today", v.Today, &today},
	} {
		if flag.text == "" && flag.name != "date" {
			continue
		}
		d, bad := timeline.ParseDate(flag.text)
		if bad != nil {
			wrong = append(wrong, finding.Finding{Message: fmt.Sprintf("--%s: %v", flag.name, bad),
				Hint: dayHint(flag.text)})
		}
		*flag.date = d
	}
	if wrong != nil {
		return facts, today, wrong
	}
	return facts, today, nil
}
