package timelinepage

import (
	"slices"
	"strings"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// TestCriterion25EachAgeInItsOwnWords asks on each band's page.
func TestCriterion25EachAgeInItsOwnWords(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	h := demo.Serve(t, s)
	for _, test := range []struct{ band, says, away string }{
		{"under-8", "The big meeting.", "In 5 sleeps"},
		{"8-11", "The big meeting. You can ask to come, or send your say.", "in 5 days"},
		{"12-15", "The meeting. Ask to come to all of it or to part of it, or send your views.", "in 5 days"},
		{"16-17", "The conference. Ask to be there for all or part of it, or send your views.", "in 5 days"},
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

// TestAChildReadsNoWordsForStaff reads what a child sees before anything is typed,
// everything opened: no source's words for staff, and the list of dates is called the parents'.
func TestAChildReadsNoWordsForStaff(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for _, band := range []string{"under-8", "8-11", "12-15"} {
		t.Run(band, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page("children/"+band+"/dates/"))
			chromium.Eval[bool](b.Tab, `document.querySelectorAll("main details").forEach(d => d.open = true) || true`)
			said := b.seen("main")
			for _, words := range []string{"clear reasons against it", "ICPC", "“Within", "Find your day in the list of dates"} {
				if strings.Contains(said, words) {
					t.Errorf("the page says %q", words)
				}
			}
			if !strings.Contains(said, "Look in the parents’ list with an adult you trust") {
				t.Error("the page does not say whose table it is")
			}
			if more := strings.Contains(said, "There may be more meetings."); more != (band == "under-8") {
				t.Errorf("there may be more meetings: %v", more)
			}
		})
	}
}

// TestTheYoungestSeeTheFirstStepsOnly asks for a first meeting.
func TestTheYoungestSeeTheFirstStepsOnly(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page("children/under-8/dates/"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	if steps := b.steps(); strings.Contains(steps, "review-conference") || !strings.Contains(steps, "child-told 2026-12-21") {
		t.Errorf("the steps are\n%s", steps)
	}
	if said := b.seen("#timeline"); !strings.Contains(said, "There may be more meetings.") || strings.Contains(said, "2027") {
		t.Errorf("the answer says %q", said)
	}
}

// TestACouncilsOwnWaySpeaksToTheChild reads it on a child's page and on a parent's.
func TestACouncilsOwnWaySpeaksToTheChild(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for page, want := range map[string]string{
		"children/8-11/can-i-come/":       "nobody can make you. You can come if you want to. If somebody thinks that you should not be there, the chair decides.",
		"children/16-17/coming/":          "If somebody thinks that you should not be there, the chair decides.",
		"parents/your-child/":             "If a child does not want to go, people must respect that.",
		"children/under-8/for-grown-ups/": "If a child does not want to go, people must respect that.",
	} {
		b := open(t, h.Page(page))
		if said := strings.Join(strings.Fields(b.seen("main")), " "); !strings.Contains(said, want) {
			t.Errorf("%s does not say %q", page, want)
		}
	}
}
