package published

import (
	"bytes"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkRequired finds what check.Required is about.
func checkRequired(s *output) finding.List {
	var all finding.List
	for _, file := range s.Required {
		d, there := s.documents[file]
		switch {
		case !there:
			all = append(all, check.Required.Found(file, 0, 0, "the page is missing, and every site has it",
				"look at the pages of your own in its section, and at layouts of your own"))
		case d.isRedirect():
			all = append(all, check.Required.Found(file, 1, 1, "the page leads elsewhere, and every site has it", "give it words of its own"))
		case !d.hasHeading():
			all = append(all, check.Required.Found(file, 1, 1, "the page is empty, and every site has it", "give it words of its own"))
		}
	}
	return all
}

// hasHeading reports whether a page has a main heading with words in it.
func (d *document) hasHeading() bool {
	for _, e := range d.elements {
		if e.tag == "h1" && len(bytes.TrimSpace(e.words)) > 0 {
			return true
		}
	}
	return false
}
