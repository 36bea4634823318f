package check

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/tools/txtar"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
)

var update = flag.Bool("update", false, "write what is found into testdata")

var today = timeline.Date{Year: 2026, Month: 11, Day: 22}

// TestSources runs each case under testdata/sources: the check named by the file
// must find what -- findings -- says, and nothing else. Files below guide/ and
// council/ are the two layers; languages/<lang> names a language on offer.
func TestSources(t *testing.T) {
	run(t, "testdata/sources", func(files map[string][]byte) finding.List {
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
		return Sources(SourcesInput{Layers: []fs.FS{guide, council}, Languages: languages, Today: today})
	})
}

// TestSite runs each case under testdata/site in the same way, over a finished
// tree.
func TestSite(t *testing.T) {
	run(t, "testdata/site", func(files map[string][]byte) finding.List {
		return Site(SiteInput{Tree: tree.Tree(files), Base: "/guide/", Finished: true})
	})
}

func run(t *testing.T, dir string, check func(map[string][]byte) finding.List) {
	t.Helper()
	cases, err := filepath.Glob(dir + "/*.txt")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases in %s: %v", dir, err)
	}
	for _, name := range cases {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string][]byte{}
		for _, f := range archive.Files {
			files[f.Name] = f.Data
		}
		delete(files, "findings")
		about := strings.TrimSuffix(filepath.Base(name), ".txt")
		got := ""
		for _, f := range check(files) {
			if f.Check == about {
				got += kind(f) + f.String() + "\n"
			}
		}
		compare(t, name, archive, got)
	}
}

func kind(f finding.Finding) string {
	if f.Warning {
		return "warning: "
	}
	return "fault: "
}

func compare(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "findings" })
	if i < 0 {
		t.Fatalf("%s has no -- findings --", name)
	}
	if want := string(archive.Files[i].Data); got != want {
		t.Errorf("%s: found\n%s\nwant\n%s", name, got, want)
	}
	if *update {
		archive.Files[i].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestEveryCheckHasAReasonAndACase holds the package to its own rule.
func TestEveryCheckHasAReasonAndACase(t *testing.T) {
	inGo := []string{"step-name", "doubt", "holidays", "contrast"} // need a profile: profile_test.go
	for _, name := range Names() {
		if why, ok := Explain(name); !ok || len(why) < 80 {
			t.Errorf("%s: no reason: %q", name, why)
		}
		cases, _ := filepath.Glob("testdata/*/" + name + ".txt")
		if len(cases) == 0 && !slices.Contains(inGo, name) {
			t.Errorf("%s: no case under testdata", name)
		}
	}
	if _, ok := Explain("no-such-check"); ok {
		t.Error("a check that there is not is explained")
	}
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
		in := SourcesInput{Layers: append(s.below, s.fsys), Today: s.today, Expand: func(string, []string) (string, bool) { return s.expand, true }}
		without := Sources(in)
		in.Memo = &memo
		if with := Sources(in); !slices.Equal(with, without) {
			t.Errorf("%s: with a memo\n%v\nwithout\n%v", s.name, with, without)
		}
	}
}

// TestMegabytePagesPublished states that junk named .html is checked in about the time
// of any page of its size, and never makes a check panic.
func TestMegabytePagesPublished(t *testing.T) {
	for _, unit := range []string{"<b>x", "<h1>x", "<label>", "<a href=x>", "<svg>", "<svg><title>x", "<script>", "&#", "<", "\x00\xff", "<p id=a>", "<input>"} {
		start := time.Now()
		Site(SiteInput{Tree: tree.Tree{"a.html": []byte(strings.Repeat(unit, 1<<18/len(unit)))}, Finished: true})
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("a quarter of a megabyte of %q takes %v", unit, took)
		} else if testing.Verbose() {
			t.Logf("%q %v", unit, took)
		}
	}
}
