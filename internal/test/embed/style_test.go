package embed

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// loud is a page whose own styles spoil anything that they reach: small text set on the
// root, as many content systems do, and rules for every element.
const loud = `<style>html { font-size: 62.5%; line-height: 1; letter-spacing: .2em; color: red; text-align: center }
p, h2, h3, label, input, button, li, a { color: red !important; font-size: 9px !important; text-transform: uppercase }
* { visibility: inherit } .main, .page, .step, .leave { display: none }</style>`

// TestTheSitesStylesStayOutside measures letters in a page with loud styles.
func TestTheSitesStylesStayOutside(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	code := read(t, h)
	v := open(t, serve(t, loud+code.script, strict(code.scriptPolicy+"; style-src 'unsafe-inline'"))).ready()
	v.ask(timeline.Initial, date(2026, 12, 14))
	for _, test := range []struct{ selector, property, want string }{
		{".choice", "fontSize", "19px"},
		{"#timeline h2", "fontSize", "19px"},
		{".hint", "fontSize", "16px"},
		{"#timeline .step h3", "textTransform", "none"},
		{"#timeline .step", "letterSpacing", "normal"},
		{"#timeline .step", "textAlign", "start"},
		{"#timeline .step", "color", "rgb(38, 34, 29)"},
	} {
		if got := chromium.Eval[string](v.inside, `getComputedStyle(`+root+`.querySelector("`+test.selector+`")).`+test.property); got != test.want {
			t.Errorf("%s of %s is %s, not %s", test.property, test.selector, got, test.want)
		}
	}
}

// TestWithoutConstructedSheets takes away what Safari has had since 16.4: the styles come
// as an element, and paper still shows the answer alone.
func TestWithoutConstructedSheets(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	code := read(t, h)
	v := open(t, serve(t, code.script, strict(code.scriptPolicy+"; style-src 'unsafe-inline'")),
		chromium.AtStart(`window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor"); }`)).ready()
	v.ask(timeline.Initial, date(2026, 12, 14))
	if color := chromium.Eval[string](v.inside, `getComputedStyle(`+root+`.querySelector("#timeline .step")).color`); color != "rgb(38, 34, 29)" {
		t.Errorf("the answer is %s: it has no styles", color)
	}
	v.inside.Do(chromium.Media("print"))
	shown := chromium.Eval[[]string](v.inside, `[...`+root+`.querySelectorAll(".page > *, .main > *")].filter(e => e.checkVisibility()).map(e => e.id || e.className)`)
	if got := strings.Join(shown, " "); got != "main timeline" {
		t.Errorf("paper shows %q", got)
	}
}

// TestTypingTriggersNoShortcutOfThePage shows that the page's own listeners get Tab but no digits.
func TestTypingTriggersNoShortcutOfThePage(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	code := read(t, h)
	v := open(t, serve(t, code.script, strict(code.scriptPolicy)), chromium.AtStart(`window.heard = "";
		["keydown", "keypress", "keyup", "beforeinput", "input"].forEach(type => addEventListener(type, e => { if (e.key !== "Tab") heard += type + (e.key || e.data || "") + " "; }))`)).ready()
	v.ask(timeline.Initial, date(2026, 12, 14))
	if heard := chromium.Eval[string](v.page, "heard"); heard != "" {
		t.Errorf("the page heard %q", heard)
	}
}

// TestTheAnswerIsAnnounced: the focus goes to the answer's heading, and a live region
// says how many dates there are.
func TestTheAnswerIsAnnounced(t *testing.T) {
	t.Parallel()
	eachWay(t, func(t *testing.T, v *view) {
		v.ask(timeline.Initial, date(2026, 12, 14))
		if at := chromium.Eval[string](v.inside, root+".activeElement.id"); at != "timeline-heading" {
			t.Errorf("the focus is on %q", at)
		}
		if said := chromium.Eval[string](v.inside, root+`.querySelector("#timeline-status[role=status]").textContent`); !strings.HasSuffix(said, " dates worked out.") {
			t.Errorf("it said %q", said)
		}
	})
}

func (v *view) axe(state string) {
	v.page.T.Helper()
	// At the end of the page the way out is in its own place and covers nothing.
	chromium.Eval[any](v.inside, "scrollTo(0, 1e6)")
	for _, f := range v.inside.Axe() {
		v.page.T.Errorf("%s: %v", state, f)
	}
}

// wide says what is wider than the screen.
const wide = `[...` + root + `.querySelectorAll("*")].filter(e => e.checkVisibility() && !e.matches(".unseen, .unseen *") && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90))`

// TestAxeFindsNothing looks at both ways in each state, light and dark, at 320 pixels.
func TestAxeFindsNothing(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for _, way := range ways {
		if strings.Contains(way.name, "sandbox") {
			continue
		}
		for _, scheme := range []string{"light", "dark"} {
			t.Run(way.name+"/"+scheme, func(t *testing.T) {
				t.Parallel()
				v := open(t, way.on(t, read(t, h)), chromedp.EmulateViewport(320, 640), chromium.Media("", "prefers-color-scheme", scheme), chromium.Today("2026-12-12")).ready()
				v.axe("empty")
				v.press()
				v.axe("fault")
				v.ask(timeline.Initial, date(2026, 12, 14))
				v.axe("answer")
				chromium.Eval[bool](v.inside, root+`.querySelectorAll("details").forEach(d => d.open = true) || true`)
				v.axe("folded open")
				if found := chromium.Eval[[]string](v.inside, wide); len(found) > 0 {
					t.Errorf("wider than the screen: %q", found)
				}
			})
		}
	}
}

// TestAxeFindsNothingOnThePageForEditors looks at the page that shows both.
func TestAxeFindsNothingOnThePageForEditors(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "england"))
	b := chromium.Open(t, limit, h.Page("embed/"), chromedp.EmulateViewport(320, 640))
	v := (&view{page: b, inside: b}).ready()
	v.inside.Patient()
	v.axe("empty")
	v.ask(timeline.Initial, date(2026, 12, 14))
	v.axe("answer")
	if v.engine() != "wasm" {
		t.Errorf("worked out by %q", v.engine())
	}
}
