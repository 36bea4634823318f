package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// After so many months a source has to be read again, and is stale.
const (
	rereadAfter = 6
	staleAfter  = 12
)

// checkStaleSource finds what check.StaleSource is about.
func checkStaleSource(s *set) finding.List {
	all := s.staleGuide()
	if s.Profile == nil {
		return all
	}
	known := map[string]int{} // by document: what its own finding says
	for _, d := range s.Profile.Documents {
		if s.own(d.Line) {
			known[d.ID] = s.staleness(d.Read)
			all = append(all, s.unread(check.StaleSource, s.ProfileFile, d.Line, fmt.Sprintf("document %q", d.ID), d.Read)...)
		}
	}
	for _, r := range s.Profile.Rules {
		from := r.Source
		if r.Said != nil {
			from = *r.Said // the council's own words; the number is of the layer below
		}
		found, told := s.staleness(from.Read), known[from.Document.ID]
		if s.own(r.Line) && (found > max(told, 0) || found < min(told, 0)) {
			all = append(all, s.unread(check.StaleSource, s.ProfileFile, r.Line, fmt.Sprintf("the source of rule %q", r.ID), from.Read)...)
		}
	}
	return all
}

// own reports whether a line of the profile is the council's own, and can be mended
// there: not of the layer below, nor of a built-in profile.
func (s *set) own(line int) bool { return line > 0 && s.Profile.Dir != "" }

// unread returns the finding, if any, on a council's own source that was last read on a
// day.
func (s *set) unread(r check.Reason, file string, line int, what string, read timeline.Date) finding.List {
	const hint = "read it again, mend what has changed, and write the new date"
	switch s.staleness(read) {
	case 2:
		return finding.List{r.Found(file, line, 0, fmt.Sprintf("%s was last read on %s, over a year ago", what, read), hint)}
	case -1:
		return finding.List{r.Warned(file, line, 0, fmt.Sprintf("%s was last read on %s, which is still to come", what, read), "check the date, above all the year")}
	case 1:
		return finding.List{r.Warned(file, line, 0, fmt.Sprintf("%s was last read on %s, over %d months ago", what, read, rereadAfter), hint)}
	}
	return nil
}

// staleness returns 2 for a day over a year before today, 1 for one after which it
// is time to read a source again, -1 for one still to come, else 0.
func (s *set) staleness(read timeline.Date) int {
	switch {
	case read.IsZero() || s.Today.IsZero():
		return 0
	case read.AddMonths(staleAfter).Before(s.Today):
		return 2
	case read.AddMonths(rereadAfter).Before(s.Today):
		return 1
	case s.Today.Before(read):
		return -1
	}
	return 0
}

// stale reports whether a day is more than a year before today.
func (s *set) stale(d timeline.Date) bool { return s.staleness(d) == 2 }

// toCome reports whether a day is after today.
func (s *set) toCome(d timeline.Date) bool { return s.staleness(d) < 0 }
