package published

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkLandmarks finds what check.Landmarks is about.
func checkLandmarks(d *document, _ *output) finding.List {
	if d.isRedirect() {
		return nil
	}
	count := map[string]int{}
	for _, e := range d.elements {
		if !e.within("template") && !e.has("hidden") {
			count[e.tag]++
		}
	}
	var all finding.List
	for _, tag := range []string{"main", "h1"} {
		if count[tag] != 1 {
			all = append(all, check.Landmarks.Found(d.path, 1, 1, fmt.Sprintf("the page has %d <%s>, not one", count[tag], tag), "mend the layout: a page has one of each"))
		}
	}
	return all
}
