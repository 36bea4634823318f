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
