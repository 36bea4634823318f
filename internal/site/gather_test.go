package site

import (
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/layers"
)

// TestAWaitingPageSaysThatItWaits: the layouts show a banner on it; a page whose day has come has
// none.
func TestAWaitingPageSaysThatItWaits(t *testing.T) {
	page := func(day string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"A\"\npublish = " + day + "\n+++\n")}
	}
	guide := fstest.MapFS{"content/en/parents/soon.md": page("2027-01-01"), "content/en/parents/now.md": page("2026-01-01")}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide), Today: today, Drafts: true})
	files := gather(stack).files
	for name, want := range map[string]string{"soon": "waits = 2027-01-01", "now": "publish = 2026-01-01"} {
		if got := string(files["content/en/parents/"+name+".md"].data); !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want %s in it", name, got, want)
		}
	}
}

func TestWithoutRemovesTheGivenPartsOnly(t *testing.T) {
	if got := string(without([]byte("0123456789"), [][]int{{7, 9}, {2, 4}})); got != "014569" {
		t.Errorf("got %s", got)
	}
}

// TestALanguageIsBuiltWithPagesAndTexts: with the one and not the other it would have pages
// without words, or none.
func TestALanguageIsBuiltWithPagesAndTexts(t *testing.T) {
	text := func(data string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(data)} }
	page := text("+++\ntitle = \"A\"\n+++\n")
	guide := fstest.MapFS{
		"content/en/a.md": page, "layouts/i18n/en.toml": text("a = \"A\"\n"),
		"layouts/i18n/cy.toml": text("a = \"A\"\n"), "content/pl/a.md": page,
		"content/gd/a.md": page, "layouts/i18n/gd.toml": text("a = \"A\"\n"),
	}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide), Languages: []string{"en", "cy", "pl", "gd"}, Today: today})
	if got := strings.Join(gather(stack).langs, " "); got != "en gd" {
		t.Errorf("the languages are %s", got)
	}
}
