package published

import (
	"testing"
	"testing/fstest"

	"familyguide/internal/layers"
	"familyguide/internal/tree"
)

// TestAFindingOnAFileOfStaticNamesThatFile: with its place in the file as it was written, also
// where what is published has been minified.
func TestAFindingOnAFileOfStaticNamesThatFile(t *testing.T) {
	council := fstest.MapFS{
		"static/a.html":  {Data: []byte("<!doctype html>\n<html>\n<title>A</title>\n<main>\n  <h1>A</h1>\n  <p>Ring **us.\n  <a href=\"#no\">x</a>\n  <img src=\"/no.png\">\n  <img src=\"c.png\" alt=\"\"><img src=\"c.png\">\n</main>\n")},
		"static/b/c.css": {Data: []byte("a {\n  background: url(/no.png);\n}\n")},
	}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(fstest.MapFS{}, council)})
	found := Run(Input{Layers: stack, Tree: tree.Tree{
		"a.html":  []byte(`<!doctype html><html><meta name="x"><title>A</title><main><h1>A</h1><p>Ring **us. <a href="#no">x</a> <img src="no.png"><img src="c.png" alt=""><img src="c.png"></main>`),
		"c.png":   nil,
		"b/c.css": []byte(`a{background:url(../no.png)}`),
	}})
	want := `static/a.html: the page does not say its language (lang)
static/a.html:6:3: "**" is shown to families as it is typed: an asterisk of bold or italic words (leftover)
static/a.html:7:3: "#no" leads to a part of the page that is not there (links)
static/a.html:8:3: "/no.png" leads nowhere (links)
static/a.html:8:3: a picture without text alternative (<img>) (alt)
static/a.html:9:27: a picture without text alternative (<img>) (alt)
static/b/c.css:2:19: "/no.png" leads nowhere (links)`
	if found.Error() != want {
		t.Errorf("found\n%s\nwant\n%s", found.Error(), want)
	}
}

// The second link, the second element of its kind, and what has changed its number.
func TestAPlaceInAFileOfStaticIsThatOfTheSameLinkOrElement(t *testing.T) {
	written := []byte("<!doctype html>\n<meta name=\"a\">\n<title>A</title>\n<p>x</p>\n<a href=\"/no/\">x</a>\n<p id=\"a\">x</p>\n<a href=\"/a/\">x</a>\n<p id=\"a\">x</p>\n<a href=\"/no/\">x</a>\n")
	council := fstest.MapFS{"static/a.html": {Data: written}, "static/c.css": {Data: []byte("a {\n  background: url(/no.png);\n}\n")}, "static/d.txt": {Data: []byte("x")}}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(fstest.MapFS{}, council)})
	const policy = `<meta http-equiv="content-security-policy" content="">`
	const body = `<title>A</title><p>x</p><a href="no/">x</a><p id="a">x</p><a href="a/">x</a><p id="a">x</p><a href="no/">x</a>`
	for name, page := range map[string]string{
		"minified":                     `<!doctype html><meta name="a">` + body,
		"with a policy":                `<!doctype html>` + policy + `<meta name="a">` + body,
		"as it was written":            string(written),
		"with a link that was put in":  `<!doctype html><link rel="icon" href="c.png"><meta name="a">` + body,
		"with an element that was cut": `<!doctype html>` + body,
	} {
		links := map[int]bool{}
		var id int
		for _, f := range Run(Input{Layers: stack, Tree: tree.Tree{"a.html": []byte(page), "a/index.html": []byte(page), "c.png": nil, "c.css": []byte("a{background:url(no.png)}b{background:url(c.png)}")}}) {
			switch {
			case f.File == "static/a.html" && f.Check == "links" && f.Line > 0:
				links[f.Line] = true
			case f.File == "static/a.html" && f.Check == "duplicate-id":
				id = f.Line
			case f.File == "static/c.css" && f.Line != 0:
				t.Errorf("%s: %v", name, f) // one link more than was written
			}
		}
		if !links[5] || !links[9] || len(links) != 2 || id != 8 {
			t.Errorf("%s: links on lines %v, the second id on line %d", name, links, id)
		}
	}
}
