package browser

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/timeline"
)

// axe looks at the page as it is now. Its rules of WCAG 2.2 A and AA and its best
// practices.
func (b *tab) axe(state string) {
	b.t.Helper()
	script, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		b.t.Fatal("axe-core is needed: npm ci --prefix internal/browser")
	}
	b.do(chromedp.Evaluate[chromedp.Void](string(script)))
	found := eval[[]string](b, `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
		.then(r => r.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ") + " " + (n.any[0] || n.all[0] || n.none[0] || {}).message).join("; ")))`)
	if len(found) > 0 {
		b.t.Errorf("%s: axe finds\n%s", state, strings.Join(found, "\n"))
	}
}

// TestCriterion23AxeFindsNothing looks at the page in each of its states.
func TestCriterion23AxeFindsNothing(t *testing.T) {
	h := serve(t, siteOf(t, "harrow"))
	for _, page := range []string{"timeline/", "children/under-8/dates/", "children/8-11/dates/", "children/12-15/dates/", "children/16-17/dates/"} {
		t.Run(page, func(t *testing.T) {
			b := open(t, h.page(page), today("2026-12-12"))
			b.axe("empty")
			b.press()
			b.axe("error")
			b.ask(timeline.Initial, date(2026, 12, 14))
			b.axe("answer")
			eval[bool](b, `document.querySelectorAll("details").forEach(d => d.open = true) || true`)
			b.axe("folded open")
		})
	}
	t.Run("dark", func(t *testing.T) {
		b := open(t, h.page("timeline/"), today("2026-12-12"), media("prefers-color-scheme", "dark"))
		b.ask(timeline.Initial, date(2026, 12, 14))
		eval[bool](b, `document.querySelectorAll("details").forEach(d => d.open = true) || true`)
		b.axe("answer, dark")
	})
	t.Run("failed", func(t *testing.T) {
		b := open(t, h.page("timeline/"))
		eval[bool](b, `window.familyguideEngine = () => Promise.reject(1), true`)
		b.ask(timeline.Initial, date(2026, 12, 14))
		b.axe("failed")
	})
	t.Run("the table", func(t *testing.T) {
		b := open(t, h.page("timeline/dates/#initial-2026-12-14"))
		eval[bool](b, `document.querySelector(".months details").open = true`)
		b.axe("one answer")
	})
}
