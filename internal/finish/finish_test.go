package finish

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"familyguide/internal/tree"
)

var update = flag.Bool("update", false, "write what comes out into testdata")

// TestArchives runs every testdata/*.txtar: its comment's last line holds the
// options, files below in/ go in, those below out/ must come out. An out/ file
// that is not listed is not compared; "findings" holds what is reported.
func TestArchives(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives: ", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			in := tree.Tree{}
			for _, f := range a.Files {
				if p, ok := strings.CutPrefix(f.Name, "in/"); ok {
					in[p] = f.Data
				}
			}
			out, findings := All(in, options(t, a.Comment))
			if *update {
				rewrite(t, name, a, out, findings.Error())
				return
			}
			compare(t, a, out, findings.Error())
		})
	}
}

// options reads "options: links=files address=https://…".
func options(t *testing.T, comment []byte) Options {
	var opt Options
	for line := range strings.Lines(string(comment)) {
		words, ok := strings.CutPrefix(line, "options:")
		if !ok {
			continue
		}
		for _, w := range strings.Fields(words) {
			switch name, value, _ := strings.Cut(w, "="); name {
			case "links":
				opt.Links = Files
			case "address":
				opt.Address = value
			case "precompress":
				opt.Precompress = true
			default:
				t.Fatalf("no option %q", name)
			}
		}
	}
	return opt
}

func compare(t *testing.T, a *txtar.Archive, out tree.Tree, findings string) {
	t.Helper()
	wantFindings := ""
	for _, f := range a.Files {
		if f.Name == "findings" {
			wantFindings = strings.TrimSpace(string(f.Data))
		}
		if p, ok := strings.CutPrefix(f.Name, "gone/"); ok && out[p] != nil {
			t.Errorf("%s came out", p)
		}
		p, ok := strings.CutPrefix(f.Name, "out/")
		if !ok {
			continue
		}
		data, there := out[p]
		if !there {
			t.Errorf("%s did not come out; these did:\n%s", p, strings.Join(out.Paths(), "\n"))
		} else if got := withNewline(data); !bytes.Equal(got, f.Data) {
			t.Errorf("%s:\n got %s\nwant %s", p, got, f.Data)
		}
	}
	if findings != wantFindings {
		t.Errorf("findings:\n got %s\nwant %s", findings, wantFindings)
	}
}

func rewrite(t *testing.T, name string, a *txtar.Archive, out tree.Tree, findings string) {
	t.Helper()
	for i, f := range a.Files {
		if p, ok := strings.CutPrefix(f.Name, "out/"); ok {
			a.Files[i].Data = withNewline(out[p])
		}
		if f.Name == "findings" {
			a.Files[i].Data = withNewline([]byte(findings))
		}
	}
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

func withNewline(data []byte) []byte {
	return append(bytes.TrimRight(bytes.Clone(data), "\n"), '\n')
}
