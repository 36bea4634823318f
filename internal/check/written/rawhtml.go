package written

import (
	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
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

// checkRawHTMLInProfile finds the same in the texts of a council's profile.
func checkRawHTMLInProfile(s *set) finding.List {
	var all finding.List
	if s.Profile == nil {
		return nil
	}
	for _, l := range s.Profile.Local {
		if l.Line > 0 && len(reading.Read([]byte(l.Text+"\n\n"+l.Child), s.Expand).HTML) > 0 {
			all = append(all, check.RawHTML.Found(s.ProfileFile, l.Line, 0, "local "+l.Topic+": the text has HTML of its own, which is not published",
				"write it in Markdown"))
		}
	}
	return all
}
