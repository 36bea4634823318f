package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/colour"
	"familyguide/internal/finding"
)

// leastContrast is what text needs: WCAG 2.2, 1.4.3 Contrast (Minimum), AA.
const leastContrast = 4.5

// checkContrast finds what check.Contrast is about, on the paper as it is published.
func checkContrast(s *sources) finding.List {
	if s.Profile == nil {
		return nil
	}
	var all finding.List
	found := func(key, message, hint string) {
		all = append(all, check.Contrast.Found(s.ProfileFile, s.Profile.Line(key), 0, message, hint))
	}
	paper, given := colour.Parse(s.Profile.Paper)
	if given && !CanBePaper(paper) {
		found("paper", fmt.Sprintf("the paper %s is too dark for the guide's ink", s.Profile.Paper),
			"take a tint of it that is nearly white, or take the line out; at night the page is dark by itself")
	}
	if !given || !CanBePaper(paper) {
		paper = colour.Paper
	}
	accent, given := colour.Parse(s.Profile.Accent)
	if ratio := colour.Contrast(accent, paper); given && ratio < leastContrast {
		found("accent", fmt.Sprintf("the accent %s on the paper %s has a contrast of %.1f to 1, at least %.1f is needed", s.Profile.Accent, paper, ratio, leastContrast),
			"take a darker shade of it")
	}
	return all
}

// leastPaper is the contrast with black that a paper needs: the guide's ink and the
// colours of its styles are chosen for a paper as light as that.
const leastPaper = 17

// CanBePaper reports whether the guide's ink, and the colours of its styles, can be read
// on a colour.
func CanBePaper(c colour.Colour) bool { return colour.Contrast(c, colour.Colour{}) >= leastPaper }
