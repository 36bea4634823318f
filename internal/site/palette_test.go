package site

import "testing"

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
						"accent on paper": contrast(p.accent, p.paper), "white on accent": contrast(white, p.accent),
						"accent at night": contrast(p.nightAccent, night), "ink on paper": contrast(ink, p.paper) - 2.5,
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
	if p["accent"] != "#1f5c63" || p["paper"] != "#fbf7f0" {
		t.Errorf("got %v", p)
	}
}

// TestContrast holds values of WCAG's own definition and of known pairs.
func TestContrast(t *testing.T) {
	tests := []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21}, {"#ffffff", "#ffffff", 1}, {"#767676", "#ffffff", 4.54},
	}
	for _, test := range tests {
		got := contrast(parseColour(test.a, colour{}), parseColour(test.b, colour{}))
		if got < test.want-0.01 || got > test.want+0.01 {
			t.Errorf("%s on %s: %.3f, want %.2f", test.a, test.b, got, test.want)
		}
	}
}
