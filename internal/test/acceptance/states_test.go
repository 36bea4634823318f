package acceptance

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// A state of a timeline page, reached from a page just opened on 10 December 2026. It
// ends with what the page must then hold; without what it needs, the page cannot come
// into it.
type state struct{ name, needs, reach, then string }

var states = []state{
	{"empty", ``, ``, `document.querySelector("#timeline").hidden`},
	{"more dates open", folded, `document.querySelectorAll("#timeline-form details").forEach(d => d.open = true)`, `true`},
	{"error", ``, press, `document.querySelector("[role=alert]")`},
	{"several errors", folded, `day("review", 1, 0, 0); document.querySelector("#day").value = "99"; ` + press, `document.querySelectorAll("[role=alert] li").length === 2`},
	{"dates that cannot be", folded, fill + `day("review", 1, 11, 2026); ` + press, `document.querySelector("[aria-invalid]")`},
	{"initial", ``, fill + press, answered},
	{"review", ``, `choose("review"); ` + fill + press, answered},
	{"pre-birth", `[value=pre-birth]`, `choose("pre-birth"); ` + fill + press, answered},
	{"plan ended", folded, `choose("review"); document.querySelector("[name=ended]").checked = true; ` + fill + press, answered},
	{"with the family's own dates", folded, fill + `day("strategy-discussion", 1, 12, 2026); day("first-core-group", 4, 1, 2027); day("review", 1, 6, 2027); ` + press, answered},
	{"some of it past", ``, `day("", 7, 12, 2026); ` + press, answered + ` && document.querySelector("#timeline .past")`},
	{"every step open", ``, fill + press, answered + ` && (document.querySelectorAll("#timeline details").forEach(d => d.open = true), true)`},
	{"weekend warned of", ``, `day("", 13, 12, 2026); ` + press, `document.querySelector("#timeline-warning").checkVisibility()`},
	{"saved", ``, fill + press, answered + ` && (document.querySelector("[data-save=all]").click(), document.querySelector("#timeline-kept").textContent)`},
	{"forgotten", ``, `document.querySelector("[data-keep=forget]").click(); `, `document.querySelector("#timeline-status").textContent`},
	{"no engine", ``, `window.familyguideEngine = () => Promise.reject(1); ` + fill + press, `!document.querySelector("#timeline-failed").hidden`},
}

const (
	folded = `#timeline-form details`
	tools  = `const day = (name, ...parts) => ["day", "month", "year"].forEach((part, i) => {
			const field = document.getElementById((name ? name + "-" : "") + part); // not every profile asks for every date
			if (field) field.value = parts[i] || "";
		});
		const choose = kind => document.querySelector("[value=" + kind + "]").click(); `
	press    = `document.querySelector("#timeline-form").requestSubmit(); `
	fill     = `day("", 14, 12, 2026); `
	answered = `document.querySelector("#timeline[data-engine] [data-step]")`
)

// timelines are the pages with the widget.
var timelines = []string{"timeline/", "children/under-8/dates/", "children/8-11/dates/", "children/12-15/dates/", "children/16-17/dates/"}

// TestEveryStateOfTheTimelineIsAccessible brings each timeline page into each
// state that a person can bring it into. A sample is a parents' page on a phone and a
// child's on a desk.
func TestEveryStateOfTheTimelineIsAccessible(t *testing.T) {
	for _, id := range councils() {
		h := demo.Serve(t, demo.Of(t, id))
		pages := timelines
		if !full {
			pages = timelines[:2]
		}
		for i, page := range pages {
			ways := looks()
			if !full {
				ways = ways[i : i+1]
			}
			t.Run(id+"/"+page, func(t *testing.T) {
				t.Parallel()
				b := chromium.Open(t, 30*minute, "about:blank", chromium.Today("2026-12-10"))
				seen := 0
				for _, s := range states {
					b.Do(chromedp.Navigate(h.Page(page)))
					if s.needs != "" && !chromium.Eval[bool](b, fmt.Sprintf("!!document.querySelector(%q)", s.needs)) {
						continue
					}
					seen++
					chromium.Eval[bool](b, "(() => { "+tools+s.reach+"; return true })()")
					b.Wait(s.then)
					axeEveryLook(t, b, id+"/"+page+" "+s.name, ways...)
					b.Do(looks()[0].action())
					if wide := chromium.Eval[string](b, tooWide); wide != "" {
						t.Errorf("%s: %s", s.name, wide)
					}
				}
				t.Logf("%d states", seen)
			})
		}
	}
}

// TestEveryAnswerOfTheTableIsAccessible shows one answer of a month, as the fragment of
// the address does.
func TestEveryAnswerOfTheTableIsAccessible(t *testing.T) {
	if !full {
		t.Skip("takes axe a minute: make proof runs it")
	}
	for _, id := range councils() {
		h := demo.Serve(t, demo.Of(t, id))
		b := chromium.Open(t, 5*minute, h.Page("timeline/dates/2026-12/#initial-2026-12-14"))
		if !chromium.Eval[bool](b, `document.querySelector("#initial-2026-12-14").checkVisibility()`) {
			t.Fatalf("%s: the answer does not show", id)
		}
		chromium.Eval[bool](b, `document.querySelectorAll("details").forEach(d => d.open = true) || true`)
		axeEveryLook(t, b, id+"/timeline/dates/2026-12/ one answer", looks()...)
	}
}
