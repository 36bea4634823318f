// Package finding holds what a stage of the generator reports to the council's web
// editor: something that is wrong, or may be wrong, and where.
//
// A finding prints as one line that editors and terminals can jump from,
//
//	FILE:LINE:COLUMN: message (check-name)
//
// with as many of FILE, LINE and COLUMN as are known (cmd/familyguide/CONTRACT.md,
// section 3). The message says what is wrong in words a web editor understands; the hint
// says what to do about it. Both are lower case without a full stop.
package finding

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// A Finding is one thing to mend or to think about.
type Finding struct {
	Check   string // name of the check that found it, "" if a reader did: see check.Named
	Warning bool   // a warning does not stop a build; a fault does
	File    string // as the editor knows it: relative to the council's folder
	Line    int    // from 1; 0 if unknown
	Column  int    // from 1; 0 if unknown
	Message string
	Hint    string // "" if there is nothing more to say
}

// Place returns "FILE:LINE:COLUMN", with as many parts as are known.
func (f Finding) Place() string {
	switch {
	case f.File == "":
		return ""
	case f.Line == 0:
		return f.File
	case f.Column == 0:
		return fmt.Sprintf("%s:%d", f.File, f.Line)
	}
	return fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column)
}

// String returns the finding on one line, without its hint.
func (f Finding) String() string {
	s := f.Message
	if place := f.Place(); place != "" {
		s = place + ": " + s
	}
	if f.Check != "" {
		s += " (" + f.Check + ")"
	}
	return s
}

// A List is several findings. It is an error if it holds a fault; see
// [List.Err].
type List []Finding

// Error returns every finding, one a line.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, f := range l {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// Faults returns the findings that stop a build.
func (l List) Faults() List {
	return slices.DeleteFunc(slices.Clone(l), func(f Finding) bool { return f.Warning })
}

// Warnings returns the findings that do not stop a build.
func (l List) Warnings() List {
	return slices.DeleteFunc(slices.Clone(l), func(f Finding) bool { return !f.Warning })
}

// In returns the findings with their files in dir; it changes nothing if dir is "".
func (l List) In(dir string) List {
	in := slices.Clone(l)
	for i := range in {
		if dir != "" && in[i].File != "" {
			in[i].File = filepath.ToSlash(filepath.Join(dir, in[i].File))
		}
	}
	return in
}

// Err returns the faults as an error, or nil if there are none.
func (l List) Err() error {
	if faults := l.Faults(); len(faults) > 0 {
		return faults
	}
	return nil
}

// Compare orders faults before warnings, then by file, line, column and message.
func Compare(a, b Finding) int {
	if a.Warning != b.Warning {
		if b.Warning {
			return -1
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Message, b.Message),
	)
}

// Sort orders the findings by [Compare], so that the same findings always print in the
// same order.
func (l List) Sort() { slices.SortStableFunc(l, Compare) }
