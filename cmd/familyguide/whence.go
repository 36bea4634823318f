package main

import (
	"encoding/json"
	"html"
	"net/http"
	"path"
	"strings"
	"sync"

	"familyguide/internal/check/origin"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

// A whence finds the source files of the pages of one previewed site.
type whence struct {
	profile *council.Profile
	mu      sync.Mutex // an origin is for one goroutine
	origin  origin.Origin
}

func newWhence(p *council.Profile, stack *layers.Stack) *whence {
	return &whence{profile: p, origin: origin.Origin{Layers: stack, Profile: p, ProfileFile: profileFile(p)}}
}

// of returns the file and line of a page, or of a text that it shows, as the editor knows
// them; "" if nobody wrote it.
func (w *whence) of(m *maker, page, text string) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	at, ok := w.origin.Page(page)
	if text != "" {
		at, ok = w.origin.Text(page, text)
	}
	if !ok {
		return ""
	}
	place := m.named(w.profile, finding.List{{File: at.File, Line: at.Line}})[0].Place()
	if m.isGuides(w.profile, at.File) {
		return place + " in the guide"
	}
	return place
}

// isGuides reports whether a file is the guide's, and not replaced by the council.
func (m *maker) isGuides(p *council.Profile, file string) bool {
	dir := m.folderOf(p.Dir, file)
	return dir == "" || dir == m.guide && dir != p.Dir
}

// whenceOf returns the site that a file of the preview belongs to, and its path there.
func (p *preview) whenceOf(name string) (*whence, string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if w := p.whences[""]; w != nil {
		return w, name
	}
	id, rest, _ := strings.Cut(name, "/")
	return p.whences[id+"/"], rest
}

// source returns a small footer that names the source file of a page.
func (p *preview) source(name string) string {
	w, page := p.whenceOf(name)
	if w == nil {
		return ""
	}
	place := w.of(p.maker, page, "")
	if place == "" {
		place = "made by familyguide"
	}
	return `<p id="familyguide-source"><code>` + html.EscapeString(place) + `</code></p>`
}

// answerSource answers in which file a selected text was written.
func (p *preview) answerSource(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Query().Get("page")), "/")
	if strings.HasSuffix(r.URL.Query().Get("page"), "/") {
		name = path.Join(name, "index.html")
	}
	place := ""
	if from, page := p.whenceOf(name); from != nil {
		if place = from.of(p.maker, page, r.URL.Query().Get("text")); place == "" {
			place = from.of(p.maker, page, "")
		}
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(struct {
		Place string `json:"place"`
	}{place})
}
