package reading

import (
	"fmt"
	"strings"
)

// A Breach is one limit of a band that a page does not keep.
type Breach struct {
	Check        string // "reading-sentence", "reading-word" or "reading-grade"
	Warning      bool
	Line, Column int // 0 where the page as a whole is meant
	Message      string
}

// Breaches returns where a page breaks the limits of its band: sentences first,
// then words, then grades, which only warn.
func (b Band) Breaches(m Measure) []Breach {
	return append(append(b.sentences(m), b.words(m)...), b.PageGrades(m.Counts)...)
}

// sentences returns the sentences that are too long, and the page's average if it
// has enough words for one.
func (b Band) sentences(m Measure) []Breach {
	var all []Breach
	for _, s := range m.Sentences {
		if n := len(s.Words); b.Sentence.Longest > 0 && n > b.Sentence.Longest {
			all = append(all, Breach{"reading-sentence", false, s.Line, s.Column,
				fmt.Sprintf("a sentence of %d words, at most %d for %s: %q", n, b.Sentence.Longest, b.readers(), start(s.Text))})
		}
	}
	if mean := m.MeanSentence(); b.Sentence.Mean > 0 && m.Words >= ScoreFrom && mean > b.Sentence.Mean {
		all = append(all, Breach{"reading-sentence", false, 0, 0,
			fmt.Sprintf("sentences of %.1f words on average, at most %g for %s", mean, b.Sentence.Mean, b.readers())})
	}
	return all
}

// words returns the words that nothing explains.
func (b Band) words(m Measure) []Breach {
	var all []Breach
	for _, w := range m.Hard {
		where := "the page"
		if b.WordsPage {
			where = "the page or the words page"
		}
		all = append(all, Breach{"reading-word", false, w.Line, w.Column,
			fmt.Sprintf("%q is a hard word for %s, and %s does not explain it", w.Text, b.readers(), where)})
	}
	return all
}

// PageGrades returns the grades of one page that are too high. A page of fewer
// than [ScoreFrom] words has none.
func (b Band) PageGrades(c Counts) []Breach {
	g := b.Grade
	all := over(nil, g.Words > 0 && c.Words > g.Words, "%d words on the page, at most %d", c.Words, g.Words)
	if c.Words < ScoreFrom {
		return b.name(all)
	}
	all = over(all, g.FleschKincaid > 0 && c.FleschKincaid() > g.FleschKincaid, "Flesch–Kincaid grade %.1f, at most %g", c.FleschKincaid(), g.FleschKincaid)
	return b.name(append(all, b.bothGrades(c)...))
}

// PoolGrades returns the grades of all of a band's pages, read as one, that are
// too high.
func (b Band) PoolGrades(c Counts) []Breach {
	limit := b.Grade.PoolFleschKincaid
	if limit == 0 {
		limit = b.Grade.FleschKincaid
	}
	all := over(nil, limit > 0 && c.FleschKincaid() > limit, "Flesch–Kincaid grade %.1f over all pages, at most %g", c.FleschKincaid(), limit)
	return b.name(append(all, b.bothGrades(c)...))
}

// bothGrades returns the grades that have one limit for a page and for all pages.
func (b Band) bothGrades(c Counts) []Breach {
	g := b.Grade
	daleChall := g.DaleChall > 0 && c.DaleChall() > g.DaleChall
	spache := g.Spache > 0 && c.Spache() > g.Spache
	if g.SpacheOrDaleChall && !(daleChall && spache) {
		daleChall, spache = false, false
	}
	all := over(nil, g.ReadingEase > 0 && c.ReadingEase() < g.ReadingEase, "Flesch reading ease %.0f, at least %g", c.ReadingEase(), g.ReadingEase)
	all = over(all, daleChall, "Dale–Chall score %.1f, at most %g", c.DaleChall(), g.DaleChall)
	all = over(all, spache, "Spache grade %.1f, at most %g", c.Spache(), g.Spache)
	all = over(all, g.OffSpache > 0 && c.OffSpacheShare() > g.OffSpache,
		"%.0f in 100 words are off the Spache list, at most %.0f", 100*c.OffSpacheShare(), 100*g.OffSpache)
	return over(all, g.Passive > 0 && c.PassiveShare() >= g.Passive,
		"%.0f in 100 sentences are passive, fewer than %.0f", 100*c.PassiveShare(), 100*g.Passive)
}

// over adds a warning where a limit is broken.
func over(all []Breach, broken bool, format string, values ...any) []Breach {
	if !broken {
		return all
	}
	return append(all, Breach{Check: "reading-grade", Warning: true, Message: fmt.Sprintf(format, values...)})
}

// name says for which readers each limit is.
func (b Band) name(all []Breach) []Breach {
	for i := range all {
		all[i].Message += " for " + b.readers()
	}
	return all
}

// readers names a band's readers in a message.
func (b Band) readers() string {
	switch b.Name {
	case "under-8":
		return "children under 8"
	case "8-11", "12-15", "16-17":
		return "readers of " + b.Name
	case "parents", "labels":
		return b.Name
	case "easy-read":
		return "Easy Read"
	}
	return "everybody"
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
