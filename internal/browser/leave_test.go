package browser

import (
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/chromedp"
)

// neutral answers for the page that the button leads to: nothing leaves this machine.
func (b *tab) neutral() *tab {
	b.t.Helper()
	target := chromedp.FromContext(b.ctx).Target
	requests := cdp.Events(b.ctx, target, fetch.RequestPaused)
	go func() {
		for request, err := range requests {
			if err != nil {
				return
			}
			cdp.Call(b.ctx, target, fetch.FulfillRequest, fetch.FulfillRequestParams{
				RequestID: request.RequestID, ResponseCode: 200,
				Body: []byte("<!doctype html><title>Neutral</title>"),
			})
		}
	}()
	_, err := chromedp.Call(b.ctx, fetch.Enable, fetch.EnableParams{
		Patterns: []*fetch.RequestPattern{{URLPattern: "https://www.bbc.co.uk/*"}},
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return b
}

// TestLeavingLeavesNoWayBack: the button, and Shift three times, show a neutral
// page, and the browser's Back does not bring the guide again.
func TestLeavingLeavesNoWayBack(t *testing.T) {
	ways := map[string]string{
		"button":           "document.querySelector('.leave a').click()",
		"shift thrice":     "for (let i = 0; i < 3; i++) document.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift'}))",
		"second skip link": "document.querySelector('.skip [data-leave]').click()",
	}
	h := serve(t, siteOf(t, "harrow"))
	for name, leave := range ways {
		t.Run(name, func(t *testing.T) {
			b := open(t, h.URL+"/guide/").neutral()
			b.do(chromedp.Navigate(h.URL + "/guide/parents/reports/"))
			b.soon(leave)
			b.wait("document.title === 'Neutral'")
			for range 2 {
				eval[any](b, "setTimeout(() => history.back()); 0")
				time.Sleep(500 * time.Millisecond)
				if got := eval[string](b, "document.documentElement.hidden ? 'hidden' : document.title"); got != "Neutral" && got != "hidden" && got != "" { // "" is the tab's first, empty page
					t.Errorf("Back shows %q", got)
				}
			}
			b.do(chromedp.Navigate(h.URL + "/guide/help/"))
			if eval[bool](b, "document.documentElement.hidden || sessionStorage.length > 0") {
				t.Error("the guide stays shut, or the mark stays, when somebody comes back by the address")
			}
		})
	}
}

// TestShiftIsSaidAloud: each press tells how many are left.
func TestShiftIsSaidAloud(t *testing.T) {
	b := open(t, serve(t, siteOf(t, "harrow")).URL+"/guide/").neutral()
	for _, want := range []string{"Press Shift 2 more times to leave this page", "Press Shift 1 more time to leave this page"} {
		eval[any](b, "document.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift'})); 0")
		if got := eval[string](b, "document.getElementById('leaving').textContent"); got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
	eval[any](b, "document.dispatchEvent(new KeyboardEvent('keyup', {key: 'a'})); 0")
	eval[any](b, "document.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift'})); 0")
	if got := eval[string](b, "document.getElementById('leaving').textContent"); got != "Press Shift 2 more times to leave this page" {
		t.Errorf("another key between does not begin the count again: %q", got)
	}
}

// TestOpenNow: the contacts' hours, on a weekday, on a bank holiday, and after the
// last published one; and one whose source says nothing about bank holidays.
func TestOpenNow(t *testing.T) {
	h := serve(t, siteOf(t, "harrow"))
	for day, want := range map[string]string{
		"2026-11-23": "Open now. ",
		"2026-11-21": "Closed now, opens Monday at 9.30am. ",
		"2026-12-25": "Closed now, opens Tuesday at 9.30am. ",
		"2029-06-01": "none",
	} {
		b := open(t, h.URL+"/guide/help/", today(day))
		got := eval[string](b, `(document.querySelector("[data-hours='12345 0930-1500'] .now") || {textContent: 'none'}).textContent`)
		if got != want {
			t.Errorf("%s: %q, want %q", day, got, want)
		}
	}
	b := open(t, serve(t, siteOf(t, "england")).URL+"/guide/children/8-11/help/", today("2026-12-25"))
	if said := eval[string](b, "(document.querySelector('[data-unsure] .now') || {textContent: 'none'}).textContent"); said != "none" {
		t.Errorf("nobody says whether it is open on bank holidays, and the page says %q", said)
	}
}

// TestFormIsCopiedAndForgotten: what was written goes nowhere but where it is put.
func TestFormIsCopiedAndForgotten(t *testing.T) {
	b := open(t, serve(t, siteOf(t, "harrow")).URL+"/guide/parents/prepare/")
	eval[any](b, `document.querySelector('textarea').value = 'He reads every night.'; document.querySelector('input[type=checkbox]').click();
		Object.defineProperty(navigator, 'clipboard', {value: {writeText: t => { window.copied = t; return Promise.resolve(); }}}); document.querySelector('[data-copy]').click(); 0`)
	b.wait("window.copied && document.querySelector('[data-tools] [role=status]').textContent")
	want := eval[string](b, `document.querySelector('.field label').textContent + '\nHe reads every night.\n\n' +
		document.querySelector('legend').textContent + '\n' + document.querySelector('fieldset label').textContent.trim()`)
	if got := eval[string](b, "window.copied"); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	eval[any](b, "document.querySelector('[data-forget]').click(); 0")
	if eval[bool](b, "document.querySelector('textarea').value !== '' || !!document.querySelector('input:checked')") {
		t.Error("something stays")
	}
	if eval[bool](b, "localStorage.length + sessionStorage.length > 0 || document.cookie !== ''") {
		t.Error("something is kept")
	}
}
