package embed

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// limit ends a tab that hangs. It says nothing about speed: many tests share a machine.
const limit = 5 * time.Minute

// A view is the council's page, and the timeline in it: the same tab, or the frame,
// which Chromium runs in a process of its own as it does with any other site.
type view struct {
	page, inside *chromium.Tab
	framed       bool
}

// root is the shadow root of the timeline in the document that holds it.
const root = `document.querySelector("family-dates").shadowRoot`

// open opens the council's page and waits for the timeline in it.
func open(t *testing.T, c *neighbour, before ...chromium.Action) *view {
	t.Helper()
	// localhost and 127.0.0.1, where the guide is, are two sites.
	b := chromium.Open(t, limit, strings.Replace(c.page(), "127.0.0.1", "localhost", 1), before...)
	v := &view{page: b, inside: b, framed: chromium.Eval[bool](b, `!!document.querySelector("iframe")`)}
	if v.framed {
		v.inside = frameOf(b)
	}
	return v
}

// ready waits until the form can be used.
func (v *view) ready() *view {
	v.page.T.Helper()
	v.inside.Wait(`document.querySelector("family-dates:defined") && ` + root + ` && ` + root + `.querySelector("[type=submit]:enabled")`)
	return v
}

// frameOf attaches to the one frame of a page.
func frameOf(b *chromium.Tab) *chromium.Tab {
	b.T.Helper()
	own := chromedp.FromContext(b.Ctx).Target.TargetID
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		infos, err := chromedp.Targets(b.Ctx) // of all tests
		if err != nil {
			b.T.Fatal(err)
		}
		page := slices.IndexFunc(infos, func(i *target.Info) bool { return i.TargetID == own })
		frame := slices.IndexFunc(infos, func(i *target.Info) bool {
			return i.Type == "iframe" && i.URL != "" && i.BrowserContextID == infos[page].BrowserContextID
		})
		if frame >= 0 {
			ctx, cancel := chromedp.NewContext(b.Ctx, chromedp.WithTargetID(infos[frame].TargetID))
			b.T.Cleanup(cancel)
			inside := &chromium.Tab{T: b.T, Ctx: ctx}
			inside.Wait(`document.readyState === "complete" && location.href !== "about:blank"`)
			return inside
		}
	}
	b.T.Fatal("there is no frame of another site")
	return nil
}

type point struct{ X, Y float64 }

// click presses the mouse in the middle of an element of the timeline, after the browser
// has scrolled to it and painted.
func (v *view) click(selector string) {
	v.page.T.Helper()
	const painted = `.then(at => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50, at)))))`
	at := chromium.Eval[point](v.inside, fmt.Sprintf(`Promise.resolve((e => { e.scrollIntoView({block: "center"}); const r = e.getBoundingClientRect(); return {X: r.x + r.width / 2, Y: r.y + r.height / 2}; })(%s.querySelector(%q)))`, root, selector)+painted)
	corner := point{} // the page around the frame has scrolled too
	if v.framed {
		corner = chromium.Eval[point](v.page, `Promise.resolve((e => { e.scrollIntoView({block: "center"}); const r = e.getBoundingClientRect(); return {X: r.x + e.clientLeft, Y: r.y + e.clientTop}; })(document.querySelector("iframe")))`+painted)
	}
	v.page.Do(chromedp.MouseClickXY(corner.X+at.X, corner.Y+at.Y))
}

// ask chooses a kind, types a date, from field to field with Tab as a person does,
// and presses the button. A key that is hit while the focus goes over into a frame is
// lost, and a person sees that and types again.
func (v *view) ask(kind timeline.Kind, d timeline.Date) {
	v.page.T.Helper()
	chromium.Eval[any](v.inside, fmt.Sprintf(`%s.querySelector("[value=%s]").click()`, root, kind))
	const fields = `[...` + root + `.querySelectorAll("#day, #month, #year")]`
	want := fmt.Sprintf("%d %d %d", d.Day, d.Month, d.Year)
	for try, got := 0, ""; got != want; try++ {
		if try == 3 {
			v.page.T.Fatalf("typed %s, and the fields hold %q", want, got)
		}
		chromium.Eval[any](v.inside, fields+`.forEach(e => e.value = ""), `+fields+`[0].focus()`)
		v.inside.Wait(`document.hasFocus() && ` + root + `.activeElement.id === "day"`)
		v.page.Do(chromedp.KeyEvent(strings.ReplaceAll(want, " ", kb.Tab)))
		got = chromium.Eval[string](v.inside, fields+`.map(e => e.value).join(" ")`)
	}
	v.press()
}

// press presses the form's button and waits for what comes of it.
func (v *view) press() {
	v.page.T.Helper()
	chromium.Eval[any](v.inside, `delete `+root+`.querySelector("#timeline").dataset.engine, `+root+`.querySelector("[type=submit]").click()`)
	v.inside.Wait(root + `.querySelector("#timeline[data-engine], #timeline-form .summary, #timeline-failed:not([hidden])")`)
}

// steps reads the answer: "minutes 2027-01-14", "core-group/2 ask".
func (v *view) steps() string {
	v.page.T.Helper()
	return chromium.Eval[string](v.inside, demo.ReadSteps(root+`.querySelector("#timeline")`))
}

// engine says which engine answered.
func (v *view) engine() string {
	v.page.T.Helper()
	return chromium.Eval[string](v.inside, root+`.querySelector("#timeline").dataset.engine`)
}

// left is what a page could leave behind in its own origin.
const left = `(async () => JSON.stringify([location.href, history.length, history.state, document.cookie,
	Object.entries(localStorage), Object.entries(sessionStorage),
	(await indexedDB.databases()).length, window.caches ? (await caches.keys()).length : 0, document.title]))()`

// traces reads both origins.
func (v *view) traces() string {
	return chromium.Eval[string](v.page, left) + "\n" + chromium.Eval[string](v.inside, left)
}
