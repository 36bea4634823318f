package proof

import (
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/chromium"
	"familyguide/internal/demo"
)

// The states of a timeline page, each reached from a page just opened. A script of
// a state ends with what the page must then hold.
var states = []struct{ name, reach, then string }{
	{"empty", ``, `document.querySelector("#timeline").hidden`},
	{"more dates open", `document.querySelectorAll("#timeline-form details").forEach(d => d.open = true)`, `true`},
	{"error", press, `document.querySelector("[role=alert]")`},
	{"several errors", `document.querySelector("#day").value = "99"; const more = document.querySelector("#review-day"); if (more) more.value = "1"; ` + press, `document.querySelector("[aria-invalid]")`},
	{"result", fill + press, `document.querySelector("#timeline[data-engine] [data-step]")`},
	{"every step open", fill + press, `document.querySelector("#timeline[data-engine]") && (document.querySelectorAll("#timeline details").forEach(d => d.open = true), true)`},
	{"weekend warned of", fill + `document.querySelector("#day").value = "13"; ` + press, `!document.querySelector("#timeline-warning").hidden`},
	{"forgotten", `document.querySelector("[data-keep=forget]").click(); `, `document.querySelector("#timeline").hidden`},
}

const (
	press = `document.querySelector("#timeline-form").requestSubmit(); `
	fill  = `document.querySelector("#day").value = "14"; document.querySelector("#month").value = "12"; document.querySelector("#year").value = "2026"; `
)

// timelines are the pages with the widget.
var timelines = []string{"timeline/", "children/under-8/dates/", "children/8-11/dates/", "children/12-15/dates/", "children/16-17/dates/"}

// TestEveryStateOfTheTimelineIsAccessible brings each timeline page into each
// state that a person can bring it into.
func TestEveryStateOfTheTimelineIsAccessible(t *testing.T) {
	for _, id := range councils() {
		h := demo.Serve(t, demo.Of(t, id))
		pages := timelines
		if !full {
			pages = timelines[:2]
		}
		for _, page := range pages {
			t.Run(id+"/"+page, func(t *testing.T) {
				t.Parallel()
				b := chromium.Open(t, 10*minute, "about:blank", chromium.Today("2026-12-10"))
				for _, s := range states {
					b.Do(chromedp.Navigate(h.Page(page)))
					chromium.Eval[bool](b, "(() => { "+s.reach+"; return true })()")
					b.Wait(s.then)
					axeEveryLook(t, b, id+"/"+page+" "+s.name)
					if wide := chromium.Eval[string](b, tooWide); wide != "" {
						t.Errorf("%s: %s", s.name, wide)
					}
				}
			})
		}
	}
}
