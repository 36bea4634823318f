package site

import (
	"strings"
	"testing"
)

// TestFoldersInMemoryAreAbsolute: a path on Windows is absolute only with a drive letter.
// Hugo joins a relative path to its working folder, where nothing would be found.
func TestFoldersInMemoryAreAbsolute(t *testing.T) {
	if got := absolute("linux", "/public"); got != "/public" {
		t.Errorf("on Linux: %s", got)
	}
	if got := absolute("windows", "/public"); got[:2] != "C:" || len(got) != len(`C:\public`) {
		t.Errorf("on Windows: %s", got)
	}
}

// TestLanguagesAreWrittenInTheirDirection: a page of the wrong one cannot be read.
func TestLanguagesAreWrittenInTheirDirection(t *testing.T) {
	for want, langs := range map[string]string{"rtl": "ar ckb fa he ps sd ug ur yi", "ltr": "en cy gd ga pl pa bn so tr zh am ti"} {
		for _, lang := range strings.Fields(langs) {
			if _, direction := localeOf(lang); direction != want {
				t.Errorf("%s is %s, want %s", lang, direction, want)
			}
		}
	}
}

// TestPositionsAreUnderstoodOnEverySystem: Hugo writes a position with the path of the
// system it runs on.
func TestPositionsAreUnderstoodOnEverySystem(t *testing.T) {
	s := &project{files: map[string]file{"content/en/a.md": {name: "content/en/a.md"}}}
	for _, message := range []string{
		`"/site/content/en/a.md:3:5": there is no rule "x"`,
		`"C:\site\content\en\a.md:3:5": there is no rule "x"`,
		`content\en\a.md:3:5: there is no rule "x"`,
	} {
		f := s.explain(message)
		if f.Place() != "content/en/a.md:3:5" || f.Message != `there is no rule "x"` {
			t.Errorf("%s: got %s", message, f)
		}
	}
}

func TestRootOfTheSiteOnItsHost(t *testing.T) {
	for address, want := range map[string]string{"": "/", "https://www.example.org": "/", "https://www.example.org/guide/": "/guide/", "https://[": "/"} {
		if got := rootOf(address); got != want {
			t.Errorf("%q: got %s, want %s", address, got, want)
		}
	}
}
