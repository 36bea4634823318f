package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// process is the one Chromium of a test run; tests open tabs in it.
var process context.Context

func TestMain(m *testing.M) {
	path, err := chromium()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(run(m, path))
}

func run(m *testing.M, path string) int {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		fmt.Fprintln(os.Stderr, "Chromium does not start:", err)
		return 1
	}
	process = ctx
	return m.Run()
}

// chromium finds the browser.
func chromium() (string, error) {
	if path := os.Getenv("CHROME_PATH"); path != "" {
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("Chromium is needed: apt-get install chromium, or set CHROME_PATH")
}

// A tab is a page in the browser, with a test to report to.
type tab struct {
	t   *testing.T
	ctx context.Context
}

// open opens a tab of its own storage and cookies on a page, on a phone of 360 pixels.
func open(t *testing.T, address string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(process, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(cancel)
	b := &tab{t, ctx}
	b.do(chromedp.EmulateViewport(360, 740))
	b.do(before...)
	b.do(chromedp.Navigate(address))
	return b
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// eval runs a script in the page and returns its value.
func eval[T any](b *tab, script string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", script, err)
	}
	return v
}

// wait waits until a condition holds in the page. While the tab goes from one page to
// another there is none to ask. (chromedp.Poll makes its function from text, which the
// pages' policy forbids.)
func (b *tab) wait(condition string) {
	b.t.Helper()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		holds, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("!!("+condition+")"))
		if holds && err == nil {
			return
		}
		if time.Now().After(end) {
			b.t.Fatalf("it never came to %s: %v", condition, err)
		}
	}
}

// soon runs a script that goes to another page, when the answer to this call is out:
// a tab that goes while it answers is an error.
func (b *tab) soon(script string) {
	b.t.Helper()
	eval[int](b, "setTimeout(() => { "+script+" }, 50)")
	time.Sleep(100 * time.Millisecond)
}

// today fixes the day in the page.
func today(day string) chromedp.Action[chromedp.Void] {
	return atStart(fmt.Sprintf(`{
		const Real = Date, now = new Real(%q + "T10:00:00").getTime();
		Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(now); } static now() { return now; } };
	}`, day))
}

// atStart runs a script before those of the page.
func atStart(script string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		return chromedp.Void{}, err
	}
}

// media sets a preference of the person's, as CSS media features name it.
func media(name, value string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: name, Value: value}}})
		return chromedp.Void{}, err
	}
}

// openWithoutScripts loads a page with JavaScript off, as a person can turn it off in
// the browser, and then turns it on so that the test can look: the page's own
// scripts do not run any more.
func openWithoutScripts(t *testing.T, address string) *tab {
	t.Helper()
	b := open(t, "about:blank", scripts(false))
	b.do(chromedp.Navigate(address), scripts(true))
	return b
}

func scripts(on bool) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
		return chromedp.Void{}, err
	}
}
