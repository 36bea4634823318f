package timelinepage

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// TestCriterion21NothingIsCutOff shows the page on the narrowest screens: 320 pixels,
// which is also 1280 at 400 % (WCAG 1.4.10), left to right and right to left.
func TestCriterion21NothingIsCutOff(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	t.Run("one answer of the table", func(t *testing.T) {
		t.Parallel()
		open(t, h.Page("timeline/dates/2026-12/#initial-2026-12-14")).isNotCutOff("open")
	})
	for _, page := range []string{"timeline/", "children/under-8/dates/", "children/16-17/dates/"} {
		t.Run(page, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page(page))
			b.press()
			b.isNotCutOff("fault")
			b.ask(timeline.Initial, date(2026, 12, 12))
			b.isNotCutOff("answer")
		})
	}
}

// isNotCutOff folds everything open and looks for what is too wide.
func (b *tab) isNotCutOff(state string) {
	b.T.Helper()
	b.Do(chromedp.EmulateViewport(320, 256))
	for _, dir := range []string{"ltr", "rtl"} {
		wide := chromium.Eval[string](b.Tab, `(() => {
			document.documentElement.dir = "`+dir+`";
			document.querySelectorAll("main details").forEach(d => d.open = true);
			const cut = [...document.querySelectorAll("body *")].filter(e => e.checkVisibility() && !e.closest(".unseen, .skip") &&
				(e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)).map(e => e.tagName + "." + e.className);
			if (document.documentElement.scrollWidth > 320) cut.push("the page");
			return cut.join(" ") })()`)
		if wide != "" {
			b.T.Errorf("%s, %s: too wide: %s", state, dir, wide)
		}
	}
}

// TestCriterion24TargetsAreLargeEnough measures what a finger has to hit: 44 pixels,
// or a line of text for links in it (WCAG 2.5.8 and 2.5.5).
func TestCriterion24TargetsAreLargeEnough(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	b.ask(timeline.Initial, date(2026, 12, 14))
	chromium.Eval[bool](b.Tab, `document.querySelectorAll("main details").forEach(d => d.open = true) || true`)
	small := chromium.Eval[string](b.Tab, `[...document.querySelectorAll("main :is(button, summary, input, .choice label)")].filter(e => e.checkVisibility())
		.map(e => e.type === "radio" || e.type === "checkbox" ? e.parentNode : e)
		.filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80)).join("\n")`)
	if small != "" {
		t.Errorf("too small:\n%s", small)
	}
}

// TestCriterion11MarksAreSeenWithForcedColours compares marks of "by" and of "ask"
// where the browser takes the page's colours away.
func TestCriterion11MarksAreSeenWithForcedColours(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow", chromium.Media("", "forced-colors", "active"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	fill := func(step string) string {
		return chromium.Eval[string](b.Tab, `getComputedStyle(document.querySelector("#timeline [data-step=`+step+`]"), "::before").backgroundColor`)
	}
	if by, ask := fill("minutes"), fill("visits"); by == ask {
		t.Errorf("the marks of by and ask are both filled %s", by)
	}
	city := openTimeline(t, "city-of-london", chromium.Media("", "forced-colors", "active"))
	city.ask(timeline.Initial, date(2026, 12, 14))
	if style := chromium.Eval[string](city.Tab, `getComputedStyle(document.querySelector("#timeline [data-step=core-group]"), "::before").borderStyle`); style != "dashed" {
		t.Errorf("the mark of about is %s", style)
	}
}

// TestCriterion21NoMotion finds no animation and no transition.
func TestCriterion21NoMotion(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	b.ask(timeline.Initial, date(2026, 12, 14))
	if moving := chromium.Eval[int](b.Tab, `[...document.querySelectorAll("*")].filter(e => { const s = getComputedStyle(e); return s.animationName !== "none" || parseFloat(s.transitionDuration) > 0; }).length + document.getAnimations().length`); moving != 0 {
		t.Errorf("%d elements move", moving)
	}
}

// TestCriterion16KeyboardAlone works the whole page without a mouse.
func TestCriterion16KeyboardAlone(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	name := `document.activeElement.name || document.activeElement.textContent.trim()`
	chromium.Eval[bool](b.Tab, `document.querySelector("[name=kind]").focus() === undefined`)
	for _, step := range []struct{ press, then string }{
		{kb.ArrowDown, "kind"}, {kb.Tab, "day"}, {"14" + kb.Tab, "month"}, {"12" + kb.Tab, "year"},
		{"2026" + kb.Tab, "More dates you know"}, {kb.Tab, "Will somebody not be there?"}, {kb.Tab, "See your dates"},
	} {
		b.Do(chromedp.KeyEvent(step.press))
		if at := chromium.Eval[string](b.Tab, name); at != step.then {
			t.Fatalf("the focus is on %q, not on %q", at, step.then)
		}
	}
	b.Do(chromedp.KeyEvent(kb.Enter))
	b.Wait(answered)
	if said := b.seen("#timeline-heading .for"); said != "Review conference: Monday 14 December 2026" {
		t.Errorf("worked out for %q", said)
	}
	b.Do(chromedp.KeyEvent(kb.Tab))
	if !chromium.Eval[bool](b.Tab, `document.activeElement.matches("#timeline-next a, #timeline-check a")`) {
		t.Error("after the heading the focus does not go to what comes next")
	}
	b.Do(chromedp.KeyEvent(kb.Enter))
	if at := chromium.Eval[string](b.Tab, `document.activeElement.tagName + " " + location.hash`); at != "H3 " {
		t.Errorf("Enter leads to %s", at)
	}
	b.Do(chromedp.KeyEvent(kb.Tab))
	for chromium.Eval[string](b.Tab, `document.activeElement.tagName`) == "A" {
		b.Do(chromedp.KeyEvent(kb.Tab))
	}
	b.Do(chromedp.KeyEvent(kb.Enter))
	if !chromium.Eval[bool](b.Tab, `document.activeElement.parentNode.open`) {
		t.Error("Enter does not open what is folded")
	}
}
