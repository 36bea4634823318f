package timelinepage

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"familyguide/internal/ics"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// catchFiles keeps what the page would have the browser download, and the sheet it
// would have printed or shared.
var catchFiles = chromium.AtStart(`
	window.files = [];
	URL.createObjectURL = blob => { files.push(blob.text()); return "#"; };
	HTMLAnchorElement.prototype.click = function () { files.push(this.download); };
	window.print = () => files.push("printed");
	navigator.share = data => { files.push(data.text); return Promise.resolve(); };
`)

func files(b *tab) []string { return chromium.Eval[[]string](b.Tab, `Promise.all(files.splice(0))`) }

// TestCriterion20CalendarIsTheOneOfTheCommandLine compares the page's file with
// internal/ics, byte for byte.
func TestCriterion20CalendarIsTheOneOfTheCommandLine(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	b := open(t, demo.Serve(t, s).Page("timeline/"), catchFiles, chromium.Today("2026-11-23"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline details.keep").open = true`)
	for _, plain := range []bool{false, true} {
		for _, alarm := range []bool{false, true} {
			b.tick("plain", plain)
			b.tick("alarm", alarm)
			b.Do(chromedp.Click(chromedp.CSS("[data-save=all]")))
			got := files(b)
			want := string(ics.Write(b.events(s, plain), savedAt(t, got[0]), alarm))
			if len(got) != 2 || got[0] != want || got[1] != "dates.ics" {
				t.Fatalf("plain %v, alarm %v: got\n%s\nwant\n%s", plain, alarm, strings.Join(got, "\n"), want)
			}
			if secret := regexp.MustCompile(`(?i)child|protection|conference|harrow|social`).FindString(want); secret != "" && !plain {
				t.Errorf("the calendar says %q", secret)
			}
		}
	}
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline [data-step=minutes] details").open = true`)
	b.Do(chromedp.Click(chromedp.CSS("#timeline [data-step=minutes] [data-save]")))
	if got := files(b); strings.Count(got[0], "BEGIN:VEVENT") != 1 || !strings.Contains(got[0], "DTSTART;VALUE=DATE:20270114\r\n") {
		t.Errorf("one date alone: %s", got[0])
	}
}

// savedAt reads the moment at which a calendar was written, which is on the page's day.
func savedAt(t *testing.T, calendar string) time.Time {
	t.Helper()
	_, rest, _ := strings.Cut(calendar, "\r\nDTSTAMP:")
	stamp, _, _ := strings.Cut(rest, "\r\n")
	saved, err := time.Parse("20060102T150405Z", stamp)
	if err != nil || saved.Format(time.DateOnly) != "2026-11-23" {
		t.Fatalf("the calendar was written at %q in\n%s", stamp, calendar)
	}
	return saved
}

func (b *tab) tick(name string, on bool) {
	if on != chromium.Eval[bool](b.Tab, `document.querySelector("[name=`+name+`]").checked`) {
		b.Do(chromedp.Click(chromedp.CSS("[name=" + name + "]")))
	}
}

// events returns the dates as the package comment of internal/ics says, with the words
// of the page.
func (b *tab) events(s *demo.Site, plain bool) []ics.Event {
	d := date(2026, 12, 14)
	steps, err := timeline.Plan(s.Profile.TimelineRules(), s.Profile.Calendar, timeline.Facts{Conference: d})
	if err != nil {
		b.T.Fatal(err)
	}
	type words struct{ Plain, Neutral, Do string }
	said := chromium.Eval[map[string]words](b.Tab, `Object.fromEntries([...document.querySelectorAll("#timeline [data-step]:has(time)")].map(e => [e.dataset.step + "/" + (e.dataset.n || 1), {
		Plain: [...e.querySelectorAll("h3 .if, h3 .title")].map(part => part.textContent).join(" "), Neutral: e.dataset.calendar, Do: e.querySelector(".do").textContent}]))`)
	firm := map[string]string{"by": "By this day: ", "about": "About this day: ", "from": "From this day: "}
	var events []ics.Event
	for _, step := range steps {
		r := s.Profile.Rules[step.Rule]
		if step.Status != timeline.Dated || !r.ForFamily() {
			continue
		}
		if r.OnlyIf() != "" { // of a situation that nobody has chosen
			continue
		}
		w := said[fmt.Sprintf("%s/%d", r.ID, step.N)]
		e := ics.Event{UID: ics.UID(timeline.Initial, d, r.ID, step.N), Date: step.Limit, Title: w.Neutral}
		if plain {
			e.Title, e.Note = w.Plain, w.Do
		}
		if step.Phase != timeline.OnTheDay {
			e.Title = firm[r.Bound] + e.Title
			if r.Bound != "from" && !step.Expect.IsZero() {
				e.Date = step.Expect
			}
		}
		events = append(events, e)
	}
	return events
}

// TestCriterion20TextToKeep copies and shares.
func TestCriterion20TextToKeep(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "barnsley", catchFiles,
		chromium.AtStart(`document.execCommand = name => { files.push(document.activeElement.value); return true; };`))
	b.ask(timeline.Initial, date(2026, 12, 14))
	b.Do(chromedp.Click(chromedp.CSS("[data-keep=copy]")))
	b.Do(chromedp.Click(chromedp.CSS("[data-keep=share]")))
	got := files(b)
	if len(got) != 2 || got[0] != got[1] {
		t.Fatalf("copied %q", got)
	}
	for _, line := range []string{"Before the conference\n", "\nBy Saturday 12 December 2026: You get the reports\n", "\nMonday 14 December 2026: The conference\n", "\nBy Wednesday 30 December 2026: Only if there is a child protection plan: The first core group\n"} {
		if !strings.Contains(got[0], line) {
			t.Errorf("%q is not in\n%s", line, got[0])
		}
	}
	if left := chromium.Eval[int](b.Tab, `document.querySelectorAll("textarea").length`); left != 0 {
		t.Error("the copied text is left in the page")
	}
}

// TestConditionGoesWithItsStep reads a step that only some families meet. The condition
// comes first in the page, in the text to keep and in a calendar with plain titles. A
// calendar of all dates leaves the step out while its situation is folded; its own button
// saves it.
func TestConditionGoesWithItsStep(t *testing.T) {
	t.Parallel()
	b := open(t, demo.Serve(t, demo.Of(t, "harrow")).Page("timeline/"), catchFiles,
		chromium.AtStart(`document.execCommand = name => { files.push(document.activeElement.value); return true; };`))
	b.ask(timeline.Review, date(2026, 12, 14))
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline [data-step=exclusion-review]").closest("details").open = true`)
	said := chromium.Eval[string](b.Tab, `document.querySelector("#timeline [data-step=exclusion-review] h3").innerText`)
	if !strings.HasPrefix(said, "If you were kept out of an earlier conference:") {
		t.Errorf("the step says %q", said)
	}
	b.Do(chromedp.Click(chromedp.CSS("[data-keep=copy]")))
	if got, want := files(b)[0], "By Monday 30 November 2026: If you were kept out of an earlier conference: The chair looks again at keeping someone out\n"; !strings.Contains(got, want) {
		t.Errorf("%q is not in\n%s", want, got)
	}
	chromium.Eval[bool](b.Tab, `(document.querySelector("#timeline details.keep").open = true, document.querySelector("#timeline [data-step=exclusion-review]").closest("details").open = false) || true`)
	b.tick("plain", true)
	b.Do(chromedp.Click(chromedp.CSS("[data-save=all]")))
	if all := strings.ReplaceAll(files(b)[0], "\r\n ", ""); strings.Contains(all, "kept out") {
		t.Errorf("the calendar of all dates has a step that only some families meet:\n%s", all)
	}
	chromium.Eval[bool](b.Tab, `(step => { step.closest("details").open = step.querySelector("details").open = true; return true })(document.querySelector("#timeline [data-step=exclusion-review]"))`)
	b.Do(chromedp.Click(chromedp.CSS("#timeline [data-step=exclusion-review] [data-save]")))
	unfolded := strings.ReplaceAll(files(b)[0], "\r\n ", "")
	if want := "SUMMARY:By this day: If you were kept out of an earlier conference: The chair looks again at keeping someone out\r\n"; !strings.Contains(unfolded, want) {
		t.Errorf("%q is not in\n%s", want, unfolded)
	}
}

// TestCriterion20OneSheetOfPaper prints the longest timelines there are.
func TestCriterion20OneSheetOfPaper(t *testing.T) {
	t.Parallel()
	for id, kind := range map[string]timeline.Kind{"harrow": timeline.Initial, "barnsley": timeline.Review} {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			b := openTimeline(t, id)
			if kind == timeline.Review { // the real first core group gives all the later ones
				chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = true`)
				b.typeDate("first-core-group-", "30", "12", "2026")
			}
			b.ask(kind, date(2026, 12, 14))
			pdf, err := chromedp.Run(b.Ctx, chromedp.PrintToPDF(func(p *page.PrintToPDFParams) { yes := true; p.PreferCSSPageSize = &yes }))
			if err != nil {
				t.Fatal(err)
			}
			if n := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(pdf, -1)); n != 1 {
				t.Errorf("%d sheets", n)
			}
		})
	}
}
