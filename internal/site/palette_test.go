package site

import (
	"testing"

	"familyguide/internal/colour"
)

// TestPaletteCanBeRead: whatever two colours a council asks for, words in the
// accent, and white words on it, keep WCAG's contrast by day and by night.
func TestPaletteCanBeRead(t *testing.T) {
	const text = 4.5 // WCAG 2.2, success criterion 1.4.3
	levels := []string{"00", "33", "80", "cc", "ff"}
	for _, r := range levels {
		for _, g := range levels {
			for _, b := range levels {
				for _, paper := range []string{"", "#ffffff", "#fdf0e0", "#101010", "nonsense"} {
					accent := "#" + r + g + b
					p := paletteOf(accent, paper)
					for name, ratio := range map[string]float64{
						"accent on paper": colour.Contrast(p.accent, p.paper), "white on accent": colour.Contrast(white, p.accent),
						"accent at night": colour.Contrast(p.nightAccent, night), "ink on paper": colour.Contrast(ink, p.paper) - 2.5,
					} {
						if ratio < text {
							t.Errorf("%s, %q: %s has %.2f", accent, paper, name, ratio)
						}
					}
				}
			}
		}
	}
}

func TestPaletteKeepsWhatCanBeRead(t *testing.T) {
	p := paletteOf("#1f5c63", "#fbf7f0").params()
	if p.Accent != "#1f5c63" || p.Paper != "#fbf7f0" {
		t.Errorf("got %v", p)
	}
}
