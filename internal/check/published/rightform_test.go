package published

import (
	"testing"
	"testing/fstest"

	"familyguide/internal/layers"
	"familyguide/internal/links"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
)

// TestADeadLinkShowsItsRightForm: what its author most likely meant to write.
func TestADeadLinkShowsItsRightForm(t *testing.T) {
	const none = "there is no such page or file on the site: mend the link, or make the page"
	const notAFile = ": the address of the page, not the name of its file"
	s := &output{Input: Input{Tree: tree.Tree{
		"index.html": nil, "parents/formats/index.html": nil, "parents/what-it-is/index.html": nil, "children/formats/index.html": nil,
		"help/index.html": nil, "children/12-15/help/index.html": nil, "a/help/index.html": nil,
		"Leaflet.pdf": nil, "parents/where/index.html": nil, "hosting/secret/index.html": nil,
	}}}
	for address, want := range map[string]string{
		"what-it-is.md":                    "write /parents/what-it-is/" + notAFile,
		"../parents/what-it-is.md":         "write /parents/what-it-is/" + notAFile,
		"content/en/parents/what-it-is.md": "write /parents/what-it-is/" + notAFile,
		"formats.md":                       "write /parents/formats/" + notAFile,
		"formats":                          "did you mean /parents/formats/?",
		"/formats/":                        "did you mean /parents/formats/?",
		"/children/Formats.html":           "did you mean /parents/formats/?",
		"/parents/format":                  "did you mean /parents/formats/?",
		"/parents/format/":                 "did you mean /parents/formats/?",
		"/parents/waht-it-is/":             "did you mean /parents/what-it-is/?",
		"/parents/waht%2Dit%2Dis/":         "did you mean /parents/what-it-is/?",
		"nothing-of-the-kind.md":           "write the address of a page, not the name of its file: /parents/formats/",
		"/en/help/":                        "did you mean /help/?",
		"/hepl/":                           "did you mean /help/?",
		"help.md":                          "write /help/" + notAFile,
		"/children/12-15/hepl/":            "did you mean /children/12-15/help/?",
		"leaflet.pdf":                      "did you mean /Leaflet.pdf?",
		"static/crest.png":                 "write /crest.png: what is in the folder static is at the top of the site",
		"../../static/a/crest.png":         "write /a/crest.png: what is in the folder static is at the top of the site",
		`static\crest.png`:                 "write /crest.png: what is in the folder static is at the top of the site",
		"www.example.org":                  "write https://www.example.org: without https:// it is a page of this site",
		"example.gov.uk/help#x":            "write https://example.gov.uk/help: without https:// it is a page of this site",
		"https//example.org":               "write https://example.org: without https:// it is a page of this site",
		"duty@example.org":                 "write mailto:duty@example.org",
		"02079460000":                      "write tel:02079460000",
		"/secret/":                         none,
		"/nothing-like-it/":                none,
	} {
		why, hint := s.whyDead("parents/where/index.html", address, links.Site{}.Resolve("parents/where/index.html", address))
		if why == "" || hint != want {
			t.Errorf("%s: %q, hint %q, want %q", address, why, hint, want)
		}
	}
}

func TestAddressesThatNoBrowserFollowsHaveAHint(t *testing.T) {
	s := &output{}
	for address, want := range map[string]string{
		`C:\forms\a.docx`:    "put the file into the folder static, and link to it as /leaflet.pdf",
		"file:///C:/a.pdf":   "put the file into the folder static, and link to it as /leaflet.pdf",
		"https:/example.org": "write https://example.org", "http:example.org": "write https://example.org",
		"https://example.org": "", "tel:999": "", "mailto:a@example.org": "", "sms:85258": "",
	} {
		if _, hint := s.whyDead("index.html", address, links.Site{}.Resolve("index.html", address)); hint != want {
			t.Errorf("%s: hint %q, want %q", address, hint, want)
		}
	}
}

func TestALinkToAPageThatIsHeldSaysUntilWhen(t *testing.T) {
	const head = "+++\ntitle = \"X\"\n"
	council := fstest.MapFS{
		"content/en/parents/later.md": {Data: []byte(head + "publish = 2026-12-07\n+++\n")},
		"content/en/parents/over.md":  {Data: []byte(head + "expire = 2026-11-30\n+++\n")},
		"content/en/parents/draft.md": {Data: []byte(head + "draft = true\n+++\n")},
		"content/cy/parents/later.md": {Data: []byte(head + "publish = 2026-12-08\n+++\n")},
	}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(council), Languages: []string{"en", "cy"}, Today: timeline.Date{Year: 2026, Month: 12, Day: 1}})
	const none = "there is no such page or file on the site: mend the link, or make the page"
	s := &output{Input: Input{Layers: stack, Tree: tree.Tree{"index.html": nil}}}
	for address, want := range map[string]string{
		"/parents/later/":    "content/en/parents/later.md waits until 2026-12-07: link to it from that day on",
		"/cy/parents/later/": "content/cy/parents/later.md waits until 2026-12-08: link to it from that day on",
		"/parents/over/":     "content/en/parents/over.md ended on 2026-11-30: take the link out",
		"/parents/draft/":    "content/en/parents/draft.md is a draft: take its line draft = true out first",
		"/parents/draft":     "content/en/parents/draft.md is a draft: take its line draft = true out first",
		"/cy/parents/later":  "content/cy/parents/later.md waits until 2026-12-08: link to it from that day on",
		"/cy/parents/over/":  none,
		"/parents/other/":    none,
	} {
		if hint := s.rightForm("index.html", address); hint != want {
			t.Errorf("%s: hint %q, want %q", address, hint, want)
		}
	}
}

func TestNameOfIsTheLastNameOfAnAddress(t *testing.T) {
	for address, want := range map[string]string{
		"": "", ".": "", "./": "", "..": "", "../": "", "/": "", "//": "",
		"/parents/Plan/": "plan", "/parents/plan/index.html": "plan", "/parents/plan/index.html/": "plan", "plan.md": "plan", "content/en/help/_index.md": "help",
		"help/index.md": "help", "a%20b.pdf": "a b.pdf", "a%zz": "a%zz", "Plan.HTML": "plan.html",
	} {
		if got := nameOf(address); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}

// TestAPageThatIsNotTranslatedYetIsNotFoundAtEachLink: the check of translations names it. A page
// that needs no translation, and one that is nowhere, are.
func TestAPageThatIsNotTranslatedYetIsNotFoundAtEachLink(t *testing.T) {
	page := func(head string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"A\"\n" + head + "+++\n")}
	}
	stack, _ := layers.Read(layers.Input{Languages: []string{"en", "cy"}, Layers: layers.Of(fstest.MapFS{
		"content/en/parents/plan.md": page(""), "content/en/parents/polish.md": page("lang = \"pl\"\n"), "content/cy/parents/where.md": page(""),
	})})
	s := &output{Input: Input{Layers: stack, Tree: tree.Tree{"parents/plan/index.html": nil, "parents/polish/index.html": nil, "cy/parents/where/index.html": nil}}}
	for address, dead := range map[string]bool{"../plan/": false, "../polish/": true, "../nowhere/": true, "../../../parents/plan/": false} {
		if why, _ := s.whyDead("cy/parents/where/index.html", address, links.Site{}.Resolve("cy/parents/where/index.html", address)); (why != "") != dead {
			t.Errorf("%s in Welsh: %q", address, why)
		}
	}
	if why, _ := s.whyDead("parents/plan/index.html", "../../cy/parents/plan/", links.Site{}.Resolve("parents/plan/index.html", "../../cy/parents/plan/")); why == "" {
		t.Error("a link in English to a page that is not translated is not found")
	}
}
