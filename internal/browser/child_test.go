package browser

import (
	"slices"
	"strings"
	"testing"

	"familyguide/internal/chromium"
	"familyguide/internal/council"
	"familyguide/internal/demo"
	"familyguide/internal/timeline"
)

// TestCriterion25EachAgeInItsOwnWords asks on each band's page.
func TestCriterion25EachAgeInItsOwnWords(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	h := demo.Serve(t, s)
	for _, test := range []struct{ band, says, away string }{
		{"under-8", "The big meeting.", "In 5 sleeps"},
		{"8-11", "The big meeting. You can come, or send your say.", "in 5 days"},
		{"12-15", "The meeting. Come to all of it, to part of it, or send your views.", "in 5 days"},
		{"16-17", "The conference. Be there for all or part of it, or send your views.", "in 5 days"},
	} {
		t.Run(test.band, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page("children/"+test.band+"/dates/"), chromium.Today("2026-12-09"))
			b.ask(timeline.Initial, date(2026, 12, 14))
			step := `document.querySelector("#timeline [data-step=conference]")`
			if text := chromium.Eval[string](b.Tab, step+".innerText"); !strings.Contains(text, test.says) || !strings.Contains(text, test.away) {
				t.Errorf("the day itself says %q", text)
			}
			whole := strings.Split(s.Plan(t, timeline.Facts{Conference: date(2026, 12, 14)}), "\n")
			shown := strings.Split(b.steps(), "\n")
			for _, line := range shown {
				if !slices.Contains(whole, line) {
					t.Errorf("%q is not the engine's", line)
				}
				id, _, _ := strings.Cut(strings.Fields(line)[0], "/")
				if !slices.ContainsFunc(s.Profile.Rules, func(r council.Rule) bool { return r.ID == id && slices.Contains(r.Audience, "children") }) {
					t.Errorf("%s is not for children", id)
				}
			}
			if len(shown) < 3 {
				t.Errorf("only %q", shown)
			}
			young := test.band == "under-8" || test.band == "8-11"
			if drawn := chromium.Eval[bool](b.Tab, step+`.querySelector("svg[role=img] > title") !== null`); drawn != young {
				t.Errorf("a drawing with words: %v", drawn)
			}
		})
	}
}
