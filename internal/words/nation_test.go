package words_test

import (
	"bytes"
	"io/fs"
	"os"
	"regexp"
	"testing"
	"testing/fstest"

	"familyguide/internal/council"
	"familyguide/internal/words"
)

func scotland(t *testing.T) *council.Profile {
	t.Helper()
	p, faults := council.BuiltIn("scotland")
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPagesAndTextsAreReadInTheWordsOfTheNation(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"content/en/a.md", "{A-meeting} and {reviews}", "A planning meeting and review planning meetings"},
		{"content/en/deep/a.MD", "{Bodies}", "Councils"},
		{"i18n/en.toml", `k = "the {meeting} on {date}"`, `k = "the planning meeting on {date}"`},
		{"layouts/i18n/en.toml", `k = "{meeting}"`, `k = "planning meeting"`},
		{"layouts/page.html", "{meeting}", "{meeting}"},
		{"static/a.txt", "{meeting}", "{meeting}"},
		{"content/en/picture.svg", "{meeting}", "{meeting}"},
		{"content/en/list.md", "- a\n{.questions}\n## {Plan} {#plan}\n{{< rule \"x\" >}}", "- a\n{.questions}\n## Child protection plan {#plan}\n{{< rule \"x\" >}}"},
		{"content/en/here.md", "a {{% if-nation \"wales\" \"scotland\" %}}b {meeting}{{% /if-nation %}} c", "a b planning meeting c"},
		{"content/en/lines.md", "1\n{{% if-nation \"england\" %}}\n3\n{{% /if-nation %}}\n5", "1\n\n\n\n5"},
		{"content/en/two.md", "{{% unless-nation \"scotland\" %}}x{{% /unless-nation %}}{{% unless-nation \"wales\" %}}y{{% /unless-nation %}}", "y"},
		{"content/en/nested.md", "{{% unless-nation \"england\" %}}a{{% if-nation \"wales\" %}}b{{% /if-nation %}}c{{% /unless-nation %}}", "ac"},
		{"content/en/slip.md", "{{% if-nation \"scotlnd\" %}}x{{% /if-nation %}}", "{{% if-nation \"scotlnd\" %}}x{{% /if-nation %}}"},
		{"content/en/open.md", "{{% if-nation \"scotland\" %}}x", "{{% if-nation \"scotland\" %}}x"},
	} {
		layer := words.ForProfile(scotland(t), fstest.MapFS{c.name: {Data: []byte(c.text)}})[0]
		data, err := fs.ReadFile(layer, c.name)
		if err != nil || string(data) != c.want {
			t.Errorf("%s: %v\n got %q\nwant %q", c.name, err, data, c.want)
		}
		f, err := layer.Open(c.name)
		if err != nil {
			t.Fatal(err)
		}
		info, err := f.Stat()
		if err != nil || info.Size() != int64(len(c.want)) {
			t.Errorf("%s: opened, it has %v bytes, %v", c.name, info, err)
		}
		f.Close()
	}
}

// In another language the terms are texts of its own file.
func TestAnotherLanguageHasItsOwnTerms(t *testing.T) {
	layer := words.ForProfile(scotland(t), fstest.MapFS{
		"i18n/gd.toml":    {Data: []byte("term-meeting = \"coinneamh\"\nterm-a-review = \"ath-sgrùdadh\"\n")},
		"content/gd/a.md": {Data: []byte("{meeting}, {Meeting}, {A-review}, {chair}")},
		"content/en/a.md": {Data: []byte("{meeting}")},
	})[0]
	for name, want := range map[string]string{"content/gd/a.md": "coinneamh, Coinneamh, Ath-sgrùdadh, chair", "content/en/a.md": "planning meeting"} {
		if data, err := fs.ReadFile(layer, name); err != nil || string(data) != want {
			t.Errorf("%s: %v, got %q, want %q", name, err, data, want)
		}
	}
}

// A file of texts begins as a copy of the English one, whose terms are their own placeholders.
func TestATermThatIsNotTranslatedKeepsItsEnglishName(t *testing.T) {
	english, err := os.ReadFile("../../layouts/i18n/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	layer := words.ForProfile(scotland(t), fstest.MapFS{
		"i18n/gd.toml":    {Data: bytes.Replace(english, []byte("term-chair = \"{chair}\""), []byte("term-chair = \"cathraiche\""), 1)},
		"content/gd/a.md": {Data: []byte("{meeting}, {A-meeting}, {Body}, {chair}")},
	})[0]
	data, err := fs.ReadFile(layer, "content/gd/a.md")
	if want := "planning meeting, A planning meeting, Council, cathraiche"; err != nil || string(data) != want {
		t.Errorf("%v, got %q, want %q", err, data, want)
	}
}

// A link in a council's folder stays a link: nothing here follows it.
func TestLinksStayLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink("elsewhere", dir+"/content"); err != nil {
		t.Skip(err)
	}
	layer := words.ForProfile(scotland(t), os.DirFS(dir))[0]
	if info, err := fs.Lstat(layer, "content"); err != nil || info.Mode().Type() != fs.ModeSymlink {
		t.Errorf("%v, %v", info, err)
	}
}

// No text of the interface holds a word that differs between the nations.
func TestTextsNameNothingThatANationCallsOtherwise(t *testing.T) {
	data, err := os.ReadFile("../../layouts/i18n/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	texts, faults := words.Parse("en.toml", data)
	if faults != nil {
		t.Fatal(faults)
	}
	placeholder := regexp.MustCompile(`\{[A-Za-z-]+\}`)
	named := regexp.MustCompile(`(?i)\b(conferences?|councils?|social workers?|strategy discussions?|child protection plans?|England|Working Together|chairs?)\b`)
	for key, text := range texts {
		text = placeholder.ReplaceAllString(text, "")
		if word := named.FindString(text); word != "" && key != "nation-england" {
			t.Errorf("%s says %q: write its placeholder, such as {meeting} or {body} (package council, [terms])", key, word)
		}
	}
}
