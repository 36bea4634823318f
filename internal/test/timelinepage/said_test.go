package timelinepage

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// seen returns what a person sees of the elements, nothing opened.
func (b *tab) seen(selector string) string {
	return chromium.Eval[string](b.Tab, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e => e.checkVisibility()).map(e => e.innerText.replace(/\s+/g, " ").trim()).join("\n")`, selector))
}

// TestWhatNeedsAPlanSaysSoFirst reads the answer with nothing opened: a core group or
// a review is not to be read as decided.
func TestWhatNeedsAPlanSaysSoFirst(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	const core, review = "first-core-group", "review-conference"
	for page, test := range map[string]struct {
		says  string
		steps []string
	}{
		"timeline/":               {"Only if there is a child protection plan: ", []string{core, "visits", "core-group", review}},
		"children/under-8/dates/": {"Only if there is a plan: ", []string{"visits"}},
		"children/8-11/dates/":    {"Only if there is a plan: ", []string{core, review}},
		"children/12-15/dates/":   {"Only if there is a plan: ", []string{core, review}},
		"children/16-17/dates/":   {"Only if there is a child protection plan: ", []string{core, review}},
	} {
		t.Run(page, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page(page))
			b.ask(timeline.Initial, date(2026, 12, 14))
			for _, step := range test.steps {
				said := b.seen("#timeline [data-step=" + step + "] h3")
				for _, one := range strings.Split(said, "\n") {
					if !strings.HasPrefix(one, test.says) {
						t.Errorf("%s says %q", step, one)
					}
				}
			}
		})
	}
}

// TestOneNoticeForADayOff types a Sunday: the notice says it, and the steps of that
// day do not say to expect the conference on another.
func TestOneNoticeForADayOff(t *testing.T) {
	t.Parallel()
	for id, kind := range map[string]timeline.Kind{"barnsley": timeline.Review, "city-of-london": timeline.PreBirth} {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			b := openTimeline(t, id)
			b.ask(kind, date(2026, 12, 27))
			if said := b.seen("#timeline-warning"); !strings.Contains(said, "a Sunday") {
				t.Errorf("the notice says %q", said)
			}
			if said := b.seen("#timeline .part-on-the-day"); strings.Contains(said, "expect") || !strings.Contains(said, "Sunday 27 December 2026") {
				t.Errorf("on the day: %q", said)
			}
			if said := b.seen("#timeline .part-after .note"); !strings.Contains(said, "expect") {
				t.Error("no other step says when to expect it")
			}
			b.ask(kind, date(2026, 12, 14))
			if said := b.seen("#timeline-warning"); said != "" {
				t.Errorf("on a Monday the notice says %q", said)
			}
		})
	}
}

// TestPassedConferenceIsToldOnce asks nine months later.
func TestPassedConferenceIsToldOnce(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "england", chromium.Today("2026-11-22"))
	b.ask(timeline.Initial, date(2026, 3, 2))
	if said, want := b.seen("#timeline .passed"), "The conference has passed. If a step did not happen, you can ask why."; said != want {
		t.Errorf("at the top: %q", said)
	}
	if check := b.seen("#timeline-check"); !strings.Contains(check, "Ask your social worker, or call Family Rights Group advice line on 0808 801 0366") || !strings.Contains(check, "The first core group") || strings.Contains(check, "explains the conference") {
		t.Errorf("to be checked: %q", check)
	}
	for _, part := range []string{"before", "on-the-day"} {
		if said := b.seen("#timeline .part-" + part); strings.Contains(said, "late") || strings.Contains(said, "sk when") || said == "" {
			t.Errorf("%s: %q", part, said)
		}
	}
	if said := b.seen("#timeline [data-step=first-core-group] .late"); !strings.HasPrefix(said, "If this has not happened, it may be late. Ask your social worker, or call") {
		t.Errorf("after: %q", said)
	}
	b.ask(timeline.Initial, date(2026, 11, 23))
	if said := b.seen("#timeline .passed"); said != "" {
		t.Errorf("the day before it, %q", said)
	}
}

// TestDistancesAreRoundedAsAPersonWould asks for conferences near and far.
func TestDistancesAreRoundedAsAPersonWould(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow", chromium.Today("2027-01-04"))
	today := date(2027, 1, 4)
	for away, want := range map[int]string{
		0: "today", 1: "tomorrow", -1: "yesterday", 2: "in 2 days", -2: "2 days ago", 27: "in 27 days", 28: "in about 4 weeks", -53: "about 8 weeks ago",
		83: "in about 12 weeks", 84: "in about 3 months", 178: "in about 6 months", -178: "about 6 months ago", 346: "in about 11 months", 362: "in about a year",
		-362: "about a year ago", 500: "in about 16 months", 731: "in about 2 years", 2000: "in about 5 years", -2000: "about 5 years ago",
	} {
		b.ask(timeline.Initial, today.AddDays(away))
		if said := b.seen("#timeline [data-step=conference] .away"); said != want {
			t.Errorf("%d days away is %q, not %q", away, said, want)
		}
	}
}

// TestAWrongClockIsNotBelieved sets the phone to a day before the build, and to one after
// the last published bank holiday: the page says nothing about today, and nothing is late.
func TestAWrongClockIsNotBelieved(t *testing.T) {
	t.Parallel()
	for _, day := range []string{"1970-01-01", "2020-06-01", "2026-11-20", "2033-05-01", "2099-01-01"} {
		t.Run(day, func(t *testing.T) {
			t.Parallel()
			b := openTimeline(t, "harrow", chromium.Today(day))
			b.ask(timeline.Initial, date(2026, 12, 14))
			if b.steps() == "" {
				t.Error("no dates are shown")
			}
			if said := b.seen("#timeline :is(.today, .away, .late, .past, .passed)"); said != "" {
				t.Errorf("the answer says %q", said)
			}
		})
	}
	b := openTimeline(t, "harrow", chromium.Today("2026-11-22"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	if said := b.seen("#timeline .today"); said != "Today is Sunday 22 November 2026" {
		t.Errorf("on the day of the build: %q", said)
	}
}

// TestLaterCoreGroupsHaveNoNumber asks for a review: nobody knows how many there were.
func TestLaterCoreGroupsHaveNoNumber(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "barnsley")
	for kind, want := range map[timeline.Kind]string{timeline.Review: "The next core group", timeline.Initial: "The next core group\nAnother core group"} {
		b.ask(kind, date(2026, 12, 14))
		if said := b.seen("#timeline [data-step=core-group] .title"); said != want {
			t.Errorf("%s: %q", kind, said)
		}
	}
}

// TestTheAnswerIsInView presses the button on a phone: the heading is at the top.
func TestTheAnswerIsInView(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "southwark")
	b.Do(chromedp.EmulateViewport(360, 640))
	b.ask(timeline.Initial, date(2026, 12, 14))
	if y := chromium.Eval[float64](b.Tab, `document.querySelector("#timeline-heading").getBoundingClientRect().top`); y < 0 || y > 60 {
		t.Errorf("the heading is %.0f pixels from the top", y)
	}
}

// TestTodayIsBelowTheHeadingOfItsPart asks on a day before the conference that has no date
// left before it, on the day, and after it.
func TestTodayIsBelowTheHeadingOfItsPart(t *testing.T) {
	t.Parallel()
	for today, want := range map[string]string{
		"2026-12-12": "Before the conference", // a Saturday: the reports were due on Thursday
		"2026-12-14": "On the day",
		"2026-12-15": "After the conference",
	} {
		t.Run(today, func(t *testing.T) {
			t.Parallel()
			b := openTimeline(t, "harrow", chromium.Today(today))
			b.ask(timeline.Initial, date(2026, 12, 14))
			if got := chromium.Eval[string](b.Tab, `document.querySelector("#timeline .today").closest("section").querySelector("h2").textContent`); got != want {
				t.Errorf("today is below %q, want %q", got, want)
			}
		})
	}
}
