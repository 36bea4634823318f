package published

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkDuplicateID finds what check.DuplicateID is about.
func checkDuplicateID(d *document, _ *output) finding.List {
	var all finding.List
	seen := map[string]bool{}
	for _, e := range d.elements {
		id := e.attrs["id"]
		if id == "" || e.within("template") {
			continue
		}
		if seen[id] {
			line, column := d.place(e.offset)
			all = append(all, check.DuplicateID.Found(d.path, line, column, fmt.Sprintf("a second element has the id %q", finding.Short(id)),
				"give each form field, drawing and heading of a page a name of its own"))
		}
		seen[id] = true
	}
	return all
}
