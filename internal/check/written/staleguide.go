package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// staleGuide returns one warning for all of the guide's own documents and pages that
// were last read over a year ago, and one for all with a read date in the future. One for
// each would bury the findings that the council's editor can mend.
func (s *set) staleGuide() finding.List {
	var all finding.List
	if documents, pages := s.guideRead(s.stale); documents+pages > 0 {
		all = append(all, check.StaleSource.Warned("", 0, 0,
			fmt.Sprintf("the guide itself has grown old: %d of its documents and %d of its pages were last read over a year ago", documents, pages),
			"take a newer familyguide; the council's folder stays as it is"))
	}
	if documents, pages := s.guideRead(s.toCome); documents+pages > 0 {
		all = append(all, check.StaleSource.Warned("", 0, 0,
			fmt.Sprintf("%d of the guide's own documents and %d of its pages were last read on a day still to come", documents, pages),
			"check the day of this build: it is --from, else SOURCE_DATE_EPOCH, else this machine's clock"))
	}
	return all
}

// guideRead counts the guide's own documents and pages whose read date satisfies such.
func (s *set) guideRead(such func(timeline.Date) bool) (documents, pages int) {
	named := s.guideDocuments(such)
	for _, p := range s.pages {
		if p.own {
			continue
		}
		if checked := p.front.Checked; !checked.IsZero() && such(checked) {
			pages++
		}
		for _, from := range p.front.Sources {
			if read := from.Read; !read.IsZero() && such(read) {
				named[from.ID] = struct{}{}
			}
		}
	}
	return len(named), pages
}

// guideDocuments returns the documents of the layer below the profile, or of a built-in
// profile, whose read date satisfies such.
func (s *set) guideDocuments(such func(timeline.Date) bool) map[string]struct{} {
	named := map[string]struct{}{}
	if s.Profile == nil {
		return named
	}
	for _, d := range s.Profile.Documents {
		if !s.own(d.Line) && such(d.Read) {
			named[d.ID] = struct{}{}
		}
	}
	for _, r := range s.Profile.Rules {
		if !s.own(r.Line) && such(r.Source.Read) {
			named[r.Source.Document.ID] = struct{}{}
		}
	}
	return named
}
