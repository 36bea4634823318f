package timelinepage

import (
	"net/http"
	"regexp"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// hide makes a host refuse what a pattern finds.
func hide(what *regexp.Regexp) func(http.ResponseWriter, *http.Request) bool {
	return func(w http.ResponseWriter, r *http.Request) bool {
		if !what.MatchString(r.URL.Path) {
			return false
		}
		http.NotFound(w, r)
		return true
	}
}

func noStore(w http.ResponseWriter, _ *http.Request) bool {
	w.Header().Set("Cache-Control", "no-store")
	return false
}

// TestTwinAnswersWhereTheModuleCannot refuses the WebAssembly module.
func TestTwinAnswersWhereTheModuleCannot(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "barnsley")
	h := demo.Serve(t, s)
	h.Change = hide(regexp.MustCompile(`\.wasm$`))
	b := open(t, h.Page("timeline/"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	if engine := chromium.Eval[string](b.Tab, `document.querySelector("#timeline").dataset.engine`); engine != "js" {
		t.Errorf("worked out by %q", engine)
	}
	if got, want := b.steps(), s.Plan(t, timeline.Facts{Conference: date(2026, 12, 14)}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestCriterion19NeverHalfFilled removes the engine, and makes it trap.
func TestCriterion19NeverHalfFilled(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	failed := func(t *testing.T, b *tab) {
		t.Helper()
		if left := chromium.Eval[int](b.Tab, `document.querySelectorAll("#timeline [data-step]").length`); left != 0 {
			t.Errorf("%d steps are left", left)
		}
		if to := chromium.Eval[string](b.Tab, `document.activeElement.id + " " + document.querySelector("#timeline-failed a").href`); to != "timeline-failed "+chromium.Eval[string](b.Tab, "location.href")+"dates/" {
			t.Errorf("the focus and the way out: %s", to)
		}
		if !chromium.Eval[bool](b.Tab, `document.querySelector("#rules").checkVisibility()`) {
			t.Error("the rules in words are gone")
		}
	}
	t.Run("no engine", func(t *testing.T) {
		t.Parallel()
		h := demo.Serve(t, s)
		h.Change = hide(regexp.MustCompile(`/widget/timeline\.`))
		b := open(t, h.Page("timeline/"))
		b.ask(timeline.Initial, date(2026, 12, 14))
		failed(t, b)
		h.Change = nil // the signal is back
		b.ask(timeline.Initial, date(2026, 12, 14))
		b.Wait(answered)
		if b.steps() == "" {
			t.Error("it does not count when the file can be had again")
		}
	})
	t.Run("a trap", func(t *testing.T) {
		t.Parallel()
		b := open(t, demo.Serve(t, s).Page("timeline/"))
		b.ask(timeline.Initial, date(2026, 12, 14))
		chromium.Eval[bool](b.Tab, `window.real = familyguideEngine, window.familyguideEngine = () => Promise.resolve(() => { throw new WebAssembly.RuntimeError("unreachable"); }), true`)
		b.Do(chromedp.Click(chromedp.CSS("[data-keep=forget]")))
		b.ask(timeline.Review, date(2026, 12, 14))
		failed(t, b)
		chromium.Eval[bool](b.Tab, `window.familyguideEngine = real, true`)
		b.ask(timeline.Review, date(2026, 12, 14))
		b.Wait(answered)
		if b.steps() == "" {
			t.Error("it does not count after a trap")
		}
	})
}

// TestTheTwinIsNotLoadedForNothing waits until the page's patience would be at an end, with
// a clock four times as fast.
func TestTheTwinIsNotLoadedForNothing(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	b := open(t, h.Page("timeline/"), chromium.AtStart(`{ const wait = setTimeout; window.setTimeout = (run, time) => wait(run, time / 4); }`))
	b.ask(timeline.Initial, date(2026, 12, 14))
	time.Sleep(2500 * time.Millisecond)
	for _, request := range h.Since(0) {
		if regexp.MustCompile(`widget/timeline\.\w+\.js$`).MatchString(request) {
			t.Errorf("the module has answered, and the page asks for %s", request)
		}
	}
}

// TestAHostThatNeverAnswers accepts what the engine is asked for and sends nothing: the
// page says at once that it works, tries the twin after eight seconds, and says in the
// end that it could not be done.
func TestAHostThatNeverAnswers(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	for name, test := range map[string]struct {
		silent string
		engine string // which answers in the end
	}{
		"the module":              {`/widget/timeline\.\w+\.wasm$`, "js"},
		"the module and the twin": {`/widget/timeline\.`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := demo.Serve(t, s)
			silent, end := regexp.MustCompile(test.silent), make(chan struct{})
			t.Cleanup(func() { close(end) })
			h.Change = func(_ http.ResponseWriter, r *http.Request) bool {
				if silent.MatchString(r.URL.Path) {
					<-end
				}
				return false
			}
			b := open(t, h.Page("timeline/"))
			b.submit("14", "12", "2026")
			if said := b.seen("#timeline-status"); said != "Working out your dates." {
				t.Errorf("at once it says %q", said)
			}
			b.Wait(`document.querySelector("#timeline[data-engine], #timeline-failed:not([hidden])")`)
			if engine := chromium.Eval[string](b.Tab, `document.querySelector("#timeline").dataset.engine || ""`); engine != test.engine {
				t.Errorf("worked out by %q, not %q", engine, test.engine)
			}
			if said := b.seen("#timeline-failed"); (said == "") != (test.engine != "") {
				t.Errorf("it says %q", said)
			}
			if said := b.seen("#timeline-status"); test.engine == "" && said != "" {
				t.Errorf("beside that it says %q", said)
			}
		})
	}
}
