package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// checkUnusedTopic finds what check.UnusedTopic is about, in the profile that is being
// written: line 0 is of the layer below.
func checkUnusedTopic(s *set) finding.List {
	if s.Profile == nil {
		return nil
	}
	shown, ofCouncil := map[string]bool{}, map[string]bool{}
	for _, p := range s.pages {
		reading.Expanded(p.data, func(name string, args []string) (string, bool) {
			switch {
			case name != "local" || len(args) == 0:
			case len(args) > 1 && args[1] == "own":
				ofCouncil[args[0]] = true
			default:
				shown[args[0]] = true
			}
			return "", true
		})
	}
	var all finding.List
	for _, l := range s.Profile.Local {
		if l.Line == 0 || shown[l.Topic] || ofCouncil[l.Topic] && l.Source.Level != council.LevelNational {
			continue
		}
		all = append(all, check.UnusedTopic.Warned(s.ProfileFile, l.Line, 0, fmt.Sprintf("no page shows the text on %q", l.Topic),
			fmt.Sprintf("put {{%% local %q %%}} on the page where families look for it, or take the text out", l.Topic)))
	}
	return all
}
