package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkOneCouncil finds what check.OneCouncil is about. A council's own page may rest on
// its own documents alone.
func checkOneCouncil(p *page, s *set) finding.List {
	council := ""
	for _, from := range p.front.Sources {
		d := s.Layers.Documents[from.ID]
		if d.Council == "" || council != "" && d.Council != council {
			return nil
		}
		council = d.Council
	}
	if council == "" || p.own && s.Profile != nil && council == s.Profile.ID {
		return nil
	}
	return finding.List{check.OneCouncil.Warned(p.file, p.line("sources"), 0, fmt.Sprintf("every source of the page is a document of one council, %q", council),
		"name a source that holds for all; what only this council does goes into its profile, as a [[local]] text")}
}
