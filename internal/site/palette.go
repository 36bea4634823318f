package site

import (
	"cmp"
	"fmt"
	"math"
)

// A palette is the two colours a council chooses and what follows from them. The
// rest of the site's colours stand in static/styles/guide.css.
type palette struct {
	accent, paper colour
	nightAccent   colour // the accent on the dark page
}

// The guide's own colours.
var (
	ownAccent = colour{0x1f, 0x5c, 0x63}
	ownPaper  = colour{0xfb, 0xf7, 0xf0}
	ink       = colour{0x26, 0x22, 0x1d}
	night     = colour{0x1d, 0x1a, 0x17}
	white     = colour{0xff, 0xff, 0xff}
)

// enough is WCAG 2.2's contrast for text, success criterion 1.4.3, with a little
// to spare for rounding.
const enough = 4.55

// paletteOf derives the palette: the accent is darkened until it can be read on
// the paper and carries white text, and lightened for the dark page. A paper too
// dark for ink is not used.
func paletteOf(accent, paper string) palette {
	a, p := parseColour(accent, ownAccent), parseColour(paper, ownPaper)
	if p.luminance() < 0.8 {
		p = ownPaper
	}
	pal := palette{accent: a, paper: p, nightAccent: a}
	for contrast(pal.accent, pal.paper) < enough || contrast(pal.accent, white) < enough {
		pal.accent = pal.accent.towards(colour{}, 0.04)
	}
	for contrast(pal.nightAccent, night) < 7 {
		pal.nightAccent = pal.nightAccent.towards(white, 0.04)
	}
	return pal
}

func (p palette) params() map[string]any {
	return map[string]any{
		"accent": p.accent.String(), "paper": p.paper.String(), "nightAccent": p.nightAccent.String(),
		"wash": p.paper.towards(ink, 0.05).String(), "line": p.paper.towards(ink, 0.2).String(),
	}
}

// A colour is red, green and blue.
type colour [3]uint8

func parseColour(text string, otherwise colour) colour {
	var c colour
	if _, err := fmt.Sscanf(cmp.Or(text, "-"), "#%02x%02x%02x", &c[0], &c[1], &c[2]); err != nil {
		return otherwise
	}
	return c
}

func (c colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// towards moves each channel a part of the way to another colour, at least one step.
func (c colour) towards(to colour, part float64) colour {
	for i := range c {
		step := (float64(to[i]) - float64(c[i])) * part
		c[i] = uint8(float64(c[i]) + math.Copysign(math.Ceil(math.Abs(step)), step))
	}
	return c
}

// luminance is WCAG's relative luminance,
// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
func (c colour) luminance() float64 {
	var l [3]float64
	for i, v := range c {
		s := float64(v) / 255
		if s <= 0.04045 {
			l[i] = s / 12.92
		} else {
			l[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

// contrast is WCAG's contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
func contrast(a, b colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}
