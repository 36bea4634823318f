package embed

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

func TestMain(m *testing.M) { os.Exit(chromium.Run(m)) }

// A neighbour is another site than the guide's: it serves one page, with one policy,
// and remembers what was asked of it.
type neighbour struct {
	*httptest.Server
	body, policy string

	mu    sync.Mutex
	asked []string
}

func serve(t *testing.T, body, policy string) *neighbour {
	t.Helper()
	c := &neighbour{body: body, policy: policy}
	c.Server = httptest.NewServer(c)
	t.Cleanup(c.Close)
	return c
}

func (c *neighbour) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked = append(c.asked, r.Method+" "+r.URL.RequestURI())
	if r.URL.Path != "/page" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", c.policy)
	fmt.Fprintf(w, `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A page of the council</title><link rel="icon" href="data:,"></head><body><main><h1>A page of the council</h1>%s</main></body></html>`, c.body)
}

// page is the address of the council's page.
func (c *neighbour) page() string { return c.URL + "/page" }

var (
	codeBlock = regexp.MustCompile(`(?s)<pre class="code"><code>(.*?)</code></pre>`)
	anyTag    = regexp.MustCompile(`<[^>]*>`)
)

// told is what the page for web editors tells to copy, with the guide's address in
// it: the frame's code, policy and sandbox, the script's code and policy.
type told struct{ frame, framePolicy, sandbox, script, scriptPolicy string }

// editors is the page for web editors as a browser shows it at an address of its
// own: what that page asks for does not count.
var editors struct {
	sync.Once
	address string
	codes   []string
}

// read reads what the page tells to copy, with the address of a host.
func read(t *testing.T, h *demo.Host) told {
	t.Helper()
	editors.Do(func() {
		other := demo.Serve(t, demo.Of(t, "england"))
		b := chromium.Open(t, limit, other.Page("embed/"))
		editors.address, editors.codes = other.URL, chromium.Eval[[]string](b, `[...document.querySelectorAll("pre.code")].map(e => e.textContent)`)
	})
	if len(editors.codes) != 5 {
		t.Fatalf("the page shows %d pieces of code", len(editors.codes))
	}
	var c [5]string
	for i := range c {
		c[i] = strings.ReplaceAll(editors.codes[i], editors.address, h.URL)
	}
	return told{c[0], c[1], c[2], c[3], c[4]}
}

// strict is a policy that allows nothing but what is added.
func strict(add string) string {
	return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; " + add
}

// TestCodeIsThereWithoutScript reads the page as it is published: with scripts off the
// code has an address to replace.
func TestCodeIsThereWithoutScript(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "england")
	var codes []string
	for _, m := range codeBlock.FindAllStringSubmatch(string(s.Tree["embed/index.html"]), -1) {
		codes = append(codes, html.UnescapeString(anyTag.ReplaceAllString(m[1], "")))
	}
	for _, want := range []string{
		`<iframe src="https://guide.example/embed/frame/" title="See your dates" width="100%" height="600" referrerpolicy="no-referrer" allow="web-share"></iframe>`,
		`frame-src https://guide.example/embed/frame/`,
		`sandbox="allow-scripts allow-forms allow-modals allow-downloads allow-top-navigation-by-user-activation"`,
		`<family-dates><a href="https://guide.example/timeline/">See your dates</a></family-dates>` + "\n" +
			`<script src="https://guide.example/embed/timeline.js" referrerpolicy="no-referrer" async></script>`,
		`script-src https://guide.example/embed/ 'wasm-unsafe-eval'; connect-src https://guide.example/embed/`,
	} {
		if !strings.Contains(strings.Join(codes, "\n"), want) {
			t.Errorf("the page does not show\n%s\nbut\n%s", want, strings.Join(codes, "\n"))
		}
	}
}
