package published

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkPictures finds what check.Alt is about, in the finished page: an <img>
// needs alt, which is empty for mere ornament; a drawing needs a name or to be
// hidden from whoever cannot see it.
func checkPictures(d *document, _ *output) finding.List {
	var all finding.List
	for i, e := range d.elements {
		missing := e.tag == "img" && !e.has("alt") || e.tag == "svg" && !d.isNamed(i) || e.tag == "input" && e.attrs["type"] == "image" && e.attrs["alt"] == ""
		if missing {
			line, column := d.place(e.offset)
			all = append(all, check.Alt.Found(d.path, line, column, fmt.Sprintf("a picture without text alternative (<%s>)", e.tag),
				`give it alt="…"; a drawing takes a <title>, or aria-hidden="true" if it is only ornament`))
		}
	}
	return all
}

// isNamed reports whether the drawing at i has a name or is hidden on purpose.
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
