package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
)

// checkVerb finds everything that build would stumble over, and more, without
// writing anything.
type checkVerb struct {
	Paths   []string `arg:"" optional:"" name:"path" placeholder:"PATH" help:"Councils' folders or built-in profiles (${builtin}); by default the folder you stand in."`
	Format  string   `enum:"text,json" default:"text" help:"text or json."`
	From    string   `placeholder:"YYYY-MM-DD" help:"The day to check for, instead of today."`
	Explain string   `placeholder:"NAME" help:"Say why a check exists and where it comes from."`
}

// Run writes the findings to standard output, those that matter most first. Its
// exit status is 1 where there is a fault; warnings alone leave it 0.
func (v *checkVerb) Run(s *session) error {
	if v.Explain != "" {
		return explain(s.out, v.Explain)
	}
	today, err := s.today(v.From)
	if err != nil {
		return err
	}
	if len(v.Paths) == 0 {
		v.Paths = []string{"."}
	}
	m := &maker{today: today, options: finish.Options{}}
	var all finding.List
	for _, path := range v.Paths {
		all = append(all, m.check(path)...)
	}
	all.Sort()
	if v.Format == "json" {
		err = writeJSON(s.out, all)
	} else {
		err = writeText(s.out, all)
	}
	if err != nil {
		return err
	}
	faults := len(all.Faults())
	s.say("%s, %s", count(faults, "fault"), count(len(all)-faults, "warning"))
	if faults > 0 {
		return errFound
	}
	return nil
}

// check returns all that is to say of one council.
func (m *maker) check(path string) finding.List {
	p, findings := profileAt(path)
	if findings.Err() != nil {
		return findings
	}
	_, more := m.site(p)
	return append(findings, more.In(p.Dir)...)
}

func explain(out io.Writer, name string) error {
	why, ok := check.Explain(name)
	if !ok {
		return usagef("the checks are: "+strings.Join(check.Names(), ", "), "there is no check named %q", name)
	}
	_, err := fmt.Fprintf(out, "%s\n\n%s\n", name, why)
	return err
}

func writeText(out io.Writer, findings finding.List) error {
	var b strings.Builder
	for _, f := range findings {
		if f.Warning {
			f.Message = "warning: " + f.Message
		}
		fmt.Fprintf(&b, "%s\n", f)
		if f.Hint != "" {
			fmt.Fprintf(&b, "    %s\n", f.Hint)
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

type jsonFinding struct {
	Level   string `json:"level"`
	Check   string `json:"check,omitempty"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

func writeJSON(out io.Writer, findings finding.List) error {
	list := []jsonFinding{}
	for _, f := range findings {
		level := "fault"
		if f.Warning {
			level = "warning"
		}
		list = append(list, jsonFinding{level, f.Check, f.File, f.Line, f.Column, f.Message, f.Hint})
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(list)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
