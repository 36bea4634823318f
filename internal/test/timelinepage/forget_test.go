package timelinepage

import (
	"net/http"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// filled says what of a family's dates is on the page.
const filled = `[...document.querySelectorAll("#timeline-form input:not([type=radio]):not([type=checkbox])")].map(e => e.value).join("") +
	document.querySelector("[name=kind]:checked").value + document.querySelectorAll(":is(#timeline [data-step], input[type=checkbox]:checked, [role=alert])").length +
	document.querySelector("#timeline-heading").textContent`

const nothing = "initial0"

func fillIn(b *tab) {
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = true`)
	b.typeDate("review-", "14", "6", "2027")
	b.ask(timeline.Review, date(2026, 12, 14))
	chromium.Eval[bool](b.Tab, `document.querySelector("[name=plain]").checked = true`)
}

// TestCriterion17Forget presses the button.
func TestCriterion17Forget(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	fillIn(b)
	b.Do(chromedp.Click(chromedp.CSS("[data-keep=forget]")))
	if got := chromium.Eval[string](b.Tab, filled); got != nothing {
		t.Errorf("left on the page: %q", got)
	}
	if said := chromium.Eval[string](b.Tab, `document.querySelector("#timeline-status").textContent`); said != "Everything on this page is empty again." {
		t.Errorf("said %q", said)
	}
	if at := chromium.Eval[string](b.Tab, "document.activeElement.tagName"); at != "LEGEND" {
		t.Errorf("the focus is on %s", at)
	}
	b.ask(timeline.Initial, date(2026, 12, 14))
	if b.steps() == "" {
		t.Error("the page does not count again")
	}
}

// TestCriterion17NothingComesBack leaves the page, comes back, and loads it again.
func TestCriterion17NothingComesBack(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(http.ResponseWriter, *http.Request) bool{
		"kept in the back/forward cache": nil,
		"not kept there":                 noStore,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := demo.Serve(t, demo.Of(t, "harrow"))
			h.Change = change
			b := open(t, h.Page("timeline/"))
			fillIn(b)
			b.Do(chromedp.Navigate(h.Page("privacy/")))
			b.Soon("history.back()") // chromedp.NavigateBack waits for a load that the cache does not have
			b.Wait(`location.pathname === "/guide/timeline/" && document.readyState === "complete"`)
			if got := chromium.Eval[string](b.Tab, filled); got != nothing {
				t.Errorf("came back with %q", got)
			}
			b.Do(chromedp.Navigate(h.Page("timeline/")))
			fillIn(b)
			b.Do(chromedp.Reload())
			if got := chromium.Eval[string](b.Tab, filled); got != nothing {
				t.Errorf("loaded again with %q", got)
			}
		})
	}
}

// TestCriterion17BackForwardCache shows the page from the cache for certain: an event
// that says so must empty it.
func TestCriterion17BackForwardCache(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	for _, event := range []string{`new PageTransitionEvent("pagehide", {persisted: true})`, `new PageTransitionEvent("pageshow", {persisted: true})`} {
		fillIn(b)
		chromium.Eval[bool](b.Tab, "dispatchEvent("+event+")")
		chromium.Eval[bool](b.Tab, "(document.documentElement.hidden = false) === false")
		if got := chromium.Eval[string](b.Tab, filled); got != nothing {
			t.Errorf("after %s: %q", event, got)
		}
	}
}
