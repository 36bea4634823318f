package check

import (
	"fmt"

	"familyguide/internal/finding"
)

var headingsReason = reason{"headings", `Who cannot see the page finds the way by its headings, one level at a time: a level left out looks like a part that is
missing. WCAG 2.2, 1.3.1 Info and Relationships and 2.4.6 Headings and Labels. The page's title is the one heading of level 1.`}

// checkHeadings finds what headingsReason is about.
func checkHeadings(p *page, _ *sources) finding.List {
	var all finding.List
	above := 1
	for _, h := range p.text.Headings {
		switch {
		case h.Level == 1:
			all = append(all, headingsReason.found(p.file, h.Line, 0, fmt.Sprintf("%q is a second title of the page", short(h.Text)),
				"begin the line with ## instead of #: the title stands in the front matter"))
		case h.Level > above+1:
			all = append(all, headingsReason.found(p.file, h.Line, 0, fmt.Sprintf("the heading %q is of level %d, under one of level %d", short(h.Text), h.Level, above),
				"leave out no level: take one # away"))
		}
		above = max(h.Level, 1)
	}
	return all
}

// checkHeadingOrder finds what headingsReason is about, in the finished page.
func checkHeadingOrder(d *document, _ *site) finding.List {
	var all finding.List
	above := 0
	for _, e := range d.elements {
		if len(e.tag) != 2 || e.tag[0] != 'h' || e.tag[1] < '1' || e.tag[1] > '6' || e.within("template") {
			continue
		}
		level := int(e.tag[1] - '0')
		if above > 0 && level > above+1 {
			line, column := d.place(e.offset)
			all = append(all, headingsReason.found(d.path, line, column,
				fmt.Sprintf("the heading %q is of level %d, under one of level %d", short(e.text()), level, above), "leave out no level"))
		}
		above = level
	}
	return all
}
