package timelinepage

import (
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// cameLate notes in the page when the engine has come or failed, however long that took.
const cameLate = `{ let engine; const came = () => { window.came = true; };
	Object.defineProperty(window, "familyguideEngine", { get: () => engine, set: make => {
		engine = (...from) => { const made = make(...from); made.then(came, came); return made; }; } }) }`

// openHeld opens a page whose engine does not come before release is called; where
// lost, it does not come then either.
func openHeld(t *testing.T, lost bool) (b *tab, release func()) {
	t.Helper()
	held := make(chan struct{})
	release = sync.OnceFunc(func() { close(held) })
	h := demo.Serve(t, demo.Of(t, "harrow"))
	h.Change = func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.Contains(r.URL.Path, "/widget/timeline.") {
			return false
		}
		<-held
		if lost {
			http.NotFound(w, r)
		}
		return lost
	}
	b = open(t, h.Page("timeline/"), chromium.AtStart(cameLate))
	t.Cleanup(release)
	return b, release
}

func (b *tab) submit(day, month, year string) {
	b.T.Helper()
	b.typeDate("", day, month, year)
	b.Do(chromedp.Click(chromedp.CSS("#timeline-form [type=submit]")))
}

// TestCriterion17AnAnswerThatComesLateIsNotShown empties the page while the engine is
// on its way, in each way there is.
func TestCriterion17AnAnswerThatComesLateIsNotShown(t *testing.T) {
	t.Parallel()
	for name, leave := range map[string]string{
		"left and shown again": `dispatchEvent(new PageTransitionEvent("pagehide", {persisted: true})), dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true}))`,
		"forgotten":            `document.querySelector("[data-keep=forget]").click() || true`,
	} {
		for lost, engine := range map[bool]string{false: ", the engine comes", true: ", no engine comes"} {
			t.Run(name+engine, func(t *testing.T) {
				t.Parallel()
				b, release := openHeld(t, lost)
				b.submit("14", "12", "2026")
				chromium.Eval[bool](b.Tab, leave)
				release()
				b.Wait("window.came")
				if got := chromium.Eval[string](b.Tab, filled); got != nothing {
					t.Errorf("the page shows %q", got)
				}
				if chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-failed").checkVisibility()`) {
					t.Error("the page says that something failed, which nobody asks for any more")
				}
			})
		}
	}
}

// TestALateAnswerIsNotShownBesideAFault asks with a date, and then with none, before
// the engine has come.
func TestALateAnswerIsNotShownBesideAFault(t *testing.T) {
	t.Parallel()
	b, release := openHeld(t, false)
	b.submit("14", "12", "2026")
	b.submit("14", "", "2026")
	release()
	b.Wait("window.came")
	b.wantFault("The date of the conference needs a month", "month")
	if said := chromium.Eval[string](b.Tab, `document.querySelector("#timeline-status").textContent`); said != "" {
		t.Errorf("a screen reader hears %q", said)
	}
	b.typeDate("", "14", "12", "2026")
	b.press()
	if b.steps() == "" {
		t.Error("the page does not count again")
	}
}
