package finish

import (
	"testing"

	"familyguide/internal/tree"
)

func TestTheLanguageAndTitleOfAPageAreItsOwn(t *testing.T) {
	for page, want := range map[string][2]string{
		"": {"", ""},
		"<!doctype html><html lang=cy><title> Help </title>":            {"cy", "Help"},
		"<!doctype html><HTML LANG='pl'><head><TITLE>A</TITLE><title>B": {"pl", "A"},
		"<p lang=cy><html lang=pl>":                                     {"", ""},
		"text":                                                          {"", ""},
	} {
		if got := [2]string{languageOf([]byte(page)), titleOf([]byte(page))}; got != want {
			t.Errorf("%q: got %q, want %q", page, got, want)
		}
	}
}

func TestTheEmbedFolderOfALanguageIsBelowItsCode(t *testing.T) {
	s := &site{in: tree.Tree{
		"cy/index.html":  []byte(`<!doctype html><html lang="cy">`),
		"faq/index.html": []byte(`<!doctype html><html lang="en-GB">`),
	}}
	for p, want := range map[string]string{
		"embed/index.html":       "embed/",
		"embed/frame/index.html": "embed/",
		"embed.html":             "",
		"cy/embed/index.html":    "cy/embed/",
		"cy/help/index.html":     "",
		"faq/embed/index.html":   "", // a page like any other
		"pl/embed/index.html":    "",
		"index.html":             "",
	} {
		if got := s.embedFolder(p); got != want {
			t.Errorf("%s: got %q, want %q", p, got, want)
		}
	}
}

func TestEachFileHasTheTypeThatItIsReadAs(t *testing.T) {
	for name, want := range map[string]string{
		"index.html":             "text/html; charset=utf-8",
		"static/a.css":           "text/css; charset=utf-8",
		"widget/timeline.wasm":   "application/wasm",
		"embed/timeline.js":      "text/javascript; charset=utf-8",
		"dates.ics":              "text/calendar; charset=utf-8",
		"manifest.sha256":        "text/plain; charset=utf-8",
		"a.PNG":                  "image/png",
		"leaflet.pdf":            "application/pdf",
		"a.webmanifest":          "application/manifest+json",
		"without-an-ending":      "",
		"a.no-such-ending-at-al": "",
	} {
		if got := ContentType(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestAddressesOfTheSiteEndWithASlash(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "",
		"https://www.example.gov.uk":       "https://www.example.gov.uk/",
		"https://www.example.gov.uk/guide": "https://www.example.gov.uk/guide/",
	} {
		if got, faults := Address(text); got != want || faults != nil {
			t.Errorf("%q: got %q, %v, want %q", text, got, faults, want)
		}
	}
}

func TestASiteWithoutFilesIsFinished(t *testing.T) {
	if _, faults := All(tree.Tree{}, Options{Precompress: true}); faults.Err() != nil {
		t.Error(faults)
	}
}
