package main

import (
	"io/fs"
	"path"
	"slices"
	"testing"

	"familyguide"
	"familyguide/internal/council"
)

// required are the guide's own files of the pages that contract.md, section 5, says
// every council has.
var required = []string{
	"_index.md", "parents/_index.md", "timeline/_index.md", "timeline/dates.md",
	"children/_index.md", "children/under-8/_index.md", "children/8-11/_index.md", "children/12-15/_index.md", "children/16-17/_index.md",
	"words/_index.md", "help/index.md", "privacy/index.md", "safety/index.md", "accessibility/index.md",
}

// TestEveryOtherPageCanBeDropped drops them all at once: what is left leads to none
// of them. Each alone gives fewer dead links than all together.
func TestEveryOtherPageCanBeDropped(t *testing.T) {
	dir, pages := started(t, "harrow"), 0
	content, err := fs.Sub(familyguide.Guide, "content/en")
	if err != nil {
		t.Fatal(err)
	}
	err = fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".md" && !slices.Contains(required, name) {
			put(t, dir, "content/en/"+name, "+++\ndrop = true\n+++\n")
			pages++
		}
		return err
	})
	if err != nil || pages < 50 {
		t.Fatalf("%d pages to drop: %v", pages, err)
	}
	p, faults := council.Load(dir)
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	for _, f := range testMaker().check(p).Faults() {
		t.Error(f)
	}
}
