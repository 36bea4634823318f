package published

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// fills are the elements that are content without a word of text.
var fills = map[string]bool{"img": true, "svg": true, "input": true, "select": true, "textarea": true, "iframe": true, "video": true, "audio": true, "object": true}

// checkEmptySection finds what check.EmptySection is about: a heading that is followed by
// nothing but the next one of its level or above, or the end of the main part.
func checkEmptySection(d *document, _ *output) finding.List {
	var all finding.List
	for i, e := range d.elements {
		if level := headingLevel(e); level < 2 || e.filled || strings.TrimSpace(e.text()) == "" || !e.within("main") || e.within("template") || d.hidden(e) || d.deeper(i, level) {
			continue
		}
		line, column := d.place(e.offset)
		all = append(all, check.EmptySection.Found(d.path, line, column, fmt.Sprintf("the heading %q has nothing below it", finding.Short(e.text())),
			"write what it promises, or take it out"))
	}
	return all
}

// headingLevel returns 1 to 6 for a heading, else 0.
func headingLevel(e *element) int {
	if len(e.tag) == 2 && e.tag[0] == 'h' && e.tag[1] >= '1' && e.tag[1] <= '6' {
		return int(e.tag[1] - '0')
	}
	return 0
}

// deeper reports whether the next heading is below the one at i, and so its content.
func (d *document) deeper(i, level int) bool {
	for _, next := range d.elements[i+1:] {
		if n := headingLevel(next); n > 0 {
			return n > level
		}
	}
	return false
}

// hidden reports whether an element or what it is in is shown only by a script.
func (d *document) hidden(e *element) bool {
	for ; e != nil; e = e.parent {
		if e.has("hidden") {
			return true
		}
	}
	return false
}

// fill notes that the last heading has something below it.
func (d *document) fill(open []*element) {
	if d.lastHeading == nil || d.lastHeading.filled {
		return
	}
	for _, e := range open {
		if headingLevel(e) > 0 || e.tag == "script" || e.tag == "style" || e.tag == "template" {
			return
		}
	}
	d.lastHeading.filled = true
}

// fillWithText is fill for a text, unless it is nothing but space.
func (d *document) fillWithText(text string, open []*element) {
	if d.lastHeading != nil && !d.lastHeading.filled && strings.TrimSpace(text) != "" {
		d.fill(open)
	}
}
