package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyguide/internal/frontmatter"
)

// TestTheFoldersReadmeListsEveryKeyOfAPage so that nobody has to look for one.
func TestTheFoldersReadmeListsEveryKeyOfAPage(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(started(t, "england"), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range frontmatter.ForEditors() {
		if !strings.Contains(string(text), "| `"+k.Name+" = ") {
			t.Errorf("no line for %s", k.Name)
		}
	}
	if strings.Contains(string(text), "{keys}") || strings.Contains(string(text), "`layout = ") {
		t.Error("the table is not filled in, or has keys of the guide's own pages")
	}
}
