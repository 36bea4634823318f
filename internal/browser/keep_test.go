package browser

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"familyguide/internal/ics"
	"familyguide/internal/timeline"
)

// catchFiles keeps what the page would have the browser download, and the sheet it
// would have printed or shared.
var catchFiles = atStart(`
	window.files = [];
	URL.createObjectURL = blob => { files.push(blob.text()); return "#"; };
	HTMLAnchorElement.prototype.click = function () { files.push(this.download); };
	window.print = () => files.push("printed");
	navigator.share = data => { files.push(data.text); return Promise.resolve(); };
`)

func files(b *tab) []string { return eval[[]string](b, `Promise.all(files.splice(0))`) }

// TestCriterion20CalendarIsTheOneOfTheCommandLine compares the page's file with
// internal/ics, byte for byte.
func TestCriterion20CalendarIsTheOneOfTheCommandLine(t *testing.T) {
	s := siteOf(t, "harrow")
	b := open(t, serve(t, s).page("timeline/"), catchFiles, today("2026-11-23"))
	b.ask(timeline.Initial, date(2026, 12, 14))
	for _, plain := range []bool{false, true} {
		for _, alarm := range []bool{false, true} {
			b.tick("plain", plain)
			b.tick("alarm", alarm)
			b.do(chromedp.Click(chromedp.CSS("[data-save=all]")))
			got := files(b)
			want := string(ics.Write(b.events(s, plain), date(2026, 11, 23), alarm))
			if len(got) != 2 || got[0] != want || got[1] != "dates.ics" {
				t.Fatalf("plain %v, alarm %v: got\n%s\nwant\n%s", plain, alarm, strings.Join(got, "\n"), want)
			}
			if secret := regexp.MustCompile(`(?i)child|protection|conference|harrow|social`).FindString(want); secret != "" && !plain {
				t.Errorf("the calendar says %q", secret)
			}
		}
	}
	eval[bool](b, `document.querySelector("#timeline [data-step=minutes] details").open = true`)
	b.do(chromedp.Click(chromedp.CSS("#timeline [data-step=minutes] [data-save]")))
	if got := files(b); strings.Count(got[0], "BEGIN:VEVENT") != 1 || !strings.Contains(got[0], "DTSTART;VALUE=DATE:20270114\r\n") {
		t.Errorf("one date alone: %s", got[0])
	}
}

func (b *tab) tick(name string, on bool) {
	if on != eval[bool](b, `document.querySelector("[name=`+name+`]").checked`) {
		b.do(chromedp.Click(chromedp.ID(name)))
	}
}

// events returns the dates as internal/ics takes them, with the words of the page.
func (b *tab) events(s *built, plain bool) []ics.Event {
	d := date(2026, 12, 14)
	steps, err := timeline.Plan(s.profile.TimelineRules(), s.profile.Calendar, timeline.Facts{Conference: d})
	if err != nil {
		b.t.Fatal(err)
	}
	type words struct{ Plain, Neutral, Do string }
	said := eval[[]words](b, `[...document.querySelectorAll("#timeline [data-step]:has(time)")].map(e => ({
		Plain: e.querySelector("h3 .title").textContent, Neutral: e.dataset.calendar, Do: e.querySelector(".do").textContent}))`)
	var events []ics.Event
	for _, step := range steps {
		r := s.profile.Rules[step.Rule]
		if step.Status != timeline.Dated || len(r.Audience) == 1 && r.Audience[0] == "staff" {
			continue
		}
		w := said[len(events)]
		e := ics.Event{UID: ics.UID(s.profile.ID, timeline.Initial, d, r.ID, step.N), Date: step.Limit, Title: w.Neutral}
		if plain {
			e.Title, e.Note = w.Plain, w.Do
		}
		events = append(events, e)
	}
	return events
}

// TestCriterion20TextToKeep copies and shares.
func TestCriterion20TextToKeep(t *testing.T) {
	b := open(t, serve(t, siteOf(t, "barnsley")).page("timeline/"), catchFiles,
		atStart(`document.execCommand = name => { files.push(document.activeElement.value); return true; };`))
	b.ask(timeline.Initial, date(2026, 12, 14))
	b.do(chromedp.Click(chromedp.CSS("[data-keep=copy]")))
	b.do(chromedp.Click(chromedp.CSS("[data-keep=share]")))
	got := files(b)
	if len(got) != 2 || got[0] != got[1] {
		t.Fatalf("copied %q", got)
	}
	for _, line := range []string{"Before the conference\n", "\nBy Saturday 12 December 2026: You get the reports\n", "\nMonday 14 December 2026: The conference\n", "\nBy Wednesday 30 December 2026: The first core group\n"} {
		if !strings.Contains(got[0], line) {
			t.Errorf("%q is not in\n%s", line, got[0])
		}
	}
	if left := eval[int](b, `document.querySelectorAll("textarea").length`); left != 0 {
		t.Error("the copied text is left in the page")
	}
}

// TestCriterion20OneSheetOfPaper prints the longest timelines there are.
func TestCriterion20OneSheetOfPaper(t *testing.T) {
	for id, kind := range map[string]timeline.Kind{"harrow": timeline.Initial, "barnsley": timeline.Review} {
		b := open(t, serve(t, siteOf(t, id)).page("timeline/"))
		if kind == timeline.Review { // the real first core group gives all the later ones
			eval[bool](b, `document.querySelector("#timeline-form details").open = true`)
			b.typeDate("first-core-group-", "30", "12", "2026")
		}
		b.ask(kind, map[timeline.Kind]timeline.Date{timeline.Initial: date(2026, 12, 14), timeline.Review: date(2026, 12, 14)}[kind])
		pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(func(p *page.PrintToPDFParams) { yes := true; p.PreferCSSPageSize = &yes }))
		if err != nil {
			t.Fatal(err)
		}
		if n := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(pdf, -1)); n != 1 {
			t.Errorf("%s: %d sheets", id, n)
		}
		if !bytes.Contains(pdf, []byte("%PDF")) {
			t.Errorf("%s: not a PDF", id)
		}
	}
}
