package main

import (
	"fmt"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/words"
)

// rulesVerb lists every rule of a profile with its source, its level, the day it was last
// read, and its doubt.
type rulesVerb struct {
	Path string `arg:"" optional:"" default:"." placeholder:"PATH" help:"A council's folder, or a built-in profile (${builtin})."`
}

// Run writes the rules to standard output.
func (v *rulesVerb) Run(s *session) error {
	p, faults := profileAt(v.Path)
	if err := faults.Err(); err != nil {
		return err
	}
	w, more := wordsFor(p)
	if err := more.Err(); err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d rules\n", p.Name, len(p.Rules))
	if p.Note != "" {
		fmt.Fprintf(&b, "%s\n", p.Note)
	}
	for _, r := range p.Rules {
		b.WriteByte('\n')
		writeRule(&b, w, r)
	}
	for _, d := range p.AllDoubts() {
		if d.About == "profile" {
			fmt.Fprintf(&b, "\ndoubt: %s\n", d.Text)
		}
	}
	_, err := fmt.Fprint(s.out, b.String())
	return err
}

func writeRule(b *strings.Builder, w *words.Words, r council.Rule) {
	line := func(name, text string) {
		if text != "" {
			fmt.Fprintf(b, "  %-12s %s\n", name, text)
		}
	}
	fmt.Fprintf(b, "%s (%s)\n", r.ID, r.Kinds)
	line("rule", w.Rule(r))
	line("when", r.When)
	line("who", r.Responsible)
	line("for", strings.Join(r.Audience, ", "))
	line("level", string(r.Source.Level))
	writeSource(line, r.Source)
	if r.Said != nil {
		line("council says", fmt.Sprintf("%q, and gives no number", r.Said.Quote))
	}
	line("doubt", r.Doubt)
}

func writeSource(line func(name, text string), s council.Source) {
	source := s.Document.Title
	if s.Document.Publisher != "" {
		source += ", " + s.Document.Publisher
	}
	line("source", source)
	line("", s.Document.URL)
	line("quote", fmt.Sprintf("%q", s.Quote))
	line("read", s.Read.String())
}
