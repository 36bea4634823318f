package acceptance

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/chromedp/chromedp"

	"familyguide/internal/council"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// A calendarEvent is one event as a reader of calendars understands it.
type calendarEvent struct {
	UID         string `json:"uid"`
	Title       string `json:"title"`
	Day         string `json:"day"`
	End         string `json:"end"`
	WholeDay    bool   `json:"wholeDay"`
	Transparent bool   `json:"transparent"`
	Alarm       string `json:"alarm"`
}

// A calendarCase is a calendar file, where it is from and what it must hold.
type calendarCase struct {
	name  string
	text  []byte
	days  []string // in order
	alarm bool
}

// TestCalendarsAreReadByOthers gives the calendar files of the command line and of
// the page to two readers that are not ours, and compares every date.
func TestCalendarsAreReadByOthers(t *testing.T) {
	cases := append(fromProgram(t), fromPage(t)...)
	theirs := icalJS(t, cases)
	for i, c := range cases {
		check(t, c, "ical.js", theirs[i])
		check(t, c, "golang-ical", golangICal(t, c))
	}
	t.Logf("%d calendars", len(cases))
}

func check(t *testing.T, c calendarCase, reader string, events []calendarEvent) {
	t.Helper()
	var days, uids []string
	for _, e := range events {
		days, uids = append(days, e.Day), append(uids, e.UID)
		if next := civil(t, e.Day).AddDays(1).String(); e.End != next || !e.WholeDay || !e.Transparent || e.Title == "" {
			t.Errorf("%s, %s: %+v", c.name, reader, e)
		}
		if rings := e.Alarm == "-PT15H"; rings != c.alarm {
			t.Errorf("%s, %s: the alarm is %q", c.name, reader, e.Alarm)
		}
	}
	if !slices.Equal(days, c.days) {
		t.Errorf("%s: %s reads\n%v\nwant\n%v", c.name, reader, days, c.days)
	}
	slices.Sort(uids)
	if len(slices.Compact(uids)) != len(days) {
		t.Errorf("%s: two events have one UID", c.name)
	}
}

// conferenceDates are days for the cases: around Christmas and Easter, a leap day.
func conferenceDates() []string {
	if full {
		return []string{"2026-12-14", "2026-04-07", "2028-02-29", "2027-03-26", "2026-08-28", "2024-05-03"}
	}
	return []string{"2026-12-14"}
}

var kindNames = []string{"initial", "review", "pre-birth"}

// dated returns the days of the events in the calendar of one conference: the expected
// day of each step that every family meets.
func dated(steps []step, conference string, staff bool) []string {
	var days []string
	for _, s := range steps {
		switch {
		case s.Status != "dated" || strings.HasPrefix(s.When, "if ") || !staff && !s.forFamily():
		case s.Limit == conference || s.Expect == "" || s.Bound == "from":
			days = append(days, s.Limit)
		default:
			days = append(days, s.Expect)
		}
	}
	return days
}

func fromProgram(t *testing.T) []calendarCase {
	var cases []calendarCase
	for _, id := range council.BuiltInIDs() {
		for _, kind := range kindNames {
			for _, date := range conferenceDates() {
				cases = append(cases, calendarCase{
					name: fmt.Sprint("familyguide ", id, " ", kind, " ", date),
					text: familyguide(t, "timeline", "--council", id, "--kind", kind, "--date", date, "--format", "ics"),
					days: dated(timelineOf(t, id, kind, date), date, true),
				})
			}
		}
	}
	return cases
}

// fromPage presses the button that saves all dates, with and without an alarm.
func fromPage(t *testing.T) []calendarCase {
	var cases []calendarCase
	for _, id := range councils() {
		h := demo.Serve(t, demo.Of(t, id))
		b := chromium.Open(t, 5*minute, "about:blank", keepBlobs)
		for _, kind := range kindNames {
			for i, date := range conferenceDates() {
				b.Do(chromedp.Navigate(h.Page("timeline/")))
				answer(b, kind, date)
				alarm := i%2 == 0
				chromium.Eval[bool](b, fmt.Sprintf(`document.querySelector("[name=alarm]").checked = %v, document.querySelector("[data-save=all]").click(), true`, alarm))
				cases = append(cases, calendarCase{
					name: fmt.Sprint("page ", id, " ", kind, " ", date),
					text: []byte(chromium.Eval[string](b, `blobs.at(-1).text()`)),
					days: dated(timelineOf(t, id, kind, date), date, false), alarm: alarm,
				})
			}
		}
	}
	return cases
}

// keepBlobs keeps what a page makes for a person to save.
var keepBlobs = chromium.AtStart(`window.blobs = []; { const real = URL.createObjectURL; URL.createObjectURL = blob => { blobs.push(blob); return real(blob); }; }`)

// answer fills in the form of a timeline page and waits for the dates.
func answer(b *chromium.Tab, kind, date string) {
	b.T.Helper()
	d := civil(b.T, date)
	chromium.Eval[bool](b, fmt.Sprintf(`(() => { document.querySelector("[value=%s]").checked = true;
		document.querySelector("#day").value = "%d"; document.querySelector("#month").value = "%d"; document.querySelector("#year").value = "%d"; %s return true })()`,
		kind, d.Day, d.Month, d.Year, press))
	b.Wait(`document.querySelector("#timeline[data-engine]")`)
}

// icalJS reads all calendars with the npm package ical.js.
func icalJS(t *testing.T, cases []calendarCase) [][]calendarEvent {
	tool(t, "node_modules/ical.js/package.json")
	var texts []string
	for _, c := range cases {
		texts = append(texts, string(c.text))
	}
	data, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "calendar.mjs")
	cmd.Stdin = bytes.NewReader(data)
	var answer [][]calendarEvent
	if err := json.Unmarshal(node(t, cmd), &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer) != len(cases) {
		t.Fatalf("ical.js read %d calendars of %d", len(answer), len(cases))
	}
	return answer
}

// golangICal reads a calendar with github.com/arran4/golang-ical.
func golangICal(t *testing.T, c calendarCase) []calendarEvent {
	t.Helper()
	cal, err := ics.ParseCalendar(bytes.NewReader(c.text))
	if err != nil {
		t.Fatalf("%s: %v", c.name, err)
	}
	var events []calendarEvent
	for _, e := range cal.Events() {
		start, err1 := e.GetAllDayStartAt()
		end, err2 := e.GetAllDayEndAt()
		if err1 != nil || err2 != nil {
			t.Fatalf("%s: %v, %v", c.name, err1, err2)
		}
		one := calendarEvent{UID: e.Id(), Title: e.GetProperty(ics.ComponentPropertySummary).Value,
			Day: start.Format(time.DateOnly), End: end.Format(time.DateOnly), WholeDay: true,
			Transparent: strings.EqualFold(e.GetProperty(ics.ComponentPropertyTransp).Value, "transparent")}
		for _, alarm := range e.Alarms() {
			one.Alarm = alarm.GetProperty(ics.ComponentPropertyTrigger).Value
		}
		events = append(events, one)
	}
	return events
}
