package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// choppyWords is how many words a sentence has that does not count as short.
const choppyWords = 7

// checkChoppy finds what check.Choppy is about, in English: a paragraph with more short
// sentences in a row than the readers of the page need.
func checkChoppy(p *page, _ *set) finding.List {
	if !p.banded || p.isForeign() || p.band.Choppy == 0 {
		return nil
	}
	all := p.band.choppy(p.text)
	for i := range all {
		all[i].File = p.file
	}
	return all
}

// choppy returns the runs of short sentences of a text that are longer than a band needs.
func (b Band) choppy(text reading.Text) finding.List {
	var all finding.List
	for _, run := range text.ShortRuns(choppyWords, b.Choppy+1) {
		all = append(all, check.Choppy.Warned("", run[0].Line, run[0].Column,
			fmt.Sprintf("%d sentences in a row with fewer than %d words: %q", len(run), choppyWords, start(run[0].Text)),
			"join two of them: with \"and\", \"so\" or \"because\""))
	}
	return all
}
