package chromium

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// An Action is something to do in a tab.
type Action = chromedp.Action[chromedp.Void]

// A Tab is a page in the browser, with a test to report to.
type Tab struct {
	T   testing.TB
	Ctx context.Context
}

// Need skips a test with -short. [Open] calls it; a test that first makes a site for the
// browser to show calls it before that.
func Need(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a browser, which -short leaves out")
	}
}

// Open opens a tab on a page, on a phone of 360 pixels. The actions in before are run
// first. The tab closes with the test, or after the time given by limit. With
// -short the test is skipped here.
func Open(t testing.TB, limit time.Duration, address string, before ...Action) *Tab {
	t.Helper()
	Need(t)
	browser, err := process()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, limit)
	t.Cleanup(cancel)
	b := &Tab{t, ctx}
	b.Do(chromedp.EmulateViewport(360, 740))
	b.Do(before...)
	b.Do(chromedp.Navigate(address))
	return b
}

// Do runs the actions in order, and ends the test if one fails.
func (b *Tab) Do(actions ...Action) {
	b.T.Helper()
	if err := chromedp.Do(b.Ctx, actions...); err != nil {
		b.T.Fatal(err)
	}
}

// Eval runs a script in the page and returns its value, or that of its promise.
func Eval[T any](b *Tab, script string) T {
	b.T.Helper()
	v, err := chromedp.Run(b.Ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.T.Fatalf("%.300s: %v", script, err)
	}
	return v
}

// Wait waits until a condition holds in the page. While the tab goes from one page
// to another it has no page to ask. (chromedp.Poll makes its function from text,
// which the pages' policy forbids.)
func (b *Tab) Wait(condition string) {
	b.T.Helper()
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(10 * time.Millisecond) {
		holds, err := chromedp.Run(b.Ctx, chromedp.Evaluate[bool]("!!("+condition+")"))
		if holds && err == nil {
			return
		}
		if time.Now().After(end) || b.Ctx.Err() != nil {
			b.T.Fatalf("it never came to %s: %v", condition, err)
		}
	}
}

// Patient lets the page wait for its engine as long as a slow machine needs: from now on
// none of its timers of eight seconds or more fires. Tests of a host that never answers cover
// what the page does when they fire.
func (b *Tab) Patient() {
	b.T.Helper()
	Eval[bool](b, `{ const set = window.setTimeout; window.setTimeout = (f, ms, ...args) => ms >= 8000 ? 0 : set(f, ms, ...args); true }`)
}

// Today fixes the day in the page.
func Today(day string) Action { return Now(day + "T10:00:00") }

// Now sets the device's clock to a moment, "2026-11-23T05:00:00".
func Now(moment string) Action {
	return AtStart(fmt.Sprintf(`{
		const Real = Date, now = new Real(%q).getTime();
		Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(now); } static now() { return now; } };
	}`, moment))
}

// AtStart runs a script before those of every page.
func AtStart(script string) Action {
	return Call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}

// Scripts turns JavaScript on or off, as a person can in the browser.
func Scripts(on bool) Action {
	return Call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
}

// Media shows the page as on paper ("print") or on a screen (""), and with the
// features of the person's device: "prefers-color-scheme", "dark" and the like.
func Media(medium string, features ...string) Action {
	params := emulation.SetEmulatedMediaParams{Media: medium}
	for i := 0; i+1 < len(features); i += 2 {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	return Call(emulation.SetEmulatedMedia, params)
}

// Call makes an action of a command of the protocol whose answer does not matter.
func Call[P, R any](command cdp.Command[P, R], params P) Action {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, command, params)
		return chromedp.Void{}, err
	}
}
