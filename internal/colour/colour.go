// Package colour reads colours and computes their contrast as WCAG 2.2 defines it.
package colour

import (
	"fmt"
	"math"
	"strconv"
)

// A Colour is red, green and blue.
type Colour [3]uint8

// Paper is the guide's own paper, for a council that gives none.
var Paper = Colour{0xfb, 0xf7, 0xf0}

// Parse reads a colour, "#1d70b8".
func Parse(text string) (c Colour, ok bool) {
	if len(text) != len("#rrggbb") || text[0] != '#' {
		return c, false
	}
	rgb, err := strconv.ParseUint(text[1:], 16, 32)
	return Colour{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb)}, err == nil
}

func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// Towards moves each channel a part of the way to another colour, at least one step.
func (c Colour) Towards(to Colour, part float64) Colour {
	for i := range c {
		step := (float64(to[i]) - float64(c[i])) * part
		c[i] = uint8(float64(c[i]) + math.Copysign(math.Ceil(math.Abs(step)), step))
	}
	return c
}

// luminance is WCAG's relative luminance,
// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
func (c Colour) luminance() float64 {
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

// Contrast is WCAG's contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
func Contrast(a, b Colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}
