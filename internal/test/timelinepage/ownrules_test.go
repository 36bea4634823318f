package timelinepage

import (
	"os"
	"strings"
	"sync"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// shortlist is the site of a profile with rules of every kind: events of its own,
// transfer-in, days that can be read in two ways, second counts.
func shortlist(t *testing.T) *demo.Site {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a site, which -short leaves out")
	}
	buildShortlist.Do(func() {
		data, err := os.ReadFile("../../council/testdata/shortlist.toml")
		if err != nil {
			t.Fatal(err)
		}
		p, list := council.Parse("shortlist.toml", data)
		if len(list) > 0 {
			t.Fatal(list)
		}
		builtShortlist = demo.BuildFolder(t, p, t.TempDir())
	})
	if builtShortlist == nil {
		t.Fatal("the site could not be built")
	}
	return builtShortlist
}

var (
	buildShortlist sync.Once
	builtShortlist *demo.Site
)

// own gives the dates of a profile's events.
func own(s *demo.Site, dates map[string]timeline.Date) (events [timeline.MaxEvents]timeline.Date) {
	for i, e := range s.Profile.Events {
		events[i] = dates[e.ID]
	}
	return events
}

// TestDatesOfTheCouncilsOwnEvents types them: the form asks for those of the chosen kind
// alone, and the answer is the engine's.
func TestDatesOfTheCouncilsOwnEvents(t *testing.T) {
	t.Parallel()
	s := shortlist(t)
	b := open(t, demo.Serve(t, s).Page("timeline/"), chromium.Today("2026-11-30"))
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = true`)
	for _, test := range []struct {
		kind   timeline.Kind
		asked  string
		events map[string]timeline.Date
	}{
		{timeline.Initial, "event-decision-heard event-record-came event-enquiries", map[string]timeline.Date{"decision-heard": date(2026, 12, 16), "record-came": date(2027, 1, 6)}},
		{timeline.PreBirth, "event-birth event-baby-due", map[string]timeline.Date{"birth": date(2027, 1, 7), "baby-due": date(2027, 4, 12)}},
		{timeline.TransferIn, "event-council-told", map[string]timeline.Date{"council-told": date(2026, 11, 27)}},
		{timeline.Review, "event-decision-heard event-record-came event-last-core-group", map[string]timeline.Date{"decision-heard": date(2026, 12, 16), "record-came": date(2027, 1, 6), "last-core-group": date(2026, 11, 18)}},
	} {
		b.choose(test.kind)
		if asked := chromium.Eval[string](b.Tab, `[...document.querySelectorAll("[data-date^=event-]")].filter(e => e.checkVisibility()).map(e => e.dataset.date).join(" ")`); asked != test.asked {
			t.Errorf("%s asks for %q", test.kind, asked)
		}
		for id, d := range test.events {
			b.typeDate("event-"+id+"-", strings.TrimLeft(d.String()[8:], "0"), d.String()[5:7], d.String()[:4])
		}
		b.ask(test.kind, date(2026, 12, 14))
		facts := timeline.Facts{Kind: test.kind, Conference: date(2026, 12, 14), Events: own(s, test.events)}
		if got, want := b.steps(), s.Plan(t, facts); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", test.kind, got, want)
		}
	}
	b.choose(timeline.PreBirth)
	b.typeDate("event-birth-", "31", "2", "2027")
	b.press()
	b.wantFault("There is no 31 February 2027. Look at your letter again", "event-birth-day event-birth-month event-birth-year")
}

// TestTransferInIsAskedIfARuleUsesIt looks at two councils.
func TestTransferInIsAskedIfARuleUsesIt(t *testing.T) {
	t.Parallel()
	for s, want := range map[*demo.Site]bool{shortlist(t): true, demo.Of(t, "harrow"): strings.Contains(string(demo.Of(t, "harrow").Tree["numbers/index.html"]), "transfer-in")} {
		b := open(t, demo.Serve(t, s).Page("timeline/"))
		if got := chromium.Eval[bool](b.Tab, `!!document.querySelector("[value=transfer-in]")`); got != want {
			t.Errorf("%s: asked: %v", s.Profile.ID, got)
		}
	}
}

// TestAfterAMoveMoreMayHappen: few rules are known for such a conference, and a page with one
// date would say that nothing else comes.
func TestAfterAMoveMoreMayHappen(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page("timeline/"))
	for kind, want := range map[timeline.Kind]bool{timeline.Initial: false, timeline.TransferIn: true, timeline.Review: false} {
		b.choose(kind)
		if got := chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form").innerText.includes("More may happen after a move.")`); got != want {
			t.Errorf("%v: said: %v", kind, got)
		}
	}
}

// TestWhatADateDependsOnIsSaid reads the sentences beside dates that are not simply counted.
func TestWhatADateDependsOnIsSaid(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, shortlist(t)).Page("timeline/"), chromium.Today("2026-11-30"))
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = true`)
	note := func(step string) string { return b.seen("#timeline [data-step=" + step + "] .note") }
	b.typeDate("strategy-discussion-", "25", "11", "2026")
	b.ask(timeline.Initial, date(2026, 12, 18))
	if got, want := note("initial-conference"), "The days can be counted in two ways. The other way gives Wednesday 16 December 2026. Ask which one is right."; got != want {
		t.Errorf("two readings: %q", got)
	}
	if got, want := note("decision-letter"), "That is a Saturday. Ask if it comes on Friday 18 December or on Monday 21 December."; got != want {
		t.Errorf("24 hours after a Friday: %q", got)
	}
	b.typeDate("strategy-discussion-", "", "", "")
	b.ask(timeline.PreBirth, date(2026, 12, 14))
	none := note("review-conference")
	b.typeDate("event-birth-", "7", "1", "2027")
	b.typeDate("event-baby-due-", "20", "3", "2027")
	b.press()
	if got, want := note("early-talk"), "That is a Sunday, so it may be a little before or after."; got != want {
		t.Errorf("about 3 months before: %q", got)
	}
	if got := note("initial-conference"); !strings.HasSuffix(got, "so if possible by Thursday 24 December.") {
		t.Errorf("ideally by 28 weeks: %q", got)
	}
	if got := note("review-conference"); !strings.Contains(none, "may make it earlier") || !strings.Contains(got, "There are two counts. The earlier day is the one that matters. The other is Sunday 14 March 2027.") {
		t.Errorf("without the birth %q, with it %q", none, got)
	}
}
