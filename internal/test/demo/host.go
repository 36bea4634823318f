package demo

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"familyguide/internal/finish"
)

// A Host serves one site below a path, with the headers that the site asks for,
// and remembers what was asked for.
type Host struct {
	*httptest.Server
	// Change, if set, may answer a request itself.
	Change func(w http.ResponseWriter, r *http.Request) bool
	// Brotli, if set, compresses what is sent.
	Brotli func([]byte) []byte

	site   *Site
	rules  []rule
	mu     sync.Mutex
	asked  []string
	packed map[string][]byte
}

// Root is the path that sites are served below.
const Root = "/guide/"

// Serve serves a site until the test ends.
func Serve(t testing.TB, s *Site) *Host {
	t.Helper()
	h := &Host{site: s, rules: readRules(string(s.Tree["_headers"])), packed: map[string][]byte{}}
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

// Page returns the address of a page.
func (h *Host) Page(name string) string { return h.URL + Root + name }

// Since returns what was asked for after the first n requests: "GET /guide/".
func (h *Host) Since(n int) []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]string(nil), h.asked[n:]...)
}

// ServeHTTP answers one request.
func (h *Host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.asked = append(h.asked, r.Method+" "+r.URL.RequestURI())
	h.mu.Unlock()
	if h.Change != nil && h.Change(w, r) {
		return
	}
	asked := strings.TrimPrefix(r.URL.Path, Root)
	name := asked
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	data, ok := h.site.Tree[name]
	status := http.StatusOK
	if !ok {
		name, data, status = "404.html", h.site.Tree["404.html"], http.StatusNotFound
	}
	for _, rule := range h.rules {
		rule.apply("/"+asked, w.Header())
	}
	w.Header().Set("Content-Type", finish.ContentType(name))
	if h.Brotli != nil && strings.Contains(r.Header.Get("Accept-Encoding"), "br") {
		w.Header().Set("Content-Encoding", "br")
		data = h.pack(name, data)
	}
	w.WriteHeader(status)
	w.Write(data)
}

func (h *Host) pack(name string, data []byte) []byte {
	h.mu.Lock()
	defer h.mu.Unlock()
	if _, ok := h.packed[name]; !ok {
		h.packed[name] = h.Brotli(data)
	}
	return h.packed[name]
}

// A rule of a _headers file: a path, which may end in *, and its headers.
type rule struct {
	path    string
	headers [][2]string
}

// apply adds the rule's headers to the answer for a path. Where another rule has set the
// same one the values are joined, as Netlify and Cloudflare Pages do.
func (r rule) apply(path string, to http.Header) {
	prefix, all := strings.CutSuffix(r.path, "*")
	if path != r.path && !(all && strings.HasPrefix(path, prefix)) {
		return
	}
	for _, h := range r.headers {
		value := h[1]
		if other := to.Get(h[0]); other != "" {
			value = other + ", " + value
		}
		to.Set(h[0], value)
	}
}

// readRules reads a _headers file: a path in the first column, its headers
// indented below it.
func readRules(text string) []rule {
	var rules []rule
	for line := range strings.Lines(text) {
		switch key, value, found := strings.Cut(strings.TrimSpace(line), ": "); {
		case strings.HasPrefix(line, "/"):
			rules = append(rules, rule{path: strings.TrimSpace(line)})
		case strings.HasPrefix(line, " ") && found:
			last := &rules[len(rules)-1]
			last.headers = append(last.headers, [2]string{key, value})
		}
	}
	return rules
}
