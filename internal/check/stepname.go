package check

import (
	"fmt"
	"io/fs"
	"slices"

	"github.com/pelletier/go-toml/v2"

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
	var asked []string
	for _, r := range s.Profile.Rules {
		key := "step-" + r.ID + "-title"
		if !r.ForFamily() || slices.Contains(council.KnownSteps(), r.ID) || slices.Contains(asked, r.ID) || s.hasText(key) {
			continue
		}
		asked = append(asked, r.ID)
		all = append(all, stepNameReason.found(s.ProfileFile, r.Line, 0, fmt.Sprintf("step %s has no name for families to read", r.ID),
			fmt.Sprintf("add a line to i18n/%s.toml: %s = \"You get the reports\"", s.Languages[0], key)))
	}
	return all
}

// hasText reports whether a layer has a text of the interface in the main language.
func (s *sources) hasText(key string) bool {
	for _, layer := range s.Layers {
		for _, dir := range []string{"layouts/i18n/", "i18n/"} {
			data, err := fs.ReadFile(layer, dir+s.Languages[0]+".toml")
			var texts map[string]any
			if err != nil || toml.Unmarshal(data, &texts) != nil {
				continue
			}
			if text, ok := texts[key].(string); ok && text != "" {
				return true
			}
		}
	}
	return false
}
