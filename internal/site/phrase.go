package site

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// A phrase is something Hugo, or one of the guide's shortcodes, says about an
// editor's page, and how to say it to the editor.
type phrase struct {
	hugo *regexp.Regexp
	say  func(s *source, f *finding.Finding, parts []string)
}

// sameAddress begins the fault that Hugo only warns of.
const sameAddress = "two pages have the address "

var phrases = []phrase{
	{regexp.MustCompile(`shortcode "([^"]*)" must be closed`), func(_ *source, f *finding.Finding, parts []string) {
		f.Message = "the text of " + quote(parts[1]) + " does not end"
		f.Hint = "put {{% /" + parts[1] + " %}} after it"
	}},
	{regexp.MustCompile(`(?s)in shortcode|shortcode action|unterminated|unclosed shortcode`), func(_ *source, f *finding.Finding, _ []string) {
		f.Message = "the braces are not written as they should be"
		f.Hint = `it looks like {{< when "minutes" >}}, with words in "quotes"`
	}},
	{regexp.MustCompile(`there is no (rule|contact|topic|drawing) "([^"]*)"`), sayNoID},
	{regexp.MustCompile(`Duplicate target paths: (\S*?)(?:index\.html)? \(`), func(_ *source, f *finding.Finding, parts []string) {
		f.Message = sameAddress + parts[1]
		f.Hint = "give one of them another file name, or take out its url"
	}},
	{regexp.MustCompile(`(?s)^Raw HTML omitted while rendering "([^"]*)"`), sayRawHTML},
	{regexp.MustCompile(`(?s)(?:executing "[^"]*" at |parse of template failed: template: [^ ]+ )([^\n]*?)(?: in type \S+)?$`), func(_ *source, f *finding.Finding, parts []string) {
		f.Message = "the layout does not work: " + parts[1]
		f.Hint = "a layout of your own replaces the guide's; take it out to see the guide's again"
	}},
}

func quote(text string) string { return `"` + text + `"` }

// sayNoID is about an id that no profile, and no drawing, has.
func sayNoID(s *source, f *finding.Finding, parts []string) {
	var ids []string
	switch parts[1] {
	case "rule":
		ids = known().rules
		f.Hint = `"familyguide rules" lists the rules`
	case "contact":
		ids = known().contacts
		f.Hint = "the contacts stand in council.toml"
	case "topic":
		ids = council.KnownTopics()
		f.Hint = "the topics are those of [[local]] in council.toml"
	case "drawing":
		for _, name := range s.names("drawings/") {
			ids = append(ids, strings.TrimSuffix(path.Base(name), ".svg"))
		}
		f.Hint = "the drawings are those of layouts/drawings"
	}
	f.Message = parts[0]
	if near := council.Nearest(parts[2], ids); near != "" {
		f.Hint = "did you mean " + quote(near) + "?"
	}
}

var tag = regexp.MustCompile(`<[a-zA-Z/!]`)

// sayRawHTML finds the line: Hugo gives the file alone.
func sayRawHTML(s *source, f *finding.Finding, parts []string) {
	f.File = s.author(parts[1])
	f.Message = "HTML in a page is left out"
	f.Hint = "write it as Markdown"
	for i, line := range bytes.Split(s.files[f.File].data, []byte("\n")) {
		if at := tag.FindIndex(line); at != nil {
			f.Line, f.Column = i+1, at[0]+1
			return
		}
	}
}
