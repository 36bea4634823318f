package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"familyguide/internal/council"
	"familyguide/internal/tree"
)

// hostile is a text that ends whatever it is put into: an attribute, an element, a
// script, a comment, a section of XML, a line, a directive, a template.
const hostile = `"><script>alert(1)</script></textarea>--><!-- ]]> & Ärger & Söhne "x" 'y' {{ 7 }} $host; } \`

// TestTextIsEscapedWhereverItLands builds a council all of whose texts are hostile,
// and reads what is published as browsers, feed readers and hosts read it.
func TestTextIsEscapedWhereverItLands(t *testing.T) {
	dir := started(t, "england")
	text := func(about string) string {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(about+hostile) + `"`
	}
	put(t, dir, "council.toml", strings.NewReplacer(`"TEXT"`, text(""), `"NAME"`, text("Council ")).Replace(hostileProfile))
	put(t, dir, "static/logo.svg", picture)
	words := "leave = " + text("Leave ") + "\nstep-own-step-title = " + text("Own ") + "\nstep-minutes-calendar = " + text("Minutes ") + "\n"
	put(t, dir, "i18n/en.toml", strings.NewReplacer("{", "(", "}", ")").Replace(words)) // braces are a fault there
	put(t, dir, where, strings.Replace(markedPage(hostile), `"Where do we meet?"`, text("Where "), 1))
	p, faults := council.Load(dir)
	if faults.Err() != nil {
		t.Fatal(faults.Err())
	}
	site, faults := unchecked(testMaker(), p)
	if faults.Err() != nil {
		t.Fatal(faults.Err())
	}
	named := 0
	for name, data := range site {
		switch path.Ext(name) {
		case ".html":
			named += looksThroughPage(t, name, data)
		case ".xml", ".config", ".svg":
			if err := readsAsXML(data); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if named < 20 {
		t.Errorf("only %d pages show the council's name as it is", named)
	}
	holdsNoText(t, site, "_headers", ".htaccess", "web.config", "hosting/nginx.conf", "hosting/Caddyfile")
}

// looksThroughPage finds what the text would have put into a page, and tells (as 1)
// whether the page shows the council's name as it was written.
func looksThroughPage(t *testing.T, name string, data []byte) (named int) {
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
			}
		}
		switch {
		case n.Type == html.TextNode && n.Parent.Data == "script":
			kind := ""
			for _, a := range n.Parent.Attr {
				if a.Key == "type" {
					kind = a.Val
				}
			}
			if strings.Contains(n.Data, "alert(1)") && (kind != "application/json" || !json.Valid([]byte(n.Data))) {
				t.Errorf("%s: a script holds the text: %.80q", name, n.Data)
			}
		case n.Type == html.TextNode && strings.Contains(n.Data, "Council "+hostile):
			named = 1
		}
	}
	return named
}

func readsAsXML(data []byte) error {
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// holdsNoText looks into the files that tell hosts what to do.
func holdsNoText(t *testing.T, site tree.Tree, names ...string) {
	for _, name := range names {
		if site[name] == nil || bytes.Contains(site[name], []byte("alert(1)")) {
			t.Errorf("%s is missing, or holds a text of the profile", name)
		}
	}
}

const hostileProfile = `
id = "hostile"
name = "NAME"
short = "NAME"
nation = "england"
demonstration = true
note = "TEXT"
doubts = ["TEXT"]
logo = "static/logo.svg"
logo_alt = "NAME"
website = "https://www.example.gov.uk/?a=1&b=2;c='alert(1)'"

[[document]]
id = "d"
title = "TEXT"
publisher = "TEXT"
offline = "TEXT"
edition = "TEXT"
note = "TEXT"
read = 2026-11-22

[[rule]]
id = "own-step"
kinds = ["initial", "review", "pre-birth"]
from = "other"
from_words = "TEXT"
direction = "after"
stands_after = "invitation"
when = "TEXT"
responsible = "TEXT"
audience = ["parents", "children"]
document = "d"
section = "TEXT"
quote = "TEXT"
read = 2026-11-22
doubt = "TEXT"

[[contact]]
id = "c"
name = "TEXT"
about = "TEXT"
for = ["parents", "children"]
phone = "020 7946 0000"
email = "x+y&z@example.gov.uk"
url = "https://www.example.gov.uk/';alert(1);'"
document = "d"
quote = "TEXT"

[[local]]
topic = "recording"
text = "TEXT"
document = "d"
section = "TEXT"
quote = "TEXT"

[advocacy]
provider = "TEXT"
consent = "TEXT"
document = "d"
quote = "TEXT"
`
