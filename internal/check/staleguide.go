package check

import (
	"fmt"

	"familyguide/internal/finding"
)

// staleGuide returns one warning for all of the guide's own documents and pages that
// were last read over a year ago. One for each would bury those that the council's
// editor can mend.
func (s *sources) staleGuide() finding.List {
	documents, pages := s.staleDocuments(), 0
	for _, p := range s.pages {
		if p.own {
			continue
		}
		if checked, ok := day(p.front.Checked); ok && s.stale(checked) {
			pages++
		}
		for _, from := range p.front.Sources {
			if read, ok := day(from.Read); ok && s.stale(read) {
				documents[from.ID] = true
			}
		}
	}
	if len(documents)+pages == 0 {
		return nil
	}
	return finding.List{staleSourceReason.warned("", 0, 0,
		fmt.Sprintf("the guide itself has grown old: %d of its documents and %d of its pages were last read over a year ago", len(documents), pages),
		"take a newer familyguide; the council's folder stays as it is")}
}

// staleDocuments returns which documents of the layer below the profile, or of a
// built-in profile, are stale.
func (s *sources) staleDocuments() map[string]bool {
	stale := map[string]bool{}
	if s.Profile == nil {
		return stale
	}
	for _, d := range s.Profile.Documents {
		if !s.own(d.Line) && s.stale(d.Read) {
			stale[d.ID] = true
		}
	}
	for _, r := range s.Profile.Rules {
		if !s.own(r.Line) && s.stale(r.Source.Read) {
			stale[r.Source.Document.ID] = true
		}
	}
	return stale
}
