package embed

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"familyguide/internal/council"
	"familyguide/internal/finish"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// TestScriptIsSmall weighs what the script variant loads, with either engine.
func TestScriptIsSmall(t *testing.T) {
	t.Parallel()
	const most = 21_900
	for _, id := range council.BuiltInIDs() {
		s := demo.Of(t, id)
		script := packed(s.Tree["embed/timeline.js"])
		wasm, twin := packed(s.Tree["embed/timeline.wasm"]), packed(s.Tree["embed/twin.min.js"])
		t.Logf("%s: script %d, with WebAssembly %d, with the twin %d", id, script, script+wasm, script+twin)
		if script == 0 || wasm == 0 || twin == 0 || script+max(wasm, twin) > most {
			t.Errorf("%s: %d + %d or %d bytes, more than %d or none", id, script, wasm, twin, most)
		}
	}
}

func packed(data []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, 11)
	w.Write(data)
	w.Close()
	if len(data) == 0 {
		return 0
	}
	return b.Len()
}

// TestOddTextStaysText puts text into a profile that would end a script, a string, a
// comment or a line of JavaScript, and reads it back from the page.
func TestOddTextStaysText(t *testing.T) {
	t.Parallel()
	const odd = "a</script><!-- \u2028b\u2029 `c` ${d} \\ 'e' \"f\" <img src=x onerror=g>&amp;"
	p, faults := council.BuiltIn("england")
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	p.ID = "odd"
	for i := range p.Rules {
		if p.Rules[i].ID == "minutes" {
			p.Rules[i].Source.Quote = odd
		}
	}
	script := demo.Build(t, p, finish.Folders).Tree["embed/timeline.js"]
	for _, never := range []string{"</script", "<!--", "\u2028", "\u2029"} {
		if bytes.Contains(bytes.ToLower(script), []byte(never)) {
			t.Errorf("the script holds %q", never)
		}
	}
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		w.Write(script)
	}))
	t.Cleanup(h.Close)
	// Pasted into the page itself, as somebody will do, it still ends where it ends.
	v := open(t, serve(t, "<family-dates></family-dates><script>"+string(script)+"</script><p id=end>End</p>", "script-src 'unsafe-inline'"))
	if got := chromium.Eval[string](v.page, `document.querySelector("main").lastElementChild.id`); got != "end" {
		t.Errorf("the script ends early: %q", got)
	}
	v = open(t, serve(t, `<script src="`+h.URL+`/timeline.js"></script>`, strict("script-src "+h.URL))).ready()
	quotes := chromium.Eval[string](v.page, `[...`+root+`.querySelectorAll("[data-id=minutes] blockquote")].map(e => e.textContent).join("|")`)
	if !strings.Contains(quotes, odd) {
		t.Errorf("%q does not hold %q", quotes, odd)
	}
}
