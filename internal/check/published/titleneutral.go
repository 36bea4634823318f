package published

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// telling are words that give a page away.
var telling = []string{"child protection", "abuse", "safeguarding"}

// Telling returns the word of a title that gives its page away, or "".
func Telling(title string) string {
	for _, word := range telling {
		if strings.Contains(strings.ToLower(title), word) {
			return word
		}
	}
	return ""
}

// checkTitleNeutral finds what check.TitleNeutral is about.
func checkTitleNeutral(d *document, _ *output) finding.List {
	var all finding.List
	for _, e := range d.titles() {
		for _, word := range telling {
			if strings.Contains(strings.ToLower(e.text()), word) {
				line, column := d.place(e.offset)
				all = append(all, check.TitleNeutral.Found(d.path, line, column, fmt.Sprintf("the page's title says %q: %q", word, finding.Short(e.text())),
					"ask the reader's question instead: \"Who will be there?\""))
			}
		}
	}
	return all
}
