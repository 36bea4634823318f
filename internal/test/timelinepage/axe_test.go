package timelinepage

import (
	"strings"
	"testing"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

func (b *tab) axe(state string) {
	b.T.Helper()
	for _, f := range b.Axe() {
		b.T.Errorf("%s: %v", state, f)
	}
}

// TestCriterion23AxeFindsNothing looks at the page in each of its states.
func TestCriterion23AxeFindsNothing(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for _, page := range []string{"timeline/", "children/under-8/dates/", "children/8-11/dates/", "children/12-15/dates/", "children/16-17/dates/"} {
		t.Run(page, func(t *testing.T) {
			t.Parallel()
			b := open(t, h.Page(page), chromium.Today("2026-12-12"))
			b.axe("empty")
			b.press()
			b.axe("error")
			b.ask(timeline.Initial, date(2026, 12, 14))
			b.axe("answer")
			chromium.Eval[bool](b.Tab, `document.querySelectorAll("details").forEach(d => d.open = true) || true`)
			b.axe("folded open")
		})
	}
	t.Run("dark", func(t *testing.T) {
		t.Parallel()
		b := open(t, h.Page("timeline/"), chromium.Today("2026-12-12"), chromium.Media("", "prefers-color-scheme", "dark"))
		b.ask(timeline.Initial, date(2026, 12, 14))
		chromium.Eval[bool](b.Tab, `document.querySelectorAll("details").forEach(d => d.open = true) || true`)
		b.axe("answer, dark")
	})
	t.Run("situation", func(t *testing.T) {
		t.Parallel()
		b := open(t, h.Page("timeline/"), chromium.Today("2026-11-30"))
		chromium.Eval[bool](b.Tab, `document.querySelectorAll("[name=situation]").forEach(box => { box.closest("details").open = true; box.click(); }) || true`)
		b.axe("situations chosen")
		b.ask(timeline.Initial, date(2026, 12, 14))
		if folds := b.folds(); !strings.Contains(folds, " open") {
			t.Errorf("no fold is open:\n%s", folds)
		}
		b.axe("answer, situations chosen")
	})
	t.Run("late", func(t *testing.T) {
		t.Parallel()
		b := open(t, h.Page("timeline/"), chromium.Today("2026-12-21"))
		b.ask(timeline.Initial, date(2026, 12, 14))
		if b.seen("#timeline-check") == "" {
			t.Error("nothing to check a week after the conference")
		}
		b.axe("answer, late")
	})
	t.Run("failed", func(t *testing.T) {
		t.Parallel()
		b := open(t, h.Page("timeline/"))
		chromium.Eval[bool](b.Tab, `window.familyguideEngine = () => Promise.reject(1), true`)
		b.ask(timeline.Initial, date(2026, 12, 14))
		b.axe("failed")
	})
	t.Run("the table", func(t *testing.T) {
		t.Parallel()
		b := open(t, h.Page("timeline/dates/2026-12/#initial-2026-12-14"))
		b.axe("one answer")
	})
}
