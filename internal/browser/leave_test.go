package browser

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"familyguide/internal/chromium"
	"familyguide/internal/demo"
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

// TestOpenNow: the contacts' hours, on a weekday, on a bank holiday, and after the
// last published one; and one whose source says nothing about bank holidays.
func TestOpenNow(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for day, want := range map[string]string{
		"2026-11-23": "Open now. ",
		"2026-11-21": "Closed now, opens Monday at 9.30am. ",
		"2026-12-25": "Closed now, opens Tuesday at 9.30am. ",
		"2029-06-01": "none",
	} {
		t.Run(day, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page("help/"), chromium.Today(day))
			got := chromium.Eval[string](b.Tab, `(document.querySelector("[data-hours='12345 0930-1500'] .now") || {textContent: 'none'}).textContent`)
			if got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
	b := open(t, demo.Serve(t, demo.Of(t, "england")).Page("children/8-11/help/"), chromium.Today("2026-12-25"))
	if said := chromium.Eval[string](b.Tab, "(document.querySelector('[data-unsure] .now') || {textContent: 'none'}).textContent"); said != "none" {
		t.Errorf("nobody says whether it is open on bank holidays, and the page says %q", said)
	}
}

// TestFormIsCopiedAndForgotten: what was written goes nowhere but where it is put.
func TestFormIsCopiedAndForgotten(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page("parents/prepare/"))
	chromium.Eval[any](b.Tab, `document.querySelector('textarea').value = 'He reads every night.'; document.querySelector('input[type=checkbox]').click();
		Object.defineProperty(navigator, 'clipboard', {value: {writeText: t => { window.copied = t; return Promise.resolve(); }}}); document.querySelector('[data-copy]').click(); 0`)
	b.Wait("window.copied && document.querySelector('[data-tools] [role=status]').textContent")
	want := chromium.Eval[string](b.Tab, `document.querySelector('.field label').textContent + '\nHe reads every night.\n\n' +
		document.querySelector('legend').textContent + '\n' + document.querySelector('fieldset label').textContent.trim()`)
	if got := chromium.Eval[string](b.Tab, "window.copied"); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	chromium.Eval[any](b.Tab, "document.querySelector('[data-forget]').click(); 0")
	if chromium.Eval[bool](b.Tab, "document.querySelector('textarea').value !== '' || !!document.querySelector('input:checked')") {
		t.Error("something stays")
	}
	if chromium.Eval[bool](b.Tab, "localStorage.length + sessionStorage.length > 0 || document.cookie !== ''") {
		t.Error("something is kept")
	}
}
