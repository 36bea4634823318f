package main

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"html"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/tree"

	"github.com/fsnotify/fsnotify"
)

// A preview holds the last good tree of the sites it shows. When a file changes
// it makes them anew; a fault is shown over the last good page, and goes away
// when it is mended.
type preview struct {
	maker  *maker
	paths  []string
	report report

	mu      sync.Mutex
	tree    tree.Tree
	faults  finding.List
	version int           // of what is shown; it grows with every making
	changed chan struct{} // closed when the version grows
}

func newPreview(m *maker, paths []string, r report) *preview {
	return &preview{maker: m, paths: paths, report: r, tree: tree.Tree{}, changed: make(chan struct{})}
}

// make builds every site into one tree. The last good pages of a site with a
// fault stay.
func (p *preview) make() {
	start := time.Now()
	places, findings := placesAt(p.paths)
	profiles := profilesOf(places)
	next := tree.Tree{}
	for _, profile := range profiles {
		t, more := p.maker.site(profile)
		findings = append(findings, more.In(profile.Dir)...)
		for name, data := range t {
			next[path.Join(p.prefix(profile), name)] = data
		}
	}
	if len(p.paths) > 1 {
		next["index.html"] = listing(profiles)
	}
	p.show(next, findings.Faults())
	p.report.findings(findings.Faults())
	if findings.Err() == nil {
		p.report.say("made in %d ms", time.Since(start).Milliseconds())
	}
}

// prefix is where a site stands: at the root if it is the only one.
func (p *preview) prefix(profile *council.Profile) string {
	if len(p.paths) == 1 {
		return ""
	}
	return profile.ID
}

func (p *preview) show(next tree.Tree, faults finding.List) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if faults == nil {
		p.tree = next
	} else {
		for name, data := range next {
			p.tree[name] = data
		}
	}
	p.faults = faults
	p.version++
	close(p.changed)
	p.changed = make(chan struct{})
}

// watch makes the sites anew when a file in one of the councils' folders changes.
func (p *preview) watch(ctx context.Context) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	for _, dir := range p.paths {
		if _, faults := council.BuiltIn(dir); faults.Err() != nil {
			watchAll(watcher, dir)
		}
	}
	go func() {
		defer watcher.Close()
		for {
			select {
			case <-ctx.Done():
				return
			case event := <-watcher.Events:
				if event.Has(fsnotify.Create) {
					watchAll(watcher, event.Name)
				}
				settle(watcher)
				p.make()
			case err := <-watcher.Errors:
				p.report.line("warning", err.Error())
			}
		}
	}()
	return nil
}

// watchAll watches a folder and every folder below it. What is not a folder, or
// is gone again already, is not watched.
func watchAll(watcher *fsnotify.Watcher, dir string) {
	filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return nil
		}
		if name != dir && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		watcher.Add(name)
		return nil
	})
}

// settle waits until an editor has finished saving: many write a file twice, or
// write another and rename it.
func settle(watcher *fsnotify.Watcher) {
	for {
		select {
		case event := <-watcher.Events:
			if event.Has(fsnotify.Create) {
				watchAll(watcher, event.Name)
			}
		case <-time.After(30 * time.Millisecond):
			return
		}
	}
}

// reloadPath is where the page asks whether something has changed.
const reloadPath = "/familyguide-preview"

//go:embed reload.js
var reloadJS []byte

// ServeHTTP serves the tree, and the preview's own two addresses.
func (p *preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	switch r.URL.Path {
	case reloadPath:
		p.waitForChange(w, r)
		return
	case reloadPath + ".js":
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		w.Write(reloadJS)
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	} else if _, isPage := p.tree[path.Join(name, "index.html")]; isPage {
		http.Redirect(w, r, path.Base(name)+"/", http.StatusFound)
		return
	}
	data, ok := p.tree[name]
	switch {
	case !ok && len(p.faults) > 0:
		data, name = []byte(faultPage(p.faults)), "index.html"
	case !ok:
		w.WriteHeader(http.StatusNotFound)
		data, name = p.tree["404.html"], "404.html"
	}
	w.Header().Set("Content-Type", contentType(name))
	if strings.HasSuffix(name, ".html") {
		data = p.withReload(data)
	}
	w.Write(data)
}

// contentType does not ask this machine's own table, which on Windows depends on
// what is installed (golang.org/issue/32350).
func contentType(name string) string {
	switch path.Ext(name) {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	case ".webmanifest":
		return "application/manifest+json"
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	}
	return mime.TypeByExtension(path.Ext(name))
}

// withReload adds to a page the script that reloads it, and the faults. The
// site's own policy allows scripts from 'self'; the faults need no style.
func (p *preview) withReload(page []byte) []byte {
	script := fmt.Appendf(nil, `<script src=%q data-version="%d" defer></script>`, reloadPath+".js", p.version)
	extra := append(script, overlay(p.faults)...)
	if at := bytes.LastIndex(page, []byte("</body>")); at >= 0 {
		return append(append(append([]byte{}, page[:at]...), extra...), page[at:]...)
	}
	return append(append([]byte{}, page...), extra...)
}

// overlay shows the faults over a page.
func overlay(faults finding.List) []byte {
	if len(faults) == 0 {
		return nil
	}
	var b bytes.Buffer
	b.WriteString(`<dialog open id="familyguide-faults"><h2>This must be mended</h2><ul>`)
	for _, f := range faults {
		fmt.Fprintf(&b, "<li><p><code>%s</code></p><p>%s</p></li>", html.EscapeString(f.String()), html.EscapeString(f.Hint))
	}
	b.WriteString("</ul><p>This goes away when it is mended. Below is the last good page.</p></dialog>")
	return b.Bytes()
}

// waitForChange answers as soon as there is something newer than what the page
// shows, or after a while with nothing.
func (p *preview) waitForChange(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	version, changed := p.version, p.changed
	p.mu.Unlock()
	if fmt.Sprint(version) == r.URL.RawQuery {
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		case <-time.After(25 * time.Second):
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	fmt.Fprint(w, p.version)
}
