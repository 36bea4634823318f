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
func checkContrast(s *set) finding.List {
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
			fmt.Sprintf("take %s, the nearest tint that is light enough, or take the line out; at night the page is dark by itself", nearest(paper, colour.Colour{0xff, 0xff, 0xff}, CanBePaper)))
	}
	if !given || !CanBePaper(paper) {
		paper = colour.Paper
	}
	accent, given := colour.Parse(s.Profile.Accent)
	if ratio := colour.Contrast(accent, paper); given && ratio < leastContrast {
		found("accent", fmt.Sprintf("the accent %s on the paper %s has a contrast of %.1f to 1, at least %.1f is needed", s.Profile.Accent, paper, ratio, leastContrast),
			fmt.Sprintf("take %s, the nearest shade that can be read", nearest(accent, colour.Colour{}, func(c colour.Colour) bool {
				return colour.Contrast(c, paper) >= leastContrast
			})))
	}
	return all
}

// leastPaper is the contrast with black that a paper needs: the guide's ink and the
// colours of its styles are chosen for a paper as light as that.
const leastPaper = 17

// CanBePaper reports whether the guide's ink, and the colours of its styles, can be read
// on a colour.
func CanBePaper(c colour.Colour) bool { return colour.Contrast(c, colour.Colour{}) >= leastPaper }

// nearest returns the first shade, on the way from a colour to black or white, that will
// do.
func nearest(from, to colour.Colour, does func(colour.Colour) bool) colour.Colour {
	const steps = 256
	for i := range steps {
		shade := from
		for channel := range shade {
			shade[channel] = uint8((int(from[channel])*(steps-i) + int(to[channel])*i) / steps)
		}
		if does(shade) {
			return shade
		}
	}
	return to
}
