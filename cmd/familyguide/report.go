package main

import (
	"fmt"
	"io"

	"familyguide/internal/finding"
)

// The rules for everything the command writes to standard error:
//   - Every line begins with "familyguide:".
//   - Lower case and no full stop: the lines are read by people in a hurry.
//   - The place comes first, then what is wrong. What to do about it is on the next line.
type report struct{ err io.Writer }

func (r report) line(kind, text string) {
	fmt.Fprintf(r.err, "familyguide: %s: %s\n", kind, text)
}

// fault reports one fault.
func (r report) fault(f finding.Finding) {
	kind := "error"
	if f.Warning {
		kind = "warning"
	}
	f.Message = cut(f.Message, longestLine)
	r.line(kind, f.String())
	if f.Hint != "" {
		r.line("hint", f.Hint)
	}
}

// findings reports all of a list, the faults first.
func (r report) findings(list finding.List) {
	list.Sort()
	for _, f := range list {
		r.fault(f)
	}
}

// say reports what was done.
func (r report) say(format string, args ...any) {
	fmt.Fprintf(r.err, "familyguide: "+format+"\n", args...)
}

// count writes a number of things.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
