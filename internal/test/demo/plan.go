package demo

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

// Plan returns what the engine says natively to a family, a step a line:
// "minutes 2027-01-14", "core-group/2 ask". ReadSteps reads the same of a page.
func (s *Site) Plan(t testing.TB, facts timeline.Facts) string {
	t.Helper()
	steps, err := timeline.Plan(s.Profile.TimelineRules(), s.Profile.Calendar, facts)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, step := range steps {
		r := s.Profile.Rules[step.Rule]
		if !r.ForFamily() {
			continue
		}
		name, limit := r.ID, step.Limit.String()
		if r.Repeats() {
			name += fmt.Sprintf("/%d", step.N)
		}
		if step.Status != timeline.Dated {
			limit = "ask"
		}
		lines = append(lines, name+" "+limit)
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// ReadSteps returns the script that reads the steps shown within an element of a
// page, as cmd/familyguide/CONTRACT.md, section 5, describes them, folded or not, but
// for those of a plan's end that nobody has chosen. A step with more than one date reads
// as "several". Both are sorted: the page folds the steps of a situation after the others.
func ReadSteps(element string) string {
	return `[...` + element + `.querySelectorAll("[data-step]")].filter(e => (e.closest("[data-situation]") || e).checkVisibility() && !e.closest("[data-situation=plan-ended]:not([open])")).map(e => {
		const times = e.querySelectorAll("time");
		return e.dataset.step + (e.dataset.n ? "/" + e.dataset.n : "") + " " + (times.length === 1 ? times[0].dateTime : times.length ? "several" : "ask");
	}).sort().join("\n")`
}
