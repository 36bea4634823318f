package acceptance

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// useForms fills in what a page has to fill in.
const useForms = `(() => {
	document.querySelectorAll("textarea").forEach(box => box.value = "It is on 14 December 2026.");
	document.querySelectorAll("input[type=checkbox]").forEach(box => box.click());
	const form = document.querySelector("#timeline-form");
	if (form) { ["day", "month", "year"].forEach((part, i) => form.elements[part].value = [14, 12, 2026][i]); form.requestSubmit(); }
})()`

// shown is what is to be seen of the site, if it is.
const shown = `!document.body || document.title === "Neutral" || !document.documentElement.checkVisibility() ? "" : document.title + document.body.innerText.slice(0, 100)`

// TestBackShowsNothingOfTheSite leaves each kind of page quickly, when it is filled in,
// and goes back as far as it goes. (The frame's way out is internal/test/embed's.)
func TestBackShowsNothingOfTheSite(t *testing.T) {
	some := []string{"parents/reports/", "timeline/", "children/12-15/my-say/"}
	if full {
		some = slices.DeleteFunc(slices.Clone(single), func(page string) bool { return page == "embed/frame/" })
		for _, k := range kinds {
			some = append(some, k.page)
		}
	}
	for _, id := range councils() {
		h := demo.Serve(t, demo.Of(t, id))
		for _, page := range some {
			t.Run(id+"/"+page, func(t *testing.T) {
				t.Parallel()
				b := chromium.Open(t, minute, h.Page("words/"))
				b.Neutral()
				b.Do(chromedp.Navigate(h.Page("help/")), chromedp.Navigate(h.Page(page)))
				b.Do(chromedp.Evaluate[chromedp.Void](useForms))
				if chromium.Eval[bool](b, `!!document.querySelector("#timeline-form")`) {
					b.Wait(`document.querySelector("#timeline[data-engine]")`)
				}
				if chromium.Eval[string](b, shown) == "" {
					t.Fatal("nothing is shown before either")
				}
				b.Soon(`document.querySelector(".leave a").click()`)
				b.Wait(`document.title === "Neutral"`)
				before := behind(b)
				if len(before) == 0 || !strings.HasPrefix(before[len(before)-1], h.Page("")) {
					t.Fatalf("Back leads to %q, and not to the site: this proves nothing", before)
				}
				for at := len(before); at > 0; at-- {
					b.Soon("history.back()")
					for n := 0; n < 10 || len(behind(b)) == at; n++ { // until Back has left the page it was on
						// Between two pages there is no page to ask.
						if seen, _ := chromedp.Run(b.Ctx, chromedp.Evaluate[string](shown)); seen != "" {
							t.Fatalf("Back shows %q", seen)
						}
						time.Sleep(30 * time.Millisecond)
					}
					b.Wait(`document.title === "Neutral" || location.href === "about:blank"`) // a page that goes would lose the next Back
				}
			})
		}
	}
}

// behind returns the addresses that Back leads to, the nearest last.
func behind(b *chromium.Tab) []string {
	b.T.Helper()
	history, err := chromedp.Run(b.Ctx, chromedp.NavigationEntries())
	if err != nil {
		b.T.Fatal(err)
	}
	var addresses []string
	for _, entry := range history.Entries[:history.CurrentIndex] {
		addresses = append(addresses, entry.URL)
	}
	return addresses
}
