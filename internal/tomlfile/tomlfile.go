// Package tomlfile reads TOML that an editor wrote for a page, for the words of a
// language or as a list, and reports the line of what cannot be read. A profile has
// a reader of its own (internal/council), which knows the place of every value.
package tomlfile

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/finding"
)

// Content is what a text in TOML holds.
type Content struct {
	Values map[string]any // of the statements that can be read; nil if that is not known
	Text   []byte         // the text, with spaces in place of the others
	Unread []Key          // the keys of the others
}

// Read reads TOML that begins in a file after the given number of lines. It reports
// every statement that cannot be read.
func Read(name string, data []byte, above int) (Content, finding.List) {
	const most = 50
	var c Content
	var faults finding.List
	lines := bytes.SplitAfter(bytes.Clone(data), []byte("\n"))
	for range most {
		c.Text = bytes.Join(lines, nil)
		values := map[string]any{}
		fault := Decode(name, c.Text, above, &values)
		if fault == nil {
			c.Values = values
			break
		}
		if fault.Line > 0 {
			*fault = c.leaveOut(lines, *fault, above)
		}
		faults = append(faults, *fault)
		if fault.Line == 0 {
			break
		}
	}
	return c, faults
}

// leaveOut blanks the statement in which the reader stopped, or the item of its list, and
// returns the fault at its place: if a statement runs into the next, the reader stops there.
func (c *Content) leaveOut(lines [][]byte, fault finding.Finding, above int) finding.Finding {
	bad := min(fault.Line-above, len(lines)) - 1
	itsKey := ofItsKey.MatchString(fault.Message) || fault.Message == notSeen && unseenInKey.Match(lines[bad])
	start, end := bad, bad
	if !itsKey {
		start = startOf(lines, bad)
	}
	key := statement.Find(lines[bad])
	switch opener := openText(lines[:bad+1]); {
	case opener >= 0 && fault.Message == openEnded:
		start, end = opener, endOf(lines, opener)
		fault.Line, fault.Column = start+1+above, 1
	case start < bad && item.Match(lines[bad]) && fault.Column <= len(bytes.TrimRight(lines[bad], " \t\r\n")):
		blank(lines[bad])
		return fault
	case start < bad || itsKey && goesOn.Match(lines[bad]):
		end = endOf(lines, bad)
	case bad > 0 && fault.Column < len(key) && !itsKey:
		start, end = startOf(lines, bad-1), bad-1
		fault.Line, fault.Column = start+1+above, 1
		fault.Message, fault.Hint = plain(Unfinished)
	}
	if header.Match(lines[start]) {
		end = endOfTable(lines, start) // whose keys would be those of the table above
	}
	if path := pathOf(lines, start); path != nil {
		c.Unread = append(c.Unread, Key{Path: path, Line: start + 1 + above, Column: 1})
	}
	for _, line := range lines[start : end+1] {
		blank(line)
	}
	return fault
}

// Decode is [Read] into a value of the caller's.
func Decode(name string, data []byte, above int, into any) *finding.Finding {
	data = finding.WithoutMark(data)
	err := toml.Unmarshal(data, into)
	if err == nil {
		return nil
	}
	message := strings.TrimPrefix(err.Error(), "toml: ")
	fault := &finding.Finding{File: name}
	line := ""
	var at *toml.DecodeError
	if errors.As(err, &at) {
		fault.Line, fault.Column = at.Position()
		line = lineOf(data, fault.Line)
		fault.Column = utf8.RuneCountInString(line[:min(fault.Column-1, len(line))]) + 1 // go-toml counts bytes
	}
	if rest, ok := strings.CutPrefix(message, "cannot decode TOML "); ok { // and a type of Go's
		kind, _, _ := strings.Cut(rest, " into ")
		fault.Message, fault.Hint = "there can be no "+kind+" here", `each line is name = value; text is between "quotes", a date is 2026-11-22`
	} else {
		fault.Message, fault.Hint = Explain(message, line, fault.Column)
	}
	if fault.Line > 0 {
		fault.Line += above
	}
	return fault
}

// lineOf returns a line of a file, counted from 1.
func lineOf(data []byte, number int) string {
	lines := bytes.Split(data, []byte("\n"))
	if number < 1 || number > len(lines) {
		return ""
	}
	return string(lines[number-1])
}

// Quote returns a text as TOML writes it on one line.
func Quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsControl(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
