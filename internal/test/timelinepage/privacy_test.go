package timelinepage

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// traces is what a page could leave behind: its address, its history, cookies and
// everything that it can store.
const traces = `(async () => JSON.stringify([location.href, history.length, history.state, document.cookie,
	Object.entries(localStorage), Object.entries(sessionStorage),
	(await indexedDB.databases()).length, window.caches ? (await caches.keys()).length : 0, document.title]))()`

// wholePage returns what a host is asked for until the page is there: its icon comes
// last, after the page's load, and a browser may also ask for none.
func wholePage(h *demo.Host) []string {
	icon := func(asked string) bool { return strings.Contains(asked, "/icons/") }
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end) && !slices.ContainsFunc(h.Since(0), icon); {
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(300 * time.Millisecond)
	return h.Since(0)
}

// TestCriteria3And18NothingLeavesThePage types a date and looks at everything a
// page could send or leave behind.
func TestCriteria3And18NothingLeavesThePage(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	b := open(t, h.Page("timeline/"))
	b.Patient()
	loaded := len(wholePage(h))
	for _, asked := range h.Since(0) {
		if strings.Contains(asked, "/widget/") {
			t.Errorf("asked for before the form was touched: %s", asked)
		}
	}
	before := chromium.Eval[string](b.Tab, traces)
	b.ask(timeline.Initial, date(2026, 12, 14))
	b.Do(chromedp.Click(chromedp.CSS("#timeline-list a")))
	b.ask(timeline.Review, date(2027, 3, 12))
	time.Sleep(300 * time.Millisecond)
	engine := regexp.MustCompile(`^GET /guide/widget/timeline\.\w+\.wasm$`)
	asked := h.Since(loaded)
	for _, request := range asked {
		if !engine.MatchString(request) {
			t.Errorf("asked for after the page was there: %s", request)
		}
	}
	if len(asked) != 1 {
		t.Errorf("asked for %q, not for the engine once", asked)
	}
	if after := chromium.Eval[string](b.Tab, traces); after != before {
		t.Errorf("the page left a trace:\n%s\n%s", before, after)
	}
}

// TestCriterion2EnterSendsNothing presses Enter in a field: with scripts off, before
// the script has come, and with scripts on.
func TestCriterion2EnterSendsNothing(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	for _, test := range []struct {
		name string
		open func(t *testing.T, h *demo.Host) *tab
	}{
		{"scripts off", func(t *testing.T, h *demo.Host) *tab { return openWithoutScripts(t, h.Page("timeline/")) }},
		{"the script did not come", func(t *testing.T, h *demo.Host) *tab {
			h.Change = hide(regexp.MustCompile(`/scripts/timeline\.`))
			return open(t, h.Page("timeline/"))
		}},
		{"scripts on", func(t *testing.T, h *demo.Host) *tab { return open(t, h.Page("timeline/")) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			h := demo.Serve(t, s)
			b := test.open(t, h)
			// With scripts off the style sheet hides the form; old browsers show it.
			chromium.Eval[bool](b.Tab, `(document.querySelector("#timeline-form").style.display = "block") === "block"`)
			b.Do(chromedp.SendKeys(chromedp.ID("day"), "14"), chromedp.SendKeys(chromedp.ID("month"), "12"),
				chromedp.SendKeys(chromedp.ID("year"), "2026"+kb.Enter))
			time.Sleep(500 * time.Millisecond)
			if at := chromium.Eval[string](b.Tab, "location.href"); at != h.Page("timeline/") {
				t.Errorf("the address is %s", at)
			}
			for _, request := range h.Since(0) {
				if strings.ContainsAny(request, "?") || strings.HasPrefix(request, "POST") {
					t.Errorf("sent: %s", request)
				}
			}
			if pages := slices.DeleteFunc(h.Since(0), func(r string) bool { return r != "GET /guide/timeline/" }); len(pages) != 1 {
				t.Errorf("the page was asked for %d times", len(pages))
			}
		})
	}
}
