package finish

import (
	"bytes"
	"strings"
	"testing"

	"familyguide/internal/tree"
)

// Each host gives other characters a meaning of their own.
func TestValuesAreQuotedForTheirHost(t *testing.T) {
	const value = "a\"b\\c%d$e{f}g\nh<i>&'"
	for _, c := range []struct {
		host  string
		quote func(string) string
		want  string
	}{
		{"Apache", apacheQuote, `"a\"b\\c%%d$e{f}g h<i>&'"`},
		{"nginx", nginxQuote, `"a\"b\\c%de{f}g h<i>&'"`},
		{"Caddy", caddyQuote, `"a\"b\c%d$efg h<i>&'"`},
		{"IIS", xmlEscape, `a&#34;b\c%d$e{f}g h&lt;i&gt;&amp;&#39;`},
	} {
		if got := c.quote(value); got != c.want {
			t.Errorf("%s: got %s, want %s", c.host, got, c.want)
		}
	}
	if got := nginxQuote("$guide_cache"); got != "$guide_cache" {
		t.Errorf("a variable of ours became %s", got)
	}
}

// A name that a council chose cannot end a line, a string or an element of a configuration.
func TestNamesOfFilesDoNotBreakAConfiguration(t *testing.T) {
	out, _ := All(tree.Tree{"index.html": []byte("<html lang=en><head></head></html>"), `a&"b<c>.0123456789.css`: []byte("a{color:red}")}, Options{})
	if web := string(out["web.config"]); !strings.Contains(web, `<location path="a&amp;&#34;b&lt;c&gt;.0123456789.css">`) {
		t.Errorf("web.config is\n%s", web)
	}
	if headers := string(out["_headers"]); !strings.Contains(headers, "\n/a&%22b%3Cc%3E.0123456789.css\n") {
		t.Errorf("_headers is\n%s", headers)
	}
}

func TestFilesForAServerAreNotCompressed(t *testing.T) {
	out, _ := All(guide(1, 1), Options{Precompress: true})
	for p := range out {
		if strings.HasPrefix(p, "hosting/") && (strings.HasSuffix(p, ".gz") || strings.HasSuffix(p, ".br")) {
			t.Errorf("%s is there", p)
		}
	}
	if out["parents/page-0/index.html.br"] == nil || out["parents/page-0/index.html.gz"] == nil {
		t.Error("a page is not compressed")
	}
}

// A picture of 20,000 bytes becomes part of 404.html; a larger one is loaded.
func TestOnlySmallPicturesBecomePartOfThePage(t *testing.T) {
	for size, inside := range map[int]bool{inlineLimit: true, inlineLimit + 1: false} {
		out, _ := All(tree.Tree{"p.png": bytes.Repeat([]byte("x"), size),
			"404.html": []byte(`<!doctype html><html lang="en"><head><title>x</title></head><body><img src="/p.png" alt=""></body></html>`)}, Options{})
		if got := strings.HasPrefix(imgSource(t, out["404.html"]), "data:"); got != inside {
			t.Errorf("%d bytes: inside %t, want %t", size, got, inside)
		}
	}
}

// Style sheets that import each other keep the names by which they do.
func TestStyleSheetsThatImportEachOtherArePublished(t *testing.T) {
	out, findings := All(tree.Tree{
		"a.css":      []byte(`@import "b.css"; a{color:red}`),
		"b.css":      []byte(`@import "/a.css"; b{color:red}`),
		"self.css":   []byte(`@import "self.css"; c{color:red}`),
		"index.html": []byte(`<html lang="en"><head><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/self.css"></head></html>`),
	}, Options{})
	if findings != nil {
		t.Error(findings)
	}
	s := tree.Tree(out)
	for _, l := range allLinks(out["index.html"]) {
		if s[l.Address] == nil {
			t.Errorf("the page names %s, which is not there: %q", l.Address, s.Paths())
		}
	}
	for p, data := range out {
		if !strings.HasSuffix(p, ".css") {
			continue
		}
		for _, name := range []string{"a.css", "b.css", "self.css"} {
			if bytes.Contains(data, []byte(`"`+name+`"`)) && s[name] == nil {
				t.Errorf("%s imports %s, which is not there: %q", p, name, s.Paths())
			}
		}
	}
}
