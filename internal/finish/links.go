package finish

import (
	"net/url"
	"path"
	"regexp"
	"strings"
)

// A form says in which form a link is written.
type form uint8

const (
	relative form = iota // "../parents/"
	fromRoot             // "/guide/parents/": for 404.html
	full                 // "https://…/guide/parents/", where the address is known; else relative
)

// scheme is what makes a link absolute (RFC 3986, section 3.1).
var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// link rewrites one link that stands in the file from. Links to other sites, and
// those that need no change, come back as they are.
func (s *site) link(from, ref string, f form) string {
	t, ok := s.target(from, ref)
	switch {
	case !ok:
		return ref
	case f == relative && t.path == from && strings.HasPrefix(t.rest, "#") && (t.folder || s.opt.Links == Files):
		return t.rest // the page need not be loaded again
	}
	return s.write(from, t, f) + t.rest
}

// A target is what a link within the site leads to.
type target struct {
	path   string // of the file, in the tree that came in
	folder bool   // the link names the folder that the file is the index of
	rest   string // query and fragment
}

// target finds what a link leads to; false where it leads out of the site or
// stays on the page. That the file exists is another stage's concern.
func (s *site) target(from, ref string) (target, bool) {
	ref = strings.Trim(ref, spaces) // https://url.spec.whatwg.org/#concept-basic-url-parser, step 1
	where, rest := ref, ""
	if i := strings.IndexAny(ref, "?#"); i >= 0 {
		where, rest = ref[:i], ref[i:]
	}
	if where == "" || strings.HasPrefix(where, "//") || strings.ContainsRune(where, '\\') || scheme.MatchString(where) {
		return target{}, false
	}
	p, err := url.PathUnescape(where)
	if err != nil {
		return target{}, false
	}
	folder := namesFolder(p)
	if strings.HasPrefix(p, "/") {
		p = path.Clean(p)[1:]
	} else {
		p = path.Join(path.Dir(from), p)
	}
	switch index := path.Join(p, "index.html"); {
	case p == ".." || strings.HasPrefix(p, "../"):
		return target{}, false
	case folder || s.isFolder(p, index): // "/parents" spares the host a redirect
		return target{index, true, rest}, true
	}
	return target{p, false, rest}, true
}

// namesFolder reports whether the path of a link ends as that of a folder does.
func namesFolder(p string) bool {
	switch last := p[strings.LastIndexByte(p, '/')+1:]; last {
	case "", ".", "..":
		return true
	}
	return false
}

func (s *site) isFolder(p, index string) bool {
	_, isFile := s.in[p]
	_, hasIndex := s.in[index]
	return hasIndex && !isFile
}

// write returns the text of a link, escaped as a URL.
func (s *site) write(from string, t target, f form) string {
	p := s.assets.name(t.path)
	if t.folder && s.opt.Links == Folders {
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

// relativeTo returns the way from a folder to a file, or to a folder where p
// ends in "/" or is "".
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
