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

// Path finds the browser.
func Path() (string, error) {
	if path := os.Getenv("CHROME_PATH"); path != "" {
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
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
