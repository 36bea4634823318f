package finish

import (
	"net/url"
	"path"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"familyguide/internal/tree"
)

// browse resolves a link as a browser does for a page at its address, and as a
// static host answers: a folder by its index document.
func browse(t interface{ Fatalf(string, ...any) }, base, page, ref string, links Links) (file, rest string) {
	at := strings.TrimSuffix(escape(page), "index.html")
	if links == Files {
		at = escape(page)
	}
	u, err := url.Parse(base + at)
	if err != nil {
		t.Fatalf("page %q: %v", page, err)
	}
	r, err := url.Parse(ref)
	if err != nil {
		t.Fatalf("link %q: %v", ref, err)
	}
	to := u.ResolveReference(r)
	p, inside := strings.CutPrefix(to.Path, base)
	if !inside {
		t.Fatalf("from %s, %q leaves the site: %s", page, ref, to)
	}
	if p == "" || strings.HasSuffix(p, "/") {
		if links == Files {
			t.Fatalf("from %s, %q needs an index document", page, ref)
		}
		p += "index.html"
	}
	if to.RawQuery != "" {
		rest = "?" + to.RawQuery
	}
	if to.Fragment != "" {
		rest += "#" + to.EscapedFragment()
	}
	return p, rest
}

var segment = rapid.StringMatching(`[a-z0-9 ü:+%&'~-]{1,6}`)

func drawPage(t *rapid.T, label string) string {
	return path.Join(append(rapid.SliceOfN(segment, 0, 4).Draw(t, label), "index.html")...)
}

// From any page at any depth, below any path, a link leads to the same file as
// the link from the root did, with the same query and fragment.
func TestRelativeLinkLeadsToTheSameFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := drawPage(t, "from"), drawPage(t, "to")
		if rapid.Bool().Draw(t, "file") {
			to = strings.TrimSuffix(to, "index.html") + "leaflet.pdf"
		}
		links := rapid.SampledFrom([]Links{Folders, Files}).Draw(t, "links")
		rest := rapid.SampledFrom([]string{"", "#step-3", "?a=b", "?a=b#c"}).Draw(t, "rest")
		s, faults := newSite(tree.Tree{from: nil, to: nil}, Options{Links: links})
		if faults != nil {
			t.Fatal(faults)
		}
		ref := "/" + escape(strings.TrimSuffix(to, "index.html")) + rest
		written := s.link(from, ref, relative)
		if strings.HasPrefix(written, "/") {
			t.Fatalf("%q from %s is not relative", written, from)
		}
		for _, base := range []string{"/", "/guide/", "/a/b/"} {
			file, tail := browse(t, base, from, written, links)
			if file != to || tail != rest {
				t.Fatalf("%q from %s, written %q, leads to %s%s; want %s%s", ref, from, written, file, tail, to, rest)
			}
		}
		if again := s.link(from, written, relative); again != written {
			t.Fatalf("written again, %q becomes %q", written, again)
		}
	})
}

func TestLinksThatLeaveTheSiteStay(t *testing.T) {
	s, _ := newSite(tree.Tree{"a/index.html": nil}, Options{})
	for _, ref := range []string{"", "#x", "?q", "https://example.org/", "//example.org", "mailto:a@b", "tel:1", "sms:1",
		"data:,x", "../../up", `\\x`, "%zz", "/%zz", "/\\evil"} {
		if got := s.link("a/index.html", ref, relative); got != ref {
			t.Errorf("%q became %q", ref, got)
		}
	}
}

// In any page, only the values of attributes change, and no byte is lost.
func FuzzMarkupKeepsOtherBytes(f *testing.F) {
	for _, seed := range []string{"<a href=/x/>", `<a href="/x/" href='/y/'>t</a>`, "<style>a{b:url(/c)}", "<a\nhref\n=\n/x>", "<svg/><a /href=/>",
		"<!--<a href=/>--><![CDATA[<a href=/>]]><noscript><a href=/></noscript>", "<a href", "<a href=\"/", "<=/ =>", "<img srcset='/a 1x,, /b'>"} {
		f.Add(seed)
	}
	s, _ := newSite(tree.Tree{"index.html": nil}, Options{})
	f.Fuzz(func(t *testing.T, text string) {
		plain := strings.NewReplacer("/", "", "url", "", "integrity", "", "import", "").Replace(text)
		m := markup{site: s, file: "index.html"}
		if got := string(m.rewrite([]byte(plain))); !strings.EqualFold(got, plain) && !mayChange(plain) {
			t.Errorf("%q became %q", plain, got)
		}
		page, _ := All(tree.Tree{"a/index.html": []byte(text), "b.css": []byte(text), "c.svg": []byte(text), "d.xml": []byte(text),
			"e.webmanifest": []byte(text), "404.html": []byte(text), "robots.txt": []byte(text), "f.js": []byte(text)}, Options{})
		if page == nil {
			t.Error("no site came out")
		}
	})
}

// mayChange reports whether finishing may rewrite a text: a relative link may not be in its
// shortest form.
func mayChange(text string) bool {
	for _, name := range []string{"href", "src", "poster", "action", "cite", "data", "content"} {
		if strings.Contains(strings.ToLower(text), name) {
			return true
		}
	}
	return false
}
