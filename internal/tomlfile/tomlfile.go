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

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/finding"
)

// mark is what some editors set before the first letter of a file, Notepad among them:
// U+FEFF, which says that it is UTF-8.
var mark = []byte("\ufeff")

// Read reads TOML that stands in a file below the given number of lines.
func Read(name string, data []byte, above int) (map[string]any, *finding.Finding) {
	values := map[string]any{}
	if fault := Decode(name, data, above, &values); fault != nil {
		return nil, fault
	}
	return values, nil
}

// Decode is [Read] into a value of the caller's.
func Decode(name string, data []byte, above int, into any) *finding.Finding {
	err := toml.Unmarshal(bytes.TrimPrefix(data, mark), into)
	if err == nil {
		return nil
	}
	message := strings.TrimPrefix(err.Error(), "toml: ")
	fault := &finding.Finding{File: name}
	if rest, ok := strings.CutPrefix(message, "cannot decode TOML "); ok { // and a type of Go's
		kind, _, _ := strings.Cut(rest, " into ")
		fault.Message, fault.Hint = "no "+kind+" can stand here", `each line is name = value; text stands between "quotes", a date is 2026-11-22`
	} else {
		fault.Message, fault.Hint = Plain(message)
	}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		fault.Line, fault.Column = at.Position()
		if day := WrittenDay(lineOf(data, fault.Line)); day != "" {
			fault.Message, fault.Hint = NotADay, "write it as year-month-day: "+day
		}
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
