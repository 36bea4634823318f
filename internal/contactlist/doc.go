// Package contactlist reads the lists of contacts that a council has already, and writes
// what is in them as [[contact]] entries of council.toml. A person confirms each one
// before it is written: this package proposes, and decides nothing.
//
// # What can be read
//
// A CSV file as a spreadsheet saves it: separated by commas, semicolons or tabs (a first
// line "sep=;" is believed), in UTF-8, UTF-16 or Windows-1252, with the line ends of any
// system and line breaks inside quoted cells. The headings may come below a title. They
// are known by many names ("Telephone number", "Tel no.", "Ffôn"): see columns.go. Columns
// without a known heading are not read.
//
// Open Referral UK, which is a profile of HSDS 3.0 (https://openreferraluk.org/developers):
// a service, a list of services, a page of them as an API returns it, or an organization
// with its services. Services that are not active are left out.
//
// # What is changed on the way
//
// Only the form: brackets and hyphens of a telephone number become spaces, "www." gets its
// https://, "Mon–Fri 9am–5pm" becomes the profile's hours. What cannot be turned into the
// profile's form without a guess is not guessed. A telephone number, an e-mail address or a
// web address that the profile refuses keeps its row out; opening hours that cannot be read
// are left out of it, and put into a remark. Each is reported with the row, as a
// spreadsheet numbers it.
//
// # What is proposed
//
// A [[contact]] with the [[document]] it comes from: the list itself, or what its column
// "source" names, read on the day in its column "checked", or today. A row whose name or
// telephone number the profile has already, or an earlier row, is not proposed.
package contactlist

import (
	"bytes"
	"fmt"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// A Contact is one row of a list, in the profile's form as far as it could be brought
// into it.
type Contact struct {
	Where string // "row 4" or "service 4"
	Line  int    // of the file

	Name, About            string
	For                    []string
	Phone, Textphone, Text string
	Email, URL             string
	Hours                  []string
	HoursAsWritten         string // if they could not be read
	BankHolidays           string // as TOML: `true`, `false`, `"all day"` or ""
	Source                 string // as the row names it; "" for the list itself
	Read                   timeline.Date
	Quote                  string
}

// Read returns the contacts of a list. A fault means that nothing could be read; a row
// that cannot be proposed, or not as it is, is a warning.
func Read(file string, data []byte, today timeline.Date) ([]Contact, finding.List) {
	text, fault := decode(data)
	if fault != nil {
		fault.File = file
		return nil, finding.List{*fault}
	}
	l := list{file: file, today: today}
	if start := bytes.TrimLeft(text, " \t\r\n"); bytes.HasPrefix(start, []byte("{")) || bytes.HasPrefix(start, []byte("[")) {
		l.openReferral(text)
	} else {
		l.table(text)
	}
	return l.contacts, l.findings
}

// A list is a file being read.
type list struct {
	file     string
	today    timeline.Date
	contacts []Contact
	findings finding.List
}

// fault records why the file cannot be read.
func (l *list) fault(line int, hint, format string, args ...any) {
	l.findings = append(l.findings, finding.Finding{File: l.file, Line: line, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// warn records what is not taken over from a contact.
func (l *list) warn(c Contact, hint, format string, args ...any) {
	l.findings = append(l.findings, finding.Finding{Warning: true, File: l.file, Line: c.Line, Message: c.Where + ": " + fmt.Sprintf(format, args...), Hint: hint})
}

// add keeps a contact, with its source in its own words.
func (l *list) add(c Contact) {
	var said []string
	for _, s := range []string{c.Name, c.Phone, c.Text, c.Textphone, c.Email, c.URL} {
		if s != "" {
			said = append(said, s)
		}
	}
	c.Quote = strings.Join(said[:min(len(said), 2)], " … ")
	l.contacts = append(l.contacts, c)
}
