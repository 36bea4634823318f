package check

import (
	"fmt"

	"familyguide/internal/finding"
)

var duplicateIDReason = reason{"duplicate-id", `An id names one element: a link, a label or a description that refers to it reaches only the first of two. HTML Living Standard, section
3.2.6 (The id attribute); WCAG 2.2, 1.3.1 and 4.1.2.`}

// checkDuplicateID finds what duplicateIDReason is about.
func checkDuplicateID(d *document, _ *site) finding.List {
	var all finding.List
	seen := map[string]bool{}
	for _, e := range d.elements {
		id := e.attrs["id"]
		if id == "" || e.within("template") {
			continue
		}
		if seen[id] {
			line, column := d.place(e.offset)
			all = append(all, duplicateIDReason.found(d.path, line, column, fmt.Sprintf("a second element has the id %q", short(id)),
				"give each form field, drawing and heading of a page a name of its own"))
		}
		seen[id] = true
	}
	return all
}
