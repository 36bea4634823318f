package words

import (
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// SaysToChild returns the sentence under the title of a step for a child. It leaves out why
// the step is not for everybody and how it is done, which is in words for a parent.
func (w *Words) SaysToChild(r council.Rule) string {
	if r.ID == "conference" {
		return council.Capital(w.Text("says-conference-child")) + "."
	}
	r.When, r.Condition = "", timeline.Always
	when, _, ask := w.when(r)
	if ask != "" {
		ask = w.Text("says-ask-when")
	}
	clause := w.this(r)
	if r.FamilyDeadline() {
		clause = w.family(r)
	}
	return w.ToChild(w.whole(r, nil, clause, when, "", ask))
}

// ToChild returns a text with the meetings named as on a child's page: what the grown-ups
// call a conference is the meeting.
func (w *Words) ToChild(text string) string {
	for _, event := range []string{"event-review-conference", "event-conference"} {
		for _, in := range []func(string) string{func(s string) string { return s }, council.Capital} {
			text = strings.ReplaceAll(text, in(w.Text(event)), in(w.Text(event+"-child")))
		}
	}
	return text
}
