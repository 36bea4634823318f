package embed

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// TestLeavingLeavesTheWholePage: out of the frame too, and Back does not bring the
// council's page again.
func TestLeavingLeavesTheWholePage(t *testing.T) {
	t.Parallel()
	eachWay(t, func(t *testing.T, v *view) {
		v.page.Neutral()
		v.ask(timeline.Initial, date(2026, 12, 14))
		v.click(".leave a")
		v.page.Wait(`document.title === "Neutral"`)
		chromium.Eval[any](v.page, "setTimeout(() => history.back()); 0")
		time.Sleep(500 * time.Millisecond)
		if got := chromium.Eval[string](v.page, "document.title"); got != "Neutral" && got != "" { // "" is the tab's first, empty page
			t.Errorf("Back shows %q", got)
		}
	})
}

// TestLeavingASandboxThatForbidsIt: the page stays, as the page for web editors says,
// and nothing of the family's stays in it.
func TestLeavingASandboxThatForbidsIt(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	code := read(t, h)
	body := strings.Replace(code.frame, "<iframe", `<iframe sandbox="allow-scripts allow-forms"`, 1)
	v := open(t, serve(t, body, strict(code.framePolicy))).ready()
	v.ask(timeline.Initial, date(2026, 12, 14))
	v.click(".leave a")
	v.inside.Wait(`location.href === "about:blank" && !document.querySelector("family-dates")`)
	if got := chromium.Eval[string](v.page, "document.title"); got != "A page of the council" {
		t.Errorf("the page is %q", got)
	}
}

// TestASandboxHidesTheFrameFromItsOwnHost serves the guide and the council's site from one
// host. The page's scripts could then look into the frame if it had no sandbox.
func TestASandboxHidesTheFrameFromItsOwnHost(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	code := read(t, h)
	frames := map[string]string{
		"/open":   code.frame,
		"/closed": strings.Replace(code.frame, "<iframe", "<iframe "+code.sandbox, 1),
	}
	h.Change = func(w http.ResponseWriter, r *http.Request) bool {
		frame, ok := frames[r.URL.Path]
		if ok {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			io.WriteString(w, "<!doctype html><title>Page</title>"+frame)
		}
		return ok
	}
	for path, want := range map[string]bool{"/open": true, "/closed": false} {
		b := chromium.Open(t, limit, h.URL+path)
		if got := chromium.Eval[bool](b, `!!document.querySelector("iframe").contentDocument`); got != want {
			t.Errorf("%s: the page can look into the frame: %v", path, got)
		}
	}
}
