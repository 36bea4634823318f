package finish

import (
	"strings"
	"testing"

	"familyguide/internal/links"
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

// TestAPolicyNamesTheScriptsThatRun: a script of the page by its hash, also within noscript,
// where nothing is a script; a module that is only fetched ahead by its origin.
func TestAPolicyNamesTheScriptsThatRun(t *testing.T) {
	read := func(page string) *needs {
		n := &needs{scripts: map[string]bool{}, styles: map[string]bool{}}
		n.inline([]byte(page))
		return n
	}
	one := read("<script>a()</script>")
	if len(one.scripts) != 1 || len(one.styles) != 0 {
		t.Errorf("scripts %v, styles %v", one.scripts, one.styles)
	}
	if n := read("<noscript><style>p{}</style></noscript><script src=x>b()</script><script type=application/json>{}</script><p>a()"); len(n.styles) != 1 || len(n.scripts) != 0 {
		t.Errorf("within noscript: scripts %v, styles %v", n.scripts, n.styles)
	}
	for tag, want := range map[string]bool{`<link rel=modulepreload href=a.js>`: true, `<script src=a.js></script>`: true, `<link rel=icon href=a.svg>`: false} {
		n := &needs{}
		read := links.ReadTag([]byte(tag))
		n.tag(&read)
		if n.ownScripts != want {
			t.Errorf("%s: scripts of the site %v", tag, n.ownScripts)
		}
	}
	n := &needs{}
	for _, tag := range []string{`<script src=a.js></script>`, `<link rel=icon href=a.svg>`} {
		read := links.ReadTag([]byte(tag))
		n.tag(&read)
	}
	if !n.ownScripts {
		t.Error("a later link takes the script back")
	}
}

// TestThePolicyComesFirst in the head, after a charset; a page without a head has none.
func TestThePolicyComesFirst(t *testing.T) {
	for page, want := range map[string]string{
		"<html><head><title>A</title>":                 "<html><head>POLICY<title>A</title>",
		"<html><head><meta charset=utf-8><title>A":     "<html><head><meta charset=utf-8>POLICY<title>A",
		"<html><head><meta charset=utf-8/><title>A":    "<html><head><meta charset=utf-8/>POLICY<title>A",
		"<html><head/><meta charset=utf-8/><title>A":   "<html><head/><meta charset=utf-8/>POLICY<title>A",
		"<meta charset=utf-8><head><title>A":           "<meta charset=utf-8><head>POLICY<title>A",
		"<p>A fragment with a <meta charset=utf-8>":    "<p>A fragment with a <meta charset=utf-8>",
		"<body><head><title>A":                         "<body><head><title>A",
		"<html><head><link rel=a><meta charset=utf-8>": "<html><head>POLICY<link rel=a><meta charset=utf-8>",
	} {
		want = strings.Replace(want, "POLICY", string(policyMeta("P")), 1)
		if got := string(withPolicy([]byte(page), "P")); got != want {
			t.Errorf("%s\n got %s\nwant %s", page, got, want)
		}
	}
}

func TestAPageWithoutAHeadOrABodyIsNotMarked(t *testing.T) {
	s := SignOff{"en": "Preview"}
	for page, marked := range map[string]bool{"<html><head></head><body><p>A": true, "<body><p>A": false, "<head><title>A": false, "<p>A": false} {
		if got := string(s.Mark([]byte(page))); strings.Contains(got, "Preview") != marked || !marked && got != page {
			t.Errorf("%s is %s", page, got)
		}
	}
	for feed, want := range map[string]string{"a<item>b</item>c<item>d</item>e": "ae", "a<item></item>": "a", "a</item>b<item>": "a</item>b<item>", "a": "a", "</item><item>": "</item><item>"} {
		if got := string(s.feed([]byte(feed))); got != want {
			t.Errorf("%s is %s, want %s", feed, got, want)
		}
	}
}

func TestJSONIsWrittenForPeople(t *testing.T) {
	if got := string(encode(map[string]any{"b": 1, "a": "<&>"})); got != "{\n  \"a\": \"<&>\",\n  \"b\": 1\n}\n" {
		t.Errorf("%q", got)
	}
	if largestAzure != 20_000 {
		t.Errorf("Azure takes 20,000 bytes, not %d", largestAzure)
	}
}
