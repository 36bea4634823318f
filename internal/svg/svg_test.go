package svg

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestOrdinaryDrawingsAreFine: what drawing programs write, council logos among it.
func TestOrdinaryDrawingsAreFine(t *testing.T) {
	files, err := filepath.Glob("testdata/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatal("no drawings: ", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if found := Check(file, data); len(found) > 0 {
			t.Error(found)
		}
	}
}

// TestADrawingRefersOnlyToItself has parts of drawings and the finding for each, "" for none.
func TestADrawingRefersOnlyToItself(t *testing.T) {
	for _, c := range []struct{ part, want string }{
		// Its own parts, and pictures inside it.
		{`<use href="#a"/><use xlink:href="#a"/><g fill="url(#a)" style="filter: url('#b')"/>`, ""},
		{`<image href="data:image/png;base64,AA=="/><image xlink:href=" DATA:image/jpeg;base64,AA=="/>`, ""},
		{`<style>@font-face { font-family: x; src: url(data:font/woff2;base64,AA==) } .a { fill: url(#b) }</style>`, ""},
		{`<style><![CDATA[ .a>rect { fill: #c00 } ]]></style>`, ""},
		{`<title>on (a) and onward</title><desc>https://example.org/ url(https://example.org/x)</desc>`, ""},
		{`<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><x rdf:resource="http://creativecommons.org/x"/></rdf:RDF></metadata>`, ""},
		{`<?xpacket begin="x" id="y"?><!-- <script> -->`, ""},
		{`<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/">AA</i:pgf>`, ""},
		{`<animate attributeName="r" values="1;2"/><a><text>x</text></a>`, ""},
		{`<text x="1">é £ &#8217; &amp; &lt;</text>`, ""},

		// Scripts.
		{`<script>alert(1)</script>`, "2:1: the drawing holds a script"},
		{`<s:script xmlns:s="http://www.w3.org/2000/svg" href="#x"/>`, "2:1: the drawing holds a script"},
		{`<SCRIPT/>`, "2:1: the drawing holds a script"},
		{`<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>`, "2:1: the drawing holds a script"},
		{`<handler type="application/ecmascript"/>`, "2:1: the drawing holds a script"},
		{`<rect onclick="a()"/>`, "2:1: the drawing holds an event handler (onclick)"},
		{`<rect onbegin="a()" ONLOAD="b()"/>`, "2:1: the drawing holds an event handler (onbegin)\n2:1: the drawing holds an event handler (onload)"},
		{`<a href="javascript:alert(1)"/>`, `2:1: the drawing refers to "javascript:alert(1)" (href)`},
		{`<a xlink:href="&#106;avascript:alert(1)"/>`, `2:1: the drawing refers to "javascript:alert(1)" (href)`},
		{`<set attributeName="href" to="#x"/>`, "2:1: the drawing changes a link while it is shown"},
		{`<set attributeName="onMouseOver" to="alert(1)"/>`, "2:1: the drawing holds an event handler (onmouseover)"},
		{`<animate attributeName="xlink:href" values="#x"/>`, "2:1: the drawing changes a link while it is shown"},

		// One slip is one finding: what has to go goes with its attributes.
		{`<script href="https://example.org/x.js"/>`, "2:1: the drawing holds a script"},
		{`<iframe src="https://example.org/"/>`, "2:1: the drawing holds HTML (<iframe>)"},

		// A drawing within the drawing.
		{`<image href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"/>`, ""},
		{`<image href="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="/>`, ""},
		{`<image href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='a()'/%3E"/>`, "2:1: within it, the drawing holds an event handler (onload)"},
		{`<image href="data:image/svg+xml;base64,PHN2Zz4="/>`, "2:1: within it, browsers do not show this as a drawing"},
		{`<image href="data:image/svg+xml;base64,?"/>`, "2:1: the drawing within the drawing cannot be read"},

		// Pages.
		{`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>`, "2:16: the drawing holds HTML (<p>)"},
		{`<foreignObject><iframe/></foreignObject>`, "2:16: the drawing holds HTML (<iframe>)"},

		// References.
		{`<image href="https://example.org/x.png"/>`, `2:1: the drawing refers to "https://example.org/x.png" (href)`},
		{`<image xlink:href="//example.org/x.png"/>`, `2:1: the drawing refers to "//example.org/x.png" (href)`},
		{`<image href="photo.png"/>`, `2:1: the drawing refers to "photo.png" (href)`},
		{`<use href="other.svg#a"/>`, `2:1: the drawing refers to "other.svg#a" (href)`},
		{`<a href="#x" ping="https://example.org/"/>`, `2:1: the drawing refers to "https://example.org/" (ping)`},
		{`<feImage href="/x.png"/>`, `2:1: the drawing refers to "/x.png" (href)`},
		{`<a href="https://example.org/">x</a>`, `2:1: the drawing refers to "https://example.org/" (href)`},
		{`<image href="data:text/html,x"/>`, `2:1: the drawing refers to "data:text/html,x" (href)`},
		{`<rect fill="url(https://example.org/a.svg#x)"/>`, `2:1: the drawing refers to "https://example.org/a.svg#x" (fill)`},
		{`<rect style="fill: u\72l(//example.org/a)"/>`, `2:1: the drawing refers to "//example.org/a" (style)`},
		{`<animate attributeName="fill" to="url(//example.org/a)"/>`, `2:1: the drawing refers to "//example.org/a" (to)`},
		{`<style>@import "https://example.org/x.css";</style>`, `2:8: the drawing refers to "https://example.org/x.css" (style)`},
		{`<style><![CDATA[ a { b: url(//example.org/x) } ]]></style>`, `2:8: the drawing refers to "//example.org/x" (style)`},
		{`<style>@font-face { src: url(x.woff2) }</style>`, `2:8: the drawing refers to "x.woff2" (style)`},
		{`<g xml:base="https://example.org/"><use href="#a"/></g>`, "2:1: the drawing changes where its links lead (xml:base)"},
		{`<?xml-stylesheet href="https://example.org/x.css"?>`, "2:1: the drawing loads a style sheet"},

		// What no browser shows.
		{`<rect`, "2:1: browsers cannot show the drawing: unexpected EOF"},
		{`<b><i></b>`, "2:7: browsers cannot show the drawing: element <i> closed by </b>"},
		{`&nbsp;`, "1:102: browsers cannot show the drawing: invalid character entity &nbsp;"},
	} {
		text := `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">` + "\n" + c.part + "\n</svg>"
		if c.part == "<rect" {
			text = strings.TrimSuffix(text, "\n</svg>")
		}
		if got := said(text); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.part, got, c.want)
		}
	}
}

// TestTheDocumentTypeOfADrawingIsRead: document types, instructions and encodings.
func TestTheDocumentTypeOfADrawingIsRead(t *testing.T) {
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><g class="&e;"/></svg>`
	for _, c := range []struct{ head, want string }{
		{`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY e "x">]>`, ""},
		{`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 20010904//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd" [ <!ENTITY f 'y'> <!ENTITY e "&f;&#65;"> ]>`, ""},
		{`<!DOCTYPE svg SYSTEM "https://example.org/x.dtd" [<!ENTITY e "x">]>`, `1:1: the drawing refers to "https://example.org/x.dtd" (its document type)`},
		{`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://example.org/x.dtd" [<!ENTITY e "x">]>`, `1:1: the drawing refers to "https://example.org/x.dtd" (its document type)`},
		{`<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>`, "1:1: the drawing's document type brings in something from outside"},
		{`<!DOCTYPE svg [<!ENTITY % p SYSTEM "https://example.org/x"> %p; <!ENTITY e "x">]>`, "1:1: the drawing's document type brings in something from outside"},
		{`<!DOCTYPE svg [<!ENTITY e "&#60;script>alert(1)&#60;/script>">]>`, "1:1: the entity e of the drawing holds more than a short text"},
		{`<!DOCTYPE svg [<!ENTITY e "&f;"><!ENTITY f "<script/>">]>`, "1:1: the entity e of the drawing holds more than a short text"},
		{`<!DOCTYPE svg [<!ENTITY e "&e;">]>`, "1:1: the entity e of the drawing holds more than a short text"},
		{`<?xml-stylesheet type="text/css" href="x.css"?><!DOCTYPE svg [<!ENTITY e "x">]>`, "1:1: the drawing loads a style sheet"},
		{`<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE svg [<!ENTITY e "x">]>`, ""},
		{"\ufeff" + `<!DOCTYPE svg [<!ENTITY e "x">]>`, ""},
		{`<?xml version="1.0" encoding="UTF-7"?>`, "1:1: browsers cannot show the drawing: xml: opening charset \"UTF-7\": the encoding UTF-7 is not UTF-8"},
		{"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!-- caf\xe9 --><!DOCTYPE svg [<!ENTITY e \"\xe9\">]>", ""},
		{"<?xml version=\"1.0\" encoding=\"windows-1250\"?><!DOCTYPE svg [<!ENTITY e \"\xb9\">]>", ""},
		{"<!DOCTYPE svg [<!ENTITY e \"\xe9\">]>", "1:73: browsers cannot show the drawing: invalid UTF-8"},
	} {
		if got := said(c.head + drawing); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.head, got, c.want)
		}
	}
	for _, c := range []struct{ name, text, want string }{
		{"x.svg", "", "1:1: the file is not a drawing"},
		{"x.svg", "not a drawing", "1:1: the file is not a drawing"},
		{"x.svg", `<svg viewBox="0 0 1 1"></svg>`, "1:1: browsers do not show this as a drawing"},
		{"x.svg", `<html xmlns="http://www.w3.org/1999/xhtml"></html>`, "1:1: browsers do not show this as a drawing"},
		{"x.svgz", "\x1f\x8b\x08", "1:1: the drawing is compressed"},
		{"x.svg", "\x1f\x8b\x08", "1:1: the drawing is compressed"},
		{"x.svg", "\xff\xfe<\x00s\x00", "1:1: the drawing is not UTF-8 text"},
		{"x.svg", "<\x00s\x00", "1:1: the drawing is not UTF-8 text"},
	} {
		if got := strings.TrimPrefix(Check(c.name, []byte(c.text)).Error(), c.name+":"); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// said returns the findings of a drawing without its name; every one has a hint.
func said(text string) string {
	var lines []string
	for _, f := range Check("x.svg", []byte(text)) {
		if f.Hint == "" {
			return "no hint: " + f.Message
		}
		lines = append(lines, fmt.Sprintf("%d:%d: %s", f.Line, f.Column, f.Message))
	}
	return strings.Join(lines, "\n")
}

// Entities made of entities ("billion laughs") neither take long nor fill the memory.
func TestEntitiesDoNotGrowWithoutEnd(t *testing.T) {
	var head strings.Builder
	head.WriteString(`<!DOCTYPE svg [<!ENTITY a0 "ha">`)
	for i := range 20 {
		fmt.Fprintf(&head, `<!ENTITY a%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&a%d;", i), 10))
	}
	text := head.String() + `]><svg xmlns="http://www.w3.org/2000/svg">&a20;` + strings.Repeat("&a2;", 100_000) + `</svg>`
	start := time.Now()
	if found := Check("x.svg", []byte(text)); len(found) == 0 {
		t.Error("nothing is said of it")
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("it took %v", took)
	}
}

func FuzzCheck(f *testing.F) {
	for _, seed := range []string{`<svg xmlns="http://www.w3.org/2000/svg"/>`, `<!DOCTYPE svg [<!ENTITY a "&a;">]><svg/>`, "<style>@import '", "<?xml?>", "<a b='url('/>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, found := range Check("x.svg", []byte(text)) {
			if found.Message == "" || found.Hint == "" || found.Line < 1 {
				t.Errorf("%q: %+v", text, found)
			}
		}
	})
}
