package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkChecked finds what check.Checked is about.
func checkChecked(p *page, s *set) finding.List {
	switch checked := p.front.Checked; {
	case p.misread("checked"):
	case checked.IsZero():
		return finding.List{check.Checked.Warned(p.file, p.line("checked"), 0, "the page does not say when it was last checked",
			"write the day between the +++ lines at the top: checked = 2026-11-22")}
	case p.own && s.staleness(checked) < 0:
		return finding.List{check.Checked.Warned(p.file, p.line("checked"), 0, fmt.Sprintf("the page was last checked on %s, which is still to come", checked),
			"check the date, above all the year")}
	case p.own && s.stale(checked): // the guide's: see staleGuide
		return finding.List{check.Checked.Warned(p.file, p.line("checked"), 0, fmt.Sprintf("the page was last checked on %s, over a year ago", checked),
			"read it through, mend what has changed, and write the new date")}
	}
	return nil
}
