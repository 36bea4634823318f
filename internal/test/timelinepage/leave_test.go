package timelinepage

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// TestLeavingLeavesNoWayBack: the button, and Shift three times, show a neutral
// page, and the browser's Back does not bring the guide again.
func TestLeavingLeavesNoWayBack(t *testing.T) {
	t.Parallel()
	ways := map[string]string{
		"button":           "document.querySelector('.leave a').click()",
		"shift thrice":     "for (let i = 0; i < 3; i++) document.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift'}))",
		"second skip link": "document.querySelector('.skip [data-leave]').click()",
	}
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for name, leave := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page(""))
			b.Neutral()
			b.Do(chromedp.Navigate(h.Page("parents/reports/")))
			b.Soon(leave)
			b.Wait("document.title === 'Neutral'")
			for range 2 {
				chromium.Eval[any](b.Tab, "setTimeout(() => history.back()); 0")
				time.Sleep(500 * time.Millisecond)
				b.Wait(`document.documentElement && document.readyState === "complete"`)
				if got := chromium.Eval[string](b.Tab, "document.documentElement.hidden ? 'hidden' : document.title"); got != "Neutral" && got != "hidden" && got != "" { // "" is the tab's first, empty page
					t.Errorf("Back shows %q", got)
				}
			}
			b.Do(chromedp.Navigate(h.Page("help/")))
			if chromium.Eval[bool](b.Tab, "document.documentElement.hidden || sessionStorage.length > 0") {
				t.Error("the guide stays shut, or the mark stays, when somebody comes back by the address")
			}
		})
	}
}

// TestShiftIsSaidAloud: each press tells how many are left.
func TestShiftIsSaidAloud(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page(""))
	b.Neutral()
	for _, want := range []string{"Press Shift 2 more times to leave this page", "Press Shift 1 more time to leave this page"} {
		chromium.Eval[any](b.Tab, "document.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift'})); 0")
		if got := chromium.Eval[string](b.Tab, "document.getElementById('leaving').textContent"); got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
	chromium.Eval[any](b.Tab, "document.dispatchEvent(new KeyboardEvent('keyup', {key: 'a'})); 0")
	chromium.Eval[any](b.Tab, "document.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift'})); 0")
	if got := chromium.Eval[string](b.Tab, "document.getElementById('leaving').textContent"); got != "Press Shift 2 more times to leave this page" {
		t.Errorf("another key between does not begin the count again: %q", got)
	}
}
