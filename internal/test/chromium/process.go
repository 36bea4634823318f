package chromium

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// ErrMissing says what to install if there is no browser.
var ErrMissing = errors.New("no browser: apt-get install chromium, or set CHROME_PATH")

// Path finds the browser. Chromium without its windows takes three quarters of the time of the
// whole, which make proof and make bench take.
func Path() (string, error) {
	if path := os.Getenv("CHROME_PATH"); path != "" {
		return path, nil
	}
	names := []string{"chromium", "chromium-browser", "google-chrome", "chrome"}
	if os.Getenv("FAMILYGUIDE_PROOF")+os.Getenv("FAMILYGUIDE_BENCH") == "" {
		names = append([]string{"chromium-headless-shell"}, names...)
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrMissing
}

// notNeeded is what chromedp turns off, and what the browser would prepare for a person in the
// window of each tab: the lists below the address bar, two pages of their own with a
// process, and a process for the next page that is opened. It takes longer than the page.
const notNeeded = "Translate,BlinkGenPropertyTrees," +
	"WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess"

var stop = func() {}

// process starts the one Chromium of a test binary.
var process = sync.OnceValues(func() (context.Context, error) {
	path, err := Path()
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("site-per-process", true), // as the whole browser does: another site's frame is a process of its own
		chromedp.Flag("disable-features", notNeeded))
	allocator, cancelAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	stop = func() { cancel(); cancelAllocator() }
	return ctx, chromedp.Do(ctx, chromedp.Navigate("about:blank"))
})

// Run runs the tests and ends the browser that they started. A test binary gives
// the result to os.Exit.
func Run(m *testing.M) int {
	defer func() { stop() }()
	return m.Run()
}
