package check

import (
	"fmt"
	"slices"

	"familyguide/internal/council"
	"familyguide/internal/finding"
)

var stepNameReason = reason{"step-name", `A family reads the name of each step on its timeline. The guide names the steps that it knows; one of a council's own
has only its id until the council names it, and "Aa x" says nothing to anybody.`}

// checkStepName finds what stepNameReason is about. Other languages than the main
// one are compared with it by translation.
func checkStepName(s *sources) finding.List {
	if s.Profile == nil {
		return nil
	}
	var all finding.List
	asked := map[string]bool{}
	for _, r := range s.Profile.Rules {
		key := "step-" + r.ID + "-title"
		if !r.ForFamily() || slices.Contains(council.KnownSteps(), r.ID) || s.words.Has(key) || asked[key] {
			continue
		}
		asked[key] = true
		all = append(all, stepNameReason.found(s.ProfileFile, r.Line, 0, fmt.Sprintf("step %s has no name for families to read", r.ID),
			fmt.Sprintf("add a line to i18n/%s.toml: %s = \"You get the reports\"", s.Languages[0], key)))
	}
	return all
}
