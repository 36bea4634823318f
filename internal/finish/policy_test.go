package finish

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"familyguide/internal/csp"
	"familyguide/internal/tree"
)

var hashSource = regexp.MustCompile(`'sha256-[^']+'`)

// inlineHashes reads a page as a browser does and hashes its inline scripts and styles;
// it also returns what the page's own policy says.
func inlineHashes(t *testing.T, page []byte) (hashes []string, policy string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		attrs := map[string]string{}
		for _, a := range n.Attr {
			attrs[a.Key] = a.Val
		}
		_, external := attrs["src"]
		switch {
		case n.Data == "meta" && attrs["http-equiv"] == "Content-Security-Policy":
			policy = attrs["content"]
		case n.Data == "style", n.Data == "script" && !external && csp.IsCode(attrs["type"]):
			if n.FirstChild != nil {
				hashes = append(hashes, csp.Hash([]byte(n.FirstChild.Data)))
			}
		}
	}
	slices.Sort(hashes)
	return slices.Compact(hashes), policy
}

func TestPolicyAllowsExactlyWhatIsPublished(t *testing.T) {
	bodies := map[string]string{
		"script and style": `<style> a { color : red } </style><script> var a = 1 ; </script>`,
		"several":          `<script>a()</script><script>b()</script><script>a()</script><style>a{}</style><style>b{color:red}</style>`,
		"upper case":       `<SCRIPT>a()</SCRIPT><STYLE>b{color:red}</STYLE>`,
		"line ends":        "<script>\r\na(`x\r\ny`)\r\n</script><pre>\r\n</pre>",
		"greater-than":     `<script data-x="a>b" id='c>d'>if (a > b) c()</script>`,
		"data blocks":      `<script type="application/json">{"a":"<script>"}</script><script type="text/template"><p>x</p></script>`,
		"module":           `<script type=module>import("/x.js")</script>`,
		"in a drawing":     `<svg><style>circle { fill: red }</style><circle r="1"/></svg>`,
		"broken script":    `<script>function (</script>`,
		"not minifiable":   `<style>a { color: </style>`,
		"external":         `<script src="/x.js"></script><link rel="stylesheet" href="/x.css">`,
		"empty":            `<script></script><style></style>`,
		"nothing":          `<p>x</p>`,
	}
	for name, body := range bodies {
		t.Run(name, func(t *testing.T) {
			out, _ := All(tree.Tree{
				"index.html": []byte(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>` + body + `</body></html>`),
				"x.js":       []byte("x()"), "x.css": []byte("x{color:red}"),
			}, Options{})
			want, policy := inlineHashes(t, out["index.html"])
			got := hashSource.FindAllString(policy, -1)
			slices.Sort(got)
			for _, h := range want {
				if !slices.Contains(got, h) {
					t.Errorf("%s is not allowed by %q in\n%s", h, policy, out["index.html"])
				}
				if !strings.Contains(string(out["_headers"]), h) {
					t.Errorf("%s is not allowed by the site's header", h)
				}
			}
			if len(got) > len(want)+1 { // an empty element may have a hash of nothing
				t.Errorf("allowed: %v; published: %v", got, want)
			}
			if strings.Contains(policy, "unsafe-inline") || policy == "" {
				t.Errorf("policy = %q", policy)
			}
		})
	}
}

// Browsers look for the charset in the first 1024 bytes; a long policy must not push it out.
func TestCharsetStaysBeforeThePolicy(t *testing.T) {
	scripts := strings.Repeat("<script>a()</script>", 1)
	for i := range 40 {
		scripts += "<script>f(" + strings.Repeat("1", i+1) + ")</script>"
	}
	for _, head := range []string{`<head><meta charset="utf-8">`, "<head>\n  <meta charset=utf-8>\n"} {
		out, _ := All(tree.Tree{"index.html": []byte(`<!doctype html><html lang="en">` + head + `<title>x</title></head><body>` + scripts + `</body></html>`)}, Options{})
		if at := strings.Index(string(out["index.html"]), "charset"); at < 0 || at > 1000 {
			t.Errorf("charset at %d", at)
		}
	}
}

func TestPolicyIsChangedWhereverItIs(t *testing.T) {
	change := func(policy string) string { return strings.ReplaceAll(policy, "'none'", "'self'") }
	for page, want := range map[string]string{
		`<head><meta charset=utf-8><meta http-equiv=content-security-policy content=" 'none'"><title>a</title>`: `<head><meta charset=utf-8><meta http-equiv="Content-Security-Policy" content=" 'self'"><title>a</title>`,
		`<meta content="a &quot;'none'" http-equiv='Content-Security-Policy'/>`:                                 `<meta http-equiv="Content-Security-Policy" content="a &#34;'self'">`,
		`<!-- <meta http-equiv="Content-Security-Policy" content="'none'"> --><p>'none'`:                        `<!-- <meta http-equiv="Content-Security-Policy" content="'none'"> --><p>'none'`,
		``: ``,
	} {
		if got := string(ChangePolicy([]byte(page), change)); got != want {
			t.Errorf("%s\n got %s\nwant %s", page, got, want)
		}
	}
}
