package main

import (
	"bufio"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyguide/internal/finding"
)

// choose asks a person for one of some words, by its number or its name. Enter alone, and
// the end of what is typed, is the usual one.
func (s *session) choose(question string, options []string, usual string) string {
	if s.typed == nil {
		s.typed = bufio.NewReader(s.in)
	}
	for {
		fmt.Fprintf(s.err, "familyguide: %s\n", question)
		for i, option := range options {
			fmt.Fprintf(s.err, "  %d %s\n", i+1, option)
		}
		fmt.Fprintf(s.err, "  number or name, or Enter for %s: ", usual)
		line, err := s.typed.ReadString('\n')
		answer := strings.ToLower(strings.TrimSpace(line))
		number, notNumber := strconv.Atoi(answer)
		switch near := finding.Nearest(answer, options); {
		case answer == "":
			if err != nil {
				fmt.Fprintln(s.err)
			}
			return usual
		case slices.Contains(options, answer):
			return answer
		case notNumber == nil && number >= 1 && number <= len(options):
			return options[number-1]
		case err != nil:
			fmt.Fprintln(s.err)
			return usual
		case near != "":
			s.say("did you mean %s? Type its number", near)
		default:
			s.say("type a number from 1 to %d, and then Enter", len(options))
		}
	}
}
