package check

import (
	"fmt"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

var staleSourceReason = reason{"stale-source", `Every rule is shown to families with the day on which its source was last read. A source unread for a year may have
changed: Harrow's procedures are updated twice a year.`}

// checkStaleSource finds what staleSourceReason is about.
func checkStaleSource(s *sources) finding.List {
	if s.Profile == nil {
		return nil
	}
	var all finding.List
	seen := map[string]bool{}
	for _, d := range s.Profile.Documents {
		all = append(all, s.staleAt(d.Line, fmt.Sprintf("document %q", d.ID), d.Read)...)
		seen[d.ID] = s.stale(d.Read)
	}
	for _, r := range s.Profile.Rules {
		if !seen[r.Source.Document.ID] {
			all = append(all, s.staleAt(r.Line, fmt.Sprintf("the source of rule %q", r.ID), r.Source.Read)...)
		}
	}
	return all
}

// staleAt returns a warning where something was read over a year ago.
func (s *sources) staleAt(line int, what string, read timeline.Date) finding.List {
	if read == (timeline.Date{}) || !s.stale(read) {
		return nil
	}
	return finding.List{staleSourceReason.warned(s.ProfileFile, line, 0, fmt.Sprintf("%s was last read on %s, over a year ago", what, read),
		"read it again, mend what has changed, and write the new date")}
}
