package main

import (
	"bytes"
	"strings"
	"testing"
)

// Somebody who double-clicks the program reads where it is used, before the window closes.
func TestADoubleClickIsAnswered(t *testing.T) {
	var out bytes.Buffer
	in := strings.NewReader("\nrest")
	s := session{in: in, out: &out}
	s.doubleClicked()
	if !strings.Contains(out.String(), "familyguide help") || !strings.HasSuffix(out.String(), "close this window.\n") {
		t.Errorf("it says\n%s", out.String())
	}
	for line := range strings.Lines(out.String()) {
		if len(line) > 100 {
			t.Errorf("%d columns: %s", len(line), line)
		}
	}
}
