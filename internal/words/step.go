package words

import (
	"strings"

	"familyguide/internal/council"
)

// Step returns the title of a rule's n-th step. Core groups are counted from the first one
// after the conference: the second is the next. At a review nobody knows their number.
func (w *Words) Step(r council.Rule, n int) string {
	key := "step-" + TextID(r) + "-title"
	if r.ID == "core-group" {
		return w.Count(key, max(1, n-1))
	}
	if r.ID == "review-conference" && n > 1 {
		key = "step-review-conference-later-title"
	}
	if !w.Has(key) {
		return sentence(r.ID) // a council's own step without a title
	}
	return w.Text(key)
}

// TextID returns the id by which the texts of a rule's step are found. It is not always the
// step's own: "about 3 months before the birth" is not the last day for the conference.
func TextID(r council.Rule) string {
	if r.ID == "initial-conference" && r.Bound != "by" && r.Bound != "aim" {
		return "initial-conference-time"
	}
	return r.ID
}

// BriefStep returns a short title of a rule's n-th step, for a list in which what it
// depends on is said before it.
func (w *Words) BriefStep(r council.Rule, n int) string {
	if key := "step-" + TextID(r) + "-brief"; w.Has(key) {
		return w.Text(key)
	}
	return w.Step(r, n)
}

func childStep(r council.Rule) string { return "step-" + r.ID + "-12-15" }

// HasChildStep reports whether there are words for a child for a rule's steps.
func (w *Words) HasChildStep(r council.Rule) bool { return w.Has(childStep(r)) }

// ChildStep returns a rule's n-th step in the words of the page for 12 to 15, or its title
// if that page has none for it.
func (w *Words) ChildStep(r council.Rule, n int) string {
	key := childStep(r)
	if r.ID == "review-conference" && n > 1 {
		key = "step-review-conference-later-12-15"
	}
	if !w.Has(key) {
		return w.Step(r, n)
	}
	return w.Text(key)
}

// sentence makes "views-gathered" read "Views gathered".
func sentence(id string) string {
	return council.Capital(strings.ReplaceAll(id, "-", " "))
}
