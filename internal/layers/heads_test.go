package layers_test

import (
	"slices"
	"strings"
	"testing"

	"familyguide/internal/layers"
)

// TestAPageIsReadWithoutTheFaultsOfItsHead: the site can be made, to be checked, if nothing else
// is wrong.
func TestAPageIsReadWithoutTheFaultsOfItsHead(t *testing.T) {
	const bad, draft, unread = "+++\ntitle = \"A\"\nchecked = 1/12/2026\n+++\nText.\n", "+++\ntitle = \"A\"\ndraft = true\nwieght = 3\n+++\n", "+++\ndrop = yes\n+++\n"
	for _, tt := range []struct {
		what      string
		files     []string
		checkable bool
	}{
		{"nothing is wrong", []string{"content/en/parents/a.md", page("A")}, true},
		{"a fault in a head", []string{"content/en/parents/a.md", bad}, true},
		{"two of them, and one of a draft", []string{"content/en/parents/a.md", bad, "content/en/parents/b.md", bad, "content/en/parents/c.md", draft}, true},
		{"a fault of a draft alone", []string{"content/en/parents/c.md", draft}, true},
		{"a page that may take one away", []string{"content/en/parents/a.md", unread}, false},
		{"a fault in a head, and a file in the wrong place", []string{"content/en/parents/a.md", bad, "content/where.md", page("B")}, false},
	} {
		s, findings := read(folder(tt.files...))
		if s.Checkable != tt.checkable {
			t.Errorf("%s: checkable %t; %v", tt.what, s.Checkable, findings)
		}
	}
	s, _ := read(folder("content/en/parents/a.md", bad))
	if p := s.Page("en", "/parents/a"); p == nil || string(p.Data) != strings.Replace(bad, "checked = 1/12/2026", strings.Repeat(" ", 19), 1) {
		t.Errorf("read as %+v", p)
	}
}

func TestATextFileHasTheLanguageOfItsName(t *testing.T) {
	for name, want := range map[string]string{
		"i18n/en.toml": "en", "layouts/i18n/cy.toml": "cy", "i18n/pl.md": "", "static/en.toml": "", "en.toml": "",
		"content/cy/parents/a.md": "cy", "content/cy/parents/a.MD": "cy", "content/a.md": "", "content/cy/map.png": "",
	} {
		if got := layers.LanguageOf(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestOneFileThatIsThereTwiceHidesNoOther: the same name in the bytes of a Mac and of Windows.
func TestOneFileThatIsThereTwiceHidesNoOther(t *testing.T) {
	s, findings := read(folder("content/en/parents/caf\u00e9.md", page("A"), "content/en/parents/cafe\u0301.md", page("B"), "content/en/parents/z.md", page("Z")))
	if len(findings.Faults()) != 1 || s.Page("en", "/parents/z") == nil {
		t.Errorf("%v", findings)
	}
}

func TestATextWithoutLineEndsIsReportedFromItsFirstByte(t *testing.T) {
	_, findings := read(folder("content/en/parents/a.md", "\r+++\rtitle = \"A\"\r+++\r"))
	if len(findings) == 0 || !strings.Contains(findings[0].Message, "line ends of an old Mac") {
		t.Errorf("%v", findings)
	}
}

func TestWhatIsAtTheTopOfAFolderIsReported(t *testing.T) {
	for name, want := range map[string]string{
		"plan.zip":       "warning: plan.zip: is not read | take it out, or move it to static to publish it",
		"letter.odt":     "warning: letter.odt: is not read, and not published | move it to static to publish it",
		"letter.doc":     "warning: letter.doc: is not read, and not published | move it to static to publish it",
		"todo.md":        "warning: todo.md: is not read | take it out, or move it to static to publish it",
		"bell\u0007.txt": "error: bell?.txt: the name holds a character that cannot be shown | rename it with letters, digits and -",
	} {
		_, findings := read(folder(name, "Ring Jo."))
		if len(findings) != 1 || line(findings[0]) != want {
			t.Errorf("%q: %v, want %s", name, findings, want)
		}
	}
}

// TestOnlyASectionsOwnPageDropsWhatIsInIt: the same word in the file of a page drops the page.
func TestOnlyASectionsOwnPageDropsWhatIsInIt(t *testing.T) {
	const drop = "+++\ndrop = true\n+++\n"
	below := folder("content/en/news/_index.md", page("News"), "content/en/news/a.md", page("A"), "content/en/news/b/index.md", page("B"),
		"content/en/news/b/c.md", page("C"), "content/en/news/map.png", "")
	for name, want := range map[string][]string{
		"content/en/news/_index.md":  nil,
		"content/en/news/a.md":       {"/news", "/news/b"},
		"content/en/news/b/index.md": {"/news", "/news/a"},
		"content/en/news/b.md":       {"/news", "/news/a"},
	} {
		s, findings := layers.Read(layers.Input{Layers: layers.Of(below, folder(name, drop)), Languages: []string{"en"}, Today: today})
		for _, address := range []string{"/news", "/news/a", "/news/b"} {
			if is := s.Page("en", address) != nil; is != slices.Contains(want, address) {
				t.Errorf("%s: %s is there: %t; %v", name, address, is, findings)
			}
		}
		if _, there := s.Files["content/en/news/map.png"]; there != (len(want) > 0) {
			t.Errorf("%s: the picture is there: %t", name, there)
		}
	}
}

func TestAListOfDocumentsThatCannotBeReadIsReported(t *testing.T) {
	_, findings := read(folder("content/sources.toml", "[[source]]\nid = our-leaflet\n"))
	if len(findings.Faults()) != 1 || findings[0].Place() != "content/sources.toml:2:6" {
		t.Errorf("%v", findings)
	}
}

// TestTextsOfALanguageThatIsNotOfferedAreNotRead: the folder of texts holds those of the
// profile's languages, by their code.
func TestTextsOfALanguageThatIsNotOfferedAreNotRead(t *testing.T) {
	for _, name := range []string{"cy.toml", "english.toml", "en.yaml"} {
		s, findings := read(folder("i18n/"+name, "leave = \"Go\"\n"))
		if len(findings.Faults()) != 1 || len(s.Texts("cy"))+len(s.Texts("english")) > 0 || len(s.Texts("en")) != 1 {
			t.Errorf("%s: %d texts in English; %v", name, len(s.Texts("en")), findings)
		}
	}
}
