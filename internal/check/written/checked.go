package written

import (
	"fmt"

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// checkChecked finds what check.Checked is about.
func checkChecked(p *page, s *set) finding.List {
	checked, ok := day(p.front.Checked)
	switch {
	case !ok:
		return finding.List{check.Checked.Warned(p.file, p.line("checked"), 0, "the page does not say when it was last checked",
			"write the day between the +++ lines at the top: checked = 2026-11-22")}
	case p.own && s.stale(checked): // the guide's: see staleGuide
		return finding.List{check.Checked.Warned(p.file, p.line("checked"), 0, fmt.Sprintf("the page was last checked on %s, over a year ago", checked),
			"read it through, mend what has changed, and write the new date")}
	}
	return nil
}

// day returns a date of a page's front matter, as TOML or a text give it.
func day(value any) (timeline.Date, bool) {
	text := ""
	switch v := value.(type) {
	case toml.LocalDate:
		text = v.String()
	case string:
		text = v
	}
	d, err := timeline.ParseDate(text)
	return d, err == nil
}
