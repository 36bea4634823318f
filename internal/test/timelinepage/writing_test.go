package timelinepage

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// written says how many boxes of a page are written in or ticked.
const written = `[...document.querySelectorAll("main textarea, main input")].filter(e => e.type === "checkbox" ? e.checked : e.value).length`

// TestNothingWrittenComesBack fills in and ticks everything on a page, goes to
// another page and comes back.
func TestNothingWrittenComesBack(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	boxes := regexp.MustCompile(`<textarea|<input type="?checkbox"? form="?unkept`)
	var pages []string
	for _, name := range slices.Sorted(maps.Keys(s.Tree)) {
		if folder, is := strings.CutSuffix(name, "index.html"); is && boxes.Match(s.Tree[name]) {
			pages = append(pages, folder)
		}
	}
	if len(pages) < 6 {
		t.Fatalf("only %q let one write", pages)
	}
	for name, before := range map[string][]chromium.Action{
		"kept in the back/forward cache": nil,
		"not kept there":                 {chromium.AtStart(`addEventListener("unload", () => {})`)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := demo.Serve(t, s)
			b := open(t, h.Page("privacy/"), before...)
			for _, page := range pages {
				b.Do(chromedp.Navigate(h.Page(page)))
				if chromium.Eval[int](b.Tab, `document.querySelectorAll("main textarea, main input").forEach(e => { if (e.type === "checkbox") e.click(); else e.value = "I am afraid of Dad"; }), `+written) == 0 {
					t.Errorf("%s: nothing could be written", page)
				}
				b.Do(chromedp.Navigate(h.Page("privacy/")))
				b.Soon("history.back()")
				b.Wait(`location.pathname === "/guide/` + page + `" && document.readyState === "complete"`)
				if left := chromium.Eval[int](b.Tab, written); left != 0 {
					t.Errorf("%s: %d boxes come back as they were", page, left)
				}
				if low := chromium.Eval[int](b.Tab, `[...document.querySelectorAll("main textarea")].filter(e => e.offsetHeight < 60).length`); low != 0 {
					t.Errorf("%s: %d boxes come back with no room to write", page, low)
				}
			}
		})
	}
}

// TestFormIsCopiedAndForgotten shows that what is written goes to the clipboard alone.
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
