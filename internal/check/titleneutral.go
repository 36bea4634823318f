package check

import (
	"fmt"
	"strings"

	"familyguide/internal/finding"
)

var titleNeutralReason = reason{"title-neutral", `A page's title stands in the list of open pages and in the history of a phone that somebody else may look at; the reader may be
in danger from them. So it does not say what the page is about. Women's Aid and others, on covering your tracks online.`}

// telling are words that give a page away.
var telling = []string{"child protection", "abuse", "safeguarding"}

// checkTitleNeutral finds what titleNeutralReason is about.
func checkTitleNeutral(d *document, _ *site) finding.List {
	var all finding.List
	for _, e := range d.titles() {
		for _, word := range telling {
			if strings.Contains(strings.ToLower(e.text()), word) {
				line, column := d.place(e.offset)
				all = append(all, titleNeutralReason.found(d.path, line, column, fmt.Sprintf("the page's title says %q: %q", word, short(e.text())),
					"ask the reader's question instead: \"Who will be there?\""))
			}
		}
	}
	return all
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
