// Package ics writes a family's dates as a calendar file that phones and
// computers can open (RFC 5545).
//
// # What is promised
//
//   - Lines end in CRLF and are folded at 75 octets, never inside a character
//     (RFC 5545, 3.1).
//   - Every event has a UID, a DTSTAMP, and lasts one whole day: DTEND is the
//     day after, because it is exclusive (3.6.1).
//   - The UID depends on what the date is of and on nothing else, and shows
//     nothing of it: importing again moves the event instead of doubling it, and
//     a person who looks at the file learns nothing from it.
//   - Text is escaped: comma, semicolon, backslash and line break (3.3.11).
//   - Events do not make the day look busy (TRANSP), and are marked private
//     (CLASS) for calendars that are shared.
//   - An alarm, if wanted, rings at nine in the morning of the day before: the
//     trigger counts from the midnight at which the day begins.
//
// The same input gives the same bytes; the time of writing is a day, given by
// the caller. The timeline page writes the very same bytes in the browser
// (static/scripts/timeline.js); internal/test/timelinepage proves it. Notes and alarms are a
// choice that only the page offers: they are written here so that it can be proved
// of them too.
package ics

import (
	"fmt"
	"hash/fnv"
	"strings"
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

// Write returns a calendar with the events, in the order given. Stamp is the
// day of writing.
func Write(events []Event, stamp timeline.Date, alarm bool) []byte {
	var b strings.Builder
	for _, line := range []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dates//dates//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"} {
		fold(&b, line)
	}
	for _, e := range events {
		e.write(&b, stamp, alarm)
	}
	fold(&b, "END:VCALENDAR")
	return []byte(b.String())
}

func (e Event) write(b *strings.Builder, stamp timeline.Date, alarm bool) {
	fold(b, "BEGIN:VEVENT")
	fold(b, "UID:"+e.UID)
	fold(b, "DTSTAMP:"+basic(stamp)+"T000000Z")
	fold(b, "DTSTART;VALUE=DATE:"+basic(e.Date))
	fold(b, "DTEND;VALUE=DATE:"+basic(e.Date.AddDays(1)))
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

// UID returns the identifier of a date: of the n-th step of that id, in the
// timeline of one conference. The name of a step would tell what the date is
// about; two 32-bit FNV-1a sums over it do not.
func UID(council string, kind timeline.Kind, conference timeline.Date, step string, n int) string {
	name := fmt.Sprintf("%s %s %s %s %d", council, kind, conference, step, n)
	return fmt.Sprintf("%08x%08x@dates", sum("a"+name), sum("b"+name))
}

// sum is FNV-1a with 32 bits (RFC 9923). The page's script sums UTF-16 code units:
// the same, as ids are ASCII.
func sum(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()
}

// basic writes a date as iCalendar does, 20261214.
func basic(d timeline.Date) string { return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day) }

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`)

func escape(text string) string { return escaper.Replace(text) }

// longest is the length of a line in octets, without its line break.
const longest = 75

// fold writes one line, broken before the character that has no more room, in the
// middle of a word too; the space that begins the next line counts.
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
