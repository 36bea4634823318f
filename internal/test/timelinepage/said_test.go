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
	if said, want := b.seen("#timeline .passed"), "The conference has passed. If a step did not happen, you can ask why. Ask your social worker, or call Family Rights Group advice line on 0808 801 0366"; !strings.HasPrefix(said, want) {
		t.Errorf("at the top: %q", said)
	}
	all := b.seen("#timeline")
	if n := strings.Count(all, "0808"); n != 1 {
		t.Errorf("the number is there %d times", n)
	}
	for _, part := range []string{"before", "on-the-day"} {
		if said := b.seen("#timeline .part-" + part); strings.Contains(said, "late") || strings.Contains(said, "sk when") || said == "" {
			t.Errorf("%s: %q", part, said)
		}
	}
	if said := b.seen("#timeline [data-step=first-core-group] .late"); !strings.HasPrefix(said, "If this has not happened, it may be late. Ask your social worker. You can say:") {
		t.Errorf("after: %q", said)
	}
	b.ask(timeline.Initial, date(2026, 11, 23))
	if said := b.seen("#timeline .passed"); said != "" {
		t.Errorf("the day before it, %q", said)
	}
}

// TestNothingLooksLaterThanItIs rounds down.
func TestNothingLooksLaterThanItIs(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow", chromium.Today("2026-11-22"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	for step, want := range map[string]string{"reports-shared": "in 18 days", "conference": "in 22 days", "minutes": "in 7 weeks"} {
		if said := b.seen("#timeline [data-step=" + step + "] .away"); said != want {
			t.Errorf("%s is %q, not %q", step, said, want)
		}
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
