package chromium

import (
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/chromedp/chromedp"
)

// A Finding is a rule of axe-core that a page breaks.
type Finding struct {
	Rule   string   `json:"rule"`
	Help   string   `json:"help"`
	Where  []string `json:"where"`
	Reason string   `json:"reason"`
}

func (f Finding) String() string {
	return fmt.Sprintf("%s: %s: %s\n\t%s", f.Rule, f.Help, strings.Join(f.Where, "  "), strings.ReplaceAll(f.Reason, "\n", "\n\t"))
}

// runAxe asks for every rule of WCAG 2.0 to 2.2, A and AA, and for what is held to be good.
const runAxe = `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"]}).then(r =>
	r.violations.map(v => ({rule: v.id, help: v.help, where: v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)), reason: v.nodes[0].failureSummary})))`

// axeSource is axe-core, whose version the lock file of this folder pins. A test
// runs in the folder of its package, beside this one.
var axeSource = sync.OnceValues(func() (string, error) {
	data, err := os.ReadFile("../chromium/node_modules/axe-core/axe.min.js")
	return string(data), err
})

// Axe lets axe-core judge the page as the tab shows it now.
func (b *Tab) Axe() []Finding {
	b.T.Helper()
	if !Eval[bool](b, "!!window.axe") {
		source, err := axeSource()
		if err != nil {
			b.T.Fatalf("axe-core is not there: run .ci/install (%v)", err)
		}
		b.Do(chromedp.Evaluate[chromedp.Void](source))
	}
	return Eval[[]Finding](b, runAxe)
}
