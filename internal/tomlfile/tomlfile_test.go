package tomlfile_test

import (
	"testing"

	"familyguide/internal/tomlfile"
)

// TestTheByteOrderMarkOfNotepadIsIgnored: a file may begin with U+FEFF, which says that it is UTF-8.
func TestTheByteOrderMarkOfNotepadIsIgnored(t *testing.T) {
	content, faults := tomlfile.Read("x", []byte("\ufeffa = \"A\"\r\nb = \"B\"\r\n"), 0)
	if values := content.Values; len(faults) > 0 || values["a"] != "A" || values["b"] != "B" {
		t.Errorf("got %v, %v", values, faults)
	}
	if _, faults := tomlfile.Read("x", []byte("\ufeffa = A\r\n"), 0); len(faults) != 1 || faults[0].Place() != "x:1:5" {
		t.Errorf("got %v", faults)
	}
}
