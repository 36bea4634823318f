package tomlfile_test

import (
	"testing"

	"familyguide/internal/tomlfile"
)

// TestTheMarkOfNotepadIsNoText: a file may begin with U+FEFF, which says that it is UTF-8.
func TestTheMarkOfNotepadIsNoText(t *testing.T) {
	values, fault := tomlfile.Read("x", []byte("\ufeffa = \"A\"\r\nb = \"B\"\r\n"), 0)
	if fault != nil || values["a"] != "A" || values["b"] != "B" {
		t.Errorf("got %v, %v", values, fault)
	}
	if _, fault := tomlfile.Read("x", []byte("\ufeffa = A\r\n"), 0); fault == nil || fault.Place() != "x:1:5" {
		t.Errorf("got %v", fault)
	}
}
