package main

import (
	"io/fs"
	"path"
	"slices"
	"testing"

	"familyguide"
	"familyguide/internal/council"
)

// required lists the guide's own files for the pages that every council has
// (CONTRACT.md, section 5).
var required = []string{
	"_index.md", "parents/_index.md", "timeline/_index.md", "timeline/dates.md",
	"children/_index.md", "children/under-8/_index.md", "children/8-11/_index.md", "children/12-15/_index.md", "children/16-17/_index.md",
	"words/_index.md", "help/index.md", "privacy/index.md", "safety/index.md", "accessibility/index.md",
}

// framed is shown inside embed/, which takes it along.
const framed = "embed/frame.md"

// TestEveryOtherPageCanBeDropped drops them all at once: what is left leads to none
// of them.
func TestEveryOtherPageCanBeDropped(t *testing.T) {
	dir, pages := started(t, "harrow"), 0
	content, err := fs.Sub(familyguide.Guide, "content/en")
	if err != nil {
		t.Fatal(err)
	}
	err = fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".md" && name != framed && !slices.Contains(required, name) {
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
	_, findings := testMaker().site(p)
	for _, f := range findings.Faults() {
		t.Error(f)
	}
}

// TestAPageThatCannotBeDroppedIsOneFault: what would follow from it is not said.
func TestAPageThatCannotBeDroppedIsOneFault(t *testing.T) {
	names := append(slices.Clone(required), framed)
	if testing.Short() {
		names = names[:1]
	}
	for _, name := range names {
		dir := started(t, "england")
		put(t, dir, "content/en/"+name, "+++\ndrop = true\n+++\n")
		p, faults := council.Load(dir)
		if faults.Err() != nil {
			t.Fatal(faults)
		}
		_, findings := testMaker().site(p)
		if faults = findings.Faults(); len(faults) != 1 || faults[0].File != "content/en/"+name || faults[0].Line != 2 {
			t.Errorf("%s: %d faults: %v", name, len(faults), faults)
		}
	}
}
