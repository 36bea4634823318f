package finding

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// ByteOrderMark is what some editors, such as Notepad, put before the first letter of a file to
// say that it is UTF-8. It is invisible, and does not count as a column.
const ByteOrderMark = "\ufeff"

// WithoutMark returns a text without the byte order mark before it.
func WithoutMark(text []byte) []byte { return bytes.TrimPrefix(text, []byte(ByteOrderMark)) }

// At returns a finding without a message at an offset of a file.
func At(file string, data []byte, offset int) Finding {
	line, column := NewPlaces(data).Of(offset)
	return Finding{File: file, Line: line, Column: column}
}

// Places knows the line and column of every offset of a text. It is not safe for
// concurrent use.
type Places struct {
	text  []byte
	lines []int // where each line begins

	// The last answer: offsets are mostly asked for in order, and the one line of a
	// minified page is long.
	offset, line, column int
}

// NewPlaces returns the places of a text.
func NewPlaces(text []byte) *Places {
	p := &Places{text: text, lines: []int{0}}
	if bytes.HasPrefix(text, []byte(ByteOrderMark)) {
		p.lines[0] = len(ByteOrderMark)
	}
	for i := 0; ; {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return p
		}
		i += n + 1
		p.lines = append(p.lines, i)
	}
}

// Of returns the line and column of an offset, both from 1. Columns count characters.
func (p *Places) Of(offset int) (line, column int) {
	offset = min(max(offset, p.lines[0]), len(p.text))
	for offset < len(p.text) && offset > p.lines[0] && !utf8.RuneStart(p.text[offset]) {
		offset-- // to the start of the character
	}
	line = sort.SearchInts(p.lines, offset+1)
	from, column := p.lines[line-1], 1
	if line == p.line && offset >= p.offset {
		from, column = p.offset, p.column
	}
	column += utf8.RuneCount(p.text[from:offset])
	p.offset, p.line, p.column = offset, line, column
	return line, column
}
