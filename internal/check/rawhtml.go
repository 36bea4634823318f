package check

import "familyguide/internal/finding"

var rawHTMLReason = reason{"raw-html", `Pages are Markdown. HTML in them is left out when the page is made, so that what its author meant would be
missing without a word; and a script could send what a family types to somebody else.`}

// checkRawHTML finds what rawHTMLReason is about.
func checkRawHTML(p *page, _ *sources) finding.List {
	var all finding.List
	for _, at := range p.text.HTML {
		all = append(all, rawHTMLReason.found(p.file, at.Line, at.Column, "the page has HTML of its own, which is not published",
			"write it in Markdown, or with a shortcode"))
	}
	return all
}
