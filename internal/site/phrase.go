package site

import (
	"regexp"

	"familyguide/internal/finding"
	"familyguide/internal/shortcode"
)

// A phrase is a message of Hugo, or of a shortcode of the guide, about an editor's page, and
// its translation for the editor.
type phrase struct {
	hugo *regexp.Regexp
	say  func(s *project, f *finding.Finding, parts []string)
}

var phrases = []phrase{
	{regexp.MustCompile(`shortcode "([^"]*)" must be closed`), func(_ *project, f *finding.Finding, parts []string) {
		f.Message = "the text of " + quote(parts[1]) + " does not end"
		f.Hint = "put " + closing(parts[1]) + " after it"
	}},
	{regexp.MustCompile(`got closing shortcode, but none is open`), func(_ *project, f *finding.Finding, _ []string) {
		f.Message = "the braces with / have no beginning"
		f.Hint = `take them out, or put the braces that begin it before its text: {{< details "If you need an interpreter" >}}`
	}},
	{regexp.MustCompile(`(?s)in shortcode|shortcode action|unterminated|unclosed shortcode`), func(_ *project, f *finding.Finding, _ []string) {
		f.Message = "the braces are not written as they should be"
		f.Hint = `it looks like {{< when "minutes" >}}, with words in "quotes"`
	}},
	{regexp.MustCompile(`Duplicate target paths: (\S*?)(?:index\.html)? \(`), func(_ *project, f *finding.Finding, parts []string) {
		f.Message = "two pages have the address " + parts[1]
		f.Hint = "give one of them another file name"
	}},
	{regexp.MustCompile(`(?s)^Raw HTML omitted while rendering "([^"]*)"`), sayRawHTML},
	{regexp.MustCompile(`(?s)(?:executing "[^"]*" at |parse of template failed: template: [^ ]+ )([^\n]*?)(?: in type \S+)?$`), func(_ *project, f *finding.Finding, parts []string) {
		f.Message = "the layout does not work: " + parts[1]
		f.Hint = "a layout of your own replaces the guide's; take it out to see the guide's again"
	}},
}

func quote(text string) string { return `"` + text + `"` }

// tag matches HTML in Markdown: a tag or a comment, but not an address in <>.
var tag = regexp.MustCompile(`</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!`)

// sayRawHTML finds the line, because Hugo names only the file.
func sayRawHTML(s *project, f *finding.Finding, parts []string) {
	f.File = s.author(parts[1])
	text := withoutCode(s.files[f.File].data)
	for c := range shortcode.In(text, 0) {
		text = blank(text, c.Start, c.End)
	}
	if at := tag.FindIndex(text); at != nil {
		*f = finding.At(f.File, text, at[0])
	}
	f.Check, f.Message, f.Hint = "raw-html", "HTML in a page is left out", "write it as Markdown"
}
