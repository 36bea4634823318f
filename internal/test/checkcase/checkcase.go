// Package checkcase runs the cases that specify the checks, for the tests of their
// packages. A case is a txtar archive: the files that are checked, and the findings.
package checkcase

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"familyguide/internal/finding"
)

var update = flag.Bool("update", false, "write what is found into testdata")

// Run runs each case under testdata: the check named by the file must find what
// -- findings -- says, and nothing else.
func Run(t *testing.T, check func(map[string][]byte) finding.List) {
	t.Helper()
	cases, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
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
				got += Kind(f) + f.String() + "\n"
				Placed(t, f)
			}
		}
		compare(t, name, archive, got)
	}
}

// Placed asserts that a finding has a line only of a file, and a column only of a line.
func Placed(t *testing.T, f finding.Finding) {
	t.Helper()
	if f.File == "" && f.Line != 0 || f.Line == 0 && f.Column != 0 {
		t.Errorf("%q is at line %d, column %d of file %q", f.Message, f.Line, f.Column, f.File)
	}
}

// Kind names the weight of a finding.
func Kind(f finding.Finding) string {
	if f.Warning {
		return "warning: "
	}
	return "fault: "
}

func compare(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "findings" })
	if i < 0 && !*update {
		t.Fatalf("%s has no -- findings --: -update adds it", name)
	}
	if i < 0 {
		i = len(archive.Files)
		archive.Files = append(archive.Files, txtar.File{Name: "findings"})
	}
	if *update {
		archive.Files[i].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(archive.Files[i].Data); got != want {
		t.Errorf("%s: found\n%s\nwant\n%s", name, got, want)
	}
}
