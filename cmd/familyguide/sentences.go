package main

import (
	"fmt"
	"strings"

	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// A sentence is one of the longest of its page. A frightened reader loses the thread in a
// long sentence first, so check shows it even if it breaks no limit.
type sentence struct {
	file         string
	line, column int
	words        int
	text         string
}

// sentences returns the longest sentences of every page, if the editor asks for them.
func (v *checkVerb) sentences(m *maker, p *council.Profile) []sentence {
	if v.Sentences <= 0 {
		return nil
	}
	var longest []sentence
	stack, _ := m.read(p)
	for _, page := range written.Longest(m.sources(p, stack), v.Sentences) {
		name := m.named(p, finding.List{{File: page.File}})[0].File
		for _, s := range page.Longest {
			longest = append(longest, sentence{name, s.Line, s.Column, len(s.Words), s.Text})
		}
	}
	return longest
}

func writeSentences(b *strings.Builder, sentences []sentence) {
	if len(sentences) == 0 {
		return
	}
	b.WriteString("the longest sentences of each page\n")
	for _, s := range sentences {
		fmt.Fprintf(b, "%s:%d:%d: %s: %s\n", s.file, s.line, s.column, count(s.words, "word"), cut(s.text, longestLine))
	}
	b.WriteString("\n")
}
