package finish

import (
	"net/url"
	"path"
	"strings"

	"familyguide/internal/links"
)

// A form says in which form a link is written.
type form uint8

const (
	relative form = iota // "../parents/"
	fromRoot             // "/guide/parents/": for 404.html
	full                 // "https://…/guide/parents/", if the address is known; else relative
)

// link rewrites one link that is in the file from. Links to other sites, and
// those that need no change, come back as they are.
func (s *site) link(from, ref string, f form) string {
	t, ok := s.target(from, ref)
	switch {
	case !ok:
		return ref
	case f == relative && t.File == from && strings.HasPrefix(t.Rest, "#") && (t.Folder || s.opt.Links == Files):
		return t.Rest // the page need not be loaded again
	}
	return s.write(from, t, f) + t.Rest
}

// visit returns the visit that rewrites the links of a file. Links that search engines
// read are written in full.
func (s *site) visit(from string, f form) links.Visit {
	return func(l links.Link) string {
		if l.Full {
			return s.link(from, l.Address, full)
		}
		return s.link(from, l.Address, f)
	}
}

// target finds the file that a link leads to; false if it leads out of the site or
// stays on the page. The checks report files that do not exist.
func (s *site) target(from, ref string) (links.Target, bool) {
	t := links.Site{}.Resolve(from, ref)
	if t.Kind != links.File {
		return t, false
	}
	if index := path.Join(t.File, "index.html"); !t.Folder && s.isFolder(t.File, index) { // "/parents" spares the host a redirect
		t.File, t.Folder = index, true
	}
	return t, true
}

func (s *site) isFolder(p, index string) bool {
	_, isFile := s.in[p]
	_, hasIndex := s.in[index]
	return hasIndex && !isFile
}

// write returns the text of a link, escaped as a URL.
func (s *site) write(from string, t links.Target, f form) string {
	p := s.assets.name(t.File)
	if t.Folder && s.opt.Links == Folders {
		p = strings.TrimSuffix(p, "index.html")
	}
	switch {
	case f == fromRoot:
		return s.address.base + escape(p)
	case f == full && s.address.origin != "":
		return s.address.of(escape(p))
	}
	return relativeTo(path.Dir(from), p)
}

// relativeTo returns the way from a folder to p, which is a folder if it ends in "/" or is ""
// and a file otherwise.
func relativeTo(folder, p string) string {
	var up []string
	if folder != "." {
		up = strings.Split(folder, "/")
	}
	down := strings.Split(p, "/")
	for len(up) > 0 && len(down) > 1 && up[0] == down[0] {
		up, down = up[1:], down[1:]
	}
	way := strings.Repeat("../", len(up)) + escape(strings.Join(down, "/"))
	if way == "" || strings.ContainsRune(strings.SplitN(way, "/", 2)[0], ':') {
		return "./" + way // "" would be this very file, "a:b" an unknown scheme
	}
	return way
}

func escape(p string) string { return (&url.URL{Path: p}).EscapedPath() }
