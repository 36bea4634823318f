package proof

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/chromium"
)

// A finding of axe-core.
type finding struct {
	Rule   string   `json:"rule"`
	Help   string   `json:"help"`
	Where  []string `json:"where"`
	Reason string   `json:"reason"`
}

func (f finding) String() string {
	return fmt.Sprintf("%s: %s: %s\n\t%s", f.Rule, f.Help, strings.Join(f.Where, "  "), strings.ReplaceAll(f.Reason, "\n", "\n\t"))
}

// runAxe asks for every rule of WCAG 2.0 to 2.2, A and AA, and for what is held to be good.
const runAxe = `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"]}).then(r =>
	r.violations.map(v => ({rule: v.id, help: v.help, where: v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)), reason: v.nodes[0].failureSummary})))`

var axeSource = sync.OnceValues(func() (string, error) {
	data, err := os.ReadFile("../browser/node_modules/axe-core/axe.min.js")
	return string(data), err
})

// loadAxe puts axe-core into the page that a tab shows.
func loadAxe(b *chromium.Tab) {
	b.T.Helper()
	source, err := axeSource()
	if err != nil {
		b.T.Fatalf("axe-core is not there: run .ci/install (%v)", err)
	}
	b.Do(chromedp.Evaluate[chromedp.Void](source))
}

// A look is a way to see a page.
type look struct {
	name          string
	width, height int64
	media         []string // for [chromium.Media]
}

// looks are the sizes and the ways: a small phone held upright, and a desk.
func looks() []look {
	light, dark := []string{"prefers-color-scheme", "light"}, []string{"prefers-color-scheme", "dark"}
	forced := []string{"prefers-color-scheme", "dark", "forced-colors", "active"}
	some := []look{{"320 light", 320, 640, light}, {"1280 light", 1280, 900, light}, {"320 dark", 320, 640, dark}}
	if !full {
		return some
	}
	return append(some, look{"1280 dark", 1280, 900, dark}, look{"320 forced", 320, 640, forced}, look{"1280 forced", 1280, 900, forced})
}

func (l look) action() chromium.Action {
	return chromedp.Steps(chromedp.EmulateViewport(l.width, l.height), chromium.Media("", l.media...))
}

// axe judges what a tab shows, and reports every finding.
func axe(b *chromium.Tab, where string) {
	b.T.Helper()
	for _, f := range chromium.Eval[[]finding](b, runAxe) {
		b.T.Errorf("%s: %v", where, f)
	}
}

// axeEveryLook judges what a tab shows in every way to see it.
func axeEveryLook(t testing.TB, b *chromium.Tab, where string) {
	t.Helper()
	for _, l := range looks() {
		b.Do(l.action())
		axe(b, where+" "+l.name)
	}
}
