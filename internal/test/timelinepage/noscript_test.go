package timelinepage

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/council"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// TestCriterion22TheTableAnswersWithoutScripts opens one day's answer by its fragment.
func TestCriterion22TheTableAnswersWithoutScripts(t *testing.T) {
	t.Parallel()
	for _, id := range council.BuiltInIDs() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			s := demo.Of(t, id)
			h := demo.Serve(t, s)
			b := openWithoutScripts(t, h.Page("timeline/dates/#initial-2026-12-14"))
			for _, kind := range []timeline.Kind{timeline.Initial, timeline.Review} {
				d := date(2026, 12, 14)
				if kind == timeline.Review { // as a person does: opens the month, chooses the day
					b.Do(chromedp.Click(chromedp.CSS(".months details:nth-of-type(5) summary")))
					b.Do(chromedp.Click(chromedp.CSS(`a[href="#review-2027-03-12"]`)))
					d = date(2027, 3, 12)
				}
				got := chromium.Eval[string](b.Tab, demo.ReadSteps("document"))
				if want := s.Plan(t, timeline.Facts{Kind: kind, Conference: d}); got != want {
					t.Errorf("%s:\n%s\nwant\n%s", kind, got, want)
				}
			}
			for _, request := range h.Since(0) {
				if strings.Contains(request, "2026-12-14") || strings.Contains(request, ".js") {
					t.Errorf("asked for %s", request)
				}
			}
		})
	}
}

// TestCriterion1WholeWithoutScripts reads the timeline page with scripts off.
func TestCriterion1WholeWithoutScripts(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	b := openWithoutScripts(t, demo.Serve(t, s).Page("timeline/"))
	text := chromium.Eval[string](b.Tab, `document.querySelector("main").innerText`)
	for _, words := range []string{
		"Before the conference", "On the day", "After the conference",
		"At least 2 working days before the conference.", "Within 20 working days of the conference.", "Harrow’s own rule",
		"Why, and who to ask", "Find your day in the table of dates", "How we count the days",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	shown := chromium.Eval[int](b.Tab, `[...document.querySelectorAll("#rules [data-rule]")].filter(e => e.checkVisibility()).length`)
	n := 0
	for _, r := range s.Profile.Rules {
		if r.ForFamily() {
			n++
		}
	}
	if shown != n {
		t.Errorf("%d rules are shown of %d", shown, n)
	}
}
