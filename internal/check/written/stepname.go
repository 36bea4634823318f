package written

import (
	"fmt"
	"slices"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// checkStepName finds what check.StepName is about. Other languages than the main
// one are compared with it by translation.
func checkStepName(s *set) finding.List {
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
		all = append(all, check.StepName.Found(s.ProfileFile, r.Line, 0, fmt.Sprintf("step %s has no name for families to read", r.ID),
			fmt.Sprintf("add a line to i18n/en.toml: %s = \"You get the reports\"", key)))
	}
	return all
}
