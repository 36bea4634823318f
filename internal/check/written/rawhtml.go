package written

import (
	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkRawHTML finds what check.RawHTML is about.
func checkRawHTML(p *page, _ *set) finding.List {
	var all finding.List
	for _, at := range p.text.HTML {
		all = append(all, check.RawHTML.Found(p.file, at.Line, at.Column, "the page has HTML of its own, which is not published",
			"write it in Markdown, or with a shortcode"))
	}
	return all
}
