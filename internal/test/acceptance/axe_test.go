package acceptance

import (
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
)

// A look is a way to see a page.
type look struct {
	name          string
	width, height int64
	media         []string // for [chromium.Media]
}

// looks are the sizes and the ways: a small phone held upright, and a desk. The first
// two have each size and each of the colours once.
func looks() []look {
	light, dark := []string{"prefers-color-scheme", "light"}, []string{"prefers-color-scheme", "dark"}
	forced := []string{"prefers-color-scheme", "dark", "forced-colors", "active"}
	some := []look{{"320 light", 320, 640, light}, {"1280 dark", 1280, 900, dark}}
	if !full {
		return some
	}
	return append(some, look{"1280 light", 1280, 900, light}, look{"320 dark", 320, 640, dark},
		look{"320 forced", 320, 640, forced}, look{"1280 forced", 1280, 900, forced})
}

func (l look) action() chromium.Action {
	return chromedp.Steps(chromedp.EmulateViewport(l.width, l.height), chromium.Media("", l.media...))
}

// axe judges what a tab shows, and reports every finding.
func axe(b *chromium.Tab, where string) {
	b.T.Helper()
	for _, f := range b.Axe() {
		b.T.Errorf("%s: %v", where, f)
	}
}

// trueColours makes scripts, and so axe, read the colour that text really has: with forced
// colours, Chromium reports -webkit-text-fill-color, which axe prefers and no page sets, as
// if they were not forced.
const trueColours = `(() => {
	const read = CSSStyleDeclaration.prototype.getPropertyValue;
	CSSStyleDeclaration.prototype.getPropertyValue = function (name) { return read.call(this, name === "-webkit-text-fill-color" ? "color" : name); };
	return true;
})()`

// axeEveryLook judges what a tab shows in several ways to see it, at its end: further up
// the bar with the way out may lie over half of something, and axe does not know that it
// can be scrolled from under it. (That the focus is never there, the walk with Tab sees.)
func axeEveryLook(t testing.TB, b *chromium.Tab, where string, looks ...look) {
	t.Helper()
	chromium.Eval[bool](b, trueColours)
	for _, l := range looks {
		b.Do(l.action())
		chromium.Eval[bool](b, `(scrollTo({top: 1e6, behavior: "instant"}), true)`)
		axe(b, where+" "+l.name)
	}
}
