package check

import (
	"fmt"
	"strings"

	"familyguide/internal/finding"
)

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

// checkPictures finds what altReason is about, in the finished page: an <img>
// needs alt, which is empty for mere ornament; a drawing needs a name or to be
// hidden from whoever cannot see it.
func checkPictures(d *document, _ *site) finding.List {
	var all finding.List
	for i, e := range d.elements {
		missing := e.tag == "img" && !e.has("alt") || e.tag == "svg" && !d.isNamed(i) || e.tag == "input" && e.attrs["type"] == "image" && e.attrs["alt"] == ""
		if missing {
			line, column := d.place(e.offset)
			all = append(all, altReason.found(d.path, line, column, fmt.Sprintf("a picture without text alternative (<%s>)", e.tag),
				`give it alt="…"; a drawing takes a <title>, or aria-hidden="true" where it is ornament`))
		}
	}
	return all
}

// isNamed tells whether the drawing at i has a name, or is hidden on purpose.
func (d *document) isNamed(i int) bool {
	e := d.elements[i]
	if e.isOrnament() || e.attrs["aria-label"] != "" || d.namedBy(e.attrs["aria-labelledby"]) || e.within("svg") {
		return true
	}
	for _, child := range d.elements[i+1:] {
		if !child.within("svg") {
			return false
		}
		if child.tag == "title" && strings.TrimSpace(child.text()) != "" {
			return true
		}
	}
	return false
}
