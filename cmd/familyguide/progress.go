package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// A progress is one line on a terminal that counts up. Elsewhere it prints nothing, so that
// a log has only results.
type progress struct {
	to          io.Writer // nil if it is not a terminal
	done, steps int
}

func (s *session) progress(steps int) *progress {
	f, ok := s.err.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return &progress{}
	}
	return &progress{to: f, steps: steps}
}

func (p *progress) step() {
	if p.to != nil {
		p.done++
		fmt.Fprintf(p.to, "\rfamilyguide: council %d of %d", p.done, p.steps)
	}
}

// end erases the line (ECMA-48, EL: erase in line).
func (p *progress) end() {
	if p.to != nil {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
