package published

import (
	"net/url"
	"path"
	"strings"
)

// A link is an address that an element of a page names: to follow, to load or to send to.
type link struct {
	element *element
	name    string // of the attribute
	to      string
	loaded  bool // the browser fetches it by itself, or sends to it
}

// loadedBy are the elements that fetch what an attribute names, without anybody
// choosing to.
var loadedBy = map[string]bool{
	"img src": true, "script src": true, "iframe src": true, "embed src": true, "object data": true, "audio src": true, "video src": true,
	"video poster": true, "source src": true, "track src": true, "input src": true, "form action": true, "button formaction": true,
	"input formaction": true, "use href": true, "use xlink:href": true, "image href": true, "image xlink:href": true, "frame src": true,
}

// fetched are the relations for which a browser fetches a link, or opens a
// connection for it. Canonical, alternate, license and others only tell.
var fetched = map[string]bool{
	"stylesheet": true, "icon": true, "apple-touch-icon": true, "mask-icon": true, "preload": true, "modulepreload": true, "prefetch": true,
	"preconnect": true, "dns-prefetch": true, "manifest": true, "prerender": true,
}

// links returns every address of a page.
func (d *document) links() []link {
	var all []link
	for _, e := range d.elements {
		for name, value := range e.attrs {
			switch {
			case name == "srcset" || name == "imagesrcset":
				for part := range strings.SplitSeq(value, ",") {
					if fields := strings.Fields(part); len(fields) > 0 {
						all = append(all, link{e, name, fields[0], true})
					}
				}
			case e.tag == "link" && name == "href":
				all = append(all, link{e, name, value, isFetched(e.attrs["rel"])})
			case strings.HasPrefix(name, "data-src"):
				all = append(all, link{e, name, value, true})
			case name == "href" || strings.HasPrefix(name, "data-href") || loadedBy[e.tag+" "+name]:
				all = append(all, link{e, name, value, loadedBy[e.tag+" "+name]})
			}
		}
	}
	return all
}

func isFetched(rel string) bool {
	for r := range strings.FieldsSeq(strings.ToLower(rel)) {
		if fetched[r] {
			return true
		}
	}
	return false
}

// isForeign tells whether an address is on another host.
func isForeign(to string) bool {
	u, err := url.Parse(strings.TrimSpace(to))
	return err == nil && u.Host != ""
}

// resolve returns the file of the tree that an address of a page leads to, and the
// fragment. It is not local where it has a scheme or a host.
func (s *site) resolve(from, to string) (file, fragment string, local bool) {
	u, err := url.Parse(strings.TrimSpace(to))
	if err != nil || u.Scheme != "" || u.Host != "" {
		return "", "", false
	}
	if u.Path == "" {
		return from, u.Fragment, true
	}
	file = u.Path
	if rest, ok := strings.CutPrefix(file, "/"); ok {
		file = strings.TrimPrefix(rest, strings.TrimPrefix(s.Base, "/"))
	} else {
		file = path.Join(path.Dir(from), file)
	}
	if strings.HasSuffix(u.Path, "/") || file == "" || file == "." || strings.HasSuffix(u.Path, "/..") || u.Path == ".." {
		file = path.Join(file, "index.html")
	}
	return file, u.Fragment, true
}
