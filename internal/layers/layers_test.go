package layers_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
)

var today = timeline.Date{Year: 2026, Month: 11, Day: 22}

// guide is a small guide.
var guide = folder(
	"content/en/_index.md", page("Home"),
	"content/en/help/index.md", "+++\ntitle = \"Help\"\nlayout = \"help\"\nweight = 900\n+++\n",
	"content/en/parents/_index.md", page("Parents"),
	"content/en/parents/formats.md", "+++\ntitle = \"Formats\"\nhome = 30\nweight = 20\n+++\n",
	"content/en/parents/moving.md", page("Moving"),
	"content/en/children/_index.md", page("Children"),
	"content/en/children/8-11/_index.md", page("8 to 11"),
	"content/en/children/8-11/who.md", page("Who"),
	"content/en/words/_index.md", page("Words"),
	"content/sources.toml", "[[source]]\nid = \"frg\"\ntitle = \"Advice\"\n",
	"layouts/help.html", "",
	"layouts/i18n/en.toml", "leave = \"Leave\"\n",
	"static/icons/icon.svg", "<svg/>",
)

func page(title string) string { return fmt.Sprintf("+++\ntitle = %q\n+++\n", title) }

// folder makes a folder of names and texts by turns.
func folder(namesAndTexts ...string) fstest.MapFS {
	files := fstest.MapFS{}
	for i := 0; i < len(namesAndTexts); i += 2 {
		files[namesAndTexts[i]] = &fstest.MapFile{Data: []byte(namesAndTexts[i+1])}
	}
	return files
}

func read(own ...fs.FS) (*layers.Stack, finding.List) {
	return layers.Read(layers.Input{Layers: layers.Of(guide, own...), Languages: []string{"en"}, Today: today})
}

// addresses returns the English pages that a stack publishes, each with its file.
func addresses(s *layers.Stack) string {
	var all []string
	for _, p := range s.Pages("en") {
		all = append(all, p.Address+" "+p.Name)
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// TestEveryFileIsReadOrReported puts one file into a council's folder. Nothing is
// reported for "", and the file is passed over; "read" means that it is used.
func TestEveryFileIsReadOrReported(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		// Pages and what may lie beside them.
		{"content/en/parents/where.md", "read"},
		{"content/en/parents/where/index.md", "read"},
		{"content/en/parents/Who's At The Desk.md", "read"},
		{"content/en/parents/map.png", "read"},
		{"content/en/parents/Map.JPG", "read"},
		{"content/en/parents/leaflet.pdf", "read"},
		{"content/en/news/_index.md", "read"},
		{"content/en/parking.md", "read"},
		{"content/sources.toml", "read"},
		{"i18n/en.toml", "read"},
		{"static/logo.svg", "read"},
		{"layouts/help.html", "read"},
		{"static/leaflet.docx", "read"},

		// The wrong case.
		{"content/en/parents/Desk.MD", `error: content/en/parents/Desk.MD: is not a page: the name of a page ends in .md, in small letters | rename it: "Desk.md"`},
		{"content/en/parents/Desk.Md", `error: content/en/parents/Desk.Md: is not a page: the name of a page ends in .md, in small letters | rename it: "Desk.md"`},
		{"content/en/Parents/before.md", `error: content/en/Parents: is not read under this name: in the guide it is content/en/parents | rename it: "parents"`},
		{"content/en/Help/index.md", `error: content/en/Help: is not read under this name: in the guide it is content/en/help | rename it: "help"`},
		{"content/en/parents/_Index.md", `error: content/en/parents/_Index.md: is not read under this name | rename it in small letters: "_index.md"`},
		{"content/EN/parents/where.md", `error: content/EN: is not read under this name | rename the folder in small letters: "en"`},
		{"content/Sources.toml", `error: content/Sources.toml: is not read under this name | rename it in small letters: "sources.toml"`},
		{"Content/en/parents/where.md", `error: Content: is not read under this name | rename it in small letters: "content"`},
		{"STATIC/logo.svg", `error: STATIC: is not read under this name | rename it in small letters: "static"`},
		{"i18n/EN.toml", `error: i18n/EN.toml: is not read under this name | rename it in small letters: "en.toml"`},
		{"i18n/en.TOML", `error: i18n/en.TOML: is not read under this name | rename it in small letters: "en.toml"`},
		{"static/Icons/icon.svg", `error: static/Icons: is not read under this name: in the guide it is static/icons | rename it: "icons"`},
		{"static/icons/Icon.svg", `error: static/icons/Icon.svg: is not read under this name: in the guide it is static/icons/icon.svg | rename it: "icon.svg"`},
		{"layouts/Help.html", `error: layouts/Help.html: is not read under this name: in the guide it is layouts/help.html | rename it: "help.html"`},
		{"Council.toml", `error: Council.toml: is not read under this name | did you mean "council.toml"?`},

		// The wrong place.
		{"content/where.md", "error: content/where.md: is not read here: a page is in the folder of its language | move it to content/en/parents, or to another folder of content/en"},
		{"content/notes.docx", "error: content/notes.docx: is not read here | move it to static to publish it, or out of the folder content"},
		{"content/source.toml", `error: content/source.toml: is not read here | did you mean "sources.toml"?`},
		{"content/helping/where.md", `error: content/helping: "helping" is not a language of this site | move it to content/en`},
		{"content/parents/where.md", "error: content/parents: is not read here: the folder of the language is missing | move it to content/en/parents"},
		{"where.md", "error: where.md: is not read here: a page is in the folder of its language | move it to content/en/parents, or to another folder of content/en"},
		{"en/parents/where.md", "error: en: is not read here | pages are in content/en, texts in i18n/en.toml"},
		{"parents/where.md", "error: parents: is not read here | move it to content/en/parents"},
		{"contents/en/where.md", `error: contents: is not read | did you mean "content"?`},
		{"pages/where.md", "warning: pages: nothing in this folder is read | pages belong in content/en, pictures and other files in static; keep anything else outside the council's folder"},
		{"hugo.toml", "warning: hugo.toml: is not read: nothing of the guide is set in it | take it out; a council's settings are in council.toml"},
		{"config.yaml", ""},
		{"en.toml", "error: en.toml: is not read here: the texts of a language are in the folder i18n | move it to i18n/en.toml"},
		{"sources.toml", "error: sources.toml: is not read here | move it to content/sources.toml"},
		{"logo.svg", "warning: logo.svg: is not read, and not published | move it to static to publish it"},
		{"bank-holiday.json", `error: bank-holiday.json: is not read under this name | did you mean "bank-holidays.json"?`},
		{"council.toml.txt", `error: council.toml.txt: is not read under this name | did you mean "council.toml"?`},
		{"content/en/parent/where.md", `error: content/en/parent: the guide has no section "parent" | did you mean "content/en/parents"?`},
		{"content/en/children/8-1/where.md", `error: content/en/children/8-1: the guide has no section "8-1" | did you mean "content/en/children/8-11"?`},
		{"content/en/news/where.md", `warning: content/en/news: the guide has no section "news", so nothing leads to the pages in it | move them to one of children, parents, words; or give the section a page of its own, content/en/news/_index.md`},
		{"content/en/help/where.md", "error: content/en/help/where.md: is in the folder of the page content/en/help/index.md, and would not be published | move it into the folder of a section, such as content/en/parents"},
		{"content/en/parents/index.md", "error: content/en/parents/index.md: a section's own page is named _index.md: under this name it would hide the 2 pages of the section | rename it: content/en/parents/_index.md"},
		{"content/en/parents.md", "error: content/en/parents.md: a section's own page is named _index.md: under this name it would hide the 2 pages of the section | rename it: content/en/parents/_index.md"},
		{"content/en/help/_index.md", "error: content/en/help/_index.md: this is a page, not a section | rename it: content/en/help/index.md"},

		// The wrong kind.
		{"content/en/parents/desk.md.txt", `error: content/en/parents/desk.md.txt: is not a page: its name ends in .md.txt, not in .md | rename it: "desk.md". Windows hides the last part of a name until you choose View, File name extensions`},
		{"content/en/parents/desk.txt", `error: content/en/parents/desk.txt: is not a page: the guide's pages are Markdown, and their names end in .md | rename it: "desk.md"`},
		{"content/en/parents/desk.docx", "error: content/en/parents/desk.docx: is not a page, but a document of a word processor | open it, copy its text into a file whose name ends in .md, or save it as a PDF in static and link to that"},
		{"content/en/parents/desk.html", "error: content/en/parents/desk.html: is not a page: the guide's pages are Markdown, and their names end in .md | write it as Markdown, or move it to the folder static"},
		{"content/en/parents/desk", "error: content/en/parents/desk: is not a page: the guide's pages are Markdown, and their names end in .md | write it as Markdown, or move it to the folder static"},
		{"content/en/_content.gotmpl", "error: content/en/_content.gotmpl: is not a page: the guide's pages are Markdown, and their names end in .md | write it as Markdown, or move it to the folder static"},
		{"i18n/english.toml", `error: i18n/english.toml: is not read: a file of texts is named after the code of its language | rename it, "en.toml" for English`},
		{"i18n/en.toml.txt", `error: i18n/en.toml.txt: is not read under this name | rename it: "en.toml"`},
		{"i18n/en.yaml", `error: i18n/en.yaml: is not read under this name | rename it: "en.toml"`},
		{"i18n/en/texts.toml", "error: i18n/en: is a folder: the texts of a language are one file | put the texts into i18n/en.toml"},

		// A language that the profile does not list.
		{"content/cy/parents/where.md", `error: content/cy: the profile does not offer the language "cy" | write languages = ["en", "cy"] in council.toml, or move the pages below content/en`},
		{"i18n/cy.toml", `error: i18n/cy.toml: the profile does not offer the language "cy" | write languages = ["en", "cy"] in council.toml, or take the file out`},

		// What editors and systems leave, and what people keep beside a site.
		{"content/en/parents/.where.md.kate-swp", "warning: content/en/parents/.where.md.kate-swp: is not read: its name begins with a dot | take the dot away, or delete it"},
		{"content/en/parents/.draft.md", "warning: content/en/parents/.draft.md: is not read: its name begins with a dot | take the dot away, or delete it"},
		{"content/en/parents/.DS_Store", ""},
		{"content/en/parents/._where.md", ""},
		{"static/.gitkeep", ""},
		{"static/leaflet.pdf.bak", ""},
		{"static/leaflet.pdf~", ""},
		{"i18n/en.toml.bak", ""},
		{"i18n/en.toml.orig", ""},
		{"content/en/parents/where.md.save", ""},
		{".gitlab-ci.yml", ""},
		{".vscode/settings.json", ""},
		{"static/.well-known/security.txt", "warning: static/.well-known: is not published: its name begins with a dot | take the dot away; what is for your web server, put there by hand"},
		{"static/.htaccess", "warning: static/.htaccess: is not published: its name begins with a dot | take the dot away; what is for your web server, put there by hand"},

		// A second copy.
		{"content/en/parents/formats (1).md", `error: content/en/parents/formats (1).md: looks like a copy of the guide's formats.md | rename it "formats.md" to have it in place of the guide's, or delete it`},
		{"content/en/parents/Copy of formats.md", `error: content/en/parents/Copy of formats.md: looks like a copy of the guide's formats.md | rename it "formats.md" to have it in place of the guide's, or delete it`},
		{"content/en/parents/formats copy 2.md", `error: content/en/parents/formats copy 2.md: looks like a copy of the guide's formats.md | rename it "formats.md" to have it in place of the guide's, or delete it`},
		{"content/en/parents/formats.md.1", `error: content/en/parents/formats.md.1: looks like a copy of the guide's formats.md | rename it "formats.md" to have it in place of the guide's, or delete it`},
		{"content/en/parents/nobody (1).md", "read"},
		{"content/en/parents/Copy of your plan.md", "read"},

		// A name that means something else in an address.
		{"content/en/parents/s%20.md", "error: content/en/parents/s%20.md: has a name that cannot be an address: no address may hold % # ? | rename it with letters, digits and -"},
		{"content/en/parents/who comes?.md", "error: content/en/parents/who comes?.md: has a name that cannot be an address: no address may hold % # ? | rename it with letters, digits and -"},
		{"content/en/parents/step #1.md", "error: content/en/parents/step #1.md: has a name that cannot be an address: no address may hold % # ? | rename it with letters, digits and -"},
		{"content/en/parents/where & when.md", "read"},
		{"static/our%20form.pdf", "error: static/our%20form.pdf: has a name that a browser reads as another one | rename it with letters, digits and -"},
		{"static/form #1.pdf", "error: static/form #1.pdf: has a name that a browser reads as another one | rename it with letters, digits and -"},
		{"static/who?.pdf", "error: static/who?.pdf: has a name that a browser reads as another one | rename it with letters, digits and -"},
		{"static/our form.pdf", "read"},
		{"content/en/parents/sub/where.md", `warning: content/en/parents/sub: the guide has no section "sub", so nothing leads to the pages in it | move them to content/en/parents; or give the section a page of its own, content/en/parents/sub/_index.md`},

		{"content/en/parents/where.cy.md", "error: content/en/parents/where.cy.md: would be a page of the language en: the part after the dot in its name changes nothing | a page in another language is in the folder of that language: content/cy"},
		{"content/en/parents/where.en.md", "error: content/en/parents/where.en.md: would be a page of the language en: the part after the dot in its name changes nothing | rename it: \"where.md\""},
		{"content/en/parents/where.we.meet.md", "read"},

		// In static.
		{"static/where.md", "error: static/where.md: is not made into a page: what is in static is published as it is | move it to content/en/parents; to offer it for download, save it as a PDF"},
		{"static/forms/where.MD", "error: static/forms/where.MD: is not made into a page: what is in static is published as it is | move it to content/en/parents; to offer it for download, save it as a PDF"},
		{"static/where.markdown", "error: static/where.markdown: is not made into a page: what is in static is published as it is | move it to content/en/parents; to offer it for download, save it as a PDF"},
		{"static/en.toml", "error: static/en.toml: is not read here: the texts of a language are in the folder i18n | move it to i18n/en.toml"},
		{"static/sources.toml", "error: static/sources.toml: is not read here | move it to content/sources.toml"},
		{"static/council.toml", "error: static/council.toml: is not read here, and would be published | take it out of static: the one that is read is at the top of the council's folder"},
		{"static/settings.toml", "error: static/settings.toml: is not read here, and families cannot read it | take it out of static"},
		{"static/where.htm", "error: static/where.htm: is not checked under this name: a page of HTML ends in .html | write it in Markdown as a page in content/en, or rename it so that it ends in .html"},
		{"static/form.lnk", "warning: static/form.lnk: is published, and phones cannot open files of this kind | save it as a PDF, or take it out"},
		{"static/styles/own.css", "warning: static/styles/own.css: is not read, and not published: the guide has its own styles and scripts | take it out; to publish it, put it into another folder of static. The colours are accent and paper in council.toml"},
		{"static/own.css", "read"},
		{"content/en/parents/~$old.md", ""},
		{"content/en/parents/~$old.docx", ""},
		{"content/en/parents/where.md~", ""},
		{"content/en/parents/where.md.bak", ""},
		{"content/en/parents/where.md.swp", ""},
		{"content/en/parents/#where.md#", ""},
		{"content/en/.git/where.md", ""},
		{"content/en/Thumbs.db", ""},
		{"content/en/parents/.where.md.swp", ""},
		{"council.toml~", ""},
		{"README.md", ""},
		{"LICENSE", ""},
		{"publish.bat", ""},
		{"public/manifest.sha256", ""},
		{"other/council.toml", ""},
	} {
		s, findings := read(folder(tt.name, "+++\ntitle = \"Own\"\n+++\n"))
		if strings.HasSuffix(tt.name, ".toml") {
			s, findings = read(folder(tt.name, "[[source]]\nid = \"own\"\n"))
		}
		var got []string
		for _, f := range findings {
			got = append(got, line(f))
		}
		if got == nil && isUsed(s) {
			got = append(got, "read")
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, strings.Join(got, "\n"), tt.want)
		}
	}
}

// TestACopyIsReportedBesideItsOriginal: that of a page or of a file of texts is not read, and
// that of a picture or a document, which may be meant, is published.
func TestACopyIsReportedBesideItsOriginal(t *testing.T) {
	for _, tt := range []struct{ original, name, want string }{
		{"content/en/parents/where.md", "content/en/parents/where - Copy.md", "error: content/en/parents/where - Copy.md: looks like a copy of where.md that was left here | delete it, or give it a name of its own"},
		{"content/en/parents/where.md", "content/en/parents/where (Jo's conflicted copy 2026-11-22).md", "error: content/en/parents/where (Jo's conflicted copy 2026-11-22).md: looks like a copy of where.md that was left here | delete it, or give it a name of its own"},
		{"content/en/parents/where.md", "content/en/parents/where.sync-conflict-20261122-101010-ABCDEF.md", "error: content/en/parents/where.sync-conflict-20261122-101010-ABCDEF.md: looks like a copy of where.md that was left here | delete it, or give it a name of its own"},
		{"content/en/parents/where.md", "content/en/parents/where.md.txt", "error: content/en/parents/where.md.txt: looks like a copy of where.md that was left here | delete it, or give it a name of its own"},
		{"i18n/en.toml", "i18n/Copy of en.toml", "error: i18n/Copy of en.toml: looks like a copy of en.toml that was left here | delete it: the guide reads one file of this kind, en.toml"},
		{"i18n/en.toml", "i18n/en (2).toml", "error: i18n/en (2).toml: looks like a copy of en.toml that was left here | delete it: the guide reads one file of this kind, en.toml"},
		{"council.toml", "council (1).toml", "warning: council (1).toml: is not read: it looks like a copy of council.toml that was left here | delete it, or keep it in another folder"},
		{"council.toml", "Copy of council.toml", "warning: Copy of council.toml: is not read: it looks like a copy of council.toml that was left here | delete it, or keep it in another folder"},
		{"static/leaflet.pdf", "static/leaflet (1).pdf", "warning: static/leaflet (1).pdf: looks like a copy of leaflet.pdf that was left here, and is published | delete it, or give it a name of its own"},
		{"content/en/parents/where.md", "content/en/parents/where-2.md", ""},
	} {
		text := "+++\ntitle = \"Own\"\n+++\n"
		if strings.HasSuffix(tt.original, ".toml") {
			text = ""
		}
		_, findings := read(folder(tt.original, text, tt.name, text))
		var got []string
		for _, f := range findings {
			got = append(got, line(f))
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, strings.Join(got, "\n"), tt.want)
		}
	}
}

func line(f finding.Finding) string {
	kind := "error: "
	if f.Warning {
		kind = "warning: "
	}
	return kind + f.String() + " | " + f.Hint
}

// isUsed reports whether a file of the council's folder takes part in the site.
func isUsed(s *layers.Stack) bool {
	for _, f := range s.Files {
		if f.Own {
			return true
		}
	}
	return len(s.Texts("en")) > 1 || len(s.Documents) > 1
}

// TestTheHighestLayerWins lays a region over the guide, and a council over the region.
func TestTheHighestLayerWins(t *testing.T) {
	region := folder(
		"content/en/parents/formats/index.md", page("Formats of the region"),
		"content/en/parents/region.md", page("Region"),
		"static/map.svg", "region",
		"i18n/en.toml", "leave = \"Go\"\n",
		"content/sources.toml", "[[source]]\nid = \"frg\"\ntitle = \"Newer advice\"\n",
	)
	own := folder(
		"content/en/parents/formats.md", page("Our formats"),
		"content/en/parents/region.md", "+++\ndrop = true\n+++\n",
		"static/map.svg", "own",
	)
	s, findings := read(region, own)
	if findings != nil {
		t.Error(findings)
	}
	if p := s.Page("en", "/parents/formats"); p == nil || p.Front.Title != "Our formats" || !p.Over {
		t.Errorf("formats: %v", p)
	}
	if s.Page("en", "/parents/region") != nil {
		t.Error("the region's page is not dropped")
	}
	if got := string(s.Files["static/map.svg"].Data); got != "own" {
		t.Errorf("map.svg is of %s", got)
	}
	if s.Documents["frg"].Title != "Newer advice" || len(s.Texts("en")) != 2 {
		t.Errorf("documents %v, %d files of texts", s.Documents, len(s.Texts("en")))
	}
	if _, still := s.Files["content/en/parents/formats/index.md"]; still {
		t.Error("the region's page is among the files")
	}
}

// TestADroppedSectionTakesItsPagesWithIt also those of the council itself.
func TestADroppedSectionTakesItsPagesWithIt(t *testing.T) {
	lower := folder("content/en/news/_index.md", page("News"), "content/en/news/a.md", page("A"), "content/en/news/a.png", "")
	s, findings := read(lower, folder("content/en/news/_index.md", "+++\ndrop = true\n+++\n", "content/en/news/a.md", "+++\ndrop = true\n+++\n"))
	if findings != nil {
		t.Error(findings)
	}
	if s.Page("en", "/news") != nil || s.Page("en", "/news/a") != nil || len(s.Names("content/en/news/")) > 0 {
		t.Errorf("left: %s, %v", addresses(s), s.Names("content/en/news/"))
	}
}

// TestAPageHasTheLayoutAndPlaceOfTheOneItReplaces: an editor who copies the words of
// help/ knows nothing of layouts.
func TestAPageHasTheLayoutAndPlaceOfTheOneItReplaces(t *testing.T) {
	s, findings := read(folder("content/en/help.md", page("Our help"), "content/en/parents/formats.md", "+++\ntitle = \"F\"\nweight = 7\n+++\n"))
	if findings != nil {
		t.Error(findings)
	}
	if got := fmt.Sprint(s.Page("en", "/help").Inherited); got != "map[layout:help weight:900]" {
		t.Errorf("help has %s", got)
	}
	if got := fmt.Sprint(s.Page("en", "/parents/formats").Inherited); got != "map[home:30]" {
		t.Errorf("formats has %s", got)
	}
}

// TestAPageIsHeldUntilItsDay: a page that is held never takes the guide's away.
func TestAPageIsHeldUntilItsDay(t *testing.T) {
	for _, tt := range []struct{ head, want string }{
		{"", ""},
		{"draft = false\n", ""},
		{"draft = true\n", "draft"},
		{"publish = 2026-11-22\n", ""},
		{"publish = 2026-11-23\n", "waiting until 2026-11-23"},
		{"expire = 2026-11-22\n", "expired"},
		{"expire = 2026-11-23\n", ""},
		{"publish = 2026-11-01\nexpire = 2026-12-01\n", ""},
		{"publish = 2026-12-01\nexpire = 2027-01-01\n", "waiting until 2026-12-01"},
		{"draft = true\ndrop = true\n", "draft"},
		{"publish = 2026-12-01\ndrop = true\n", "waiting until 2026-12-01"},
	} {
		s, findings := read(folder("content/en/parents/formats.md", "+++\ntitle = \"Own\"\n"+tt.head+"+++\n"))
		got := ""
		for _, h := range s.Held {
			got = string(h.Why)
			if !h.Until.IsZero() {
				got += " until " + h.Until.String()
			}
		}
		title := "Own"
		if tt.want != "" {
			title = "Formats"
		}
		if p := s.Page("en", "/parents/formats"); got != tt.want || findings != nil || p.Front.Title != title {
			t.Errorf("%q: held as %q, want %q; %v; %s is published", tt.head, got, tt.want, findings, p.Front.Title)
		}
	}
}

// TestAPreviewShowsDraftsAndPagesThatWait: before it is published, a page has to be looked
// at. What has ended stays out.
func TestAPreviewShowsDraftsAndPagesThatWait(t *testing.T) {
	own := folder(
		"content/en/parents/a.md", "+++\ntitle = \"A\"\ndraft = true\n+++\n",
		"content/en/parents/b.md", "+++\ntitle = \"B\"\npublish = 2027-01-01\n+++\n",
		"content/en/parents/c.md", "+++\ntitle = \"C\"\nexpire = 2026-01-01\n+++\n",
		"content/en/parents/formats.md", "+++\ndrop = true\npublish = 2027-01-01\n+++\n",
	)
	s, _ := layers.Read(layers.Input{Layers: layers.Of(guide, own), Today: today, Drafts: true})
	a, b := s.Page("en", "/parents/a"), s.Page("en", "/parents/b")
	if a == nil || a.Waits || b == nil || !b.Waits || s.Page("en", "/parents/c") != nil || s.Page("en", "/parents/formats") == nil {
		t.Error(addresses(s))
	}
	if got := s.DraftFiles(); len(got) != 2 {
		t.Errorf("what is wrong with %v stops nothing", got)
	}
}

// TestFaultsOfADraftAreWarnings: a half-written page must not stop an urgent change.
func TestFaultsOfADraftAreWarnings(t *testing.T) {
	_, findings := read(folder("content/en/parents/a.md", "+++\ntitel = \"A\"\ndraft = true\nweight = \"x\"\n+++\n"))
	if len(findings) != 2 || findings.Err() != nil {
		t.Error(findings)
	}
}

// TestTwoPagesWithOneAddressAreBothNamed in whatever way they come to have it.
func TestTwoPagesWithOneAddressAreBothNamed(t *testing.T) {
	for _, names := range [][2]string{
		{"content/en/parents/a.md", "content/en/parents/a/index.md"},
		{"content/en/parents/A.md", "content/en/parents/a.md"},
		{"content/en/parents/cafe\u0301.md", "content/en/parents/caf\u00e9.md"},
	} {
		_, findings := read(folder(names[0], page("A"), names[1], page("A")))
		if len(findings) != 1 || !strings.Contains(findings[0].String(), names[0]) || !strings.Contains(findings[0].String(), names[1]) {
			t.Errorf("%q: %v", names, findings)
		}
	}
}

// TestNamesTypedOnAMacAreTheSameNames: its file system takes names apart.
func TestNamesTypedOnAMacAreTheSameNames(t *testing.T) {
	lower := folder("content/en/parents/caf\u00e9.md", page("Café"), "static/caf\u00e9.png", "lower")
	s, findings := read(lower, folder("content/en/parents/cafe\u0301.md", page("Own"), "static/cafe\u0301.png", "own"))
	if p := s.Page("en", "/parents/caf\u00e9"); findings != nil || p == nil || p.Front.Title != "Own" {
		t.Errorf("%v: %s", findings, addresses(s))
	}
	if got := string(s.Files["static/caf\u00e9.png"].Data); got != "own" {
		t.Errorf("the picture is %s", got)
	}
}

// TestAPageThatCannotBeReadLeavesThatOfTheGuide so that nothing follows from its fault.
func TestAPageThatCannotBeReadLeavesThatOfTheGuide(t *testing.T) {
	s, findings := read(folder("content/en/parents/formats.md", "no head"))
	if len(findings) != 1 || s.Page("en", "/parents/formats").Own {
		t.Errorf("%v, %s", findings, addresses(s))
	}
}

// TestTheGuideMayHaveMoreLanguagesThanACouncilOffers.
func TestTheGuideMayHaveMoreLanguagesThanACouncilOffers(t *testing.T) {
	welsh := folder("content/cy/_index.md", page("Cartref"), "layouts/i18n/cy.toml", "leave = \"Gadael\"\n")
	s, findings := layers.Read(layers.Input{Layers: layers.Of(welsh), Languages: []string{"en"}})
	if findings != nil || len(s.Pages("cy")) > 0 {
		t.Errorf("%v, %d pages", findings, len(s.Pages("cy")))
	}
	s, findings = layers.Read(layers.Input{Layers: layers.Of(welsh), Languages: []string{"en", "cy"}})
	if findings != nil || len(s.Pages("cy")) != 1 || len(s.Texts("cy")) != 1 {
		t.Errorf("%v, %d pages", findings, len(s.Pages("cy")))
	}
}

// TestLinksAreNotFollowed: a link in a council's folder could lead anywhere, or in a
// circle.
func TestLinksAreNotFollowed(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "content", "en", "parents"), 0o777); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{"content/en/parents/circle": "..", "static": t.TempDir(), "i18n": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(dir, filepath.FromSlash(link))); err != nil {
			t.Skip("no links here:", err)
		}
	}
	_, findings := read(layers.Folder(dir))
	want := "error: content/en/parents/circle: is a link or a device, not a file | put a copy of the file here instead\n" +
		"error: i18n: is a link, not a folder | put a copy of the folder here instead\n" +
		"error: static: is a link, not a folder | put a copy of the folder here instead\n"
	got := ""
	for _, f := range findings {
		got += line(f) + "\n"
	}
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

// refusing is a folder in which a page may not be read.
type refusing struct{ fstest.MapFS }

func (r refusing) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func TestAPageThatMayNotBeReadIsReportedWithWhatToDo(t *testing.T) {
	_, findings := read(refusing{folder("content/en/parents/z.md", "")})
	want := "content/en/parents/z.md: cannot be read: permission denied"
	if len(findings) != 1 || findings[0].String() != want || findings[0].Hint == "" {
		t.Errorf("got %v, want %v", findings, want)
	}
}
