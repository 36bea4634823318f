package published

import (
	"fmt"

	"familyguide/internal/finding"
)

// once tells what stands on most of the pages, as what a layout says does, once: at the
// first page that has it. Findings come sorted.
func once(all finding.List, pages int) finding.List {
	type same struct{ check, message string }
	on := map[same]map[string]bool{}
	for _, f := range all {
		key := same{f.Check, f.Message}
		if on[key] == nil {
			on[key] = map[string]bool{}
		}
		on[key][f.File] = true
	}
	const few = 3
	var left finding.List
	told := map[same]bool{}
	for _, f := range all {
		key := same{f.Check, f.Message}
		if told[key] {
			continue
		}
		if n := len(on[key]); n > few && n > pages/2 {
			told[key] = true
			f.Message += fmt.Sprintf(", here and on %d more pages", n-1)
		}
		left = append(left, f)
	}
	return left
}
