package site

import "familyguide/internal/colour"

// A palette is the two colours that a council chooses, and those derived from them. The
// other colours of the site are in static/styles/base.css.
type palette struct {
	accent, paper colour.Colour
	nightAccent   colour.Colour // the accent on the dark page
}

// The guide's own colours, beside its paper.
var (
	ownAccent = colour.Colour{0x1f, 0x5c, 0x63}
	ink       = colour.Colour{0x26, 0x22, 0x1d}
	night     = colour.Colour{0x1d, 0x1a, 0x17}
	white     = colour.Colour{0xff, 0xff, 0xff}
)

// textContrast is WCAG 2.2's contrast for text, success criterion 1.4.3, with a little
// to spare for rounding.
const textContrast = 4.55

// leastInk is WCAG 2.2's enhanced contrast, success criterion 1.4.6.
const leastInk = 7

// paletteOf derives the palette: the accent is darkened until it can be read on
// the paper and carries white text, and lightened for the dark page. A paper on which
// the ink cannot be read is not used; the contrast check reports it, and papers that
// are nearly as dark.
func paletteOf(accent, paper string) palette {
	a, ok := colour.Parse(accent)
	if !ok {
		a = ownAccent
	}
	p, ok := colour.Parse(paper)
	if !ok || colour.Contrast(ink, p) < leastInk {
		p = colour.Paper
	}
	pal := palette{accent: a, paper: p, nightAccent: a}
	for colour.Contrast(pal.accent, pal.paper) < textContrast || colour.Contrast(pal.accent, white) < textContrast {
		pal.accent = pal.accent.Towards(colour.Colour{}, 0.04)
	}
	for colour.Contrast(pal.nightAccent, night) < 7 {
		pal.nightAccent = pal.nightAccent.Towards(white, 0.04)
	}
	return pal
}

// A paletteParams is a palette as the style sheets take it.
type paletteParams struct{ Accent, Paper, NightAccent, Wash, Line string }

func (p palette) params() paletteParams {
	return paletteParams{
		Accent: p.accent.String(), Paper: p.paper.String(), NightAccent: p.nightAccent.String(),
		Wash: p.paper.Towards(ink, 0.05).String(), Line: p.paper.Towards(ink, 0.2).String(),
	}
}
