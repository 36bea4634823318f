package timelinepage

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

func date(year, month, day int) timeline.Date {
	return timeline.Date{Year: year, Month: month, Day: day}
}

// TestCriterion12DatesAreTheEngines types dates into each of the five sites and
// reads back what the same engine says natively.
func TestCriterion12DatesAreTheEngines(t *testing.T) {
	t.Parallel()
	for _, id := range council.BuiltInIDs() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			s := demo.Of(t, id)
			b := open(t, demo.Serve(t, s).Page("timeline/"))
			b.Patient()
			for _, kind := range []timeline.Kind{timeline.Initial, timeline.Review, timeline.PreBirth} {
				for _, d := range []timeline.Date{date(2026, 12, 14), date(2026, 4, 7), date(2028, 12, 18), date(2024, 2, 29)} {
					b.ask(kind, d)
					if got, want := b.steps(), s.Plan(t, timeline.Facts{Kind: kind, Conference: d}); got != want {
						t.Errorf("%s %s:\n%s\nwant\n%s", kind, d, got, want)
					}
				}
			}
			if engine := chromium.Eval[string](b.Tab, `document.querySelector("#timeline").dataset.engine`); engine != "wasm" {
				t.Errorf("worked out by %q", engine)
			}
		})
	}
}

// TestCriterion15RealDatesMoveWhatFollows gives the real dates of meetings.
func TestCriterion15RealDatesMoveWhatFollows(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "barnsley")
	b := open(t, demo.Serve(t, s).Page("timeline/"))
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = true`)
	b.typeDate("first-core-group-", "7", "1", "2027")
	b.typeDate("review-", "1", "march", "2027")
	b.typeDate("strategy-discussion-", "25", "Nov", "2026")
	b.ask(timeline.Initial, date(2026, 12, 14))
	facts := timeline.Facts{Kind: timeline.Initial, Conference: date(2026, 12, 14),
		FirstCoreGroup: date(2027, 1, 7), Review: date(2027, 3, 1), StrategyDiscussion: date(2026, 11, 25)}
	if got, want := b.steps(), s.Plan(t, facts); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, says := range []struct{ step, words string }{
		{"first-core-group", "Thursday 7 January 2027, as you told us"},
		{"review-conference", "Monday 1 March 2027, as you told us"},
		{"first-core-group", "The rule says: By Wednesday 30 December 2026 – your date is later. You can ask why."},
	} {
		if text := chromium.Eval[string](b.Tab, fmt.Sprintf(`document.querySelector("#timeline [data-step=%s]").innerText`, says.step)); !strings.Contains(text, says.words) {
			t.Errorf("%s says %q, not %q", says.step, text, says.words)
		}
	}
}

// TestPlanEndedTakesItsStepsAway ticks that the plan ended at the review.
func TestPlanEndedTakesItsStepsAway(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	b := open(t, demo.Serve(t, s).Page("timeline/"))
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = true`)
	chromium.Eval[bool](b.Tab, `document.querySelector("[name=ended]").checked = true`)
	b.ask(timeline.Review, date(2027, 3, 12))
	facts := timeline.Facts{Kind: timeline.Review, Conference: date(2027, 3, 12), PlanEnded: true}
	if got, want := b.steps(), s.Plan(t, facts); got != want || !strings.Contains(got, "child-in-need-plan") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestPlanEndedIsAskedOfAReviewAlone ticks the box and then chooses another kind of
// conference: a plan cannot end at a conference that may begin one.
func TestPlanEndedIsAskedOfAReviewAlone(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	b := open(t, demo.Serve(t, s).Page("timeline/"))
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = true`)
	for _, kind := range []timeline.Kind{timeline.Review, timeline.Initial, timeline.PreBirth} {
		chromium.Eval[bool](b.Tab, `document.querySelector("[name=ended]").checked = true`)
		b.ask(kind, date(2026, 12, 14))
		review := kind == timeline.Review
		if seen := chromium.Eval[bool](b.Tab, `document.querySelector("[name=ended]").checkVisibility()`); seen != review {
			t.Errorf("%s: the box is seen: %v", kind, seen)
		}
		facts := timeline.Facts{Kind: kind, Conference: date(2026, 12, 14), PlanEnded: review}
		if got, want := b.steps(), s.Plan(t, facts); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", kind, got, want)
		}
	}
}

// TestAnswerInWords reads whole steps as a person does.
func TestAnswerInWords(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow", chromium.Today("2026-12-12"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	chromium.Eval[bool](b.Tab, `document.querySelectorAll("#timeline details").forEach(d => d.open = true) || true`)
	for _, test := range []struct{ name, at, words string }{
		{"11 by, in words", "[data-step=minutes]", "By Thursday 14 January 2027"},
		{"11 ask, in words", `[data-step=visits]`, "Ask when"},
		{"12 how far away", "[data-step=conference]", "in 2 days"},
		{"13 today", ".today", "Today is Saturday 12 December 2026"},
		{"13 late, calmly", "[data-step=reports-shared] .late", "If this has not happened, it may be late. Ask your social worker, or call Family Rights Group advice line on 0808 801 0366 (Monday to Friday, 9.30am to 3pm, not on bank holidays). You can say: “When will I get the reports? I need time to read them.”"},
		{"14 the rule", "[data-step=minutes] details", "You should get the minutes within 20 working days of the conference."},
		{"14 whose rule", "[data-step=minutes] details", "Harrow’s own rule"},
		{"14 the count", "[data-step=minutes] details", "Not counted: Saturday 19 December to Sunday 20 December; Friday 25 December to Monday 28 December (Christmas Day, Boxing Day); Friday 1 January to Sunday 3 January (New Year's Day); Saturday 9 January to Sunday 10 January."},
		{"14 the source", "[data-step=minutes] details", "Within 20 working days"},
		{"7 of counting: limit and expected day", `[data-step=review-conference][data-n="1"]`, "That is a Sunday, so expect it by Friday 12 March."},
	} {
		t.Run(test.name, func(t *testing.T) {
			if text := chromium.Eval[string](b.Tab, fmt.Sprintf("document.querySelector(%q).innerText", "#timeline "+test.at)); !strings.Contains(text, test.words) {
				t.Errorf("%q does not say %q", text, test.words)
			}
		})
	}
	t.Run("11 about, in words", func(t *testing.T) {
		city := openTimeline(t, "city-of-london")
		city.ask(timeline.Initial, date(2026, 12, 14))
		if said := city.seen("#timeline [data-step=core-group] .day"); !strings.HasPrefix(said, "About ") {
			t.Errorf("a core group about every six weeks: %q", said)
		}
	})
	if late := chromium.Eval[int](b.Tab, `[...document.querySelectorAll("#timeline .late")].filter(e => e.checkVisibility() && e.closest(".step").querySelector("time").dateTime >= "2026-12-12").length`); late != 0 {
		t.Errorf("%d steps that are still to come are said to be late", late)
	}
}

// TestCriterion9TheAnswerIsAnnounced proves the focus and the words for a screen reader.
func TestCriterion9TheAnswerIsAnnounced(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "england")
	b.ask(timeline.Initial, date(2026, 12, 14))
	if at := chromium.Eval[string](b.Tab, "document.activeElement.id"); at != "timeline-heading" {
		t.Errorf("the focus is on %q", at)
	}
	dated := chromium.Eval[int](b.Tab, `document.querySelectorAll("#timeline [data-step] time").length`)
	if said := chromium.Eval[string](b.Tab, `document.querySelector("[role=status]#timeline-status").textContent`); said != fmt.Sprintf("%d dates worked out.", dated) {
		t.Errorf("said %q of %d dates", said, dated)
	}
}

// TestTheNextAnswerComesInOneFrame presses the button a second time, for another date. The
// browser's first frame after the press has the whole answer: no frame shows half of it, or
// the previous one. How long that frame takes, make bench measures.
func TestTheNextAnswerComesInOneFrame(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page("timeline/"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	got := chromium.Eval[string](b.Tab, `new Promise(done => {
		document.querySelector("#day").value = "15";
		document.querySelector("#timeline-form [type=submit]").click();
		requestAnimationFrame(() => done(document.activeElement.textContent + " " + document.querySelectorAll("#timeline-steps .step").length));
	})`)
	if want := chromium.Eval[string](b.Tab, `document.activeElement.textContent + " " + document.querySelectorAll("#timeline-steps .step").length`); got != want || !strings.Contains(got, "15 December") {
		t.Errorf("the first frame has %q, a later one %q", got, want)
	}
}

// TestCriterion10ListsUnderHeadings reads the headings and lists of the answer.
func TestCriterion10ListsUnderHeadings(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	b.ask(timeline.Initial, date(2026, 12, 14))
	headings := chromium.Eval[string](b.Tab, `[...document.querySelectorAll("#timeline h2")].map(e => e.firstChild.textContent.trim()).join(", ")`)
	if want := "First conference: Monday 14 December 2026, Before the conference, On the day, After the conference, Only for some families"; headings != want {
		t.Errorf("headings %q", headings)
	}
	if stray := chromium.Eval[int](b.Tab, `document.querySelectorAll("#timeline [data-step]:not(ol[role=list] > li:has(h3 .day + .away + .title, h3 .day + .title))").length`); stray != 0 {
		t.Errorf("%d steps are no item of a list with a heading", stray)
	}
}
