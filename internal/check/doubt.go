package check

import (
	"fmt"

	"familyguide/internal/finding"
)

var doubtReason = reason{"doubt", `Sources contradict themselves (Harrow's procedures count from two different days). What the profile could not settle it says as
a doubt; the council, whose rule it is, can.`}

// checkDoubt finds what doubtReason is about.
func checkDoubt(s *sources) finding.List {
	if s.Profile == nil {
		return nil
	}
	var all finding.List
	for _, d := range s.Profile.AllDoubts() {
		if d.Line > 0 { // else it is of the layer below, which this file cannot mend
			all = append(all, doubtReason.warned(s.ProfileFile, d.Line, 0, fmt.Sprintf("%s: %s", d.About, lowerFirst(d.Text)),
				"ask whoever keeps the document; then mend the profile and take the doubt out"))
		}
	}
	return all
}
