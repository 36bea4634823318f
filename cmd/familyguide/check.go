package main

import (
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// checkVerb finds everything that build would stumble over, and more, without
// writing anything.
type checkVerb struct {
	Paths     []string `arg:"" optional:"" name:"path" placeholder:"PATH" help:"Councils' folders or built-in profiles (${builtin}); by default the folder you are in."`
	Format    string   `enum:"text,json" default:"text" help:"text or json."`
	From      given    `placeholder:"YYYY-MM-DD" help:"The day to check for, instead of today."`
	Sentences int      `placeholder:"N" help:"Show the N longest sentences of every page too."`
	Explain   given    `placeholder:"NAME" help:"Say why a check exists and where it comes from."`
}

// Run writes the findings to standard output, those that matter most first, after the
// longest sentences if they are asked for. Its exit status is 1 if there is a fault;
// warnings alone leave it 0.
func (v *checkVerb) Run(s *session) error {
	if v.Explain != "" {
		return explain(s.out, string(v.Explain))
	}
	today, err := s.today(string(v.From))
	if err != nil {
		return err
	}
	if len(v.Paths) == 0 {
		v.Paths = []string{"."}
	}
	defer s.onInterrupt("check writes nothing").end()
	defer spendMemory()()
	m := &maker{today: today, memo: new(written.Memo)}
	var all finding.List
	var profiles []*council.Profile
	var sentences []sentence
	for _, path := range v.Paths {
		p, findings := profileAt(path)
		if p != nil {
			profiles = append(profiles, p)
			site := m.whole(p)
			found := append(site.findings, m.ahead(p, site)...)
			if findings.Err() != nil {
				found = m.own(p, found)
			}
			findings = append(findings, m.named(p, found)...)
			defer s.heldBack(m, p, site.held)
			sentences = append(sentences, v.sentences(m, p)...)
		}
		all = append(all, findings...)
	}
	byWeight(all)
	if v.Format == "json" {
		err = writeJSON(s.out, all, sentences)
	} else {
		err = writeText(s.out, all, sentences)
	}
	if err != nil {
		return err
	}
	faults := len(all.Faults())
	s.say("%s, %s", count(faults, "fault"), count(len(all)-faults, "warning"))
	s.onTrial(profiles...)
	if faults > 0 {
		return errFound
	}
	return nil
}

// longestLine is how many letters of a message or a sentence are shown.
const longestLine = 400

// cut returns a text that is not longer than most letters: a word of a hundred thousand
// letters would push everything else off the screen.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return text
}

// byWeight sorts faults before warnings. Within each, the profile comes first, because the
// rest follows from it, then the written files, then the published pages, and last what is
// in no file of the council's.
func byWeight(all finding.List) {
	all.Sort()
	slices.SortStableFunc(all, func(a, b finding.Finding) int {
		if a.Warning != b.Warning {
			return 0 // Sort has put them apart
		}
		return weight(a) - weight(b)
	})
}

func weight(f finding.Finding) int {
	switch {
	case f.Warning && f.File == "":
		return 4 // of the guide itself, which this editor cannot mend
	case path.Base(f.File) == "council.toml":
		return 0
	case path.Base(f.File) == "bank-holidays.json":
		return 1
	case path.Ext(f.File) == ".html":
		return 3
	}
	return 2
}

func explain(out io.Writer, name string) error {
	why, ok := check.Explain(name)
	if !ok {
		hint := "the checks are: " + strings.Join(check.Names(), ", ")
		if near := nearestOrBegun(name, check.Names()); near != "" {
			hint = "did you mean familyguide check --explain " + near + "?"
		}
		return usagef(hint, "there is no check named %q", name)
	}
	_, err := fmt.Fprintf(out, "%s\n\n%s\n", name, why)
	return err
}

func writeText(out io.Writer, findings finding.List, sentences []sentence) error {
	var b strings.Builder
	writeSentences(&b, sentences)
	for _, f := range findings {
		if f.Warning {
			f.Message = "warning: " + f.Message
		}
		f.Message = cut(f.Message, longestLine)
		fmt.Fprintf(&b, "%s\n", check.Named(f))
		if f.Hint != "" {
			fmt.Fprintf(&b, "    %s\n", f.Hint)
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

type jsonFinding struct {
	Level   string `json:"level"` // fault, warning or sentence
	Check   string `json:"check,omitempty"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Words   int    `json:"words,omitempty"` // of a sentence
}

func writeJSON(out io.Writer, findings finding.List, sentences []sentence) error {
	list := []jsonFinding{}
	for _, l := range sentences {
		list = append(list, jsonFinding{"sentence", "", l.file, l.line, l.column, cut(l.text, longestLine), "", l.words})
	}
	for _, f := range findings {
		level := "fault"
		if f.Warning {
			level = "warning"
		}
		list = append(list, jsonFinding{level, check.Named(f).Check, f.File, f.Line, f.Column, cut(f.Message, longestLine), f.Hint, 0})
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(list)
}
