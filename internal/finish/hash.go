package finish

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"regexp"
	"strings"
	"sync/atomic"

	"familyguide/internal/links"
	"familyguide/internal/tree"
)

// mediaTypes are the types of assets: the files that pages load. Pages are not assets, nor are
// files that people save or machines look for by name (.ics, .pdf, .txt, .xml).
var mediaTypes = map[string]string{
	".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
	".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".woff2": "font/woff2",
}

func isAsset(p string) bool { return mediaTypes[extension(p)] != "" }

func extension(p string) string { return strings.ToLower(path.Ext(p)) }

// hashed matches a name that holds a digest of the content already: this package's, Hugo's
// fingerprint, and those of bundlers.
var hashed = regexp.MustCompile(`[._-][0-9a-f]{8,64}\.[a-z0-9]+$`)

// fixed are names that browsers and home screens ask for from outside the site. (Pages that
// embed the timeline ask for those in an embed/.)
var fixed = regexp.MustCompile(`^(.*/)?(favicon|apple-touch-icon|browserconfig)[^/]*$`)

// assets holds the assets of a site, finished before the pages that name them.
type assets struct {
	site *site
	all  map[string]*asset // by the name they came with
}

type asset struct {
	data  []byte
	name  string // by its content, once finished
	state state
	used  atomic.Bool // a link names it
}

type state uint8

const (
	raw state = iota
	working
	pinned // working, and named by a file that it names itself: it keeps its name
	done
)

func newAssets(s *site) assets {
	a := assets{site: s, all: map[string]*asset{}}
	for p, data := range s.in {
		if isAsset(p) {
			a.all[p] = &asset{data: data, name: p}
		}
	}
	return a
}

// finishAll finishes every asset, those first that another one names: a style
// sheet's own name depends on the names in it.
func (a assets) finishAll() {
	for _, p := range a.site.in.Paths() {
		if f := a.all[p]; f != nil {
			a.finish(p, f)
		}
	}
}

func (a assets) finish(p string, f *asset) {
	if f.state == working {
		f.state = pinned
	}
	if f.state != raw {
		return
	}
	f.state = working
	f.data = a.site.asset(p, f.data)
	if f.state == working && !fixed.MatchString(p) && a.site.embedFolder(p) == "" && !hashed.MatchString(p) {
		f.name = byContent(p, f.data)
	}
	f.state = done
}

// name returns the name under which a file is published, and records that something links to
// it. Files that are not assets keep their names.
func (a assets) name(p string) string {
	f := a.all[p]
	if f == nil {
		return p
	}
	if f.state != done {
		a.finish(p, f)
	}
	if f.state != done { // in the circle
		return p
	}
	f.used.Store(true)
	return f.name
}

// tree returns the finished assets. One that no link names keeps its name, by which a script
// or another site may know it.
func (a assets) tree() tree.Tree {
	t := make(tree.Tree, len(a.all))
	for p, f := range a.all {
		if f.used.Load() {
			p = f.name
		}
		t[p] = f.data
	}
	return t
}

// byContent puts the first 40 bits of a file's SHA-256 before its extension.
func byContent(p string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(p)
	return strings.TrimSuffix(p, ext) + "." + hex.EncodeToString(sum[:5]) + ext
}

// asset rewrites and minifies one asset. A drawing stays as it is: it refers to nothing
// outside itself (internal/svg), and what a minifier thinks superfluous may be a
// name space, an entity or a space between two words.
func (s *site) asset(p string, data []byte) []byte {
	switch kind := mediaTypes[extension(p)]; kind {
	case "text/css":
		return s.minified(p, kind, links.Style(data, s.visit(p, relative)))
	case "text/javascript":
		return s.minified(p, kind, data)
	}
	return data
}
