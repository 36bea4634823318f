package site

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	familyguide "familyguide"
	"familyguide/internal/finding"
	"familyguide/internal/words"
)

// TestLinksAreNotFollowed: a link in the council's folder could lead anywhere, or
// in a circle.
func TestLinksAreNotFollowed(t *testing.T) {
	in := builtIn(t, "england")
	in.Dir = t.TempDir()
	folder := filepath.Join(in.Dir, "content", "en", "parents")
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("..", filepath.Join(folder, "circle")); err != nil {
		t.Skip("no links here:", err)
	}
	out, findings := Build(in)
	want := "error: content/en/parents/circle: is a link or a device, not a file\nhint: put a copy of the file here instead\n"
	if got := listing(findings); got != want || out != nil {
		t.Errorf("got %s", got)
	}
}

// TestALinkedFolderIsNotFollowed: nor is a link where one of the four folders is meant,
// wherever it leads.
func TestALinkedFolderIsNotFollowed(t *testing.T) {
	for _, root := range []string{"content", "layouts", "static", "i18n"} {
		for _, to := range []string{t.TempDir(), "nowhere"} {
			in := builtIn(t, "england")
			in.Dir = t.TempDir()
			if err := os.Symlink(to, filepath.Join(in.Dir, root)); err != nil {
				t.Skip("no links here:", err)
			}
			out, findings := Build(in)
			want := "error: " + root + ": is a link, not a folder\nhint: put a copy of the folder here instead\n"
			if got := listing(findings); got != want || out != nil {
				t.Errorf("%s, a link to %s: got %s", root, to, got)
			}
		}
	}
}

// TestAFolderNeedNotBeWhole: a council's folder may hold nothing for the site.
func TestAFolderNeedNotBeWhole(t *testing.T) {
	in := builtIn(t, "england")
	in.Dir = t.TempDir()
	if _, findings := Build(in); findings.Err() != nil {
		t.Error(findings)
	}
}

var key = regexp.MustCompile(`i18n "([a-z0-9-]+)"`)

// TestEveryWordIsThere: Hugo writes nothing for words that are missing.
func TestEveryWordIsThere(t *testing.T) {
	w, findings := words.Of("en", familyguide.Guide)
	if findings != nil {
		t.Fatal(findings)
	}
	err := fs.WalkDir(familyguide.Guide, "layouts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".html") {
			return err
		}
		data, err := fs.ReadFile(familyguide.Guide, name)
		for _, m := range key.FindAllStringSubmatch(string(data), -1) {
			if !w.Has(m[1]) {
				t.Errorf("%s: no words for %q", name, m[1])
			}
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// refusing is a folder in which a page may not be read.
type refusing struct{ fstest.MapFS }

func (r refusing) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func TestAPageThatMayNotBeReadIsToldWithWhatToDo(t *testing.T) {
	got := (&source{}).read(refusing{fstest.MapFS{"content/en/z.md": {}}}, "content", true)
	want := finding.List{{File: "content/en/z.md", Message: "cannot be read: permission denied", Hint: whoMayRead}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
