package written

import (
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkTitle finds what check.Title is about.
func checkTitle(p *page, _ *set) finding.List {
	if strings.TrimSpace(p.front.Title) != "" || p.misread("title") {
		return nil
	}
	return finding.List{check.Title.Found(p.file, p.line("title"), 0, "the page has no title",
		`write one between the +++ lines at the top: title = "Who will be there?"`)}
}
