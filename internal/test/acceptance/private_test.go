package acceptance

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// traces is what a page could leave behind: its address and title, its history,
// cookies and everything that it can store. The mark of leaving quickly is set by
// leaving alone.
const traces = `(async () => JSON.stringify([location.href, document.title, history.length, history.state, document.cookie,
	Object.entries(localStorage), Object.entries(sessionStorage), (await indexedDB.databases()).map(d => d.name),
	window.caches ? await caches.keys() : [], navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0]))()`

// useEverything uses every control of a page except links to other pages: it types a date
// into every field, ticks, chooses, unfolds and presses.
const useEverything = `(async () => {
	const dates = {day: "14", month: "12", year: "2026"};
	for (const [name, date] of [["strategy-discussion", [1, 12, 2026]], ["first-core-group", [4, 1, 2027]], ["review", [1, 6, 2027]]]) {
		["day", "month", "year"].forEach((part, i) => dates[name + "-" + part] = date[i]);
	}
	const soon = () => new Promise(done => setTimeout(done, 30));
	for (const d of document.querySelectorAll("details > summary")) { if (!d.parentNode.open) d.click(); }
	for (const box of document.querySelectorAll("input[type=checkbox], input[type=radio]")) box.click();
	for (const box of document.querySelectorAll("textarea, input[type=text]")) {
		box.focus();
		box.value = dates[box.name] || "It is on 14 December 2026, 2026-12-14.";
		box.dispatchEvent(new InputEvent("input", {bubbles: true}));
		box.dispatchEvent(new Event("change", {bubbles: true}));
	}
	const first = document.querySelector("input[name=kind]");
	if (first) first.click();
	const form = document.querySelector("#timeline-form");
	if (form) {
		form.requestSubmit();
		for (let i = 0; i < 300 && !document.querySelector("#timeline[data-engine], .fault.summary, #timeline-failed:not([hidden])"); i++) await soon();
		if (!document.querySelector("#timeline[data-engine]")) return "the dates do not come";
	}
	const buttons = [...document.querySelectorAll("button")].filter(b => b.checkVisibility() && !("keep" in b.dataset && b.dataset.keep === "forget") && !("forget" in b.dataset));
	const last = [...document.querySelectorAll("[data-keep=forget], [data-forget]")].filter(b => b.checkVisibility());
	for (const button of buttons.concat(last)) { button.click(); await soon(); }
	await soon();
	return "";
})()`

// quiet replaces what a test cannot use: a printer, the clipboard, the system's share sheet.
var quiet = chromium.AtStart(`window.print = () => {};
	Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.resolve()}});
	navigator.share = () => Promise.resolve();
	window.violations = [];
	addEventListener("securitypolicyviolation", e => violations.push(e.violatedDirective + " " + e.blockedURI), true);`)

// A watch is everything a tab asks for and complains of.
type watch struct {
	mu         sync.Mutex
	requests   []string
	complaints []string
}

func (w *watch) on(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		w.requests = append(w.requests, e.Request.Method+" "+e.Request.URL)
	case *log.EventEntryAdded:
		if e.Entry.Text == "Unrecognized feature: 'web-share'." {
			return // Chromium on Linux cannot share; elsewhere a frame needs permission
		}
		w.complaints = append(w.complaints, e.Entry.Text+" "+e.Entry.URL)
	case *runtime.EventExceptionThrown:
		w.complaints = append(w.complaints, fmt.Sprint(e.ExceptionDetails.Text, e.ExceptionDetails.Exception))
	case *runtime.EventConsoleAPICalled:
		w.complaints = append(w.complaints, fmt.Sprint("console.", e.Type))
	}
}

// take returns what came since it was asked before.
func (w *watch) take() (requests, complaints []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	requests, complaints = w.requests, w.complaints
	w.requests, w.complaints = nil, nil
	return requests, complaints
}

// watched records everything that a tab requests, stores and complains about.
func watched(b *chromium.Tab) *watch {
	b.T.Helper()
	w := &watch{}
	if err := chromedp.Listen(b.Ctx, w.on); err != nil {
		b.T.Fatal(err)
	}
	for _, err := range []error{
		second(chromedp.Call(b.Ctx, network.Enable, network.EnableParams{})),
		second(chromedp.Call(b.Ctx, log.Enable, cdp.Empty{})),
		second(chromedp.Call(b.Ctx, runtime.Enable, cdp.Empty{})),
	} {
		if err != nil {
			b.T.Fatal(err)
		}
	}
	b.Do(quiet)
	return w
}

func second[T any](_ T, err error) error { return err }

// TestNothingIsSentOrKept visits every page, one of each kind in a sample, uses every
// control and watches: only the site's own files are asked for, no address carries a date or anything typed,
// nothing is stored, the address and the title stay, and the policy that the host
// sends is in force and never broken.
func TestNothingIsSentOrKept(t *testing.T) {
	for _, id := range councils() {
		s := demo.Of(t, id)
		t.Run(id, func(t *testing.T) {
			h := demo.Serve(t, s)
			var mu sync.Mutex
			watches := map[*chromium.Tab]*watch{}
			eachPage(t, h, sample(s), func(b *chromium.Tab, page string) {
				mu.Lock()
				w := watches[b]
				if w == nil {
					w = watched(b)
					watches[b] = w
				}
				mu.Unlock()
				use(b, w, h, s, page)
			})
		})
	}
}

// use visits one page.
func use(b *chromium.Tab, w *watch, h *demo.Host, s *demo.Site, page string) {
	b.T.Helper()
	w.take()
	b.Do(chromedp.Navigate(h.Page(page)))
	before := chromium.Eval[string](b, traces)
	if fault := chromium.Eval[string](b, useEverything); fault != "" {
		b.T.Errorf("%s: %s", page, fault)
	}
	time.Sleep(50 * time.Millisecond)
	if after := chromium.Eval[string](b, traces); after != before {
		b.T.Errorf("%s leaves a trace:\n%s\n%s", page, before, after)
	}
	for _, violation := range chromium.Eval[[]string](b, "violations") {
		b.T.Errorf("%s breaks the policy: %s", page, violation)
	}
	requests, complaints := w.take()
	for _, complaint := range complaints {
		b.T.Errorf("%s: the browser complains: %s", page, complaint)
	}
	if len(requests) == 0 {
		b.T.Errorf("%s: no request was seen", page)
	}
	for _, request := range requests {
		judgeRequest(b.T, h, s, page, request)
	}
}

var aDate = regexp.MustCompile(`(?i)20\d\d-?\d\d-?\d\d|december|\?|%|#`)

func judgeRequest(t testing.TB, h *demo.Host, s *demo.Site, page, request string) {
	t.Helper()
	if strings.HasPrefix(request, "GET blob:"+h.URL) || strings.HasPrefix(request, "GET data:image/") {
		return // made in the page, and never leaves it
	}
	name, own := strings.CutPrefix(request, "GET "+h.Page(""))
	if _, there := s.Tree[fileOf(name)]; !own || !there {
		t.Errorf("%s: asked for %s", page, request)
	}
	if aDate.MatchString(name) {
		t.Errorf("%s: the address carries something: %s", page, request)
	}
}

// TestWatchSeesWhatIsSent makes a page do everything that no page may do.
func TestWatchSeesWhatIsSent(t *testing.T) {
	h := demo.Serve(t, demo.Of(t, "harrow"))
	b := chromium.Open(t, minute, "about:blank")
	w := watched(b)
	b.Do(chromedp.Navigate(h.Page("timeline/")))
	before := chromium.Eval[string](b, traces)
	w.take()
	chromium.Eval[bool](b, `(localStorage.setItem("day", "14"), new Image().src = "https://example.org/?day=14", fetch("../?day=2026-12-14").catch(() => {}), true)`)
	b.Wait("violations.length > 0")
	requests, complaints := w.take()
	if !strings.Contains(strings.Join(requests, " "), "day=2026-12-14") {
		t.Errorf("the request is not seen: %q", requests)
	}
	if len(complaints) == 0 {
		t.Error("no complaint is heard")
	}
	if chromium.Eval[string](b, traces) == before {
		t.Error("what was stored is not seen")
	}
}

// TestPolicyIsStrict tries what the policy forbids, on a page of each kind.
func TestPolicyIsStrict(t *testing.T) {
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for _, k := range kinds {
		b := chromium.Open(t, minute, h.Page(k.page), quiet)
		for _, try := range []string{
			`const s = document.createElement("script"); s.textContent = "window.broken = true"; document.body.append(s)`,
			`const s = document.createElement("style"); s.textContent = "body { color: red }"; document.head.append(s)`,
			`const i = new Image(); i.src = "https://example.org/a.png"`,
			`fetch("https://example.org/").catch(() => {})`,
			`const f = document.createElement("form"); f.action = "https://example.org/"; document.body.append(f); f.submit()`,
		} {
			seen := chromium.Eval[int](b, "violations.length")
			chromium.Eval[bool](b, "(() => { "+try+"; return true })()")
			b.Wait(fmt.Sprintf("violations.length > %d", seen))
		}
		if chromium.Eval[bool](b, "!!window.broken") {
			t.Errorf("%s: a script that was put in ran", k.kind)
		}
	}
}
