package written

import (
	"fmt"
	"testing"
	"testing/fstest"
)

// TestReadingReport states that the longest sentences of a page come first, with their
// places.
func TestReadingReport(t *testing.T) {
	fsys := fstest.MapFS{"content/en/a.md": {Data: []byte("+++\nband = \"parents\"\n+++\nGo on.\nThe dog ran to you. You ran too.\n")}}
	all := Longest(Input{Layers: stack(fsys), Today: today}, 2)
	if len(all) != 1 {
		t.Fatalf("%d pages, want 1", len(all))
	}
	got := ""
	for _, s := range all[0].Longest {
		got += fmt.Sprintf("%s:%d:%d: %d words: %s\n", all[0].File, s.Line, s.Column, len(s.Words), s.Text)
	}
	want := "content/en/a.md:5:1: 5 words: The dog ran to you.\ncontent/en/a.md:5:21: 3 words: You ran too.\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
