package written

import (
	"slices"

	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// judge returns the places at which a text breaks the limits of a band: sentences first, then words,
// then grades, which only warn.
func (b Band) judge(m reading.Measure) finding.List {
	return slices.Concat(b.longSentences(m), b.hardWords(m), b.highGrades(m.Counts))
}

// judgeShort is judge for a text too short for a grade, all of which is at one line
// of a file. About names the text.
func (b Band) judgeShort(m reading.Measure, file string, line int, about string) finding.List {
	all := slices.Concat(b.longSentences(m), b.hardWords(m))
	for i := range all {
		all[i].File, all[i].Line, all[i].Column, all[i].Message = file, line, 0, about+all[i].Message
	}
	return all
}

// judgePage returns the places at which a page breaks the limits of its band.
func judgePage(p *page, m reading.Measure) finding.List {
	if p.isQuestions() {
		m.Hard = p.withoutReadersWords(m.Hard)
	}
	all := p.band.judge(m)
	for i := range all {
		all[i].File = p.file
	}
	return all
}

// withoutReadersWords leaves out the words of links. On the page of all questions a link
// is what a reader calls something, and leads to the page that explains it.
func (p *page) withoutReadersWords(hard []reading.Word) []reading.Word {
	links := map[int]bool{}
	for _, l := range p.text.Links {
		links[l.Line] = true
	}
	return slices.DeleteFunc(slices.Clone(hard), func(w reading.Word) bool { return links[w.Line] })
}

// judgePools returns the grades that all pages of a band together break.
func (s *set) judgePools() finding.List {
	var all finding.List
	for _, band := range Bands {
		if pool := reading.Pool(s.pools[band.Name]...); pool.Words >= scoreFrom {
			all = append(all, band.highPoolGrades(pool.Counts)...)
		}
	}
	return all
}

// A PageReading is the longest sentences of one page.
type PageReading struct {
	File    string
	Longest []reading.Sentence
}

// Longest returns the longest sentences of every page, at most n of each: sorted by file.
func Longest(in Input, n int) []PageReading {
	s := readSources(in)
	var all []PageReading
	for _, p := range s.pages {
		if !p.banded || p.isForeign() {
			continue
		}
		p.read(s.Expand)
		longest := slices.Clone(p.text.Sentences)
		slices.SortStableFunc(longest, func(a, b reading.Sentence) int { return len(b.Words) - len(a.Words) })
		all = append(all, PageReading{p.file, longest[:min(n, len(longest))]})
	}
	return all
}
