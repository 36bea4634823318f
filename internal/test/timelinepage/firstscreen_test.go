package timelinepage

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/council"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// askOnAPhone asks on a phone of 360 by 640 pixels, on 30 November 2026.
func askOnAPhone(t *testing.T, page string, kind timeline.Kind, d timeline.Date) *tab {
	t.Helper()
	b := open(t, page, chromium.Today("2026-11-30"), chromedp.EmulateViewport(360, 640))
	b.ask(kind, d)
	return b
}

// TestTheFirstScreenSaysWhatMatters measures the answer of each council, for a first
// conference in two weeks: what comes next, the first five dates and the button to save
// them are within its first 640 pixels. Where there are very many dates, the button may be
// below.
func TestTheFirstScreenSaysWhatMatters(t *testing.T) {
	t.Parallel()
	for _, id := range council.BuiltInIDs() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			b := askOnAPhone(t, demo.Serve(t, demo.Of(t, id)).Page("timeline/"), timeline.Initial, date(2026, 12, 14))
			type measure struct {
				Next, Lines, Save float64
				Listed            int
			}
			m := chromium.Eval[measure](b.Tab, `(() => {
				const top = document.querySelector("#timeline").getBoundingClientRect().top, foot = e => e ? e.getBoundingClientRect().bottom - top : 0;
				const lines = [...document.querySelectorAll("#timeline-list li")];
				return {Next: foot(document.querySelector("#timeline-next [data-next]")), Lines: foot(lines[Math.min(lines.length, 5) - 1]),
					Save: foot(document.querySelector("[data-save=all]")), Listed: lines.length} })()`)
			t.Logf("%+v", m)
			if m.Next == 0 || m.Next > 640 || m.Listed == 0 || m.Lines > 640 || m.Save > 640 && m.Listed < 10 {
				t.Errorf("%+v", m)
			}
		})
	}
}

// TestTheAnswerIsInOrder reads the answer as a screen reader does: which conference, what
// comes next, the main dates, what to do with them, the steps.
func TestTheAnswerIsInOrder(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for _, page := range []string{"timeline/", "children/under-8/dates/", "children/8-11/dates/", "children/12-15/dates/", "children/16-17/dates/"} {
		t.Run(page, func(t *testing.T) {
			t.Parallel()
			b := askOnAPhone(t, h.Page(page), timeline.Initial, date(2026, 12, 14))
			got := chromium.Eval[string](b.Tab, `[...document.querySelectorAll("#timeline :is(#timeline-heading, [data-next], #timeline-list li, [data-save=all], [data-keep=forget], .part-before h2, .part-after h2)")]
				.map(e => e.id || e.dataset.save || e.dataset.keep || ("next" in e.dataset ? "next" : e.localName)).filter((name, i, all) => name !== all[i - 1]).join(" ")`)
			if want := "timeline-heading next li all forget h2"; got != want {
				t.Errorf("%s, not %s", got, want)
			}
			if next := chromium.Eval[int](b.Tab, `document.querySelectorAll("#timeline-next [data-next]").length`); next < 1 || next > 3 {
				t.Errorf("%d things come next", next)
			}
			if out := chromium.Eval[string](b.Tab, `[...document.querySelectorAll("#timeline ol")].filter(ol => [...ol.querySelectorAll(":scope > li > :is(h3, .day, a) time, :scope > li > a time")].some((time, i, all) => i && time.dateTime < all[i - 1].dateTime)).map(e => e.outerHTML.slice(0, 200)).join()`); out != "" {
				t.Errorf("out of order: %s", out)
			}
		})
	}
}

// TestEachLineLeadsToItsStep presses every line of the list: the step has the focus and
// the same date, and the address does not change.
func TestEachLineLeadsToItsStep(t *testing.T) {
	t.Parallel()
	b := askOnAPhone(t, demo.Serve(t, demo.Of(t, "barnsley")).Page("timeline/"), timeline.Initial, date(2026, 12, 14))
	wrong := chromium.Eval[[]string](b.Tab, `[...document.querySelectorAll("#timeline-list li")].filter(li => {
		const link = li.querySelector("a[href^='#step-']"), step = document.getElementById(link.getAttribute("href").slice(1));
		link.click();
		return !step || !step.contains(document.activeElement) || step.querySelector("time").dateTime !== li.querySelector("time").dateTime || location.hash !== "";
	}).map(li => li.innerText)`)
	if len(wrong) > 0 {
		t.Errorf("these lines do not lead to their steps: %q", wrong)
	}
	said := b.seen("#timeline-list li")
	for _, line := range []string{"By Sat 12 Dec The reports", "Mon 14 Dec The conference", "By Sun 14 Mar The review conference"} {
		if !strings.Contains(said, line) {
			t.Errorf("%q is not in\n%s", line, said)
		}
	}
}

// TestWhatComesNextFollowsTheDay asks on several days for one conference.
func TestWhatComesNextFollowsTheDay(t *testing.T) {
	t.Parallel()
	for today, want := range map[string]struct{ heading, next, check string }{
		"2026-11-30": {"First conference: Monday 14 December 2026 in 14 days", "By Thursday 10 December in 10 days You get the reports", ""},
		"2026-12-13": {"First conference: Monday 14 December 2026 tomorrow", "Monday 14 December tomorrow The conference", "You get the reports You can say: “When will I get the reports? I need time to read them.”"},
		"2026-12-14": {"First conference: Monday 14 December 2026 today", "Monday 14 December today The conference", "You get the reports"},
		"2026-12-15": {"First conference: Monday 14 December 2026 yesterday", "By Tuesday 15 December today You get a letter with the decision", ""},
		"2027-01-20": {"First conference: Monday 14 December 2026 about 5 weeks ago", "By Friday 5 March in about 6 weeks You get the reports for the review", "The first core group"},
		"2027-12-01": {"First conference: Monday 14 December 2026 about a year ago", "There are no more dates here. Ask your social worker what comes next.", "The review conference after that"},
	} {
		t.Run(today, func(t *testing.T) {
			t.Parallel()
			b := openTimeline(t, "harrow", chromium.Today(today))
			b.ask(timeline.Initial, date(2026, 12, 14))
			if said := b.seen("#timeline-heading"); said != want.heading {
				t.Errorf("the heading says %q", said)
			}
			if said := b.seen("#timeline-next [data-next]:first-child"); !strings.HasPrefix(said, want.next) {
				t.Errorf("next is %q", said)
			}
			check := b.seen("#timeline-check")
			if !strings.Contains(check, want.check) || (check == "") != (want.check == "") {
				t.Errorf("to be checked: %q", check)
			}
			if check != "" && !strings.Contains(check, "call Family Rights Group advice line on 0808 801 0366") {
				t.Errorf("no number to call: %q", check)
			}
			first := chromium.Eval[bool](b.Tab, `!!(document.querySelector("#timeline-next").compareDocumentPosition(document.querySelector("#timeline-check")) & 4)`)
			if gone := today > "2026-12-14"; first != gone {
				t.Errorf("what comes next is first: %v", first)
			}
		})
	}
}

// TestQuestionsHaveANumberToCall: a step without a date says whom to ask and what to say,
// on the screen and on paper.
func TestQuestionsHaveANumberToCall(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow", chromium.Today("2026-11-30"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	for _, medium := range []string{"screen", "print"} {
		b.Do(chromium.Media(medium))
		if said := b.seen("#timeline [data-step=invitation] .ask"); said != "Ask your social worker, or call Family Rights Group advice line on 0808 801 0366. You can say: “When will I get the invitation, and who else is invited?”" {
			t.Errorf("%s: %q", medium, said)
		}
	}
	address := strings.TrimSuffix(chromium.Eval[string](b.Tab, "location.href"), "#")
	if said, want := b.seen("#timeline-paper"), fmt.Sprintf("Printed on Monday 30 November 2026 from %s", address); said != want {
		t.Errorf("on paper: %q, not %q", said, want)
	}
}

// TestTheAnswerStaysWhileTheFormChanges chooses another kind and does not ask.
func TestTheAnswerStaysWhileTheFormChanges(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow", chromium.Today("2026-11-30"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	before := b.seen("#timeline .step h3")
	b.choose(timeline.Review)
	if after := b.seen("#timeline .step h3"); after != before {
		t.Errorf("the answer was\n%s\nand is\n%s", before, after)
	}
}
