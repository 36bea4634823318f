package finish

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/tree"
)

// guide is a site of pages of about 12 kB; a council's has about 60.
func guide(council, pages int) tree.Tree {
	t := tree.Tree{
		"styles/guide.css":     []byte(strings.Repeat("main > p a:hover { color: #123456; background: url(/icons/icon.svg) }\n", 150)),
		"icons/icon.svg":       []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M 0 0 L 10.000 10.000"/></svg>`),
		"widget/timeline.wasm": bytes.Repeat([]byte("\x00asm 1234"), 2000),
		"widget/timeline.js":   bytes.Repeat([]byte("var a=1;"), 12000),
	}
	drawing := `<svg viewBox="0 0 100 100" role="img"><title>Seats</title>` + strings.Repeat(`<circle class="chair" cx="10.50" cy="20.25" r="3.00"/>`, 30) + `</svg>`
	for n := range pages {
		var b bytes.Buffer
		fmt.Fprintf(&b, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page %d of council %d</title><script>%s</script><link rel="stylesheet" href="/styles/guide.css"></head><body>`, n, council, "addEventListener('pagehide', function () { document.documentElement.hidden = true });")
		for i := range 20 {
			fmt.Fprintf(&b, "<li><a href=\"/parents/page-%d/\">Page number %d</a></li>\n", i, i)
		}
		for i := range 60 {
			fmt.Fprintf(&b, "<p>Paragraph %d says what a family asks, and <a href=\"/words/#quorate\">what the word means</a> for council %d.</p>\n", i, council)
		}
		b.WriteString(drawing + "</body></html>")
		t[fmt.Sprintf("parents/page-%d/index.html", n)] = b.Bytes()
	}
	return t
}

// BenchmarkCouncil finishes one council after another with a shared cache.
func BenchmarkCouncil(b *testing.B) {
	for _, precompress := range []bool{false, true} {
		b.Run(fmt.Sprintf("precompress=%v", precompress), func(b *testing.B) {
			cache := NewCache()
			sites := make([]tree.Tree, 8)
			size := 0
			for i := range sites {
				sites[i] = guide(i, 60)
			}
			for _, data := range sites[0] {
				size += len(data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				if _, findings := All(sites[i%len(sites)], Options{Precompress: precompress, Cache: cache}); len(findings) > 0 {
					b.Fatal(findings)
				}
				i++
			}
		})
	}
}

// The same input gives the same bytes, however the work is shared out.
func TestAllIsDeterministic(t *testing.T) {
	opt := Options{Precompress: true, Address: "https://example.gov.uk/"}
	first, findings := All(guide(1, 3), opt)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	opt.Cache = NewCache()
	All(guide(2, 3), opt)
	second, _ := All(guide(1, 3), opt)
	if len(first) != len(second) {
		t.Errorf("%d files, then %d", len(first), len(second))
	}
	for p, data := range first {
		if !bytes.Equal(data, second[p]) {
			t.Errorf("%s differs", p)
		}
	}
}
