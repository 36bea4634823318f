package published

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkHeadingOrder finds what check.Headings is about, in the finished page.
func checkHeadingOrder(d *document, _ *output) finding.List {
	var all finding.List
	above := 0
	for _, e := range d.elements {
		level := headingLevel(e)
		if level == 0 || e.within("template") {
			continue
		}
		if above > 0 && level > above+1 {
			line, column := d.place(e.offset)
			all = append(all, check.Headings.Found(d.path, line, column,
				fmt.Sprintf("the heading %q is of level %d, under one of level %d", finding.Short(e.text()), level, above), "leave out no level"))
		}
		above = level
	}
	return all
}
