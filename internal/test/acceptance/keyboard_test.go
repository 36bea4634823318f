package acceptance

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// A stop is where the focus is after a press of Tab.
type stop struct {
	Element string  `json:"element"`
	Index   int     `json:"index"`   // its place among the controls of the page, -1 if it is not one
	Outline float64 `json:"outline"` // how thick the line around it is, 0 if its contrast is less than 3 to 1
	Seen    bool    `json:"seen"`    // some of it is in the window and under nothing else
	Top     float64 `json:"top"`     // in the page; for a day, that of its list, because days are in columns
}

// listControls remembers what Tab must stop at, in the order of the page: one of a
// group of radio buttons is a stop, and only what is shown. What is in an element's
// shadow counts; a frame is a page of its own.
const listControls = `(() => {
	document.querySelectorAll("iframe").forEach(frame => frame.remove());
	const within = root => [...root.querySelectorAll("*")].flatMap(e => [e].concat(e.shadowRoot ? within(e.shadowRoot) : []));
	window.controls = within(document).filter(e => e.matches("a[href], button, input, select, textarea, summary, [tabindex='0']")
		&& !e.disabled && e.tabIndex >= 0 && (e.checkVisibility({visibilityProperty: true}) || e.closest(".skip"))
		&& !(e.type === "radio" && !e.checked && e.getRootNode().querySelector("[name='" + e.name + "']:checked")));
	const from = document.activeElement;
	return [from === document.body ? 0 : controls.findIndex(e => from.compareDocumentPosition(e) & 4), controls.length];
})()`

const whereFocusIs = `(() => {
	let e = document.activeElement, seen = false;
	while (e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
	const style = getComputedStyle(e), box = e.getBoundingClientRect();
	for (const x of [.1, .5, .9]) for (const y of [.15, .5, .85]) {
		const hit = e.getRootNode().elementFromPoint(box.left + box.width * x, box.top + box.height * y);
		if (hit && (e.contains(hit) || hit.contains(e) && hit !== document.body && hit !== document.documentElement)) seen = true;
	}
	const light = colour => {
		const [r, g, b] = colour.match(/[\d.]+/g).map(c => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
		return .2126 * r + .7152 * g + .0722 * b + .05;
	};
	const around = e => e.parentElement || e.getRootNode().host;
	let behind = around(e);
	while (around(behind) && /, 0\)|transparent/.test(getComputedStyle(behind).backgroundColor)) behind = around(behind);
	const [line, ground] = [style.outlineColor, getComputedStyle(behind).backgroundColor].map(light);
	const plain = style.outlineStyle === "none" || Math.max(line, ground) < 3 * Math.min(line, ground);
	return {element: e.outerHTML.slice(0, 120), index: controls.indexOf(e), seen, top: (e.closest(".months ul") || e).getBoundingClientRect().top + scrollY,
		outline: plain ? 0 : parseFloat(style.outlineWidth)};
})()`

// TestEveryControlIsReachedByTab walks through each page, one of each kind in a
// sample, with the Tab key, on a phone and on a desk, all that is folded open: every
// control is a stop, in the order of the page (WCAG 2.1.1, 2.4.3), nothing traps the
// focus (2.1.2), and the focus can be seen (2.4.7, 2.4.11).
func TestEveryControlIsReachedByTab(t *testing.T) {
	for _, id := range councils() {
		s := demo.Of(t, id)
		h := demo.Serve(t, s)
		eachPage(t, h, sample(s), func(b *chromium.Tab, page string) {
			for _, l := range looks()[:2] {
				b.Do(l.action(), chromedp.Navigate(h.Page(page)))
				walk(b, id+"/"+page+" "+l.name)
			}
		})
	}
}

// TestEveryControlOfAnAnswerIsReachedByTab walks on from the heading of the answer,
// which has the focus, on each page that works out dates. A sample is a parents' page
// and a child's.
func TestEveryControlOfAnAnswerIsReachedByTab(t *testing.T) {
	some := timelines
	if !full {
		some = timelines[:2]
	}
	for _, id := range councils() {
		h := demo.Serve(t, demo.Of(t, id))
		eachPage(t, h, some, func(b *chromium.Tab, page string) {
			for _, l := range looks() {
				b.Do(l.action(), chromedp.Navigate(h.Page(page)))
				answer(b, "initial", "2026-12-14")
				walk(b, id+"/"+page+" answer "+l.name)
			}
		})
	}
}

// walk presses Tab from where the focus is to the last control, and judges each stop.
func walk(b *chromium.Tab, where string) {
	t := b.T
	t.Helper()
	chromium.Eval[bool](b, `document.querySelectorAll("details").forEach(d => d.open = true) || true`)
	b.Do(chromedp.Evaluate[chromedp.Void](`document.documentElement.style.scrollBehavior = "auto"`))
	list := chromium.Eval[[]int](b, listControls)
	first, controls := list[0], list[1]
	before := stop{Index: -1}
	for n := first; n < controls; n++ {
		b.Do(chromedp.KeyEvent(kb.Tab))
		at := chromium.Eval[stop](b, whereFocusIs)
		switch {
		case at.Index != n:
			t.Fatalf("%s: after %d presses the focus is on %q (control %d of %d), before that on %q", where, n-first+1, at.Element, at.Index, controls, before.Element)
		case at.Outline < 2:
			t.Errorf("%s: the focus cannot be seen on %q", where, at.Element)
		case !at.Seen:
			t.Errorf("%s: something covers %q, which has the focus", where, at.Element)
		case n > 2 && at.Top < before.Top-100 && n < controls-1: // the way out is the last, and always at hand
			t.Errorf("%s: the focus jumps up from %q to %q", where, before.Element, at.Element)
		}
		before = at
	}
	if controls-first < 2 {
		t.Errorf("%s: only %d controls", where, controls-first)
	}
}
