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
	count, last := map[string]int{}, map[string]*element{}
	for _, e := range d.elements {
		if !e.within("template") && !e.has("hidden") {
			count[e.tag]++
			last[e.tag] = e
		}
	}
	var all finding.List
	for _, tag := range []string{"main", "h1"} {
		if count[tag] == 1 {
			continue
		}
		line, column := 1, 1
		if count[tag] > 1 {
			line, column = d.place(last[tag].offset) // its author wrote the page's title once more
		}
		all = append(all, check.Landmarks.Found(d.path, line, column, fmt.Sprintf("the page has %d <%s>, not one", count[tag], tag), "mend the layout: a page has one of each"))
	}
	return all
}
