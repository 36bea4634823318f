package acceptance

import (
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// TestEveryPageIsAccessible runs axe-core on every page in every way to see it. A
// sample is one page of each kind.
func TestEveryPageIsAccessible(t *testing.T) {
	for _, id := range councils() {
		t.Run(id, func(t *testing.T) {
			h := demo.Serve(t, demo.Of(t, id))
			eachPage(t, h, sample(demo.Of(t, id)), func(b *chromium.Tab, page string) {
				b.Do(chromedp.Navigate(h.Page(page)))
				axeEveryLook(b.T, b, id+"/"+page, looks()...)
			})
		})
	}
}

// TestNoPageScrollsSideways looks at every page 320 pixels wide: what a screen of
// 1,280 shows at 400 % (WCAG 1.4.10).
func TestNoPageScrollsSideways(t *testing.T) {
	for _, id := range councils() {
		t.Run(id, func(t *testing.T) {
			h := demo.Serve(t, demo.Of(t, id))
			eachPage(t, h, pages(demo.Of(t, id)), func(b *chromium.Tab, page string) {
				b.Do(chromedp.EmulateViewport(320, 256), chromedp.Navigate(h.Page(page)))
				chromium.Eval[bool](b, `document.querySelectorAll("details").forEach(d => d.open = true) || true`)
				if wide := chromium.Eval[string](b, tooWide); wide != "" {
					b.T.Errorf("%s/%s: %s", id, page, wide)
				}
			})
		})
	}
}

// tooWide says how much wider than the window a page is, and what makes it so.
const tooWide = `(() => {
	const root = document.documentElement, over = root.scrollWidth - root.clientWidth;
	if (over <= 0) return "";
	const all = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
	return over + " pixels too wide: " + all.slice(-2).map(e => e.outerHTML.slice(0, 150)).join(" and ");
})()`
