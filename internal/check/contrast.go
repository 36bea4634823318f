package check

import (
	"fmt"
	"math"
	"strconv"

	"familyguide/internal/finding"
)

// leastContrast is what text needs: WCAG 2.2, 1.4.3 Contrast (Minimum), AA.
const leastContrast = 4.5

// guidePaper is the guide's own paper, for a council that gives none.
const guidePaper = "#fbf7f0"

var contrastReason = reason{"contrast", `The council's accent colour carries links and buttons. On its paper it needs a contrast of 4.5 to 1: WCAG 2.2, 1.4.3
Contrast (Minimum), AA, with relative luminance as WCAG defines it.`}

// checkContrast finds what contrastReason is about.
func checkContrast(s *sources) finding.List {
	if s.Profile == nil || s.Profile.Accent == "" {
		return nil
	}
	paper := s.Profile.Paper
	if paper == "" {
		paper = guidePaper
	}
	accent, ok1 := luminance(s.Profile.Accent)
	ground, ok2 := luminance(paper)
	if ratio := contrastOf(accent, ground); ok1 && ok2 && ratio < leastContrast {
		return finding.List{contrastReason.found(s.ProfileFile, s.Profile.Line("accent"), 0,
			fmt.Sprintf("the accent %s on the paper %s has a contrast of %.1f to 1, at least %.1f is needed", s.Profile.Accent, paper, ratio, leastContrast),
			"take a darker shade of it")}
	}
	return nil
}

// contrastOf returns the contrast ratio of two luminances.
func contrastOf(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

// luminance returns the relative luminance of a colour "#rrggbb", as WCAG 2.2
// defines it.
func luminance(colour string) (float64, bool) {
	if len(colour) != 7 || colour[0] != '#' {
		return 0, false
	}
	rgb, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		return 0, false
	}
	linear := func(shift uint) float64 {
		c := float64(rgb>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(16) + 0.7152*linear(8) + 0.0722*linear(0), true
}
