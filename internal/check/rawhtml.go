package check

import (
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

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

// checkRawHTMLInProfile finds the same in the texts of a council's profile.
func checkRawHTMLInProfile(s *sources) finding.List {
	var all finding.List
	if s.Profile == nil {
		return nil
	}
	for _, l := range s.Profile.Local {
		if l.Line > 0 && len(reading.Read([]byte(l.Text+"\n\n"+l.Child), s.Expand).HTML) > 0 {
			all = append(all, rawHTMLReason.found(s.ProfileFile, l.Line, 0, "local "+l.Topic+": the text has HTML of its own, which is not published",
				"write it in Markdown"))
		}
	}
	return all
}
