package browser

import (
	"bytes"
	"mime"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"sync"
	"testing"
	"time"

	"familyguide"
	"familyguide/internal/council"
	"familyguide/internal/finish"
	"familyguide/internal/site"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
)

// build is the day for which the sites are built.
var build = timeline.Date{Year: 2026, Month: 11, Day: 22}

// A built site, made once for all tests.
type built struct {
	once    sync.Once
	profile *council.Profile
	tree    tree.Tree
	fault   error
}

var sites = func() map[string]*built {
	all := map[string]*built{}
	for _, id := range council.BuiltInIDs() {
		all[id] = &built{}
	}
	return all
}()

var cache = finish.NewCache()

// siteOf builds a site as familyguide does.
func siteOf(t *testing.T, id string) *built {
	t.Helper()
	s := sites[id]
	s.once.Do(func() {
		p, faults := council.BuiltIn(id)
		if s.fault = faults.Err(); s.fault != nil {
			return
		}
		raw, faults := site.Build(site.Input{Profile: p, Guide: familyguide.Guide, Today: build})
		if s.fault = faults.Err(); s.fault != nil {
			return
		}
		done, faults := finish.All(raw, finish.Options{Cache: cache})
		s.profile, s.tree, s.fault = p, done, faults.Err()
	})
	if s.fault != nil {
		t.Fatal(s.fault)
	}
	return s
}

// A host serves one site below a path, and remembers what was asked for.
type host struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
	// change, where set, may answer a request itself.
	change func(w http.ResponseWriter, r *http.Request) bool
}

// serve serves a site at /guide/.
func serve(t *testing.T, s *built) *host {
	t.Helper()
	h := &host{}
	h.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.mu.Lock()
		h.asked = append(h.asked, r.Method+" "+r.URL.RequestURI())
		h.mu.Unlock()
		if h.change != nil && h.change(w, r) {
			return
		}
		name := strings.TrimPrefix(r.URL.Path, "/guide/")
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		data, ok := s.tree[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
	}))
	t.Cleanup(h.Close)
	return h
}

// page returns the address of a page.
func (h *host) page(name string) string { return h.URL + "/guide/" + name }

// since returns what was asked for after the first n requests.
func (h *host) since(n int) []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]string(nil), h.asked[n:]...)
}
