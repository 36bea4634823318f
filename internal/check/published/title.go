package published

import (
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkTitleThere finds the pages without a title.
func checkTitleThere(d *document, _ *output) finding.List {
	if d.isRedirect() { // its title is that of the page it leads to
		return nil
	}
	for _, e := range d.titles() {
		if strings.TrimSpace(e.text()) != "" {
			return nil
		}
	}
	return finding.List{check.Title.Found(d.path, 1, 1, "the page has no title", "give it one in its front matter")}
}

// titles returns a page's title elements, without those of drawings.
func (d *document) titles() []*element {
	var all []*element
	for _, e := range d.elements {
		if e.tag == "title" && !e.within("svg") {
			all = append(all, e)
		}
	}
	return all
}
