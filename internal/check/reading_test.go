package check

import (
	"io/fs"
	"testing"
	"testing/fstest"
)

// TestReadingReport states what the report of a page looks like: its figures, then
// its longest sentences with their places.
func TestReadingReport(t *testing.T) {
	fsys := fstest.MapFS{"content/en/a.md": {Data: []byte("+++\nband = \"parents\"\n+++\nGo on.\nThe dog ran to you. You ran too.\n")}}
	all := Reading(SourcesInput{Layers: []fs.FS{fsys}, Today: today}, 2)
	if len(all) != 1 {
		t.Fatalf("%d pages, want 1", len(all))
	}
	want := `content/en/a.md: parents: 10 words, 3.3 a sentence; Flesch–Kincaid -2.5, ease 119, Dale–Chall 0.2, Spache 1.1, passive 0 %
  content/en/a.md:5:1: 5 words: The dog ran to you.
  content/en/a.md:5:21: 3 words: You ran too.`
	if got := all[0].String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
