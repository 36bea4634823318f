package published

import (
	"fmt"
	"strings"

	"familyguide/internal/finding"
)

// A traced finding is a finding with its subject, which is the same on every page.
type traced struct {
	finding.Finding
	about string
}

// once collapses a finding that occurs on most pages, usually because it is in a layout,
// into one at the first page; and what many pages take from one place of the author's
// into one at that place. Findings come sorted.
func once(all []traced, pages int) finding.List {
	type same struct{ check, about string }
	on := map[same]map[string]bool{}
	for _, f := range all {
		key := same{f.Check, f.about}
		if on[key] == nil {
			on[key] = map[string]bool{}
		}
		on[key][f.File] = true
	}
	const few = 3
	var left finding.List
	collapsed, seen := map[same]bool{}, map[finding.Finding]bool{}
	for _, f := range all {
		key := same{f.Check, f.about}
		if collapsed[key] || seen[f.Finding] && !strings.HasSuffix(f.File, ".html") {
			continue
		}
		seen[f.Finding] = true
		if n := len(on[key]); n > few && n > pages/2 {
			collapsed[key] = true
			f.Message += fmt.Sprintf(", here and on %d more pages", n-1)
		}
		left = append(left, f.Finding)
	}
	return left
}
