package check

import (
	"strings"

	"familyguide/internal/finding"
)

var titleReason = reason{"title", `A page's title is what a screen reader says first, and what a list of open pages shows. WCAG 2.2, 2.4.2 Page
Titled (A).`}

// checkTitle finds what titleReason is about.
func checkTitle(p *page, _ *sources) finding.List {
	if strings.TrimSpace(p.front.Title) != "" {
		return nil
	}
	return finding.List{titleReason.found(p.file, 1, 0, "the page has no title",
		`write one between the +++ lines at the top: title = "Who will be there?"`)}
}

// checkTitleThere finds the pages without a title.
func checkTitleThere(d *document, _ *site) finding.List {
	for _, e := range d.titles() {
		if strings.TrimSpace(e.text()) != "" {
			return nil
		}
	}
	return finding.List{titleReason.found(d.path, 1, 1, "the page has no title", "give it one in its front matter")}
}

// titles returns a page's title elements: those of drawings are no titles of the page.
func (d *document) titles() []*element {
	var all []*element
	for _, e := range d.elements {
		if e.tag == "title" && !e.within("svg") {
			all = append(all, e)
		}
	}
	return all
}
