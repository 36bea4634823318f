package layers_test

import (
	"slices"
	"strings"
	"testing"

	"familyguide/internal/layers"
)

// bilingual is a guide with a few pages in two languages, and a council's pages over it.
func bilingual(drafts bool) *layers.Stack {
	lower := folder(
		"content/en/_index.md", page("Home"),
		"content/en/parents/formats.md", page("Formats"),
		"content/cy/parents/_index.md", page("Rhieni"),
		"content/cy/parents/fformat.md", page("Fformat"),
	)
	own := folder(
		"content/en/_index.md", page("Our home"),
		"content/en/parents/desk.md", "+++\ntitle = \"Desk\"\ndraft = true\n+++\n",
		"content/cy/parents/fformat.md", page("Ein fformat"),
	)
	s, _ := layers.Read(layers.Input{Layers: layers.Of(lower, own), Languages: []string{"en", "cy"}, Today: today, Drafts: drafts})
	return s
}

// English pages are required whether they exist or not; in another language, those that
// somebody has written.
func TestRequiredFilesAreThoseOfEnglishAndOfWrittenPages(t *testing.T) {
	files := bilingual(false).RequiredFiles()
	for file, want := range map[string]bool{
		"index.html": true, "parents/index.html": true, "children/8-11/index.html": true, "cy/parents/index.html": true,
		"cy/index.html": false, "cy/parents/fformat/index.html": false, "parents/formats/index.html": false, "en/index.html": false,
	} {
		if slices.Contains(files, file) != want {
			t.Errorf("%s: %t", file, !want)
		}
	}
}

func TestOwnFilesAreThoseOfTheCouncilsPages(t *testing.T) {
	own := bilingual(true).OwnFiles()
	if len(own) != 3 || !own["index.html"] || !own["parents/desk/index.html"] || !own["cy/parents/fformat/index.html"] {
		t.Errorf("got %v", own)
	}
}

func TestDraftFilesAreThoseAPreviewShows(t *testing.T) {
	if got := bilingual(true).DraftFiles(); !slices.Equal(got, []string{"parents/desk/index.html"}) {
		t.Errorf("in a preview: %v", got)
	}
	if got := bilingual(false).DraftFiles(); got != nil {
		t.Errorf("in a build: %v", got)
	}
}

func TestNamesOfAFolderAreSorted(t *testing.T) {
	s, _ := read(folder("static/c.png", "", "static/a.png", "", "static/e.png", "", "static/b/x.png", "", "static/d.png", "", "layouts/a.html", ""))
	if got := strings.Join(s.Names("static/"), " "); got != "static/a.png static/b/x.png static/c.png static/d.png static/e.png static/icons/icon.svg" {
		t.Error(got)
	}
}

// The guide and a region are not the editor's: what is at the top of their folders beside
// the layers' is nobody's slip, and their profile is not the council's.
func TestOnlyTheCouncilsFolderIsSearchedForStrayFiles(t *testing.T) {
	lower := folder("council.toml", "lower", "logo.svg", "", "content/en/odd/a.md", page("A"))
	for name, all := range map[string][]layers.Layer{
		"the guide": layers.Of(lower),
		"a region":  layers.Of(guide, lower, folder("council.toml", "own")),
	} {
		s, findings := layers.Read(layers.Input{Layers: all, Today: today})
		if findings != nil || string(s.Profile) == "lower" {
			t.Errorf("%s: %v, profile %q", name, findings, s.Profile)
		}
	}
	s, findings := read(folder("council.toml", "own", "logo.svg", ""))
	if len(findings) != 1 || string(s.Profile) != "own" {
		t.Errorf("%v, profile %q", findings, s.Profile)
	}
}

func TestAByteThatIsNotUTF8IsReportedWithItsPlace(t *testing.T) {
	_, findings := read(folder("content/en/parents/a.md", "+++\ntitle = \"A\"\n+++\n\u00e9\ufffd caf\xe9\n"))
	const want = "content/en/parents/a.md:4:7: is not UTF-8 text: byte 0xe9"
	if len(findings) != 1 || findings[0].String() != want {
		t.Errorf("got %v\nwant %s", findings, want)
	}
	if _, findings := read(folder("static/a.png", "\xe9")); findings != nil {
		t.Errorf("a picture is no text: %v", findings)
	}
}

func TestALineEndOfAnOldMacIsReportedOnce(t *testing.T) {
	_, findings := read(folder("content/en/parents/a.md", "+++\rtitle = \"A\"\r+++\rText.\r"))
	const want = "content/en/parents/a.md: has the line ends of an old Mac, and would be read as one line"
	if len(findings) != 1 || findings[0].String() != want {
		t.Errorf("got %v\nwant %s", findings, want)
	}
}

func TestAFileMayBeAsLargeAsTheLimit(t *testing.T) {
	for size, faults := range map[int]int{layers.Largest: 0, layers.Largest + 1: 1} {
		if _, findings := read(folder("static/film.mp4", strings.Repeat(" ", size))); len(findings) != faults {
			t.Errorf("%d bytes: %v", size, findings)
		}
	}
}

// A page x/index.md keeps its folder to itself, however deep the other page is.
func TestPagesInTheFolderOfAPageAreNotLostSilently(t *testing.T) {
	const guides = "is in the folder of the page content/en/help/index.md, and would not be published"
	for _, test := range []struct{ names, want []string }{
		{[]string{"content/en/help/a.md", "content/en/help/b/c.md"}, []string{"content/en/help/a.md: " + guides, "content/en/help/b/c.md: " + guides}},
		{[]string{"content/en/parents/where/index.md", "content/en/parents/where/b.md", "content/en/parents/where/a.md"},
			[]string{"content/en/parents/where/index.md: is one page, so that content/en/parents/where/a.md in its folder would not be published"}},
		{[]string{"content/en/parents/where/index.md", "content/en/parents/wherever.md"}, nil},
		{[]string{"content/en/help.md", "content/en/helping.md"}, nil},
	} {
		var files []string
		for _, name := range test.names {
			files = append(files, name, page("Own"))
		}
		_, findings := read(folder(files...))
		var got []string
		for _, f := range findings {
			if !f.Warning {
				got = append(got, f.String())
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%v:\n%s", test.names, strings.Join(got, "\n"))
		}
	}
}

func TestWhatTheCouncilDropsMustBeThere(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"content/en/parents/formats.md", ""},
		{"content/en/parents/format.md", `content/en/parents/format.md:2:1: the guide has no page here to drop | did you mean "content/en/parents/formats.md"?`},
		{"content/en/parents/something-quite-different.md", "content/en/parents/something-quite-different.md:2:1: the guide has no page here to drop | give this file the path of the page of the guide's that you mean, or take it out"},
		{"content/en/help.md", "content/en/help.md:2:1: this page cannot be dropped: every council's guide has it, and other pages and sites lead to it | write a page of your own here, or take this file out to have the guide's again"},
		{"content/en/parents/formats/_index.md", `content/en/parents/formats/_index.md:2:1: the guide has no page here to drop | did you mean "content/en/parents/formats.md"?`},
	} {
		s, findings := read(folder(test.name, "+++\ndrop = true\n+++\n"))
		got := ""
		for _, f := range findings {
			got += f.String() + " | " + f.Hint
		}
		if got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		if dropped := slices.Equal(s.Dropped, []string{"/parents/formats"}); dropped != (test.want == "") {
			t.Errorf("%s drops %v", test.name, s.Dropped)
		}
	}
}
