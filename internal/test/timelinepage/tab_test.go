package timelinepage

import (
	"os"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

func TestMain(m *testing.M) { os.Exit(chromium.Run(m)) }

// A tab is a page with the timeline's form, which form_test.go works.
type tab struct{ *chromium.Tab }

// limit ends a tab that hangs. It says nothing about speed: many tests share a machine.
const limit = 5 * time.Minute

func open(t *testing.T, address string, before ...chromium.Action) *tab {
	t.Helper()
	return &tab{chromium.Open(t, limit, address, before...)}
}

// openTimeline opens the timeline of a built-in profile.
func openTimeline(t *testing.T, id string, before ...chromium.Action) *tab {
	t.Helper()
	return open(t, demo.Serve(t, demo.Of(t, id)).Page("timeline/"), before...)
}

// openWithoutScripts loads a page with JavaScript off, as a person can turn it off in
// the browser, and then turns it on so that the test can look: the page's own
// scripts do not run any more.
func openWithoutScripts(t *testing.T, address string) *tab {
	t.Helper()
	b := open(t, "about:blank", chromium.Scripts(false))
	b.Do(chromedp.Navigate(address), chromium.Scripts(true))
	return b
}
