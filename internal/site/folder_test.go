package site

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	familyguide "familyguide"
	"familyguide/internal/words"
)

// TestAFolderNeedNotBeWhole: a council's folder may hold nothing for the site.
func TestAFolderNeedNotBeWhole(t *testing.T) {
	in := builtIn(t, "england")
	in.dir = t.TempDir()
	if _, findings := in.build(); findings.Err() != nil {
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
	named := 0
	err := fs.WalkDir(familyguide.Guide, "layouts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".html") {
			return err
		}
		data, err := fs.ReadFile(familyguide.Guide, name)
		for _, m := range key.FindAllStringSubmatch(string(data), -1) {
			if named++; !w.Has(m[1]) {
				t.Errorf("%s: no words for %q", name, m[1])
			}
		}
		return err
	})
	if err != nil || named < 100 {
		t.Errorf("%d words: %v", named, err)
	}
}
