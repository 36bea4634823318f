package links

import (
	"net/url"
	"path"
	"regexp"
	"strings"
)

// A Kind says where an address leads.
type Kind uint8

const (
	Same      Kind = iota // to the page it is on: a fragment, a query or nothing
	File                  // to a file of the site
	Above                 // out of the site's folder
	Host                  // to a host, which is not the site's own
	Elsewhere             // to no host: mailto:, tel:, data:, javascript:
	Broken                // nowhere: its percent signs are no escapes
)

// A Target is what an address leads to.
type Target struct {
	Kind   Kind
	File   string // its path in the tree, for Same and File
	Folder bool   // the address names the folder that the file is the index of
	Rest   string // query and fragment
}

// Fragment returns the fragment, without "#" and escapes.
func (t Target) Fragment() string {
	_, fragment, _ := strings.Cut(t.Rest, "#")
	if text, err := url.PathUnescape(fragment); err == nil {
		return text
	}
	return fragment
}

// A Site is where addresses are resolved.
type Site struct {
	// Address is where the site will be, "https://example.gov.uk/guide/": full addresses
	// below it are the site's own. "" if unknown.
	Address string

	// Root is the path below which links from the root of the host lead into the site,
	// "/guide/"; "" for "/".
	Root string
}

var (
	scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`) // RFC 3986, section 3.1
	hosted = regexp.MustCompile(`(?i)^(https?|wss?|ftp):`)   // https://url.spec.whatwg.org/#special-scheme
	breaks = strings.NewReplacer("\t", "", "\n", "", "\r", "")
)

// Resolve returns what an address leads to from the file it is in. The target need not exist.
func (s Site) Resolve(from, address string) Target {
	ref := breaks.Replace(strings.TrimFunc(address, func(r rune) bool { return r <= ' ' }))
	where, rest := ref, ""
	if i := strings.IndexAny(ref, "?#"); i >= 0 {
		where, rest = ref[:i], ref[i:]
	}
	if own, ok := strings.CutPrefix(where, s.Address); ok && s.Address != "" {
		return inTree("", own, rest)
	}
	switch {
	case hosted.MatchString(where):
		return Target{Kind: Host}
	case scheme.MatchString(where):
		return Target{Kind: Elsewhere}
	case where == "":
		return Target{Kind: Same, File: from, Rest: rest}
	}
	where = strings.ReplaceAll(where, `\`, "/")
	switch {
	case strings.HasPrefix(where, "//"):
		return Target{Kind: Host}
	case !strings.HasPrefix(where, "/"):
		return inTree(path.Dir(from), where, rest)
	case s.Root == "":
		return inTree("", where, rest)
	}
	if below, ok := strings.CutPrefix(where, s.Root); ok {
		return inTree("", below, rest)
	}
	if where+"/" == s.Root {
		return inTree("", "", rest)
	}
	return Target{Kind: Above}
}

// inTree resolves the path of an address from a folder of the site.
func inTree(folder, where, rest string) Target {
	p, err := url.PathUnescape(where)
	if err != nil {
		return Target{Kind: Broken} // most hosts answer "bad request"
	}
	isFolder := namesFolder(p)
	if strings.HasPrefix(p, "/") {
		p = path.Clean(p)[1:]
	} else {
		p = path.Join(folder, p)
	}
	if p == ".." || strings.HasPrefix(p, "../") {
		return Target{Kind: Above}
	}
	if isFolder {
		p = path.Join(p, "index.html")
	}
	return Target{File, p, isFolder, rest}
}

// namesFolder reports whether the path of an address ends as that of a folder does.
func namesFolder(p string) bool {
	switch last := p[strings.LastIndexByte(p, '/')+1:]; last {
	case "", ".", "..":
		return true
	}
	return false
}
