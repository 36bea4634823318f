package timelinepage

import (
	"slices"
	"testing"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// TestRulesOfTheChosenKind chooses each kind of conference and types no date.
func TestRulesOfTheChosenKind(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	b := open(t, demo.Serve(t, s).Page("timeline/"))
	for _, kind := range []timeline.Kind{timeline.Initial, timeline.Review, timeline.PreBirth} {
		var want []string
		for _, r := range s.Profile.Rules {
			if r.Kinds.Has(kind) && (len(r.Audience) > 1 || r.Audience[0] != "staff") {
				want = append(want, r.ID)
			}
		}
		b.choose(kind)
		got := chromium.Eval[[]string](b.Tab, `[...document.querySelectorAll("#rules [data-rule]")].filter(e => e.checkVisibility()).map(e => e.dataset.id)`)
		if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
}
