package acceptance

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// TestJudgesSeeFaults spoils a page and expects each judge to say so: a judge that
// finds nothing anywhere proves nothing.
func TestJudgesSeeFaults(t *testing.T) {
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for _, test := range []struct{ rule, spoil string }{
		{"html-has-lang", `document.documentElement.removeAttribute("lang")`},
		{"color-contrast", `document.querySelector("main p").style.color = "#bbb"`},
		{"label", `document.querySelector("main").insertAdjacentHTML("beforeend", "<input>")`},
		{"heading-order", `document.querySelector("main").insertAdjacentHTML("beforeend", "<h6>deep</h6>")`},
		{"region", `document.body.insertAdjacentHTML("beforeend", "<p>outside</p>")`},
		{"target-size", `["a", "b"].forEach(name => { const button = document.createElement("button"); button.textContent = name; button.style.cssText = "all: unset; display: block; inline-size: 9px; block-size: 9px; font-size: 8px; overflow: hidden"; document.querySelector("main h1").before(button) })`},
	} {
		t.Run(test.rule, func(t *testing.T) {
			b := chromium.Open(t, minute, h.Page("parents/plan/"))
			b.Do(looks()[0].action())
			chromium.Eval[bool](b, "("+test.spoil+", true)")
			found := b.Axe()
			if !slices.ContainsFunc(found, func(f chromium.Finding) bool { return f.Rule == test.rule }) {
				t.Errorf("axe found %v", found)
			}
		})
	}
	t.Run("focus", func(t *testing.T) {
		for _, spoil := range []string{"outline: 0", "outline-color: #eee", "outline-width: 1px"} {
			b := chromium.Open(t, minute, h.Page("parents/plan/"), looks()[0].action())
			chromium.Eval[[]int](b, listControls)
			chromium.Eval[int](b, `document.styleSheets[0].insertRule(":focus { `+spoil+` !important }")`)
			b.Do(chromedp.KeyEvent(kb.Tab))
			if at := chromium.Eval[stop](b, whereFocusIs); at.Index != 0 || at.Outline >= 2 {
				t.Errorf("with %s the focus is seen on %+v", spoil, at)
			}
		}
	})
	t.Run("too wide", func(t *testing.T) {
		b := chromium.Open(t, minute, h.Page("parents/plan/"))
		if chromium.Eval[string](b, tooWide) != "" {
			t.Fatal("the page is too wide before it is spoilt")
		}
		chromium.Eval[bool](b, `(document.querySelector("main p").style.width = "50rem", true)`)
		if chromium.Eval[string](b, tooWide) == "" {
			t.Error("a page of 50rem is not seen to be too wide")
		}
	})
}
