package timelinepage

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// folds says which situations the answer has, which of them are open, and what their
// summaries say.
func (b *tab) folds() string {
	return chromium.Eval[string](b.Tab, `[...document.querySelectorAll("#timeline details[data-situation]")].map(d => d.dataset.situation + (d.open ? " open" : "") + ": " + d.firstChild.textContent).join("\n")`)
}

// TestWhatFewFamiliesMeetIsFolded asks without choosing a situation: each is there once,
// closed, and says how many dates it holds.
func TestWhatFewFamiliesMeetIsFolded(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	b := open(t, h.Page("timeline/"), chromium.Today("2026-11-30"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	want := strings.Join([]string{
		"kept-out: If someone may be kept out (4 dates)",
		"separate-times: If you and your child need to be apart (1 date)",
		"child-absent: If your child does not come (2 dates)",
		"parent-absent: If you do not come (2 dates)",
	}, "\n")
	got := b.folds()
	for _, line := range strings.Split(want, "\n") {
		if !strings.Contains(got, line) {
			t.Errorf("%q is not in\n%s", line, got)
		}
	}
	if strings.Contains(got, "open") {
		t.Errorf("open at once:\n%s", got)
	}
	if said := b.seen("#timeline .parts"); strings.Contains(said, "The chair is asked to keep someone out") {
		t.Error("a rare step is shown to everybody")
	}
	b.ask(timeline.Review, date(2026, 12, 14))
	if got := b.folds(); !strings.Contains(got, "plan-ended: If the plan ends (1 date)") {
		t.Errorf("at a review:\n%s", got)
	}
}

// TestASituationIsChosenBeforeOrAfter ticks one in the form, and opens one in the answer:
// the other follows. What is chosen is printed and saved.
func TestASituationIsChosenBeforeOrAfter(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page("timeline/"), catchFiles, chromium.Today("2026-11-30"))
	saved := func() int {
		b.Do(chromedp.Click(chromedp.CSS("[data-save=all]")))
		return strings.Count(files(b)[0], "BEGIN:VEVENT")
	}
	b.ask(timeline.Initial, date(2026, 12, 14))
	plain := saved()
	chromium.Eval[bool](b.Tab, `document.querySelectorAll("#timeline-form details").forEach(d => d.open = true) || true`)
	b.Do(chromedp.Click(chromedp.CSS("[value=parent-absent]")))
	b.Wait(`document.querySelector("[data-situation=parent-absent]").open`)
	if more := saved() - plain; more != 2 {
		t.Errorf("%d dates more are saved, not 2", more)
	}
	chromium.Eval[bool](b.Tab, `document.querySelector("[data-situation=kept-out] summary").click() || true`)
	b.Wait(`document.querySelector("[value=kept-out]").checked`)
	b.Do(chromium.Media("print"))
	if said := b.seen("#timeline-steps"); !strings.Contains(said, "The chair is asked to keep someone out") || !strings.Contains(said, "You can still say what you think") || strings.Contains(said, "far apart") {
		t.Errorf("on paper: %s", said)
	}
	b.Do(chromium.Media("screen"))
	b.press() // the choice stays for the next answer
	if got := b.folds(); strings.Count(got, " open") != 2 {
		t.Errorf("asked again:\n%s", got)
	}
	chromium.Eval[bool](b.Tab, `document.querySelector("[data-keep=forget]").click() || true`)
	b.ask(timeline.Initial, date(2026, 12, 14))
	if got := b.folds(); strings.Contains(got, " open") {
		t.Errorf("forgotten, and still open:\n%s", got)
	}
}

// TestEverySituationOfferedHasSteps ticks all that a page offers: each opens steps of its
// own, and a page that offers none does not ask.
func TestEverySituationOfferedHasSteps(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]int{
		"harrow timeline/":             3,
		"harrow children/12-15/dates/": 1,
		"harrow children/16-17/dates/": 1,
		"wales children/12-15/dates/":  0,
		"northern-ireland timeline/":   0,
	} {
		site, path, _ := strings.Cut(page, " ")
		b := open(t, demo.Serve(t, demo.Of(t, site)).Page(path), chromium.Today("2026-11-30"))
		offered := chromium.Eval[int](b.Tab, `[...document.querySelectorAll("[name=situation]")].map(box => box.checked = true).length`)
		if offered != want {
			t.Errorf("%s offers %d situations, not %d", page, offered, want)
		}
		if asked := chromium.Eval[bool](b.Tab, `document.body.textContent.includes("Will somebody not be there?")`); asked != (want > 0) {
			t.Errorf("%s asks if somebody will not be there: %v", page, asked)
		}
		b.ask(timeline.Initial, date(2026, 12, 14))
		if got := strings.Count(b.folds(), " open"); got != want {
			t.Errorf("%s opens %d of %d:\n%s", page, got, want, b.folds())
		}
	}
}

// TestTwoConferencesInOneList adds a second child's: one list, each line with its child,
// each step there once for each.
func TestTwoConferencesInOneList(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page("timeline/"), catchFiles, chromium.Today("2026-11-30"),
		chromium.AtStart(`document.execCommand = name => { files.push(document.activeElement.value); return true; };`))
	b.ask(timeline.Initial, date(2026, 12, 14))
	chromium.Eval[bool](b.Tab, `document.querySelector("[data-keep=add]").click() || true`)
	if said := b.seen("#timeline-status"); said != "Now type the date of the other child’s conference. The dates you have stay on this page." {
		t.Errorf("it says %q", said)
	}
	b.ask(timeline.Review, date(2027, 1, 12))
	if said := b.seen("#timeline-heading"); said != "Child 1: First conference: Monday 14 December 2026 in 14 days Child 2: Review conference: Tuesday 12 January 2027 in about 6 weeks" {
		t.Errorf("the heading says %q", said)
	}
	list := b.seen("#timeline-list li")
	for _, line := range []string{"Mon 14 Dec Child 1 The conference", "By Tue 5 Jan Child 2 The reports", "Tue 12 Jan Child 2 The conference"} {
		if !strings.Contains(list, line) {
			t.Errorf("%q is not in\n%s", line, list)
		}
	}
	if out := chromium.Eval[bool](b.Tab, `[...document.querySelectorAll("#timeline-list time")].some((e, i, all) => i && e.dateTime < all[i - 1].dateTime)`); out {
		t.Errorf("out of order:\n%s", list)
	}
	if twice := chromium.Eval[int](b.Tab, `(ids => ids.length - new Set(ids).size)([...document.querySelectorAll("[id]")].map(e => e.id))`); twice != 0 {
		t.Errorf("%d ids are there twice", twice)
	}
	b.axe("two conferences")
	b.Do(chromedp.Click(chromedp.CSS("[data-keep=copy]")))
	if text := files(b)[0]; !strings.Contains(text, "Child 1: Before the conference\n") || !strings.Contains(text, "Child 2: On the day\nTuesday 12 January 2027: The conference\n") {
		t.Errorf("copied:\n%s", text)
	}
	b.Do(chromedp.Click(chromedp.CSS("[data-save=all]")))
	if calendar := files(b)[0]; !strings.Contains(calendar, "DTSTART;VALUE=DATE:20261214") || !strings.Contains(calendar, "DTSTART;VALUE=DATE:20270112") {
		t.Errorf("saved:\n%s", calendar)
	}
	b.Do(chromedp.Click(chromedp.CSS("[data-keep=forget]")))
	if got := chromium.Eval[string](b.Tab, filled); got != nothing {
		t.Errorf("forgotten: %q", got)
	}
	b.ask(timeline.Initial, date(2026, 12, 14))
	if said := b.seen("#timeline"); strings.Contains(said, "Child 1") {
		t.Error("the other child's conference is still there")
	}
}
