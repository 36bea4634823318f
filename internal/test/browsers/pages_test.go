package browsers

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"familyguide/internal/finish"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// behaviours are what every browser must do.
var behaviours = []struct {
	name string
	test func(*tab)
}{
	{"the dates are those of the command line", datesAreTheCommandLines},
	{"the focus is on the answer, then on a step", focusFollows},
	{"a whole date fills three fields", wholeDateIsSpread},
	{"a fault is read first", faultIsReadFirst},
	{"Forget and Back leave nothing", nothingIsLeft},
	{"Shift three times leaves, and Back shows nothing", shiftLeaves},
	{"a month shows the day that is asked for", monthShowsOneDay},
	{"the questions are filtered", questionsAreFiltered},
	{"a page of 360 pixels does not scroll sideways", narrowPagesFit},
	{"another site's page has the timeline", otherPageHasTheTimeline},
}

func TestBrowsers(t *testing.T) {
	if os.Getenv("FAMILYGUIDE_PROOF") == "" {
		t.Skip("make browsers runs this")
	}
	for name, start := range map[string]func(*testing.T) driver{"Firefox": firefox, "WebKit": webkit} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			send := start(t)
			for _, test := range behaviours {
				t.Run(test.name, func(t *testing.T) {
					b := &tab{t, send}
					b.width(500) // Firefox makes no window narrower
					test.test(b)
				})
			}
		})
	}
}

func (b *tab) openTimeline(id string) { b.open(demo.Serve(b.t, demo.Of(b.t, id)).Page("timeline/")) }

func datesAreTheCommandLines(b *tab) {
	for _, id := range []string{"england", "scotland", "wales", "northern-ireland", "harrow", "city-of-london", "barnsley", "southwark"} {
		b.openTimeline(id)
		for _, facts := range []timeline.Facts{
			{Kind: timeline.Initial, Conference: date(2026, 12, 14)},
			{Kind: timeline.Initial, Conference: date(2024, 2, 29)},
			{Kind: timeline.Review, Conference: date(2027, 3, 30)},
			{Kind: timeline.PreBirth, Conference: date(2026, 12, 24)},
		} {
			b.ask(facts.Kind, facts.Conference)
			if got, want := b.steps(), demo.Of(b.t, id).Plan(b.t, facts); got != want {
				b.t.Errorf("%s, %s on %s:\n%s\nwant\n%s", id, facts.Kind, facts.Conference, got, want)
			}
			if engine := eval[string](b, `document.querySelector("#timeline").dataset.engine`); engine != "wasm" {
				b.t.Errorf("%s: worked out by %s", id, engine)
			}
		}
	}
}

func focusFollows(b *tab) {
	b.openTimeline("harrow")
	address := eval[string](b, "location.href")
	b.ask(timeline.Initial, date(2026, 12, 14))
	if at := eval[string](b, "document.activeElement.id"); at != "timeline-heading" {
		b.t.Errorf("the focus is on %q", at)
	}
	b.wait(`document.querySelector("#timeline").getBoundingClientRect().top < 60`)
	b.click("#timeline-list a")
	if step := eval[string](b, `document.activeElement.closest("[data-step]").dataset.step`); step != "reports-shared" {
		b.t.Errorf("the first line leads to %q", step)
	}
	if now := eval[string](b, "location.href"); now != address {
		b.t.Errorf("the address is now %s", now)
	}
}

func wholeDateIsSpread(b *tab) {
	b.openTimeline("harrow")
	b.focus("#day")
	b.press("14 December 2026" + tabKey)
	b.wait(`["day", "month", "year"].map(id => document.getElementById(id).value).join() === "14,December,2026"`)
}

func faultIsReadFirst(b *tab) {
	b.openTimeline("harrow")
	b.focus("#day")
	b.press("31" + tabKey + "feb" + tabKey + "2027" + enterKey)
	b.wait(`document.activeElement.matches(".summary")`)
	if said := eval[string](b, `document.querySelector("[role=alert]").textContent`); said == "" {
		b.t.Error("the alert is empty")
	}
}

func nothingIsLeft(b *tab) {
	const filled = `document.querySelector("#day").value + document.querySelector("#timeline-heading").textContent + document.querySelectorAll("[data-step]").length`
	host := demo.Serve(b.t, demo.Of(b.t, "harrow"))
	b.open(host.Page("timeline/"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	b.click("[data-keep=forget]")
	if left := eval[string](b, filled); left != "0" {
		b.t.Errorf("after Forget: %q", left)
	}
	b.ask(timeline.Initial, date(2026, 12, 14))
	b.open(host.Page("help/"))
	b.back()
	b.wait(`document.querySelector("#timeline")`)
	if left := eval[string](b, filled); left != "0" {
		b.t.Errorf("after Back: %q", left)
	}
	if kept := eval[int](b, "document.cookie.length + localStorage.length + sessionStorage.length"); kept != 0 {
		b.t.Errorf("%d things are stored", kept)
	}
}

func shiftLeaves(b *tab) {
	host := demo.Serve(b.t, demo.Of(b.t, "harrow"))
	elsewhere := demo.Serve(b.t, demo.Of(b.t, "england")) // the real address is out of reach
	b.open(host.Page("help/"))
	b.press("S" + shiftKey)
	if said := eval[string](b, `document.querySelector("#leaving").textContent`); said != "Press Shift 2 more times to leave this page" {
		b.t.Errorf("said %q", said)
	}
	eval[any](b, `document.querySelectorAll("[data-leave]").forEach(link => { link.href = "`+elsewhere.Page("words/")+`" })`)
	b.press(shiftKey + shiftKey)
	b.wait(`location.href === "` + elsewhere.Page("words/") + `"`)
	b.back()
	b.wait(`document.documentElement.hidden || !location.href.startsWith("` + host.URL + `")`)
}

func monthShowsOneDay(b *tab) {
	b.open(demo.Serve(b.t, demo.Of(b.t, "harrow")).Page("timeline/dates/2026-12/#initial-2026-12-14"))
	const shown = `[...document.querySelectorAll("[id^=initial-]")].filter(e => e.checkVisibility()).map(e => e.id).join()`
	if got := eval[string](b, shown); got != "initial-2026-12-14" {
		b.t.Errorf("shows %q", got)
	}
}

func questionsAreFiltered(b *tab) {
	b.open(demo.Serve(b.t, demo.Of(b.t, "harrow")).Page("questions/"))
	const shown = `[...document.querySelectorAll("main li")].filter(e => e.checkVisibility()).length`
	before := eval[int](b, shown)
	b.focus("main input")
	b.press("taken")
	if after := eval[int](b, shown); after == 0 || after >= before {
		b.t.Errorf("%d lines of %d", after, before)
	}
}

// narrowPagesFit shows the pages in a frame, which can be as narrow as a phone. The host
// does not forbid frames.
func narrowPagesFit(b *tab) {
	files := demo.Of(b.t, "city-of-london").Tree
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		w.Header().Set("Content-Type", finish.ContentType(name))
		w.Write(files[name])
	}))
	b.t.Cleanup(host.Close)
	b.open(host.URL + "/robots.txt")
	for _, page := range []string{"", "help/", "words/", "numbers/", "questions/", "parents/before/", "parents/support/", "children/8-11/", "timeline/", "timeline/dates/2026-12/", "embed/"} {
		eval[any](b, `(() => {
			const frame = document.createElement("iframe");
			frame.width = 360;
			document.body.replaceChildren(frame);
			frame.src = "/`+page+`index.html";
		})()`)
		b.wait(`document.querySelector("iframe").contentDocument.querySelector("footer")`)
		if over := eval[int](b, `(html => html.scrollWidth - html.clientWidth)(document.querySelector("iframe").contentDocument.documentElement)`); over != 0 {
			b.t.Errorf("%q is %d pixels too wide", page, over)
		}
	}
}

func otherPageHasTheTimeline(b *tab) {
	const root = `document.querySelector("family-dates").shadowRoot`
	b.open(demo.Serve(b.t, demo.Of(b.t, "harrow")).Page("embed/"))
	b.wait(`(` + root + ` || document).querySelector("#timeline-form")`)
	eval[any](b, `(() => {
		const set = (id, value) => { `+root+`.getElementById(id).value = value; };
		set("day", 14); set("month", 12); set("year", 2026);
		`+root+`.querySelector("[type=submit]").click();
	})()`)
	b.wait(root + `.querySelector("#timeline[data-engine]")`)
	got := eval[string](b, demo.ReadSteps(root+`.querySelector("#timeline")`))
	if want := demo.Of(b.t, "harrow").Plan(b.t, timeline.Facts{Kind: timeline.Initial, Conference: date(2026, 12, 14)}); got != want {
		b.t.Errorf("%s\nwant\n%s", got, want)
	}
}
