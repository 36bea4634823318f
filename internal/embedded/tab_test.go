package embedded

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/chromedp"

	"familyguide/internal/chromium"
	"familyguide/internal/timeline"
)

const limit = 90 * time.Second

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
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		infos, err := chromedp.Targets(b.Ctx)
		if err != nil {
			b.T.Fatal(err)
		}
		for _, info := range infos {
			if info.Type == "iframe" && info.URL != "" {
				ctx, cancel := chromedp.NewContext(b.Ctx, chromedp.WithTargetID(info.TargetID))
				b.T.Cleanup(cancel)
				frame := &chromium.Tab{T: b.T, Ctx: ctx}
				frame.Wait(`document.readyState === "complete" && location.href !== "about:blank"`)
				return frame
			}
		}
	}
	b.T.Fatal("there is no frame of another site")
	return nil
}

type point struct{ X, Y float64 }

// click presses the mouse in the middle of an element of the timeline, once the
// browser has painted where it has scrolled to.
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

// write types into a field of the timeline, as a person does.
func (v *view) write(id, text string) {
	v.page.T.Helper()
	chromium.Eval[bool](v.inside, fmt.Sprintf(`(%s.getElementById(%q).value = "") === ""`, root, id))
	v.click("#" + id)
	v.inside.Wait(fmt.Sprintf(`%s.activeElement && %[1]s.activeElement.id === %q`, root, id))
	v.page.Do(chromedp.KeyEvent(text))
}

// ask fills in a date, presses the button and waits for what comes of it.
func (v *view) ask(kind timeline.Kind, d timeline.Date) {
	v.page.T.Helper()
	v.click("#kind-" + kind.String())
	v.inside.Wait(root + `.querySelector("#kind-` + kind.String() + `").checked`)
	v.write("day", fmt.Sprint(d.Day))
	v.write("month", fmt.Sprint(d.Month))
	v.write("year", fmt.Sprint(d.Year))
	v.press()
}

func (v *view) press() {
	v.page.T.Helper()
	chromium.Eval[bool](v.inside, `delete `+root+`.querySelector("#timeline").dataset.engine`)
	v.click("[type=submit]")
	v.inside.Wait(root + `.querySelector("#timeline[data-engine], #timeline-form .summary, #timeline-failed:not([hidden])")`)
}

// steps reads the answer: "minutes 2027-01-14", "core-group/2 ask".
func (v *view) steps() string {
	v.page.T.Helper()
	return strings.Join(chromium.Eval[[]string](v.inside, `[...`+root+`.querySelectorAll("#timeline [data-step]")].filter(e => e.checkVisibility()).map(e =>
		e.dataset.step + (e.dataset.n ? "/" + e.dataset.n : "") + " " + (e.querySelector("time") || {dateTime: "ask"}).dateTime)`), "\n")
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

// neutral answers for the page that the way out leads to: nothing leaves this machine.
func neutral(b *chromium.Tab) {
	b.T.Helper()
	target := chromedp.FromContext(b.Ctx).Target
	requests := cdp.Events(b.Ctx, target, fetch.RequestPaused)
	go answer(b.Ctx, target, requests)
	_, err := chromedp.Call(b.Ctx, fetch.Enable, fetch.EnableParams{
		Patterns: []*fetch.RequestPattern{{URLPattern: "https://www.bbc.co.uk/*"}},
	})
	if err != nil {
		b.T.Fatal(err)
	}
}

func answer(ctx context.Context, target *chromedp.Target, requests iter.Seq2[fetch.EventRequestPaused, error]) {
	for request, err := range requests {
		if err != nil {
			return
		}
		cdp.Call(ctx, target, fetch.FulfillRequest, fetch.FulfillRequestParams{
			RequestID: request.RequestID, ResponseCode: 200,
			Body: []byte("<!doctype html><title>Neutral</title>"),
		})
	}
}
