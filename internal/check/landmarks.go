package check

import (
	"fmt"

	"familyguide/internal/finding"
)

var landmarksReason = reason{"landmarks", `A screen reader jumps to a page's main part and to its first heading; there is one of each. WCAG 2.2, 2.4.1 Bypass Blocks (A); HTML Living
Standard, section 4.4.14 (The main element).`}

// checkLandmarks finds what landmarksReason is about.
func checkLandmarks(d *document, _ *site) finding.List {
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
			all = append(all, landmarksReason.found(d.path, 1, 1, fmt.Sprintf("the page has %d <%s>, not one", count[tag], tag), "its layout gives it one"))
		}
	}
	return all
}
