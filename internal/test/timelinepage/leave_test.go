package timelinepage

import (
	"net/http"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// TestLeavingLeavesNoWayBack leaves by the button, by the second skip link and by Shift
// three times: a neutral page comes, and the browser's Back does not bring the guide again.
func TestLeavingLeavesNoWayBack(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for name, leave := range map[string]func(*tab){
		"button":           func(b *tab) { b.Soon("document.querySelector('.leave a').click()") },
		"second skip link": func(b *tab) { b.Soon("document.querySelector('.skip [data-leave]').click()") },
		"shift thrice": func(b *tab) {
			b.shift(left)
			b.shift(right)
			b.shift(left)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			open(t, h.Page("")).leavesNoWayBack(h, leave)
		})
	}
}

// What Safari has only since version 15, and what a phone may forbid.
const (
	noEntries = `performance.getEntriesByType = () => [];`
	noStorage = `Object.defineProperty(window, "sessionStorage", {get() { throw new DOMException("no", "SecurityError"); }});`
)

// TestLeavingLeavesNoWayBackOnOldAndShutPhones does without what Safari has only since
// version 15, and without what a phone may forbid.
func TestLeavingLeavesNoWayBackOnOldAndShutPhones(t *testing.T) {
	t.Parallel()
	for name, before := range map[string]string{"no navigation entry": noEntries, "storage is forbidden": noStorage, "neither": noEntries + noStorage} {
		for cached, change := range map[string]func(http.ResponseWriter, *http.Request) bool{"": nil, ", not cached": noStore} {
			t.Run(name+cached, func(t *testing.T) {
				t.Parallel()
				h := demo.Serve(t, demo.Of(t, "harrow"))
				h.Change = change
				open(t, h.Page(""), chromium.AtStart(before)).leavesNoWayBack(h, func(b *tab) { b.Soon("document.querySelector('.leave a').click()") })
			})
		}
	}
}

// leavesNoWayBack leaves from a page and goes back twice.
func (b *tab) leavesNoWayBack(h *demo.Host, leave func(*tab)) {
	b.T.Helper()
	b.Neutral()
	b.Do(chromedp.Navigate(h.Page("parents/reports/")))
	leave(b)
	b.Wait("document.title === 'Neutral'")
	for range 2 {
		chromium.Eval[any](b.Tab, "setTimeout(() => history.back()); 0")
		time.Sleep(500 * time.Millisecond)
		b.Wait(`document.documentElement && document.readyState === "complete"`)
		if got := chromium.Eval[string](b.Tab, "!document.documentElement || document.documentElement.hidden ? 'hidden' : document.title"); got != "Neutral" && got != "hidden" && got != "" { // "" is the tab's first, empty page
			b.T.Errorf("Back shows %q", got)
		}
	}
	b.Do(chromedp.Navigate(h.Page("help/")))
	if chromium.Eval[bool](b.Tab, "document.documentElement.hidden") {
		b.T.Error("the guide stays shut, or the mark stays, when somebody comes back by the address")
	}
	if chromium.Eval[bool](b.Tab, "(() => { try { return sessionStorage.length > 0 } catch (e) { return false } })()") {
		b.T.Error("the mark stays in the storage")
	}
	b.Do(chromedp.Navigate(h.Page("words/")))
	b.Soon("history.back()")
	b.Wait(`location.pathname.endsWith("/help/") && document.readyState === "complete"`)
	if chromium.Eval[bool](b.Tab, "document.documentElement.hidden") {
		b.T.Error("Back within the guide shows nothing, and nobody left")
	}
}

// TestComingBackFromALinkToAnotherSite follows one and goes back: nobody left the guide.
func TestComingBackFromALinkToAnotherSite(t *testing.T) {
	t.Parallel()
	for name, before := range map[string]string{"storage": "", "no storage": noStorage, "neither storage nor entries": noStorage + noEntries} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := demo.Serve(t, demo.Of(t, "harrow"))
			b := open(t, h.Page("help/"), chromium.AtStart(before))
			b.Neutral()
			b.Do(chromedp.Navigate(h.Page("words/")))
			b.Soon(`document.querySelector("main").insertAdjacentHTML("beforeend", "<a id=out href='https://www.bbc.co.uk/news'>news</a>"), document.getElementById("out").click()`)
			b.Wait("document.title === 'Neutral'")
			for _, page := range []string{"words/", "help/"} {
				b.Soon("history.back()")
				b.Wait(`location.pathname.endsWith("/` + page + `") && document.readyState === "complete"`)
				b.Wait("!document.documentElement.hidden")
			}
		})
	}
}

// The two Shift keys.
const left, right = 1, 2

// key presses or lets go a key; the modifier of Shift is 8.
func (b *tab) key(kind input.DispatchKeyEventType, key, code string, number, modifiers, location int64) {
	b.T.Helper()
	params := input.DispatchKeyEventParams{Type: kind, Key: key, Code: code, WindowsVirtualKeyCode: number, Modifiers: modifiers, Location: location}
	if len(key) == 1 && kind == input.DispatchKeyEventTypeKeyDown {
		params.Text = key
	}
	b.Do(chromium.Call(input.DispatchKeyEvent, params))
}

func (b *tab) shiftDown(side int64) {
	b.key(input.DispatchKeyEventTypeRawKeyDown, "Shift", map[int64]string{left: "ShiftLeft", right: "ShiftRight"}[side], 16, 8, side)
}

func (b *tab) shiftUp(side int64) {
	b.key(input.DispatchKeyEventTypeKeyUp, "Shift", map[int64]string{left: "ShiftLeft", right: "ShiftRight"}[side], 16, 0, side)
}

// shift presses Shift and lets it go.
func (b *tab) shift(side int64) { b.shiftDown(side); b.shiftUp(side) }

// withShift types a key while Shift is held.
func (b *tab) withShift(key, code string, number int64) {
	b.shiftDown(left)
	b.key(input.DispatchKeyEventTypeKeyDown, key, code, number, 8, 0)
	b.key(input.DispatchKeyEventTypeKeyUp, key, code, number, 8, 0)
	b.shiftUp(left)
}

func (b *tab) announced() string {
	b.T.Helper()
	return chromium.Eval[string](b.Tab, "document.getElementById('leaving').textContent")
}

const twoMore, oneMore = "Press Shift 2 more times to leave this page", "Press Shift 1 more time to leave this page"

// TestShiftIsSaidAloud presses Shift alone: each press tells how many are left, another
// key begins the count again, and after five seconds nothing is said or counted any more.
func TestShiftIsSaidAloud(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page(""))
	b.Neutral()
	for i, side := range []int64{left, right} {
		b.shift(side)
		if got, want := b.announced(), []string{twoMore, oneMore}[i]; got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
	b.Do(chromedp.KeyEvent("a"))
	if got := b.announced(); got != "" {
		t.Errorf("after another key it says %q", got)
	}
	b.shift(left)
	if got := b.announced(); got != twoMore {
		t.Errorf("another key does not begin the count again: %q", got)
	}
	b.shift(left)
	time.Sleep(5500 * time.Millisecond)
	if got := b.announced(); got != "" {
		t.Errorf("after five seconds it still says %q", got)
	}
	b.shift(left)
	if got := b.announced(); got != twoMore {
		t.Errorf("what is five seconds old counts: %q", got)
	}
}

// TestShiftAsAModifierDoesNothing uses Shift as people do who mean to stay: nothing is
// announced and the page stays.
func TestShiftAsAModifierDoesNothing(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	mouse := func(b *tab, kind input.DispatchMouseEventType, down float64) {
		params := input.DispatchMouseEventParams{Type: kind, X: 60, Y: 200, Modifiers: 8}
		if kind == input.DispatchMouseEventTypeMouseWheel {
			params.DeltaX, params.DeltaY = 1, down
		} else {
			params.Button, params.ClickCount = input.MouseButtonLeft, 1
		}
		b.Do(chromium.Call(input.DispatchMouseEvent, params))
	}
	for name, once := range map[string]func(*tab){
		"a capital letter": func(b *tab) { b.withShift("J", "KeyJ", 74) },
		"Shift+Tab":        func(b *tab) { b.withShift("Tab", "Tab", 9) },
		"Shift+Space":      func(b *tab) { b.withShift(" ", "Space", 32) },
		"Shift+click": func(b *tab) {
			b.shiftDown(left)
			mouse(b, input.DispatchMouseEventTypeMousePressed, 0)
			mouse(b, input.DispatchMouseEventTypeMouseReleased, 0)
			b.shiftUp(left)
		},
		"Shift+wheel": func(b *tab) {
			b.shiftDown(left)
			mouse(b, input.DispatchMouseEventTypeMouseWheel, 40)
			time.Sleep(200 * time.Millisecond) // the wheel's event comes with a frame
			b.shiftUp(left)
		},
		"Control+Shift": func(b *tab) {
			b.key(input.DispatchKeyEventTypeRawKeyDown, "Control", "ControlLeft", 17, 2, left)
			b.key(input.DispatchKeyEventTypeRawKeyDown, "Shift", "ShiftLeft", 16, 10, left)
			b.key(input.DispatchKeyEventTypeKeyUp, "Shift", "ShiftLeft", 16, 2, left)
			b.key(input.DispatchKeyEventTypeKeyUp, "Control", "ControlLeft", 17, 0, left)
		},
		"Shift+Alt, to change the language": func(b *tab) {
			b.shiftDown(left)
			b.key(input.DispatchKeyEventTypeRawKeyDown, "Alt", "AltLeft", 18, 9, left)
			b.key(input.DispatchKeyEventTypeKeyUp, "Alt", "AltLeft", 18, 8, left)
			b.shiftUp(left)
		},
		"a letter with both Shifts": func(b *tab) {
			b.shiftDown(left)
			b.key(input.DispatchKeyEventTypeKeyDown, "J", "KeyJ", 74, 8, 0)
			b.shiftDown(right)
			b.key(input.DispatchKeyEventTypeKeyUp, "J", "KeyJ", 74, 8, 0)
			b.key(input.DispatchKeyEventTypeKeyUp, "Shift", "ShiftRight", 16, 8, right)
			b.shiftUp(left)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page("children/12-15/my-say/"))
			b.Neutral()
			chromium.Eval[bool](b.Tab, `(window.said = "", new MutationObserver(() => { said += document.getElementById("leaving").textContent; })
				.observe(document.getElementById("leaving"), {childList: true, characterData: true, subtree: true}), document.querySelector("textarea").focus(), true)`)
			for range 4 {
				once(b)
			}
			time.Sleep(200 * time.Millisecond)
			if title := chromium.Eval[string](b.Tab, "document.title"); title == "Neutral" || title == "Weather" {
				t.Fatal("the page is left")
			}
			if said := chromium.Eval[string](b.Tab, "said"); said != "" {
				t.Errorf("it says %q", said)
			}
		})
	}
}
