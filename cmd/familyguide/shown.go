package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"path"
	"strings"
	"time"

	"familyguide/internal/finding"
	"familyguide/internal/finish"
)

// previewPath is the address at which a page asks for changes. With an ending it is that of
// the preview's own script or style.
const previewPath = "/familyguide-preview"

//go:embed reload.js
var reloadJS []byte

//go:embed preview.css
var previewCSS []byte

// ServeHTTP serves the tree, and the preview's own addresses.
func (p *preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	select {
	case <-p.ready:
	case <-r.Context().Done():
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	switch r.URL.Path {
	case previewPath:
		p.waitForChange(w, r)
	case previewPath + ".js":
		w.Header().Set("Content-Type", finish.ContentType("x.js"))
		w.Write(reloadJS)
	case previewPath + ".css":
		w.Header().Set("Content-Type", finish.ContentType("x.css"))
		w.Write(previewCSS)
	case previewPath + "-source":
		p.answerSource(w, r)
	default:
		p.serve(w, r)
	}
}

// serve serves a file of the tree.
func (p *preview) serve(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	t, faults, now := p.tree, p.faults, p.state
	p.mu.Unlock()
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	} else if _, isPage := t[path.Join(name, "index.html")]; isPage {
		http.Redirect(w, r, path.Base(name)+"/", http.StatusFound)
		return
	}
	data, ok := t[name]
	status := http.StatusOK
	if !ok {
		status = http.StatusNotFound
		if data, name = t["404.html"], "404.html"; data == nil {
			data = []byte("<!doctype html><html lang=en><title>Preview</title><body><p>There is no page yet.</p></body></html>")
		}
	}
	if strings.HasSuffix(name, ".html") {
		data = withPreview(data, p.source(name), faults, now)
	}
	w.Header().Set("Content-Type", finish.ContentType(name))
	w.WriteHeader(status)
	w.Write(data)
}

// withPreview adds the script that reloads the page, the file that it was written in, and
// the faults.
func withPreview(page []byte, source string, faults finding.List, now state) []byte {
	extra := fmt.Appendf(nil, `<link rel="stylesheet" href="%[1]s.css"><script src="%[1]s.js" data-tree="%[2]d" data-faults="%[3]d" defer></script>%[4]s%[5]s`,
		previewPath, now.Tree, now.Faults, source, overlay(faults))
	page = widened(page)
	if at := bytes.LastIndex(page, []byte("</body>")); at >= 0 {
		return append(append(append([]byte{}, page[:at]...), extra...), page[at:]...)
	}
	return append(append([]byte{}, page...), extra...)
}

// widened lets a page load the preview's own script and style, and ask for news.
// Everything else is held to the policy that will be published.
func widened(page []byte) []byte {
	return finish.ChangePolicy(page, func(policy string) string {
		for _, directive := range []string{"script-src", "style-src", "connect-src"} {
			if strings.Contains(policy, directive+" ") {
				policy = strings.Replace(policy, directive+" ", directive+" 'self' ", 1)
			} else {
				policy += "; " + directive + " 'self'"
			}
		}
		return policy
	})
}

// overlay shows the faults over a page.
func overlay(faults finding.List) []byte {
	if len(faults) == 0 {
		return nil
	}
	var b bytes.Buffer
	b.WriteString(`<section id="familyguide-faults" role="alert"><h2>This must be mended</h2><ol>`)
	for _, f := range faults {
		fmt.Fprintf(&b, "<li><code>%s</code> %s", html.EscapeString(f.Place()), html.EscapeString(f.Message))
		if f.Hint != "" {
			fmt.Fprintf(&b, "<p>%s</p>", html.EscapeString(f.Hint))
		}
	}
	b.WriteString("</ol><p>This goes away when it is mended. Until then, build publishes nothing.</p></section>")
	return b.Bytes()
}

// waitForChange answers as soon as something is newer than the page, or after a while with
// nothing new.
func (p *preview) waitForChange(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	now, changed := p.state, p.changed
	p.mu.Unlock()
	if fmt.Sprintf("%d-%d", now.Tree, now.Faults) == r.URL.RawQuery {
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		case <-time.After(25 * time.Second):
		}
	}
	p.mu.Lock()
	now, faults := p.state, p.faults
	p.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(struct {
		Tree    int    `json:"tree"`
		Faults  int    `json:"faults"`
		Overlay string `json:"overlay"`
	}{now.Tree, now.Faults, string(overlay(faults))})
}
