package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// highGrades returns the grades of one page that are too high. A page of fewer than
// [scoreFrom] words has none.
func (b Band) highGrades(c reading.Counts) finding.List {
	g := b.Grade
	all := b.over(nil, g.words > 0 && c.Words > g.words, "%d words on the page, at most %d", c.Words, g.words)
	if c.Words < scoreFrom {
		return all
	}
	all = b.over(all, g.fleschKincaid > 0 && c.FleschKincaid() > g.fleschKincaid, "Flesch–Kincaid grade %.1f, at most %g", c.FleschKincaid(), g.fleschKincaid)
	return append(all, b.bothGrades(c)...)
}

// highPoolGrades returns the grades of all of a band's pages, read as one, that are too
// high.
func (b Band) highPoolGrades(c reading.Counts) finding.List {
	limit := b.Grade.poolFleschKincaid
	if limit == 0 {
		limit = b.Grade.fleschKincaid
	}
	all := b.over(nil, limit > 0 && c.FleschKincaid() > limit, "Flesch–Kincaid grade %.1f over all pages, at most %g", c.FleschKincaid(), limit)
	return append(all, b.bothGrades(c)...)
}

// bothGrades returns the grades that have one limit for a page and for all pages.
func (b Band) bothGrades(c reading.Counts) finding.List {
	g := b.Grade
	daleChall := g.daleChall > 0 && c.DaleChall() > g.daleChall
	spache := g.spache > 0 && c.Spache() > g.spache
	if g.spacheOrDaleChall && !(daleChall && spache) {
		daleChall, spache = false, false
	}
	all := b.over(nil, g.readingEase > 0 && c.ReadingEase() < g.readingEase, "Flesch reading ease %.0f, at least %g", c.ReadingEase(), g.readingEase)
	all = b.over(all, daleChall, "Dale–Chall score %.1f, at most %g", c.DaleChall(), g.daleChall)
	all = b.over(all, spache, "Spache grade %.1f, at most %g", c.Spache(), g.spache)
	all = b.over(all, g.offSpache > 0 && c.OffSpacheShare() > g.offSpache,
		"%.0f in 100 words are off the Spache list, at most %.0f", 100*c.OffSpacheShare(), 100*g.offSpache)
	return b.over(all, g.passive > 0 && c.PassiveShare() >= g.passive,
		"%.0f in 100 sentences are passive, fewer than %.0f", 100*c.PassiveShare(), 100*g.passive)
}

// over adds a warning if a limit is broken.
func (b Band) over(all finding.List, broken bool, format string, values ...any) finding.List {
	if !broken {
		return all
	}
	return append(all, check.ReadingGrade.Warned("", 0, 0, fmt.Sprintf(format, values...)+" for "+b.Readers,
		"shorten the longest sentences of the page first, then the longest words"))
}
