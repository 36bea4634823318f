package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// hardWords returns the words that nothing explains to the readers of a band.
func (b Band) hardWords(m reading.Measure) finding.List {
	var all finding.List
	where := "the page"
	if b.Knows.WordsPage {
		where = "the page or the words page"
	}
	for _, w := range m.Hard {
		all = append(all, check.ReadingWord.Found("", w.Line, w.Column,
			fmt.Sprintf("%q is a hard word for %s, and %s does not explain it", finding.Short(w.Text), b.Readers, where),
			"use a plainer word, set it in bold where you say what it means, or link it to its entry on the words page"))
	}
	return all
}
