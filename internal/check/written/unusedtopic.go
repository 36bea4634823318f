package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// checkUnusedTopic finds what check.UnusedTopic is about in the council's own profile, not in
// the layers below (line 0). The words for a child are read on children's pages.
func checkUnusedTopic(s *set) finding.List {
	if s.Profile == nil {
		return nil
	}
	shown, ofCouncil, toChild := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, p := range s.pages {
		reading.Expanded(p.data, func(name string, args []string) (string, bool) {
			if name != "local" || len(args) == 0 {
				return "", true
			}
			toChild[args[0]] = toChild[args[0]] || p.band.Name != "parents" && p.band.Name != "all"
			if len(args) > 1 && args[1] == "own" {
				ofCouncil[args[0]] = true
			} else {
				shown[args[0]] = true
			}
			return "", true
		})
	}
	var all finding.List
	for _, l := range s.Profile.Local {
		if l.Line > 0 && l.Child != "" && !toChild[l.Topic] {
			all = append(all, check.UnusedTopic.Warned(s.ProfileFile, l.Line, 0, fmt.Sprintf("no children's page shows the words for a child on %q", l.Topic),
				fmt.Sprintf("put {{%% local %q \"child\" %%}} on a page for children, or take the words out", l.Topic)))
		}
		if l.Line == 0 || l.Topic == "" || shown[l.Topic] || ofCouncil[l.Topic] && l.Source.Level != council.LevelNational {
			continue
		}
		all = append(all, check.UnusedTopic.Warned(s.ProfileFile, l.Line, 0, fmt.Sprintf("no page shows the text on %q", l.Topic),
			fmt.Sprintf("put {{%% local %q %%}} on the page where families look for it, or take the text out", l.Topic)))
	}
	return all
}
