package published

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/tree"
)

func TestLocalAndPrivateHostsAreRecognized(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "LOCALHOST.": true, "intranet": true, "files.local": true, "a.LOCAL": true, "a.b.localhost": true, "wiki.internal": true,
		"127.0.0.1": true, "::1": true, "10.1.2.3": true, "172.16.0.1": true, "192.168.1.20": true, "fd00::1": true, "0.0.0.0": true, "::": true, "169.254.1.1": true, "fe80::1": true,
		"example.org": false, "example.org.": false, "local.example": false, "mylocal.org": false, "8.8.8.8": false, "172.32.0.1": false, "2001:db8::1": false,
	} {
		if got := isOwn(host); got != want {
			t.Errorf("%s: %v", host, got)
		}
	}
}

func TestAddressesThatAScriptLoadsFromOtherHostsAreFound(t *testing.T) {
	for script, want := range map[string][]string{
		``:                                     nil,
		`/`:                                    nil,
		`fetch("https://a.example.org/x")`:     {"https://a.example.org"},
		`fetch("//a.example.org/x")`:           {"//a.example.org"},
		"fetch(`http://a.example.org`)":        {"http://a.example.org"},
		`new WebSocket("wss://a.example.org")`: {"wss://a.example.org"},
		`import "https://a.org/a.js"; import('https://b.org/b.js')`:     {"https://a.org", "https://b.org"},
		`import{a}from"https://a.org"`:                                  {"https://a.org"},
		`e.src = "https://a.org/a.png"`:                                 {"https://a.org"},
		`e.src="//a.org"`:                                               {"//a.org"},
		`const help = "https://a.org/"`:                                 nil,
		`fetch("/here") // see https://a.org`:                           nil,
		`fetch("//localhost/x")`:                                        nil,
		`fetch(here); "https://a.org"; fetch("https://b.org")`:          {"https://b.org"},
		`fetch("https://` + strings.Repeat("a", 250) + `.org")`:         {"https://" + strings.Repeat("a", 250) + ".org"},
		`navigator.sendBeacon("https://a.org");new Worker("//b.org/w")`: {"https://a.org", "//b.org"},
		`open(      "https://a.org")`:                                   {"https://a.org"},
		`open(` + strings.Repeat(" ", 60) + `"https://a.org")`:          nil,
	} {
		var got []string
		for _, at := range foreignIn([]byte(script)) {
			got = append(got, script[at[0]:at[1]])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", script, got, want)
		}
	}
}

func TestAllFormsOfAPathAreEqual(t *testing.T) {
	for path, want := range map[string]string{
		"help/index.html": "/help", "/help": "/help", "help/": "/help", "Help//x/../": "/help", "index.html": "", "a%20b.pdf": "/a b.pdf", "": "/", "a%zz": "/a%zz",
	} {
		if got := plainPath(path); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
}

func TestAddressesThatNoPhoneFollowsAreFaults(t *testing.T) {
	const whole = "write an address that begins with https://, mailto: or tel:"
	for address, want := range map[string][2]string{
		"": {}, "/help/": {}, "https://example.org/": {}, " https://example.org/": {}, "mailto:a@b.example": {}, "tel:999": {}, "sms:85258": {},
		"javascript:a()": {}, "%zz": {}, // another check, and nowhere
		"http://localhost/":        {"leads to one computer or one office", "write the address that everybody has: https://www.example.gov.uk/, or /help/ for a page of the guide"},
		"//intranet/":              {"leads to one computer or one office", "write the address that everybody has: https://www.example.gov.uk/, or /help/ for a page of the guide"},
		"ftp://example.org/":       {"begins with ftp:, which phones do not follow", whole},
		"htps://example.org/":      {"begins with htps:, which phones do not follow", "write https://example.org/"},
		"hhttps://example.org/":    {"begins with hhttps:, which phones do not follow", "write https://example.org/"},
		"www.example.org:80/help/": {"begins with www.example.org:, which phones do not follow", "write https://www.example.org:80/help/"},
	} {
		if why, hint := unfollowed(address); why != want[0] || hint != want[1] {
			t.Errorf("%q: %s | %s", address, why, hint)
		}
	}
	for address, want := range map[string]string{
		"C:/a.docx": "leads to a file on one computer", "file:///a": "leads to a file on one computer", "http:/a.org": "leads nowhere", "HTTPS:a.org": "leads nowhere",
		"http://a.org": "", "ab:/a": "", "/a": "", "%zz": "", "mailto:a@b.example": "",
	} {
		if why, hint := noAddress(address); why != want || (hint != "") != (want != "") {
			t.Errorf("%q: %s | %s", address, why, hint)
		}
	}
}

// What begins a block, and looks like Markdown, was meant as Markdown.
func TestASignCountsWhereABlockBegins(t *testing.T) {
	for main, want := range map[string]int{
		"<p>#How</p>": 1, "<li>#How</li>": 1, "<td>#How</td>": 1, "<dd>#How</dd>": 1, "<p class=a>#How</p>": 1, "<p> #How</p>": 1, "<p>• one</p>": 1, "<p>-one</p>": 1,
		"<p>x #How</p>": 0, "<p><b>x</b>#How</p>": 0, "<div>#How</div>": 0, "<p><b>#How</b></p>": 0, "<p>-5 degrees</p>": 0,
	} {
		if n := countOn("leftover", "", main); n != want {
			t.Errorf("%s: %d findings, want %d", main, n, want)
		}
	}
}

func TestATextIsFoundOnThePageWhereItsSignIs(t *testing.T) {
	const page = `<!doctype html><html lang="en"><title>X</title><main><h1>X</h1><p>One &lt;br&gt; {two} and {two} **three</p></main></html>`
	var got []string
	d := parseDocument("a.html", []byte(page))
	for _, f := range checkLeftover(d, &output{}) {
		got = append(got, fmt.Sprint(f.Column-strings.Index(page, "One")))
	}
	slices.Sort(got)
	if want := []string{"16", "32", "5"}; !slices.Equal(got, want) {
		t.Errorf("found at %q, want %q", got, want)
	}
}

func TestABlockMayBeAllThatAPageHas(t *testing.T) {
	for page, want := range map[string]bool{"<p>#How</p>": true, "<b>#How</b>": false, "#How": false} {
		if d := parseDocument("a.html", []byte(page)); len(d.marked) != 1 || d.marked[0].starts != want {
			t.Errorf("%s: %v", page, d.marked)
		}
	}
}

// Of names that are equally near, the first is meant, on each run.
func TestANearNameIsTheSameOnEachRun(t *testing.T) {
	s := &output{Input: Input{Tree: tree.Tree{"plan-d/index.html": nil, "plan-b/index.html": nil, "plan-a/index.html": nil, "plan-c/index.html": nil}}}
	for range 20 {
		if got := s.nearName("index.html", "plan-x"); got != "/plan-a/" {
			t.Fatal(got)
		}
	}
}
