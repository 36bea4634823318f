package finish

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"familyguide/internal/tree"
)

func TestWorkOnTheSameContentIsDoneOnce(t *testing.T) {
	c := NewCache()
	done := 0
	work := func() ([]byte, error) { done++; return []byte("small"), errors.New("odd") }
	for range 2 {
		if data, err := c.once(keyOf("kind", []byte("a")), work); string(data) != "small" || err == nil {
			t.Errorf("got %q, %v", data, err)
		}
	}
	if done != 1 {
		t.Errorf("the work was done %d times", done)
	}
	c.once(keyOf("other kind", []byte("a")), work)
	c.once(keyOf("kind", []byte("b")), work)
	if done != 3 {
		t.Errorf("other work was done %d times", done-1)
	}
}

// mixed is data of which some part cannot be compressed.
func mixed(random, zeros int) []byte {
	source := rand.New(rand.NewPCG(1, 1))
	data := make([]byte, random, random+zeros)
	for i := range data {
		data[i] = byte(source.Uint32())
	}
	return append(data, make([]byte, zeros)...)
}

func TestACompressedFormSavesATenthOrIsLeftOut(t *testing.T) {
	for _, test := range []struct{ random, zeros, forms int }{
		{0, 1000, 2}, {8600, 1400, 2}, {9300, 700, 0}, {1000, 0, 0}, {0, 0, 0},
	} {
		if forms := NewCache().compress(mixed(test.random, test.zeros)); len(forms) != test.forms {
			t.Errorf("of %d random bytes and %d zeros there are %d forms", test.random, test.zeros, len(forms))
		}
	}
}

// Some hosts take no longer lines in their files of headers.
func TestAPolicyThatIsTooLongForAHostIsAWarning(t *testing.T) {
	for _, styles := range []int{1, 60} {
		in := tree.Tree{}
		for i := range styles {
			in[fmt.Sprintf("p%d/index.html", i)] = fmt.Appendf(nil, `<!doctype html><html lang="en"><head><title>x</title><style>p{margin:%dpx}</style></head><body>x</body></html>`, i)
		}
		out, findings := All(in, Options{})
		line := ""
		for l := range strings.Lines(string(out["_headers"])) {
			if strings.Contains(l, "Content-Security-Policy") {
				line = strings.TrimSuffix(l, "\n")
				break
			}
		}
		if line == "" {
			t.Fatalf("_headers has no policy:\n%s", out["_headers"])
		}
		if tooLong := len(line) > longestHeader; tooLong != (styles > 1) {
			t.Fatalf("%d styles: the line has %d characters", styles, len(line))
		} else if !tooLong && len(findings) > 0 || tooLong && (len(findings) != 1 || !findings[0].Warning || !strings.Contains(findings[0].Message, fmt.Sprintf(" %d characters", len(line)))) {
			t.Errorf("%d characters: %v", len(line), findings)
		}
	}
}

// 404.html holds the style sheets and scripts of the site, and no others.
func TestWhatIsNotOfTheSiteIsNotPutInto404(t *testing.T) {
	const tags = `<link rel=stylesheet href=https://example.org/a.css>`
	page := `<!doctype html><html lang="en"><head><title>x</title>` + tags + `<link rel="stylesheet" href="/own.css"></head><body>x</body></html>`
	out, _ := All(tree.Tree{"404.html": []byte(page), "own.css": []byte("p{margin:0}")}, Options{})
	if got := out["404.html"]; !bytes.Contains(got, []byte(tags)) || !bytes.Contains(got, []byte("<style>p{margin:0}</style>")) {
		t.Errorf("got %s", got)
	}
}
