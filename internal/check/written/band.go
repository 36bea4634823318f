package written

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkBand finds what check.Band is about.
func checkBand(p *page, _ *set) finding.List {
	var names []string
	for _, b := range Bands {
		names = append(names, b.Name)
	}
	hint := fmt.Sprintf(`write band = "parents" between the +++ lines at the top; there are: %s`, strings.Join(names, ", "))
	switch {
	case p.misread("band"):
	case p.front.Band == "":
		return finding.List{check.Band.Found(p.file, 1, 0, "the page does not say who it is written for", hint)}
	case !p.banded:
		return finding.List{check.Band.Found(p.file, p.line("band"), 0, fmt.Sprintf("there is no band %q", p.front.Band), hint)}
	}
	return nil
}
