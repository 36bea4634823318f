// Package ics writes a family's dates as a calendar file that phones and
// computers can open (RFC 5545).
//
// # The file
//
//	BEGIN:VCALENDAR
//	VERSION:2.0
//	PRODID:-//dates//dates//EN
//	CALSCALE:GREGORIAN
//	BEGIN:VEVENT                           for each event, in the order given
//	UID:0123456789abcdef@dates             see below
//	DTSTAMP:20261122T101500Z               the moment of writing, in UTC
//	LAST-MODIFIED:20261122T101500Z         the same
//	SEQUENCE:217505700                     the same, in seconds since 1 January 2020, UTC
//	DTSTART;VALUE=DATE:20261211
//	DTEND;VALUE=DATE:20261212              the day after, because it is exclusive (3.6.1)
//	SUMMARY:By this day: Papers
//	DESCRIPTION:…                          if there is a note
//	CLASS:PRIVATE                          for calendars that are shared
//	TRANSP:TRANSPARENT                     the day does not look busy
//	BEGIN:VALARM                           if an alarm is wanted: it rings at nine in the
//	ACTION:DISPLAY                         morning of the day before, counted from the
//	DESCRIPTION:By this day: Papers        midnight at which the event begins
//	TRIGGER:-PT15H
//	END:VALARM
//	END:VEVENT
//	END:VCALENDAR
//
// Lines end in CRLF and are folded at 75 octets, never inside a character (3.1). In
// text, comma, semicolon, backslash and line break are escaped (3.3.11).
//
// There is no METHOD: a file with one is an invitation, which needs an ORGANIZER
// (RFC 5546, 3.2.1), and some programs open it as a new calendar.
//
// # Which events, on which day, with which title
//
// The caller decides; the command line and the page decide alike:
//
//   - A meeting whose real date the family gave is on that day, under its title alone.
//   - The conference and other steps of that day are on the day that the family typed.
//   - Every other step is on its expected day, or on its limit if it has none or if its
//     bound is "from". The title says how firm the day is, in the words of the interface's texts
//     calendar-by, calendar-about, calendar-from and calendar-aim, named after the
//     rule's bound: "By this day: Papers". A bound without a text ("on") adds nothing.
//   - Steps without a date are left out, and so are steps that only some families meet
//     (council.Rule.OnlyIf), unless the family chooses them.
//   - Titles are neutral ("Papers"), because a calendar may be looked at by somebody
//     else. The page offers plain titles, notes and alarms as a choice.
//
// # A date that changes
//
// The UID is the same whenever the same date is saved again, and a later file has a
// higher SEQUENCE and a later DTSTAMP: a calendar moves the event, and keeps the newer
// of two files. The dates of another conference have other UIDs, because a family
// may have two. If a conference moves, its old entries stay until somebody deletes them.
//
// A UID has no readable words, but it is not secret. It has to be the same without
// anything being stored, so it is computed from the kind of conference, its date and
// the step; whoever knows this program can try them all. The council is not part
// of it. The dates and titles in the file say as much as a UID does.
//
// The same input gives the same bytes. The timeline page writes the very same bytes
// in the browser (static/scripts); internal/test/timelinepage compares the two.
package ics

import (
	"fmt"
	"hash/fnv"
	"strings"
	"time"
	"unicode/utf8"

	"familyguide/internal/timeline"
)

// An Event is one date to keep.
type Event struct {
	UID   string // from [UID]
	Date  timeline.Date
	Title string
	Note  string // more words, "" for none
}

// Write returns a calendar with the events, in the order given. Saved is the moment
// of writing; seconds are its finest part.
func Write(events []Event, saved time.Time, alarm bool) []byte {
	var b strings.Builder
	for _, line := range []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dates//dates//EN", "CALSCALE:GREGORIAN"} {
		fold(&b, line)
	}
	for _, e := range events {
		e.write(&b, saved.UTC(), alarm)
	}
	fold(&b, "END:VCALENDAR")
	return []byte(b.String())
}

// sequenceStart is when SEQUENCE is 0. Its 31 bits last until 2088.
var sequenceStart = time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC)

func (e Event) write(b *strings.Builder, saved time.Time, alarm bool) {
	stamp := saved.Format("20060102T150405Z")
	fold(b, "BEGIN:VEVENT")
	fold(b, "UID:"+e.UID)
	fold(b, "DTSTAMP:"+stamp)
	fold(b, "LAST-MODIFIED:"+stamp)
	fold(b, fmt.Sprintf("SEQUENCE:%d", max(0, saved.Unix()-sequenceStart.Unix())))
	fold(b, "DTSTART;VALUE=DATE:"+e.Date.Compact())
	fold(b, "DTEND;VALUE=DATE:"+e.Date.AddDays(1).Compact())
	fold(b, "SUMMARY:"+escape(e.Title))
	if e.Note != "" {
		fold(b, "DESCRIPTION:"+escape(e.Note))
	}
	fold(b, "CLASS:PRIVATE")
	fold(b, "TRANSP:TRANSPARENT")
	if alarm {
		fold(b, "BEGIN:VALARM")
		fold(b, "ACTION:DISPLAY")
		fold(b, "DESCRIPTION:"+escape(e.Title))
		fold(b, "TRIGGER:-PT15H")
		fold(b, "END:VALARM")
	}
	fold(b, "END:VEVENT")
}

// UID returns the identifier of a date: of the n-th step of that id, in the timeline
// of one conference. It is two 32-bit FNV-1a sums over "initial 2026-12-14 minutes 1",
// the first with an "a" before it and the second with a "b".
func UID(kind timeline.Kind, conference timeline.Date, step string, n int) string {
	name := fmt.Sprintf("%s %s %s %d", kind, conference, step, n)
	return fmt.Sprintf("%08x%08x@dates", sum("a"+name), sum("b"+name))
}

// sum is FNV-1a with 32 bits (RFC 9923). The page's script sums UTF-16 code units,
// which are the same for the ASCII of ids.
func sum(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()
}

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`)

func escape(text string) string { return escaper.Replace(text) }

// longest is the length of a line in octets, without its line break.
const longest = 75

// fold writes one line. It breaks a long one before the first character that does not
// fit, even within a word; the space that begins the next line counts towards its length.
func fold(b *strings.Builder, line string) {
	room := longest
	for _, c := range line {
		size := utf8.RuneLen(c)
		if size > room {
			b.WriteString("\r\n ")
			room = longest - 1
		}
		b.WriteRune(c)
		room -= size
	}
	b.WriteString("\r\n")
}
