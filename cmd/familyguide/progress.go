package main

import (
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A progress is one line that fills up on a terminal; elsewhere it is nothing,
// so that a log holds only what was done.
type progress struct{ bar *progressbar.ProgressBar }

func (s *session) progress(steps int) progress {
	f, ok := s.err.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return progress{}
	}
	return progress{progressbar.NewOptions(steps,
		progressbar.OptionSetWriter(f), progressbar.OptionSetDescription("familyguide: councils"),
		progressbar.OptionShowCount(), progressbar.OptionClearOnFinish())}
}

func (p progress) step() {
	if p.bar != nil {
		p.bar.Add(1)
	}
}

func (p progress) end() {
	if p.bar != nil {
		p.bar.Finish()
	}
}
