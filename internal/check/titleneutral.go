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
