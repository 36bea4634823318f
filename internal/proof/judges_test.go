package proof

import (
	"slices"
	"testing"

	"familyguide/internal/chromium"
	"familyguide/internal/demo"
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
		{"target-size", `document.querySelector("main").insertAdjacentHTML("beforeend", "<button style='all:unset;display:inline-block;width:9px;height:9px' aria-label=a></button><button style='all:unset;display:inline-block;width:9px;height:9px' aria-label=b></button>")`},
	} {
		t.Run(test.rule, func(t *testing.T) {
			b := chromium.Open(t, minute, h.Page("parents/plan/"))
			loadAxe(b)
			b.Do(looks()[0].action())
			chromium.Eval[bool](b, "("+test.spoil+", true)")
			found := chromium.Eval[[]finding](b, runAxe)
			if !slices.ContainsFunc(found, func(f finding) bool { return f.Rule == test.rule }) {
				t.Errorf("axe found %v", found)
			}
		})
	}
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
