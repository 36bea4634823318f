package check

import (
	"fmt"

	"familyguide/internal/colour"
	"familyguide/internal/finding"
)

// leastContrast is what text needs: WCAG 2.2, 1.4.3 Contrast (Minimum), AA.
const leastContrast = 4.5

var contrastReason = reason{"contrast", `The council's accent colour carries links and buttons. On its paper it needs a contrast of 4.5 to 1: WCAG 2.2, 1.4.3
Contrast (Minimum), AA, with relative luminance as WCAG defines it. The paper has to be light: the guide's ink stands on it.`}

// checkContrast finds what contrastReason is about, on the paper as it is published.
func checkContrast(s *sources) finding.List {
	if s.Profile == nil {
		return nil
	}
	var all finding.List
	found := func(key, message, hint string) {
		all = append(all, contrastReason.found(s.ProfileFile, s.Profile.Line(key), 0, message, hint))
	}
	paper, given := colour.Parse(s.Profile.Paper)
	if given && !paper.CanBePaper() {
		found("paper", fmt.Sprintf("the paper %s is too dark for the guide's ink, and would not be used", s.Profile.Paper),
			"take a tint of it that is nearly white, or take the line out; at night the page is dark by itself")
	}
	if !given || !paper.CanBePaper() {
		paper = colour.Paper
	}
	accent, given := colour.Parse(s.Profile.Accent)
	if ratio := colour.Contrast(accent, paper); given && ratio < leastContrast {
		found("accent", fmt.Sprintf("the accent %s on the paper %s has a contrast of %.1f to 1, at least %.1f is needed", s.Profile.Accent, paper, ratio, leastContrast),
			"take a darker shade of it")
	}
	return all
}
