package written

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

const splitSentence = "split it in two, or make a list of it"

// longSentences returns the sentences that are too long for a band, and the page's
// average if the page has enough words for one.
func (b Band) longSentences(m reading.Measure) finding.List {
	var all finding.List
	for _, s := range m.Sentences {
		if n := len(s.Words); b.Sentence.longest > 0 && n > b.Sentence.longest {
			all = append(all, check.ReadingSentence.Found("", s.Line, s.Column,
				fmt.Sprintf("a sentence of %d words, at most %d for %s: %q", n, b.Sentence.longest, b.Readers, start(s.Text)), splitSentence))
		}
	}
	if mean := m.MeanSentence(); b.Sentence.mean > 0 && m.Words >= scoreFrom && mean > b.Sentence.mean {
		all = append(all, check.ReadingSentence.Found("", 0, 0,
			fmt.Sprintf("sentences of %.1f words on average, at most %g for %s", mean, b.Sentence.mean, b.Readers), splitSentence))
	}
	return all
}

// start returns the first words of a sentence.
func start(sentence string) string {
	const words, most = 12, 120
	first := strings.Fields(sentence)
	if len(first) > words {
		first = append(first[:words], "…")
	}
	if letters := []rune(strings.Join(first, " ")); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return strings.Join(first, " ")
}
