package ics_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	ical "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"familyguide/internal/ics"
	"familyguide/internal/timeline"
)

var stamp = timeline.Date{Year: 2026, Month: 11, Day: 22}

func TestWholeFile(t *testing.T) {
	uid := ics.UID("harrow", timeline.Initial, timeline.Date{Year: 2026, Month: 12, Day: 14}, "minutes", 1)
	got := string(ics.Write([]ics.Event{{
		UID: uid, Date: timeline.Date{Year: 2026, Month: 12, Day: 31},
		Title: "Post, and a call; back\\slash", Note: "one\ntwo",
	}}, stamp, true))
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//dates//dates//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:`+uid+`
DTSTAMP:20261122T000000Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:Post\, and a call\; back\\slash
DESCRIPTION:one\ntwo
CLASS:PRIVATE
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Post\, and a call\; back\\slash
TRIGGER:-PT15H
END:VALARM
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestUIDIsStableAndSaysNothing(t *testing.T) {
	day := timeline.Date{Year: 2026, Month: 12, Day: 14}
	uid := ics.UID("harrow", timeline.Initial, day, "first-core-group", 1)
	if want := "d8aa8c0e217912f7@dates"; uid != want {
		t.Errorf("got %s, want %s: calendars would hold every date twice", uid, want)
	}
	for _, other := range []string{
		ics.UID("barnsley", timeline.Initial, day, "first-core-group", 1),
		ics.UID("harrow", timeline.Review, day, "first-core-group", 1),
		ics.UID("harrow", timeline.Initial, day.AddDays(1), "first-core-group", 1),
		ics.UID("harrow", timeline.Initial, day, "core-group", 1),
		ics.UID("harrow", timeline.Initial, day, "first-core-group", 2),
	} {
		if other == uid {
			t.Errorf("two different dates are both %s", uid)
		}
	}
}

// TestAnyTextComesBack writes any text and lets another implementation read it.
func TestAnyTextComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zé漢😀,;\\:"' ]{1,200}`).Draw(t, "title")
		text = strings.TrimSpace(text) + "."
		alarm := rapid.Bool().Draw(t, "alarm")
		data := string(ics.Write([]ics.Event{{UID: "1@dates", Date: stamp, Title: text, Note: text}}, stamp, alarm))
		for _, line := range strings.SplitAfter(data, "\r\n") {
			line = strings.TrimSuffix(line, "\r\n")
			if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
				t.Fatalf("line of %d octets: %q", len(line), line)
			}
		}
		calendar, err := ical.ParseCalendar(strings.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		event := calendar.Events()[0]
		for _, property := range []ical.ComponentProperty{ical.ComponentPropertySummary, ical.ComponentPropertyDescription} {
			if got := event.GetProperty(property).Value; got != text {
				t.Errorf("%s: got %q, want %q", property, got, text)
			}
		}
		if got := len(event.Alarms()); alarm != (got == 1) {
			t.Errorf("%d alarms", got)
		}
		end, err := event.GetAllDayEndAt()
		if err != nil || end.Format("2006-01-02") != stamp.AddDays(1).String() {
			t.Errorf("ends %v %v", end, err)
		}
	})
}
