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

// TestCriterion22TheTableAnswersWithoutScripts goes from the timeline page to the answer
// for a day as a person does: to the list of months, to a month, to a day.
func TestCriterion22TheTableAnswersWithoutScripts(t *testing.T) {
	t.Parallel()
	for _, id := range council.BuiltInIDs() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			s := demo.Of(t, id)
			h := demo.Serve(t, s)
			from := "timeline/"
			if id == "barnsley" { // a child's page leads there too
				from = "children/8-11/dates/"
			}
			b := openWithoutScripts(t, h.Page(from))
			if to := chromium.Eval[string](b.Tab, `document.querySelector("noscript a").href`); to != h.Page("timeline/dates/") {
				t.Errorf("%s leads to %q", from, to)
			}
			for _, kind := range []timeline.Kind{timeline.Initial, timeline.PreBirth, timeline.Review} {
				d := date(2027, 3, 12)
				link := fmt.Sprintf(`a[href="#%s-%s"]`, kind, d)
				b.Do(chromedp.Navigate(h.Page("timeline/dates/")), chromedp.Click(chromedp.CSS(`a[href$="2027-03/"]`)), chromedp.WaitVisible(chromedp.CSS(".days a")))
				if !chromium.Eval[bool](b.Tab, "document.querySelector('"+link+"') !== null") {
					if kind != timeline.PreBirth || id == "scotland" {
						t.Errorf("no day for %s", kind)
					}
					continue
				}
				b.Do(chromedp.Click(chromedp.CSS(link)))
				got := chromium.Eval[string](b.Tab, demo.ReadSteps("document"))
				if want := s.Plan(t, timeline.Facts{Kind: kind, Conference: d}); got != want {
					t.Errorf("%s:\n%s\nwant\n%s", kind, got, want)
				}
			}
			for _, request := range h.Since(0) {
				if strings.Contains(request, "2027-03-12") || strings.Contains(request, ".js") {
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
		"You should get the reports at least 2 working days before the conference.", "You should get the minutes within 20 working days of the conference.", "Harrow’s own rule",
		"Why, and who to ask", "Find your day in the list of dates", "How we count the days",
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
