package tomlfile_test

import (
	"testing"

	"familyguide/internal/tomlfile"
)

func TestFrontMatter(t *testing.T) {
	for _, tt := range []struct {
		name, page, meta, body string
		line                   int
	}{
		{"a page", "+++\na = 1\n+++\ntext\n", "a = 1\n", "text\n", 4},
		{"with the line ends of Windows", "+++\r\na = 1\r\n+++\r\ntext\r\n", "a = 1\r\n", "text\r\n", 4},
		{"with the mark that Notepad sets before it", "\ufeff+++\na = 1\n+++\ntext\n", "a = 1\n", "text\n", 4},
		{"with spaces behind the fence", "+++ \n+++\t\n", "", "", 3},
		{"ends with its head", "+++\na = 1\n+++", "a = 1\n", "", 4},
		{"a longer line is no fence", "+++\na = \"\"\"\n++++\n\"\"\"\n+++\n", "a = \"\"\"\n++++\n\"\"\"\n", "", 6},
		{"no head", "text\n+++\n", "", "text\n+++\n", 0},
		{"no end", "+++\na = 1\n", "", "+++\na = 1\n", 0},
		{"nothing", "", "", "", 0},
	} {
		meta, body, line := tomlfile.FrontMatter([]byte(tt.page))
		if string(meta) != tt.meta || string(body) != tt.body || line != tt.line {
			t.Errorf("%s: got %q, %q, line %d", tt.name, meta, body, line)
		}
	}
}

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
