package site

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	familyguide "familyguide"
)

var token = regexp.MustCompile(`--(accent|ink|quiet|danger): (#[0-9a-f]{6});`)

// TestStylesCanBeRead: the colours that styles name themselves keep WCAG's
// contrast, on the darkest paper a council may choose and at night.
func TestStylesCanBeRead(t *testing.T) {
	data, err := fs.ReadFile(familyguide.Guide, "static/styles/guide.css")
	if err != nil {
		t.Fatal(err)
	}
	day, dark, ok := strings.Cut(string(data), "prefers-color-scheme: dark")
	if !ok {
		t.Fatal("no dark colours")
	}
	dark, _, _ = strings.Cut(dark, "/* Bones */")
	darkestPaper := colour{0xe7, 0xe7, 0xe7} // see paletteOf
	for _, part := range []struct {
		css  string
		on   colour
		want int
	}{{day, darkestPaper, 7}, {dark, night, 7}} {
		tokens := token.FindAllStringSubmatch(part.css, -1)
		if len(tokens) != part.want {
			t.Errorf("%d colours, not %d", len(tokens), part.want)
		}
		for _, m := range tokens {
			if ratio := contrast(parseColour(m[2], colour{}), part.on); ratio < 4.5 {
				t.Errorf("%s has %.2f", m[0], ratio)
			}
		}
	}
}
