package check

import (
	"slices"

	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

var readingSentence = reason{"reading-sentence", `A reader in fear loses the thread of a long sentence first. Each band of readers has a longest
sentence and a longest average (internal/reading, Bands): for adults 25 and 15 words. Plain
English Campaign: sentences of 15 to 20 words on average. NHS content guide: short sentences.`}

var readingWord = reason{"reading-word", `A word that is not on the lists of words known at age 9 (Chall and Dale 1995; Spache 1974; our British
additions) has to be explained where it is met, or on the words page. WCAG 2.2, 3.1.3 Unusual
Words and 3.1.4 Abbreviations. GOV.UK writes with the 5,000 words that people know by age 9.`}

var readingGrade = reason{"reading-grade", `Grades by formula are an alarm, no proof: the NHS content guide uses them only to put pages in order of
work. So they warn. The limits of each band are in internal/reading, Bands; a page of fewer than
100 words has no grade of its own, but all pages of a band together have. WCAG 2.2, 3.1.5 Reading Level.`}

var readingHints = map[string]string{
	"reading-sentence": "split it in two, or make a list of it",
	"reading-word":     "use a plainer word, set it in bold where you say what it means, or link it to its entry on the words page",
	"reading-grade":    "shorten the longest sentences of the page first, then the longest words",
}

// readPage returns where a page breaks the limits of its band.
func readPage(p *page, m reading.Measure) finding.List {
	var all finding.List
	for _, b := range p.band.Breaches(m) {
		all = append(all, breach(p.file, b))
	}
	return all
}

// readPools returns where all pages of a band together break its grades.
func (s *sources) readPools() finding.List {
	var all finding.List
	for _, band := range reading.Bands {
		pool := reading.Pool(s.pools[band.Name]...)
		if pool.Words < reading.ScoreFrom {
			continue
		}
		for _, b := range band.PoolGrades(pool.Counts) {
			all = append(all, breach("", b))
		}
	}
	return all
}

func breach(file string, b reading.Breach) finding.Finding {
	return finding.Finding{Check: b.Check, Warning: b.Warning, File: file, Line: b.Line, Column: b.Column,
		Message: b.Message, Hint: readingHints[b.Check]}
}

// A PageReading is the worst sentences of one page.
type PageReading struct {
	File  string
	Worst []reading.Sentence // the longest, at most as many as asked for
}

// Reading returns the worst sentences of every page, for a report: sorted by file.
func Reading(in SourcesInput, worst int) []PageReading {
	s := readSources(in)
	var all []PageReading
	for _, p := range s.pages {
		if !p.banded {
			continue
		}
		p.read(s.Expand)
		longest := slices.Clone(p.text.Sentences)
		slices.SortStableFunc(longest, func(a, b reading.Sentence) int { return len(b.Words) - len(a.Words) })
		all = append(all, PageReading{p.file, longest[:min(worst, len(longest))]})
	}
	return all
}
