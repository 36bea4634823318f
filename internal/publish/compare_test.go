package publish

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"familyguide/internal/tree"
)

func TestCompareNamesWhatDiffers(t *testing.T) {
	site := func(files ...string) string {
		tr := tree.Tree{}
		for i := 0; i < len(files); i += 2 {
			tr[files[i]] = []byte(files[i+1])
		}
		dir := filepath.Join(t.TempDir(), "public")
		mustSwap(t, dir, tr)
		return dir
	}
	here := site("index.html", "1", "a.html", "2", "b.html", "3")
	for name, tt := range map[string]struct {
		there []string
		want  Difference
	}{
		"the same":  {[]string{"index.html", "1", "a.html", "2", "b.html", "3"}, Difference{}},
		"one fewer": {[]string{"index.html", "1", "b.html", "3"}, Difference{Missing: []string{"a.html"}}},
		"one more":  {[]string{"index.html", "1", "a.html", "2", "b.html", "3", "c.html", "4"}, Difference{Added: []string{"c.html"}}},
		"another":   {[]string{"index.html", "1", "a.html", "5", "b.html", "6"}, Difference{Changed: []string{"a.html", "b.html"}}},
		"one of each": {[]string{"index.html", "7", "b.html", "3", "c.html", "4"},
			Difference{Missing: []string{"a.html"}, Changed: []string{"index.html"}, Added: []string{"c.html"}}},
	} {
		manifest, err := os.ReadFile(filepath.Join(site(tt.there...), ManifestName))
		if err != nil {
			t.Fatal(err)
		}
		got, err := Compare(here, manifest)
		if err != nil || !slices.Equal(got.Missing, tt.want.Missing) || !slices.Equal(got.Changed, tt.want.Changed) || !slices.Equal(got.Added, tt.want.Added) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
		if got.Same() != (name == "the same") {
			t.Errorf("%s: Same is %v", name, got.Same())
		}
	}
}

func TestCompareNeedsTwoSites(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	_, err := Compare(dir, nil)
	wantFault(t, err, "holds no site that familyguide has built")
	mustSwap(t, dir, edition(1))
	if _, err := Compare(dir, []byte("<html>")); err == nil {
		t.Error("a page is taken for a manifest")
	}
}
