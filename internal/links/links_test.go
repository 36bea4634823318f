package links

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var uses = map[Use]string{Follow: "follow", Load: "load", Send: "send", Tell: "tell"}

// found lists the links that a function visits: "use address", with " full" and the offset
// where they matter.
func found(walk func([]byte, Visit) []byte, text string) string {
	var all []string
	walk([]byte(text), func(l Link) string {
		s := uses[l.Use] + " " + l.Address
		if l.Full {
			s += " full"
		}
		all = append(all, s)
		return l.Address
	})
	return strings.Join(all, ", ")
}

func TestHTMLFindsEveryLink(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{`<a href="/x">`, "follow /x"},
		{`<a href=/x ping="/p  //q/">`, "follow /x, send /p, send //q/"},
		{`<AREA HREF='/x?a&amp;b'>`, "follow /x?a&b"},
		{`<img/src=/x.png>`, "load /x.png"},
		{`<img src="/a b.png" srcset="/1.png 1x, /2.png 2x,/3.png">`, "load /a b.png, load /1.png, load /2.png, load /3.png"},
		{`<img srcset="data:image/png;base64,AA,BB 1x, /2.png">`, "load data:image/png;base64,AA,BB, load /2.png"},
		{`<source srcset="/a.avif, , /b.avif 100w">`, "load /a.avif, load /b.avif"},
		{`<link rel="preload" imagesrcset="/a 1x" href="/b">`, "load /a, load /b"},
		{`<link rel="canonical" href="/">`, "tell / full"},
		{`<link rel="Alternate StyleSheet" href="/x.css">`, "load /x.css"},
		{`<link rel="shortcut icon" href="/x.ico">`, "load /x.ico"},
		{`<link rel="license" href="/x">`, "tell /x"},
		{`<base href="/x/">`, "load /x/"},
		{`<form action="/x"><button formaction="/y"><input type=image src=/z formaction=/w>`, "send /x, send /y, load /z, send /w"},
		{`<blockquote cite="/x"><q cite="/y"><del cite="/z">`, "tell /x, tell /y, tell /z"},
		{`<video poster="/x" src="/y"><track src="/z">`, "load /x, load /y, load /z"},
		{`<object data="/x"></object><p data="/no">`, "load /x"},
		{`<body background="/x">`, "load /x"},
		{`<form data-src-engine="/w.wasm" data-href-dates="/d/" data-to="/no">`, "load /w.wasm, follow /d/"},
		{`<meta http-equiv=" Refresh" content="0; URL='/x'">`, "load /x"},
		{`<meta http-equiv=refresh content="1.5,/x">`, "load /x"},
		{`<meta http-equiv=refresh content=" 5 ; /x "><meta http-equiv=refresh content="0;url"><meta http-equiv=refresh content="0;url=">`, "load /x, load url, load "},
		{`<meta http-equiv=refresh content="5;"><meta http-equiv=refresh content=";/no"><meta http-equiv=refresh content="5/no">`, ""},
		{`<meta http-equiv=refresh content="5"><meta name=description content="/no">`, ""},
		{`<meta property="og:image" content="/x.png"><meta name="twitter:image" content="/y.png">`, "tell /x.png full, tell /y.png full"},
		{`<style>a { background: url(/x.png) }</style>`, "load /x.png"},
		{`<style></style>url(/no)<style>a{}<p></style>url(/no)`, ""},
		{`<p style="background: url('/x.png')">`, "load /x.png"},
		{`<svg><use xlink:href="/x.svg#a"/><image href="/y.png"/><path fill="url(/z.svg#g)"/><a href="/w"></svg>`,
			"load /x.svg#a, load /y.png, load /z.svg#g, follow /w"},
		{`<noscript><a href="/x"><noscript></noscript><a href="/y">`, "follow /x, follow /y"},
		{`<iframe srcdoc="<img src='/x.png'>" src="/y">`, "load /x.png, load /y"},
		{`<!-- <a href="/no"> --><textarea><a href="/no"></textarea><title><a href=/no></title><script>"<a href='/no'>"</script>`, ""},
		{`<a href="/x`, ""}, // a browser drops a tag that the file ends in
	} {
		if got := found(HTML, c.page); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.page, got, c.want)
		}
	}
}

func TestStyleFindsEveryAddress(t *testing.T) {
	for _, c := range []struct{ css, want string }{
		{`a { background: url(/x.png) }`, "load /x.png"},
		{`a { background: URL( "/x.png" ) }`, "load /x.png"},
		{`a { background: url('/x y.png'), url(/z.png`, "load /x y.png, load /z.png"},
		{`a { background: image-set("/x.png" 1x, url(/y.png) 2x) }`, "load /x.png, load /y.png"},
		{`a { background: -webkit-image-set(url(/y.png) 2x); content: "/no" }`, "load /y.png"},
		{`@import "/x.css"; @import url(/y.css) screen; a { content: "/no" }`, "load /x.css, load /y.css"},
		{`@IMPORT/**/'/x.css';`, "load /x.css"},
		{`@\69mport "/x.css";`, "load /x.css"},
		{`@namespace svg url(http://www.w3.org/2000/svg); @namespace "http://www.w3.org/1999/xhtml";`, ""},
		{`@font-face { src: local("no"), url(/x.woff2) format("woff2") }`, "load /x.woff2"},
		{`a { background: url(\2f x.png) } b { background: u\72l("/y.png") } c { d: \75 rl(/z) }`, "load /x.png, load /y.png, load /z"},
		{`a { background: src("/x.png"); --x: url(/y.png) }`, "load /x.png, load /y.png"},
		{`/* url(/no) */ a::after { content: "url(/no)" } a[href="/no"] {}`, ""},
		{`a { content: f(g(")"), "/no") ")" url(/x) }`, "load /x"},
		{`)))a{b:url(/x)}`, "load /x"},
		{`a{b:u\72l(/x);c:calc(1px)} d{e:u\72l("/y");f:calc(1px)}`, "load /x, load /y"},
		{`a{b:url("\0000410\42 c\41")}`, "load A0BcA"},
		{`a{b:url("\0 \110000 \10ffff")}`, "load \uFFFD\uFFFD\U0010FFFF"},
		{"a{b:url(\"/x\\\ny\\.z\")}", "load /xy.z"},
		{`a{b:url("/x\`, "load /x"},
		{`url(`, "load "}, {`url("`, "load "}, {`@import "`, "load "}, {`\`, ""}, {`a\`, ""}, {`@`, ""},
	} {
		if got := found(Style, c.css); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.css, got, c.want)
		}
	}
}

// TestAWalkFindsWhatHTMLDoes reads a page token by token. What is in noscript is markup
// here, as the caller's tokenizer hands it over.
func TestAWalkFindsWhatHTMLDoes(t *testing.T) {
	const page = `<a href="/x"><style>a{b:url(/y)}</style>url(/no)<p>url(/no)<br/>url(/no)<!-- <a href="/no"> --><img src=/z>`
	var all []string
	w := Walk{Visit: func(l Link) string {
		all = append(all, fmt.Sprintf("%s %s at %d", uses[l.Use], l.Address, l.Offset))
		return "/changed"
	}}
	z, at := html.NewTokenizer(strings.NewReader(page)), 0
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		raw := z.Raw()
		w.Token(kind, raw, at)
		at += len(raw)
	}
	if got, want := strings.Join(all, ", "), "follow /x at 0, load /y at 28, load /z at 95"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestXMLFindsEveryLink(t *testing.T) {
	for _, c := range []struct{ xml, want string }{
		{`<urlset><url> <loc>/x/</loc><xhtml:link rel="alternate" href="/cy/x/"/></url></urlset>`, "tell /x/ full, tell /cy/x/ full"},
		{`<image:loc>/x.png</image:loc>`, "tell /x.png full"},
		{`<item><link>/x/</link><guid>/y/</guid><guid isPermaLink="false">no</guid><enclosure url="/no"/></item>`, "tell /x/ full, tell /y/ full"},
		{`<description>&lt;a href="/x"&gt;</description><title>&lt;a href="/no"&gt;</title>`, "tell /x full"},
		{`<content:encoded><![CDATA[<a href="/x?a&amp;b">x</a><img src="/y">]]></content:encoded>`, "tell /x?a&b full, tell /y full"},
		{`<url><loc>/x</loc> /no <b/> /no <!-- --> /no</url>`, "tell /x full"},
		{`<entry><id>urn:x</id><link href="/x"/></entry>`, "tell urn:x full, tell /x full"},
	} {
		if got := found(XML, c.xml); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.xml, got, c.want)
		}
	}
}

func TestEveryElementOfAFeedThatHoldsAnAddressIsKnown(t *testing.T) {
	for name, want := range map[string]string{
		"link": "tell /x full", "guid": "tell /x full", "loc": "tell /x full", "image:loc": "tell /x full", "id": "tell /x full",
		"url": "tell /x full", "comments": "tell /x full", "docs": "tell /x full", "icon": "tell /x full", "logo": "tell /x full",
		"description": "", "content": "", "summary": "", "content:encoded": "", "category": "", "name": "",
	} {
		if got := found(XML, "<"+name+">/x</"+name+">"); got != want {
			t.Errorf("the text of %s: %q", name, got)
		}
		want = ""
		if strings.Contains("description content summary content:encoded", name) {
			want = "tell /y full"
		}
		if got := found(XML, "<"+name+">a &lt;a href='/y'&gt;</"+name+">"); got != want && !strings.HasPrefix(got, "tell a <a") {
			t.Errorf("markup in %s: %q", name, got)
		}
	}
}

func TestManifestFindsEveryLink(t *testing.T) {
	for _, c := range []struct{ json, want string }{
		{`{"start_url": "/", "icons": [{"src": "/i.svg", "sizes": "any"}], "scope": "/"}`, "load /, load /i.svg, load /"},
		{`{"id": "/i", "name": "src", "x": "/no", "share_target": {"action": "/a", "params": {"url": "/b"}}}`, "load /i, load /a, load /b"},
		{`{"shortcuts": [{"name": "x", "url": "\/a\"b\\"}, {"url": null}, {"url": ["/c"]}]}`, `load /a"b\`},
		{`{"src": "/x", `, "load /x"}, {`not json`, ""}, {`]`, ""}, {`"src"`, ""}, {``, ""},
	} {
		if got := found(Manifest, c.json); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.json, got, c.want)
		}
	}
}

func TestRobotsKeepsEveryOtherLine(t *testing.T) {
	text := "User-agent: *\nDisallow: /x\nsitemap : /sitemap.xml\nSitemap: /gone.xml"
	got := string(Robots([]byte(text), func(l Link) string {
		if l.Address == "/gone.xml" {
			return ""
		}
		return "https://example.org" + l.Address
	}))
	if want := "User-agent: *\nDisallow: /x\nSitemap: https://example.org/sitemap.xml\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A link of a page is at its tag; one of a style sheet, feed or manifest, at the address.
func TestLinksKnowWhereTheyAre(t *testing.T) {
	for _, c := range []struct {
		walk func([]byte, Visit) []byte
		text string
		at   string // what is at the offset
	}{
		{HTML, `<p>x</p><a class="y" href="/x">`, `<a class`},
		{HTML, `<noscript> <a href="/x"></noscript>`, `<a href`},
		{HTML, `<style> a { b: url("/x") }</style>`, `/x")`},
		{HTML, `<p></p><p style="b: url(/x)">`, `<p style`},
		{HTML, `<p></p><iframe srcdoc="<a href=/x>">`, `<iframe`},
		{Style, `a { b: url("/x") }`, `/x")`},
		{XML, `<loc> /x</loc>`, `/x</loc>`},
		{Manifest, `{"name": "/x", "id": "/x"}`, `"/x"}`},
		{Robots, "A: b\nSitemap: /x\n", "Sitemap"},
	} {
		c.walk([]byte(c.text), func(l Link) string {
			if !strings.HasPrefix(c.text[l.Offset:], c.at) {
				t.Errorf("%s: at %d, %q", c.text, l.Offset, c.text[l.Offset:])
			}
			return l.Address
		})
	}
}

// What a visit returns is escaped as the place needs it, and is what the next visit finds.
func TestWrittenLinksAreReadBack(t *testing.T) {
	const awkward = `/a"b'c&d<e?f=1&g=2`
	for _, c := range []struct {
		walk func([]byte, Visit) []byte
		text string
	}{
		{HTML, `<a href="/x">`}, {HTML, `<a href='/x'>`}, {HTML, `<a href=/x>`}, {HTML, `<a href=/x class=y>`},
		{HTML, `<meta http-equiv=refresh content="0; url=/x">`}, {HTML, `<img srcset="/x 1x, /x 2x">`},
		{HTML, `<iframe srcdoc="<a href=/x>">`}, {HTML, `<noscript><a href=/x></noscript>`},
		{XML, `<loc>/x</loc>`}, {XML, `<description>&lt;a href="/x"&gt;</description>`}, {XML, `<content><![CDATA[<a href="/x">]]></content>`},
		{Manifest, `{"src": "/x", "url": "/x"}`},
	} {
		written := c.walk([]byte(c.text), func(Link) string { return awkward })
		n := 0
		c.walk(written, func(l Link) string {
			if n++; l.Address != awkward {
				t.Errorf("%s: written as %s, read back as %q", c.text, written, l.Address)
			}
			return l.Address
		})
		if n != strings.Count(c.text, "/x") {
			t.Errorf("%s: written as %s, in which there are %d links", c.text, written, n)
		}
	}
}

func TestAReplacedLinkLeavesTheRestAsItIs(t *testing.T) {
	for _, c := range []struct {
		walk       func([]byte, Visit) []byte
		text, want string
	}{
		{HTML, `<p id=a>1<a id=b href=/x id=c>2</a><img srcset="/x 1x, /y 2x, /x 3x">3`, `<p id=a>1<a id=b href="../z" id=c>2</a><img srcset="../z 1x, /y 2x, ../z 3x">3`},
		{HTML, `<a ping="/x /y /x">`, `<a ping="../z /y ../z">`},
		{HTML, `<p style="a:b;c:url(/x);d:url(/y)">`, `<p style="a:b;c:url(../z);d:url(/y)">`},
		{HTML, `<meta http-equiv=refresh content=" 3 ; url = '/x' ">`, `<meta http-equiv=refresh content=" 3 ; url = '../z' ">`},
		{Style, `@import "/x"; a{b:url(/y) url( /x )}/* c */`, `@import "../z"; a{b:url(/y) url( ../z )}/* c */`},
		{XML, `<a>1<loc>/x</loc>2<loc>/y</loc>3</a>`, `<a>1<loc>../z</loc>2<loc>/y</loc>3</a>`},
		{Manifest, `{"a": 1, "src": "/x", "icons": [{"src": "/x"}, {"src": "/y"}], "b": "/x"}`, `{"a": 1, "src": "../z", "icons": [{"src": "../z"}, {"src": "/y"}], "b": "/x"}`},
	} {
		got := c.walk([]byte(c.text), func(l Link) string {
			if l.Address == "/x" {
				return "../z"
			}
			return l.Address
		})
		if string(got) != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// FuzzUntouchedFilesKeepEveryByte: a visit that returns what it was given changes nothing.
func FuzzUntouchedFilesKeepEveryByte(f *testing.F) {
	for _, seed := range []string{"<a href=/x/>", `<a href="/x/" href='/y/'>t</a>`, "<style>a{b:url(/c)}", "<a\nhref\n=\n/x>", "<svg/><a /href=/>",
		"<!--<a href=/>--><![CDATA[<a href=/>]]><noscript><a href=/></noscript>", "<a href", "<a href=\"/", "<=/ =>", "<img srcset='/a 1x,, /b'>",
		"@import 'x\\", "url(\x00", "{\"src\": \"\\", "<p style='\\'>", "<loc>&lt;", "Sitemap:\r\n"} {
		f.Add(seed)
	}
	walks := map[string]func([]byte, Visit) []byte{"HTML": HTML, "Style": Style, "XML": XML, "Manifest": Manifest, "Robots": Robots}
	f.Fuzz(func(t *testing.T, text string) {
		for name, walk := range walks {
			if got := walk([]byte(text), func(l Link) string {
				if l.Offset < 0 || l.Offset > len(text) {
					t.Errorf("%s: offset %d", name, l.Offset)
				}
				return l.Address
			}); string(got) != text {
				t.Errorf("%s: %q became %q", name, text, got)
			}
		}
	})
}

func TestResolve(t *testing.T) {
	site := Site{Address: "https://example.gov.uk/guide/", Root: "/guide/"}
	kinds := map[Kind]string{Same: "same", File: "file", Above: "above", Host: "host", Elsewhere: "elsewhere", Broken: "broken"}
	for _, c := range []struct{ address, want string }{
		{"", "same a/b/index.html"},
		{"#x", "same a/b/index.html #x"},
		{"?x", "same a/b/index.html ?x"},
		{"./", "file a/b/index.html/"},
		{"..", "file a/index.html/"},
		{"../", "file a/index.html/"},
		{"../../", "file index.html/"},
		{"../../../", "above"},
		{"c.pdf#page=2", "file a/b/c.pdf #page=2"},
		{" \tc.p\ndf ", "file a/b/c.pdf"},
		{"c%20d.pdf", "file a/b/c d.pdf"},
		{"%zz", "broken"},
		{"/guide/x/?y", "file x/index.html/ ?y"},
		{"/guide", "file index.html/"},
		{"/guide/../x", "above"},
		{"/other/", "above"},
		{"..\\c.pdf", "file a/c.pdf"},
		{"https://example.gov.uk/guide/x/#y", "file x/index.html/ #y"},
		{"https://example.gov.uk/other/", "host"},
		{"HTTPS:evil.example", "host"},
		{"http:/evil.example", "host"},
		{"//evil.example/%zz", "host"},
		{"/\\evil.example", "host"},
		{"\\\\evil.example", "host"},
		{"\t/\n/evil.example", "host"},
		{"ht\ntps://evil.example", "host"},
		{"\x01//evil.example", "host"},
		{"wss://evil.example", "host"},
		{"mailto:a@b", "elsewhere"},
		{"tel:+44 20", "elsewhere"},
		{"data:,x", "elsewhere"},
		{"javascript:x", "elsewhere"},
		{"a:b", "elsewhere"},
		{"./a:b", "file a/b/a:b"},
	} {
		got := site.Resolve("a/b/index.html", c.address)
		s := strings.TrimSpace(fmt.Sprintf("%s %s", kinds[got.Kind], got.File))
		if got.Folder {
			s += "/"
		}
		if s = strings.TrimSpace(s + " " + got.Rest); s != c.want {
			t.Errorf("%q: got %s, want %s", c.address, s, c.want)
		}
	}
	for rest, want := range map[string]string{"#a%20b": "a b", "?x#y": "y", "?x": "", "#%zz": "%zz", "": ""} {
		if got := (Target{Rest: rest}).Fragment(); got != want {
			t.Errorf("fragment of %q: %q", rest, got)
		}
	}
}

// Every relation that HTML says a browser fetches, or opens a connection for, is a load;
// every name of a picture or an address in a meta element is told.
func TestEveryRelationAndNameIsKnown(t *testing.T) {
	for _, rel := range []string{"stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon",
		"preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest", "prerender", "compression-dictionary", "monetization"} {
		if got := found(HTML, `<link rel="`+rel+`" href="/x">`); got != "load /x" {
			t.Errorf("%s: %s", rel, got)
		}
	}
	for _, rel := range []string{"canonical", "next", "prev", "author", "help", "search", "me", ""} {
		if got := found(HTML, `<link rel="`+rel+`" href="/x">`); strings.Contains(got, "load") || !strings.Contains(got, "/x") {
			t.Errorf("%s: %s", rel, got)
		}
	}
	for _, name := range []string{"og:url", "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:audio",
		"twitter:image", "twitter:url", "msapplication-TileImage", "msapplication-config"} {
		for _, attr := range []string{"property", "name"} {
			if got := found(HTML, `<meta `+attr+`="`+name+`" content="/x.png">`); !strings.HasPrefix(got, "tell /x.png") {
				t.Errorf("%s=%s: %q", attr, name, got)
			}
		}
	}
}

func TestATagIsWrittenWithWhatIsChangedAndNoMore(t *testing.T) {
	to := func(l Link) string { return strings.Replace(l.Address, "/old", "/new", 1) }
	for written, want := range map[string]string{
		`<a id=x href=/old class="y">`:                        `<a id=x href="/new" class="y">`,
		`<a title="a" href='/old?a&amp;b' rel=me>`:            `<a title="a" href='/new?a&amp;b' rel=me>`,
		`<a href="/same" title='"'>`:                          `<a href="/same" title='"'>`,
		`<img src=/old srcset="/old 1x, /same 2x" alt="old">`: `<img src="/new" srcset="/new 1x, /same 2x" alt="old">`,
		`<video poster=/old src=/old controls></video>`:       `<video poster="/new" src="/new" controls></video>`,
	} {
		if got := string(HTML([]byte(written), to)); got != want {
			t.Errorf("%s\nis  %s\nnot %s", written, got, want)
		}
	}
}

func TestADroppedAttributeIsLeftOutWhereverItIs(t *testing.T) {
	page := Page{
		Visit: func(l Link) string { return l.Address + "?new" },
		Tag: func(t *Tag, _ *bytes.Buffer) bool {
			t.Drop("integrity")
			t.Drop("hidden")
			return false
		},
	}
	for text, want := range map[string]string{
		`<script defer src="/a.js" integrity="sha256-x" id=s></script>`: `<script defer src="/a.js?new" id=s></script>`,
		`<link integrity='sha256-x'href=/a.css hidden>`:                 `<link href="/a.css?new">`,
		`<p hidden integrity>`:                                          `<p>`,
	} {
		if got := string(page.Rewrite([]byte(text))); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestATagThatTheFileEndsInIsReadToTheEnd(t *testing.T) {
	for _, raw := range []string{`<a href="/x`, `<a href='/x`, `<a href=/x`, `<a href = "/x`} {
		if tag := ReadTag([]byte(raw)); tag.Get("href") != "/x" || string(tag.Raw) != raw {
			t.Errorf("%s: %q in %s", raw, tag.Get("href"), tag.Raw)
		}
	}
}

func TestATagHasItsAttributes(t *testing.T) {
	tag := ReadTag([]byte(`<input disabled NAME=a name=b>`))
	if tag.Name != "input" || !tag.Has("disabled") || !tag.Has("name") || tag.Has("value") || tag.Has("a") {
		t.Errorf("%+v", tag)
	}
	if name, value := tag.Get("name"), tag.Get("value"); name != "a" || value != "" {
		t.Errorf("name %q, value %q", name, value)
	}
}

func TestAWordOfAnAttributeIsAWhole(t *testing.T) {
	HTML([]byte(`<link rel="Alternate  stylesheet" href="/x">`), func(l Link) string {
		for word, want := range map[string]bool{"alternate": true, "STYLESHEET": true, "style": false, "icon": false, "": false} {
			if got := l.Tag.HasWord("rel", word); got != want {
				t.Errorf("%q: %t", word, got)
			}
		}
		if l.Tag.HasWord("class", "alternate") {
			t.Error("it has no class")
		}
		return l.Address
	})
}
