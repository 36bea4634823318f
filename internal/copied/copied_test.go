package copied_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"familyguide"
	"familyguide/internal/copied"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
)

func guide(t *testing.T, files fs.FS) *layers.Stack {
	t.Helper()
	stack, faults := layers.Read(layers.Input{Layers: layers.Of(files)})
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	return stack
}

// TestEveryPageOfTheGuideMakesACopyThatAnEditorMayHave: its keys are those of an editor's
// page, and its remark says where it comes from.
func TestEveryPageOfTheGuideMakesACopyThatAnEditorMayHave(t *testing.T) {
	pages := guide(t, familyguide.Guide).Pages(layers.English)
	if len(pages) < 60 {
		t.Fatalf("%d pages", len(pages))
	}
	for _, p := range pages {
		for _, nation := range []string{"england", "scotland", "wales", "northern-ireland"} {
			page := copied.Page(p, nation)
			if _, faults := frontmatter.Parse(p.Path, page, false); faults != nil {
				t.Error(faults)
			}
			o, ok := copied.OriginOf(page)
			if !ok || o.Path != p.Path || o.Hash != copied.Hash(p, nation) || o.Line != 2 || string(page[o.At:o.At+16]) != o.Hash {
				t.Errorf("%s: %+v, %v", p.Path, o, ok)
			}
			if strings.Contains(string(page), "-nation") || strings.Contains(string(page), "\n\n\n") {
				t.Errorf("%s for %s:\n%s", p.Path, nation, page)
			}
		}
	}
}

// TestACopyIsThePage without the keys that an editor's page may not have.
func TestACopyIsThePage(t *testing.T) {
	page := "+++\ntitle = \"A\"\nlayout = \"help\"\nweight = 3\n\n[build]\nlist = \"never\"\n\n[sitemap]\ndisable = true\n+++\n\n" +
		"At the {meeting}.\n\n{{% if-nation \"scotland\" %}}\nThe Reporter.\n{{% /if-nation %}}\n\nEnd.\n"
	p := guide(t, fstest.MapFS{"content/en/a.md": {Data: []byte(page)}}).Page("en", "/a")
	for nation, want := range map[string]string{
		"england":  "title = \"A\"\nweight = 3\n+++\n\nAt the {meeting}.\n\nEnd.\n",
		"scotland": "title = \"A\"\nweight = 3\n+++\n\nAt the {meeting}.\n\nThe Reporter.\n\nEnd.\n",
	} {
		got := string(copied.Page(p, nation))
		if rest := "+++\n# copied from the guide: content/en/a.md sha256:" + copied.Hash(p, nation) + "\n" + want; got != rest {
			t.Errorf("%s: got\n%s\nwant\n%s", nation, got, rest)
		}
	}
}

// TestTheRemarkIsFoundWhateverTheEditorDidToTheFile as Windows and Notepad do.
func TestTheRemarkIsFoundWhateverTheEditorDidToTheFile(t *testing.T) {
	for page, want := range map[string]bool{
		"+++\r\n# copied from the guide: content/en/a.md sha256:0123456789abcdef\r\ntitle = \"A\"\r\n+++\r\n": true,
		"\ufeff+++\n# copied from the guide: content/en/a.md sha256:0123456789abcdef \ntitle = \"A\"\n+++\n":  true,
		"+++\ntitle = \"A\"\n# copied from the guide: content/cy/a.md sha256:0123456789abcdef\n+++\n":         true,
		"+++\n# copied from the guide: content/en/a.md sha256:0123\n+++\n":                                    false,
		"+++\n# copied from the guide: content/en/a.md\n+++\n":                                                false,
		"+++\n+++\nHe said: # copied from the guide: content/en/a.md sha256:0123456789abcdef\n":               false,
	} {
		if o, ok := copied.OriginOf([]byte(page)); ok != want || ok && o.Hash != "0123456789abcdef" {
			t.Errorf("%q: %+v, %v", page, o, ok)
		}
	}
}

// TestATextIsRememberedByWhatTheGuideSaid, signs and lines included.
func TestATextIsRememberedByWhatTheGuideSaid(t *testing.T) {
	for _, text := range []string{"See your dates", `a "quote" \ and a slash`, "two\nlines\tand a tab", "{n} dní", "e\u0301", "\u0085"} {
		file := "# mine\n" + copied.Text("see-dates", text) + "# another\nx = \"y\"\n"
		for _, file := range []string{file, strings.ReplaceAll(file, "\n", "\r\n")} {
			got := copied.Texts([]byte(file))
			if len(got) != 1 || got["see-dates"] != text {
				t.Errorf("%q: %q", text, got)
			}
		}
	}
}
