package site

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	familyguide "familyguide"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
	"familyguide/internal/words"
)

var update = flag.Bool("update", false, "write what came out into testdata")

// TestCases builds every site in testdata. In an archive, guide/ is the guide
// (the real one if there is none), own/ the council's folder, out/ what is to
// be published (of a page with the guide's own layout, its text alone), "absent"
// the paths that must not be, and "findings" what the editor is told.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			out, findings := input(t, archive).build()
			if compare(t, archive, out, findings) && *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// input reads the guide and the council's folder from an archive.
func input(t *testing.T, archive *txtar.Archive) folders {
	t.Helper()
	in := folders{Input: Input{Profile: example(), Today: today}, guide: familyguide.Guide}
	guide := fstest.MapFS{}
	for _, f := range archive.Files {
		data := bytes.ReplaceAll(bytes.ReplaceAll(f.Data, []byte(`\xff`), []byte{0xff}), []byte(`\ufeff`), []byte("\ufeff"))
		if name, ok := strings.CutPrefix(f.Name, "guide/"); ok {
			guide[name] = &fstest.MapFile{Data: data}
		}
		if f.Name == "languages" {
			in.Profile.Languages = strings.Fields(string(f.Data))
		}
		if name, ok := strings.CutPrefix(f.Name, "own/"); ok {
			if in.dir == "" {
				in.dir = t.TempDir()
			}
			to := filepath.Join(in.dir, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(to, data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(guide) > 0 {
		in.guide = guide
	}
	return in
}

var today = timeline.Date{Year: 2026, Month: 11, Day: 22}

// folders are what a site is made from, before the layers are read.
type folders struct {
	Input
	guide fs.FS
	dir   string // the council's own, or ""
}

// build reads the layers and makes the site, as the command does.
func (f folders) build() (tree.Tree, finding.List) {
	all := []fs.FS{f.guide}
	if f.dir != "" {
		all = append(all, layers.Folder(f.dir))
	}
	all = words.ForProfile(f.Profile, all...)
	in := layers.Input{Layers: layers.Of(all[0], all[1:]...), Languages: f.Profile.Languages, Today: f.Today}
	stack, findings := layers.Read(in)
	f.Layers = stack
	if findings.Err() != nil {
		return nil, sorted(append(findings, Inspect(f.Input)...))
	}
	out, more := Build(f.Input)
	return out, append(findings, more...)
}

// compare reports every difference, and puts what came out into the archive.
func compare(t *testing.T, archive *txtar.Archive, out tree.Tree, findings finding.List) (differs bool) {
	t.Helper()
	told := false
	for i, f := range archive.Files {
		var got string
		switch name, ok := strings.CutPrefix(f.Name, "out/"); {
		case ok:
			got = textOf(out[name])
		case f.Name == "findings":
			got, told = listing(findings), true
		case f.Name == "absent":
			for _, name := range strings.Fields(string(f.Data)) {
				if _, ok := out[name]; ok {
					t.Errorf("%s is published", name)
				}
			}
			continue
		default:
			continue
		}
		if got != string(f.Data) {
			differs = true
			archive.Files[i].Data = []byte(got)
			t.Errorf("%s is\n%s\nnot\n%s", f.Name, got, f.Data)
		}
	}
	if !told && len(findings) > 0 {
		t.Errorf("findings not expected:\n%s", listing(findings))
	}
	return differs
}

// listing writes findings as the command line does.
func listing(list finding.List) string {
	var b strings.Builder
	for _, f := range list {
		kind := "error"
		if f.Warning {
			kind = "warning"
		}
		fmt.Fprintf(&b, "%s: %s\n", kind, f)
		if f.Hint != "" {
			fmt.Fprintf(&b, "hint: %s\n", f.Hint)
		}
	}
	return b.String()
}

// textOf returns what is between a page's heading and what follows the text, or the whole
// page if it has no such heading.
func textOf(page []byte) string {
	_, text, ok := strings.Cut(string(page), "</h1>\n")
	if !ok {
		return string(page)
	}
	for _, end := range []string{"<nav", "<div class=\"checked\"", "</main>"} {
		text, _, _ = strings.Cut(text, end)
	}
	return strings.TrimSpace(text) + "\n"
}

// TestBuiltInSites builds the five from the real guide; none may have a finding.
func TestBuiltInSites(t *testing.T) {
	profiles := council.BuiltInIDs()
	if testing.Short() {
		profiles = []string{"harrow", "scotland"}
	}
	for _, id := range profiles {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			out, findings := builtIn(t, id).build()
			if len(findings) > 0 {
				t.Error(listing(findings))
			}
			for _, name := range []string{"index.html", "404.html", "sitemap.xml", "robots.txt", "help/index.html", "numbers/index.html"} {
				if _, ok := out[name]; !ok {
					t.Errorf("no %s", name)
				}
			}
			if page := out["children/12-15/afterwards/index.html"]; !bytes.Contains(page, []byte("The review after that. Is the plan still needed?")) {
				t.Error("a child is not told that the review comes again")
			}
			for name, data := range out {
				if strings.HasSuffix(name, ".html") && bytes.Contains(data, []byte("[")) && bytes.Contains(data, []byte("ZgotmplZ")) {
					t.Errorf("%s holds a value the templates refused", name)
				}
			}
		})
	}
}

// TestSameInputSameBytes builds twice, and several at once.
func TestSameInputSameBytes(t *testing.T) {
	want, findings := builtIn(t, "harrow").build()
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	builds := 4
	if testing.Short() {
		builds = 1
	}
	for range builds {
		all.Go(func() {
			got, _ := builtIn(t, "harrow").build()
			for _, name := range want.Paths() {
				if !bytes.Equal(got[name], want[name]) {
					t.Errorf("%s differs", name)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%d files, not %d", len(got), len(want))
			}
		})
	}
	all.Wait()
}

// TestNeighboursFaultsStayTheirs builds a broken site beside good ones: Hugo
// counts the process's errors as every build's own.
func TestNeighboursFaultsStayTheirs(t *testing.T) {
	broken := builtIn(t, "england")
	broken.dir = t.TempDir()
	page := filepath.Join(broken.dir, "content", "en", "parents", "own.md")
	if err := os.MkdirAll(filepath.Dir(page), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(page, []byte("+++\ntitle = \"Own\"\n+++\n{{< rule \"no-such-rule\" >}}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	times := 3
	if testing.Short() {
		times = 1
	}
	for range times {
		all.Go(func() {
			if _, findings := broken.build(); len(findings.Faults()) != 1 {
				t.Errorf("the broken site has %d faults: %v", len(findings), findings)
			}
		})
		all.Go(func() {
			if _, findings := builtIn(t, "southwark").build(); findings.Err() != nil {
				t.Errorf("the good site has faults: %v", findings)
			}
		})
	}
	all.Wait()
}

func builtIn(t testing.TB, id string) folders {
	t.Helper()
	p, findings := council.BuiltIn(id)
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	return folders{Input: Input{Profile: p, Today: today}, guide: familyguide.Guide}
}
