package site

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	familyguide "familyguide"
	"familyguide/internal/check/written"
	"familyguide/internal/colour"
)

var token = regexp.MustCompile(`--(accent|ink|quiet): (#[0-9a-f]{6});`)

// TestStylesCanBeRead: the colours that styles name themselves keep WCAG's
// contrast, on the darkest paper a council may choose and at night.
func TestStylesCanBeRead(t *testing.T) {
	var day, dark string
	for _, name := range []string{"base", "children"} {
		data, err := fs.ReadFile(familyguide.Guide, "static/styles/"+name+".css")
		if err != nil {
			t.Fatal(err)
		}
		light, night, ok := strings.Cut(string(data), "prefers-color-scheme: dark")
		if !ok {
			t.Fatalf("%s.css: no dark colours", name)
		}
		night, _, _ = strings.Cut(night, "@media print")
		day, dark = day+light, dark+night
	}
	darkestPaper := colour.Colour{0xe8, 0xe8, 0xe8}
	if written.CanBePaper(colour.Colour{0xe7, 0xe7, 0xe7}) || !written.CanBePaper(darkestPaper) {
		t.Fatal("that is not the darkest")
	}
	for _, part := range []struct {
		css  string
		on   colour.Colour
		want int
	}{{day, darkestPaper, 6}, {dark, night, 6}} {
		tokens := token.FindAllStringSubmatch(part.css, -1)
		if len(tokens) != part.want {
			t.Errorf("%d colours, not %d", len(tokens), part.want)
		}
		for _, m := range tokens {
			if c, _ := colour.Parse(m[2]); colour.Contrast(c, part.on) < 4.5 {
				t.Errorf("%s has %.2f", m[0], colour.Contrast(c, part.on))
			}
		}
	}
}
