package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/publish"
	"familyguide/internal/tree"
)

// TestBuildsOfAFolderWithAliasesAreTheSameBytes: Hugo's own aliases race with the pages.
func TestBuildsOfAFolderWithAliasesAreTheSameBytes(t *testing.T) {
	dir := started(t, "england")
	put(t, dir, "content/en/parents/a.md", "+++\ntitle = \"A\"\naliases = [\"/old/\", \"/parents/older/\", \"/oldest.html\", \"/Archive/Old.html\"]\n+++\n")
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
	var manifest []byte
	for n := range builds {
		site, faults := unchecked(testMaker(), p)
		if faults.Err() != nil {
			t.Fatal(faults)
		}
		out := filepath.Join(t.TempDir(), "public")
		if _, err := publish.Swap(out, site); err != nil {
			t.Fatal(err)
		}
		written, err := os.ReadFile(filepath.Join(out, publish.ManifestName))
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			first, manifest = site, written
		}
		if !bytes.Equal(written, manifest) {
			t.Errorf("build %d has another manifest", n)
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
