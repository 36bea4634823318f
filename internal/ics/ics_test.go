package ics_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ical "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"familyguide/internal/ics"
	"familyguide/internal/timeline"
)

var (
	saved      = time.Date(2026, time.November, 22, 10, 15, 0, 0, time.UTC)
	conference = timeline.Date{Year: 2026, Month: 12, Day: 14}
	newYear    = timeline.Date{Year: 2026, Month: 12, Day: 31} // it ends in another year
)

// crlf writes a text with the line ends of a calendar.
func crlf(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }

func TestWholeFile(t *testing.T) {
	uid := ics.UID(timeline.Initial, conference, "minutes", 1)
	got := string(ics.Write([]ics.Event{
		{UID: uid, Date: newYear, Title: "Post, and a call; back\\slash", Note: "one\ntwo\r\nthree"},
		{UID: "2@dates", Date: conference, Title: "Meeting"},
	}, saved, true))
	want := crlf(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//dates//dates//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:` + uid + `
DTSTAMP:20261122T101500Z
LAST-MODIFIED:20261122T101500Z
SEQUENCE:217505700
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:Post\, and a call\; back\\slash
DESCRIPTION:one\ntwo\nthree
CLASS:PRIVATE
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Post\, and a call\; back\\slash
TRIGGER:-PT15H
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:2@dates
DTSTAMP:20261122T101500Z
LAST-MODIFIED:20261122T101500Z
SEQUENCE:217505700
DTSTART;VALUE=DATE:20261214
DTEND;VALUE=DATE:20261215
SUMMARY:Meeting
CLASS:PRIVATE
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Meeting
TRIGGER:-PT15H
END:VALARM
END:VEVENT
END:VCALENDAR
`)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFileWithoutAlarmHasNone(t *testing.T) {
	if got := string(ics.Write([]ics.Event{{UID: "1@dates", Date: conference, Title: "Meeting"}}, saved, false)); strings.Contains(got, "VALARM") {
		t.Errorf("got\n%s", got)
	}
}

func TestUIDNeverChanges(t *testing.T) {
	for want, uid := range map[string]string{
		"36ef5d878ea46ab8@dates": ics.UID(timeline.Initial, conference, "first-core-group", 1),
		"fd2160f8b120d569@dates": ics.UID(timeline.Review, conference, "core-group", 3),
	} {
		if uid != want {
			t.Errorf("got %s, want %s: a calendar would hold the date twice", uid, want)
		}
	}
}

func TestEveryDateHasItsOwnUID(t *testing.T) {
	seen := map[string]string{}
	for kind := timeline.Initial; kind <= timeline.PreBirth; kind++ {
		for day := range 400 {
			for _, step := range []string{"conference", "core-group", "first-core-group", "review-conference"} {
				for n := 1; n <= 12; n++ {
					name := fmt.Sprint(kind, conference.AddDays(day), step, n)
					uid := ics.UID(kind, conference.AddDays(day), step, n)
					if other, ok := seen[uid]; ok {
						t.Fatalf("%s and %s are both %s", name, other, uid)
					}
					seen[uid] = name
				}
			}
		}
	}
}

// A calendar takes the file with the higher SEQUENCE, and of two with the same
// SEQUENCE the one with the later DTSTAMP (RFC 5546, 2.1.5).
func TestLaterFileIsNewer(t *testing.T) {
	moment := func(t *rapid.T, from time.Time, name string) time.Time {
		return from.Add(time.Duration(rapid.Int64Range(1, 20*365*24*3600).Draw(t, name)) * time.Second)
	}
	rapid.Check(t, func(t *rapid.T) {
		first := moment(t, time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC), "first")
		second := moment(t, first, "second")
		before, after := revision(t, first), revision(t, second)
		if after[0] <= before[0] || after[1] <= before[1] || after[1] != after[2] {
			t.Errorf("SEQUENCE, DTSTAMP, LAST-MODIFIED are %q, and then %q", before, after)
		}
	})
}

// revision returns SEQUENCE, DTSTAMP and LAST-MODIFIED, in a form that can be compared.
func revision(t *rapid.T, saved time.Time) [3]string {
	// The zone of the clock makes no difference.
	saved = saved.In(time.FixedZone("", 3600*rapid.IntRange(-12, 14).Draw(t, "zone")))
	calendar, err := ical.ParseCalendar(strings.NewReader(string(ics.Write([]ics.Event{{UID: "1@dates", Date: conference, Title: "Meeting"}}, saved, false))))
	if err != nil {
		t.Fatal(err)
	}
	e := calendar.Events()[0]
	return [3]string{fmt.Sprintf("%010s", e.GetProperty(ical.ComponentPropertySequence).Value),
		e.GetProperty(ical.ComponentPropertyDtstamp).Value, e.GetProperty(ical.ComponentPropertyLastModified).Value}
}

func TestSequenceOfAClockThatIsYearsSlowIsANumber(t *testing.T) {
	got := string(ics.Write([]ics.Event{{UID: "1@dates", Date: conference, Title: "Meeting"}}, time.Unix(0, 0), false))
	if !strings.Contains(got, "\r\nSEQUENCE:0\r\n") {
		t.Errorf("got\n%s", got)
	}
}

// How often a property may be in a file without METHOD (RFC 5545, 3.6; RFC 5546
// restricts files with one only). Anything that is not listed is not written.
var (
	inCalendar = map[string]string{"VERSION": "1", "PRODID": "1", "CALSCALE": "1"}
	inEvent    = map[string]string{"UID": "1", "DTSTAMP": "1", "LAST-MODIFIED": "1", "SEQUENCE": "1", "DTSTART": "1", "DTEND": "1",
		"SUMMARY": "1", "DESCRIPTION": "0 or 1", "CLASS": "1", "TRANSP": "1"}
	inAlarm = map[string]string{"ACTION": "1", "DESCRIPTION": "1", "TRIGGER": "1"}
)

func TestPropertiesAreThoseOfAFileWithoutMethod(t *testing.T) {
	for _, note := range []string{"", "Ask for it."} {
		events := []ics.Event{{UID: "1@dates", Date: conference, Title: "Meeting", Note: note}, {UID: "2@dates", Date: newYear, Title: "Papers"}}
		calendar, err := ical.ParseCalendar(strings.NewReader(string(ics.Write(events, saved, true))))
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, p := range calendar.CalendarProperties {
			names = append(names, p.IANAToken)
		}
		restrict(t, "VCALENDAR", names, inCalendar)
		for _, e := range calendar.Events() {
			restrict(t, "VEVENT", tokens(e.Properties), inEvent)
			for _, alarm := range e.Alarms() {
				restrict(t, "VALARM", tokens(alarm.Properties), inAlarm)
			}
		}
	}
}

func tokens(properties []ical.IANAProperty) (names []string) {
	for _, p := range properties {
		names = append(names, p.IANAToken)
	}
	return names
}

func restrict(t *testing.T, component string, names []string, allowed map[string]string) {
	t.Helper()
	count := map[string]int{}
	for _, name := range names {
		count[name]++
		if allowed[name] == "" {
			t.Errorf("%s has %s", component, name)
		}
	}
	for name, often := range allowed {
		if !strings.Contains(often, fmt.Sprint(count[name])) {
			t.Errorf("%s has %s %d times, want %s", component, name, count[name], often)
		}
	}
}

// Another implementation reads the text back, however it was escaped and folded.
func TestAnyTextComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := longText(t)
		alarm := rapid.Bool().Draw(t, "alarm")
		data := string(ics.Write([]ics.Event{{UID: "1@dates", Date: newYear, Title: text, Note: text}}, saved, alarm))
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
		if err != nil || end.Format(time.DateOnly) != newYear.AddDays(1).String() {
			t.Errorf("ends %v %v", end, err)
		}
	})
}

// Each line of the title is as long as it can be, and no longer: one more character
// would not fit.
func TestLongLinesAreFoldedAtTheLastCharacterThatFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := longText(t)
		data := string(ics.Write([]ics.Event{{UID: "1@dates", Date: newYear, Title: text}}, saved, false))
		_, data, _ = strings.Cut(data, "SUMMARY")
		data, _, _ = strings.Cut(data, "\r\nCLASS")
		lines := strings.Split("SUMMARY"+data, "\r\n")
		if len(lines) < 2 {
			t.Fatalf("%d octets are in one line", len(data))
		}
		for i, line := range lines {
			if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
				t.Fatalf("line of %d octets: %q", len(line), line)
			}
			if i == len(lines)-1 {
				break
			}
			next, ok := strings.CutPrefix(lines[i+1], " ")
			if _, size := utf8.DecodeRuneInString(next); !ok || len(line)+size <= 75 {
				t.Fatalf("%q is folded too early, before %q", line, lines[i+1])
			}
		}
	})
}

// longText draws a text that has to be folded, of characters of one to four octets and
// those that are escaped. It neither begins nor ends with a space, which readers trim.
func longText(t *rapid.T) string {
	runes := rapid.SliceOfN(rapid.SampledFrom([]rune("abcdefgh ,;:\\\"'\nñé–漢😀")), 75, 300).Draw(t, "text")
	return "x" + string(runes) + "."
}
