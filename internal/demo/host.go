package demo

import (
	"mime"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"sync"
	"testing"
)

// A Host serves one site below a path, with the headers that the site asks for,
// and remembers what was asked for.
type Host struct {
	*httptest.Server
	// Change, where set, may answer a request itself.
	Change func(w http.ResponseWriter, r *http.Request) bool
	// Brotli, where set, compresses what is sent.
	Brotli func([]byte) []byte

	site    *Site
	headers map[string]http.Header
	mu      sync.Mutex
	asked   []string
	packed  map[string][]byte
}

// Root is the path that sites are served below.
const Root = "/guide/"

// Serve serves a site until the test ends.
func Serve(t testing.TB, s *Site) *Host {
	t.Helper()
	h := &Host{site: s, headers: readHeaders(string(s.Tree["_headers"])), packed: map[string][]byte{}}
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
	top, _, _ := strings.Cut(asked, "/")
	for _, rule := range []string{"/*", "/" + top + "/*", "/" + asked} {
		for key, values := range h.headers[rule] {
			w.Header()[key] = values
		}
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
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

// readHeaders reads a _headers file: a rule in the first column, its headers
// indented below it.
func readHeaders(text string) map[string]http.Header {
	rules := map[string]http.Header{}
	rule := http.Header{}
	for _, line := range strings.Split(text, "\n") {
		switch key, value, found := strings.Cut(strings.TrimSpace(line), ": "); {
		case strings.HasPrefix(line, "/"):
			rule = http.Header{}
			rules[strings.TrimSpace(line)] = rule
		case strings.HasPrefix(line, " ") && found:
			rule.Set(key, value)
		}
	}
	return rules
}
