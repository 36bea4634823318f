package council

import (
	"fmt"

	"familyguide/internal/finding"
)

// mostFindings is how many findings are reported for a file. More would not help anybody.
const mostFindings = 200

// A reader collects what is wrong with one file.
type reader struct {
	file  string
	lines []int // offset at which each line starts
	text  []byte
	left  []int // lines left out because they cannot be read, from 0

	lost bool // a table or its id cannot be read: it may be one that is named elsewhere and missing

	places *finding.Places

	list   finding.List
	faults int // how many were recorded, those beyond mostFindings included
}

// newReader returns a reader of a text, whose faults carry the file's name.
func newReader(file string, text []byte) *reader {
	r := &reader{file: file, text: text, lines: []int{0}, places: finding.NewPlaces(text)}
	for i, c := range text {
		if c == '\n' {
			r.lines = append(r.lines, i+1)
		}
	}
	return r
}

func (r *reader) add(warning bool, at pos, hint, format string, args ...any) {
	if len(r.list) > mostFindings {
		return
	}
	if len(r.list) == mostFindings {
		warning, at, hint, format, args = false, pos{}, "mend these first", "there is more than this", nil
	}
	r.list = append(r.list, finding.Finding{
		Warning: warning, File: r.file, Line: at.line, Column: at.column,
		Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// fault records what is wrong at a place, and what to do about it.
func (r *reader) fault(at pos, hint, format string, args ...any) {
	r.faults++
	r.add(false, at, hint, format, args...)
}

// warn records what may be wrong.
func (r *reader) warn(at pos, hint, format string, args ...any) {
	r.add(true, at, hint, format, args...)
}

// lineAt returns the index in r.lines of the line that holds an offset.
func (r *reader) lineAt(offset int) int { return r.posOf(offset).line - 1 }

func (r *reader) posOf(offset int) pos {
	line, column := r.places.Of(offset)
	return pos{line, column}
}

// line returns the bytes of a line without its end, from index 0.
func (r *reader) line(text []byte, i int) []byte {
	end := len(text)
	if i+1 < len(r.lines) {
		end = r.lines[i+1] - 1
	}
	return text[r.lines[i]:end]
}

// blank overwrites lines with spaces, so that the rest keeps its place.
func (r *reader) blank(text []byte, from, to int) {
	for i := from; i <= to && i < len(r.lines); i++ {
		line := r.line(text, i)
		for j := range line {
			if line[j] != '\r' {
				line[j] = ' '
			}
		}
	}
}
