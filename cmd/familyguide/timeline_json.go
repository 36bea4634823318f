package main

import (
	"encoding/json"
	"io"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// The types below are the JSON of CONTRACT.md, section 4, field for field.
type jsonAnswer struct {
	Council  string     `json:"council"`
	Kind     string     `json:"kind"`
	Date     string     `json:"date"`
	Division string     `json:"division"`
	Counting string     `json:"counting"` // which convention on the first day was used
	Steps    []jsonStep `json:"steps"`
}

type jsonStep struct {
	ID       string        `json:"id"`
	N        int           `json:"n"`
	Status   string        `json:"status"`
	Limit    *string       `json:"limit"`
	Expect   *string       `json:"expect"`
	Readings []jsonReading `json:"readings,omitempty"` // if the source's days can be read in two ways
	Or       *jsonOr       `json:"or,omitempty"`       // the second count, if the rule has one
	Bound    string        `json:"bound"`
	Whose    string        `json:"whose"`
	Title    string        `json:"title"`
	Rule     string        `json:"rule"`
	When     string        `json:"when,omitempty"`
	Audience []string      `json:"audience"`
	Skipped  []jsonSkipped `json:"skipped"`
	Source   jsonSource    `json:"source"`
	Doubt    string        `json:"doubt,omitempty"`
}

type jsonReading struct {
	Unit   string  `json:"unit"`
	Limit  *string `json:"limit"`
	Expect *string `json:"expect"`
}

type jsonOr struct {
	Pick   string  `json:"pick"` // "earliest" or "latest" of the two
	First  *string `json:"first"`
	Second *string `json:"second"`
}

type jsonSkipped struct {
	Date string `json:"date"`
	Why  string `json:"why"`
}

type jsonSource struct {
	Document string `json:"document"`
	URL      string `json:"url"`
	Quote    string `json:"quote"`
	Level    string `json:"level"`
	Read     string `json:"read"`
}

func (a *answer) json(out io.Writer) error {
	answer := jsonAnswer{
		Council: a.profile.ID, Kind: a.facts.Kind.String(), Date: a.facts.Conference.String(),
		Division: a.profile.Division, Counting: a.words.Counting(a.profile.Calendar), Steps: []jsonStep{},
	}
	for _, step := range a.steps {
		answer.Steps = append(answer.Steps, a.jsonStep(step))
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(answer)
}

func (a *answer) jsonStep(step timeline.Step) jsonStep {
	r := a.profile.Rules[step.Rule]
	j := jsonStep{
		ID: r.ID, N: step.N, Status: step.Status.String(), Bound: a.bound(step), Whose: r.Whose,
		Limit: orNull(step.Limit), Expect: orNull(step.Expect),
		Title: a.title(step), Rule: a.words.Rule(r), When: r.When,
		Audience: r.Audience, Skipped: []jsonSkipped{}, Source: sourceOf(r.Source), Doubt: r.Doubt,
	}
	first, second := step.Answers()
	switch {
	case r.FamilyDeadline():
		j.Expect = nil // the limit is the last day
	case r.Reading != timeline.NoUnit && step.Status != timeline.Ask:
		j.Readings = []jsonReading{
			{r.Unit.String(), orNull(first.Limit), orNull(first.Expect)},
			{r.Reading.String(), orNull(second.Limit), orNull(second.Expect)},
		}
	}
	if r.Pick != timeline.NoPick {
		j.Or = &jsonOr{r.Pick.String(), orNull(first.Limit), orNull(second.Limit)}
	}
	for _, s := range step.Skipped {
		j.Skipped = append(j.Skipped, jsonSkipped{s.Date.String(), s.Why})
	}
	return j
}

// bound returns the bound of a step's rule; "ask" if the step is a question.
func (a *answer) bound(step timeline.Step) string {
	if step.Status == timeline.Ask {
		return "ask"
	}
	return a.profile.Rules[step.Rule].Bound
}

func sourceOf(s council.Source) jsonSource {
	return jsonSource{Document: s.Document.Title, URL: s.Document.URL, Quote: s.Quote, Level: string(s.Level), Read: s.Read.String()}
}

func orNull(d timeline.Date) *string {
	if d.IsZero() {
		return nil
	}
	text := d.String()
	return &text
}
