package main

import (
	"bytes"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/tree"
)

// TestBuildsOfAFolderWithAliasesAreTheSameBytes: Hugo's own aliases race with the pages.
func TestBuildsOfAFolderWithAliasesAreTheSameBytes(t *testing.T) {
	dir := started(t, "england")
	put(t, dir, "content/en/parents/a.md", "+++\ntitle = \"A\"\naliases = [\"/old/\", \"/parents/older/\", \"/oldest.html\", \"/Timeline/old/\"]\n+++\n")
	put(t, dir, "content/en/parents/b.md", "+++\ntitle = \"B\"\naliases = [\"/b/\", \"/parents/b-old/\"]\n+++\n")
	p, faults := council.Load(dir)
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	builds := 16
	if testing.Short() {
		builds = 2
	}
	var first tree.Tree
	for n := range builds {
		site, faults := unchecked(testMaker(), p)
		if faults.Err() != nil {
			t.Fatal(faults)
		}
		if n == 0 {
			first = site
		}
		if len(site) != len(first) {
			t.Fatalf("build %d has %d files, the first %d", n, len(site), len(first))
		}
		for name, data := range site {
			if !bytes.Equal(data, first[name]) {
				t.Fatalf("build %d: %s differs", n, name)
			}
		}
	}
	if first["old/index.html"] == nil || first["help/index.html"] == nil {
		t.Error("a page is missing")
	}
}
