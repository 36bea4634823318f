package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkDoubt finds what check.Doubt is about.
func checkDoubt(s *set) finding.List {
	if s.Profile == nil {
		return nil
	}
	var all finding.List
	for _, d := range s.Profile.AllDoubts() {
		if d.Line > 0 { // else it is of the layer below, which this file cannot mend
			all = append(all, check.Doubt.Warned(s.ProfileFile, d.Line, 0, fmt.Sprintf("%s: %s", d.About, lowerFirst(d.Text)),
				"ask whoever keeps the document; then mend the profile and take the doubt out"))
		}
	}
	return all
}
