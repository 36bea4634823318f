package written

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/finding"
	"familyguide/internal/test/checkcase"
	"familyguide/internal/timeline"
)

var today = timeline.Date{Year: 2026, Month: 11, Day: 22}

// TestCases runs the cases. Files below guide/ and council/ are the two layers;
// languages/<lang> names a language on offer.
func TestCases(t *testing.T) {
	checkcase.Run(t, func(files map[string][]byte) finding.List {
		guide, council := fstest.MapFS{}, fstest.MapFS{}
		languages := []string{"en"}
		for name, data := range files {
			if rest, ok := strings.CutPrefix(name, "guide/"); ok {
				guide[rest] = &fstest.MapFile{Data: data}
			}
			if rest, ok := strings.CutPrefix(name, "council/"); ok {
				council[rest] = &fstest.MapFile{Data: data}
			}
			if rest, ok := strings.CutPrefix(name, "languages/"); ok {
				languages = append(languages, rest)
			}
		}
		return Run(Input{Layers: []fs.FS{guide, council}, Languages: languages, Today: today})
	})
}

// TestMemoIsNeverWrong compares a run with a memo, filled by an earlier state of the
// pages, with one without.
func TestMemoIsNeverWrong(t *testing.T) {
	page := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"A\"\nband = \"parents\"\nchecked = 2026-11-22\n+++\n" + text)}
	}
	var memo Memo
	states := []struct {
		name   string
		fsys   fstest.MapFS
		today  timeline.Date
		expand string
		below  []fs.FS
	}{
		{"first", fstest.MapFS{"content/en/a.md": page("A quorum. {{< council >}}")}, today, "Harrow", nil},
		{"same", fstest.MapFS{"content/en/a.md": page("A quorum. {{< council >}}")}, today, "Harrow", nil},
		{"other shortcode", fstest.MapFS{"content/en/a.md": page("A quorum. {{< council >}}")}, today, strings.Repeat("go ", 30), nil},
		{"other text", fstest.MapFS{"content/en/a.md": page("A threshold. {{< council >}}")}, today, "Harrow", nil},
		{"explained elsewhere", fstest.MapFS{"content/en/a.md": page("A quorum."), "content/en/words.md": page("## Quorum")}, today, "Harrow", nil},
		{"a source listed", fstest.MapFS{"content/en/a.md": page("A quorum."), "content/sources.toml": {Data: []byte("[[source]]\nid = \"frg\"\n")}}, today, "Harrow", nil},
		{"another day", fstest.MapFS{"content/en/a.md": page("A quorum.")}, timeline.Date{Year: 2028, Month: 1, Day: 1}, "Harrow", nil},
		{"the council's own", fstest.MapFS{"content/en/a.md": page("A quorum.")}, timeline.Date{Year: 2028, Month: 1, Day: 1}, "Harrow", []fs.FS{fstest.MapFS{}}},
	}
	for _, s := range states {
		in := Input{Layers: append(s.below, s.fsys), Today: s.today, Expand: func(string, []string) (string, bool) { return s.expand, true }}
		without := Run(in)
		in.Memo = &memo
		if with := Run(in); !slices.Equal(with, without) {
			t.Errorf("%s: with a memo\n%v\nwithout\n%v", s.name, with, without)
		}
	}
}
