package published

import (
	"cmp"
	"fmt"

	"familyguide/internal/finding"
)

// once collapses a finding that occurs on most pages (usually because it is in a layout)
// into one, reported at the first page. Dead links are the same if they lead to the same
// place, however each page writes it. Findings come sorted.
func once(all finding.List, pages int, targets map[finding.Finding]string) finding.List {
	type same struct{ check, what string }
	keyOf := func(f finding.Finding) same { return same{f.Check, cmp.Or(targets[f], f.Message)} }
	on := map[same]map[string]bool{}
	for _, f := range all {
		key := keyOf(f)
		if on[key] == nil {
			on[key] = map[string]bool{}
		}
		on[key][f.File] = true
	}
	const few = 3
	var left finding.List
	told := map[same]bool{}
	for _, f := range all {
		key := keyOf(f)
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
