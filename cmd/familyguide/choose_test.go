package main

import (
	"bytes"
	"strings"
	"testing"
)

// TestAPersonChoosesByNumberOrName and is asked again after a slip.
func TestAPersonChoosesByNumberOrName(t *testing.T) {
	options := []string{"parents", "under-8", "8-11"}
	for typed, want := range map[string]string{
		"\n": "parents", "": "parents", "2\n": "under-8", "8-11\n": "8-11", " Under-8 \r\n": "under-8", "3": "8-11",
		"9\n3\n": "8-11", "parent\n1\n": "parents", "nonsense\n\n": "parents", "0\n-1\n2\n": "under-8", "nonsense": "parents",
	} {
		var said bytes.Buffer
		s := &session{in: strings.NewReader(typed), report: report{&said}}
		if got := s.choose("who is it for?", options, "parents"); got != want {
			t.Errorf("%q: %q, want %q\n%s", typed, got, want, said.String())
		}
	}
}
