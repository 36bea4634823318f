package proof

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"familyguide/internal/chromium"
	"familyguide/internal/demo"
)

// A stop is where the focus is after a press of Tab.
type stop struct {
	Element string  `json:"element"`
	Index   int     `json:"index"`   // its place among the controls of the page, -1 where it is none
	Outline float64 `json:"outline"` // how thick the line around it is
	Seen    bool    `json:"seen"`    // some of it is in the window and under nothing else
	Top     float64 `json:"top"`     // in the page
}

// listControls remembers what Tab must stop at, in the order of the page: one of a
// group of radio buttons is a stop, and only what is shown.
const listControls = `(() => {
	const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
	window.controls = all.filter(e => !e.disabled && e.tabIndex >= 0 && (e.checkVisibility({visibilityProperty: true}) || e.closest(".skip"))
		&& !(e.type === "radio" && !e.checked && document.querySelector("[name='" + e.name + "']:checked")));
	const from = document.activeElement;
	return [from === document.body ? 0 : controls.findIndex(e => from.compareDocumentPosition(e) & 4), controls.length];
})()`

const whereFocusIs = `(() => {
	const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
	let seen = false;
	for (const x of [.1, .5, .9]) for (const y of [.15, .5, .85]) {
		const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
		if (hit && (e.contains(hit) || hit.contains(e) && hit !== document.body && hit !== document.documentElement)) seen = true;
	}
	return {element: e.outerHTML.slice(0, 120), index: controls.indexOf(e), seen, top: box.top + scrollY,
		outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth)};
})()`

// TestEveryControlIsReachedByTab walks through each kind of page with the Tab key,
// on a phone and on a desk: every control is a stop, in the order of the page
// (WCAG 2.1.1, 2.4.3), nothing holds the focus fast (2.1.2), and whoever looks sees
// where it is (2.4.7, 2.4.11).
func TestEveryControlIsReachedByTab(t *testing.T) {
	for _, id := range councils() {
		h := demo.Serve(t, demo.Of(t, id))
		for _, k := range kinds {
			for _, l := range looks()[:2] {
				t.Run(id+" "+k.kind+" "+l.name, func(t *testing.T) {
					t.Parallel()
					b := chromium.Open(t, 5*minute, h.Page(k.page), l.action())
					walk(t, b)
				})
			}
		}
		t.Run(id+" result", func(t *testing.T) {
			b := chromium.Open(t, 5*minute, h.Page("timeline/"))
			answer(b, "initial", "2026-12-14")
			chromium.Eval[bool](b, `document.querySelectorAll("details").forEach(d => d.open = true) || true`)
			walk(t, b) // from the heading of the answer, which has the focus
		})
	}
}

// walk presses Tab from where the focus is to the last control, and judges each stop.
func walk(t *testing.T, b *chromium.Tab) {
	t.Helper()
	b.Do(chromedp.Evaluate[chromedp.Void](`document.documentElement.style.scrollBehavior = "auto"`))
	list := chromium.Eval[[]int](b, listControls)
	first, controls := list[0], list[1]
	before := stop{Index: -1}
	for n := first; n < controls; n++ {
		b.Do(chromedp.KeyEvent(kb.Tab))
		at := chromium.Eval[stop](b, whereFocusIs)
		switch {
		case at.Index != n:
			t.Fatalf("after %d presses the focus is on %q (control %d of %d), before that on %q", n-first+1, at.Element, at.Index, controls, before.Element)
		case at.Outline < 2:
			t.Errorf("the focus cannot be seen on %q", at.Element)
		case !at.Seen:
			t.Errorf("something covers %q, which has the focus", at.Element)
		case n > 2 && at.Top < before.Top-100 && n < controls-1: // the way out is the last, and always at hand
			t.Errorf("the focus jumps up from %q to %q", before.Element, at.Element)
		}
		before = at
	}
	if controls-first < 4 {
		t.Errorf("only %d controls", controls-first)
	}
}
