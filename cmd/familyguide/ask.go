package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"golang.org/x/term"
)

// A reply is what a person says to a question.
type reply int

const (
	no reply = iota
	yes
	quit
)

// isTerminal reports whether a person can be asked: both the input and the reports are a
// terminal.
func (s *session) isTerminal() bool {
	in, typed := s.in.(*os.File)
	out, said := s.err.(*os.File)
	return typed && said && term.IsTerminal(int(in.Fd())) && term.IsTerminal(int(out.Fd()))
}

// ask asks until the answer is yes, no or quit. The end of what is typed (Ctrl+D, on
// Windows Ctrl+Z) is quit.
func (s *session) ask(question string) reply {
	if s.typed == nil {
		s.typed = bufio.NewReader(s.in)
	}
	for {
		fmt.Fprintf(s.err, "familyguide: %s\n  y yes, n no, q stop here: ", question)
		line, err := s.typed.ReadString('\n')
		switch strings.ToLower(strings.TrimSpace(line)) {
		case "y", "yes":
			return yes
		case "n", "no":
			return no
		case "q", "quit":
			return quit
		}
		if err != nil {
			fmt.Fprintln(s.err)
			return quit
		}
		s.say("type y, n or q, and then Enter")
	}
}
