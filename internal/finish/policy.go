package finish

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	tokens "golang.org/x/net/html"

	"familyguide/internal/csp"
	"familyguide/internal/links"
)

// A page's Content-Security-Policy (https://www.w3.org/TR/CSP3/) names what the page
// uses, and nothing else: 'unsafe-inline' is never in it. Each inline script and style
// is allowed by the hash of the very bytes that are published. Each page carries its own
// as <meta http-equiv>, for hosts that send no headers; the host files send one that
// allows what all pages together need. Where both are there, both must agree.
//
// A <meta> cannot say frame-ancestors, report-uri or sandbox (CSP3, section 3.3), so
// only the header keeps the site out of other sites' frames.

// needs is what a policy has to allow for a page.
type needs struct {
	scripts map[string]bool // hashes of inline scripts, as 'sha256-…'
	styles  map[string]bool // hashes of style elements

	ownScripts  bool // loads a script of the site
	ownStyles   bool // loads a style sheet of the site
	engine      bool // starts WebAssembly
	fetches     bool // hands files to its script
	frames      bool // shows another page of the site
	media       bool // plays sound or film
	webManifest bool
}

func (n *needs) add(other needs) {
	if n.scripts == nil {
		n.scripts, n.styles = map[string]bool{}, map[string]bool{}
	}
	maps.Copy(n.scripts, other.scripts)
	maps.Copy(n.styles, other.styles)
	n.ownScripts = n.ownScripts || other.ownScripts
	n.ownStyles = n.ownStyles || other.ownStyles
	n.engine = n.engine || other.engine
	n.fetches = n.fetches || other.fetches
	n.frames = n.frames || other.frames
	n.media = n.media || other.media
	n.webManifest = n.webManifest || other.webManifest
}

// policy writes the directives. base-uri and form-action do not fall back to
// default-src and have to be said (CSP3, section 6.3).
func (n needs) policy(links Links) string {
	self := "'self'"
	if links == Files {
		// A page opened from disk has an opaque origin, which 'self' need not
		// match (https://html.spec.whatwg.org/#concept-origin-opaque).
		self += " file:"
	}
	p := []string{"default-src 'none'", "base-uri 'none'", "form-action 'none'", "img-src " + self + " data:"}
	list := func(name string, sources ...string) {
		if sources = slices.DeleteFunc(sources, func(s string) bool { return s == "" }); len(sources) > 0 {
			p = append(p, name+" "+strings.Join(sources, " "))
		}
	}
	when := func(wanted bool, source string) string {
		if wanted {
			return source
		}
		return ""
	}
	scripts := []string{when(n.ownScripts || n.fetches, self), when(n.engine, "'wasm-unsafe-eval'")}
	list("script-src", append(scripts, slices.Sorted(maps.Keys(n.scripts))...)...)
	list("style-src", append([]string{when(n.ownStyles, self)}, slices.Sorted(maps.Keys(n.styles))...)...)
	// A page that fetches nothing needs this too: Lighthouse reads robots.txt through the
	// page, and reports it as missing if the policy forbids that.
	list("connect-src", self)
	list("frame-src", when(n.frames, self))
	list("media-src", when(n.media, self))
	list("manifest-src", when(n.webManifest, self))
	return strings.Join(p, "; ")
}

// tag notes what a start tag loads.
func (n *needs) tag(t *links.Tag) {
	switch t.Name {
	case "script":
		n.ownScripts = n.ownScripts || t.Has("src")
	case "link":
		n.ownStyles = n.ownStyles || t.HasWord("rel", "stylesheet")
		n.webManifest = n.webManifest || t.HasWord("rel", "manifest")
		n.ownScripts = n.ownScripts || t.HasWord("rel", "modulepreload")
	case "iframe":
		n.frames = true
	case "audio", "video":
		n.media = true
	}
	for _, prefix := range []string{"data-src", "data-href"} {
		for file := range t.Values(prefix) {
			n.fetches = true
			n.engine = n.engine || strings.HasSuffix(file, ".wasm")
		}
	}
}

// inline notes the scripts and style elements of a page by their hashes, as they are after
// everything else was done to it.
func (n *needs) inline(page []byte) {
	z := tokens.NewTokenizer(bytes.NewReader(page))
	list := map[string]bool(nil) // that the next text belongs to
	for {
		switch kind := z.Next(); kind {
		case tokens.ErrorToken:
			return
		case tokens.TextToken:
			if list != nil {
				list[csp.Hash(z.Raw())] = true
			}
		case tokens.StartTagToken:
			list = nil
			if first := z.Raw()[1] | 0x20; first != 's' && first != 'n' {
				continue // most tags are none of the three
			}
			t := links.ReadTag(z.Raw())
			if list = n.listOf(t); t.Name == "noscript" {
				z.NextIsNotRawText() // to a browser without scripts it is markup
			}
		default:
			list = nil
		}
	}
}

// listOf returns the hashes that the text of an element belongs to, or nil.
func (n *needs) listOf(t links.Tag) map[string]bool {
	switch {
	case t.Name == "style":
		return n.styles
	case t.Name == "script" && !t.Has("src") && csp.IsCode(t.Get("type")):
		return n.scripts
	}
	return nil
}

// withPolicy puts the policy at the start of the head, because it applies only to what comes
// after it. A charset stays before it, because it has to be in the first
// 1024 bytes (https://html.spec.whatwg.org/#charset).
func withPolicy(page []byte, policy string) []byte {
	at := policyPlace(page)
	if at == 0 {
		return page // a fragment, or a file that a search engine asked for
	}
	return slices.Concat(page[:at], policyMeta(policy), page[at:])
}

// policyPlace returns where a policy goes into a page; 0 if the page has no head.
func policyPlace(page []byte) int {
	at := 0
	for t := range startTags(page) {
		switch {
		case t.Name == "head", at > 0 && t.Name == "meta" && t.Has("charset"):
			at = t.to
		case at > 0, t.Name == "body":
			return at
		}
	}
	return at
}

func policyMeta(policy string) []byte {
	return []byte(`<meta http-equiv="Content-Security-Policy" content="` + links.EscapeAttr(policy, '"') + `">`)
}

// ChangePolicy returns a page with the policy that change makes of its own. A page without
// a policy stays as it is.
func ChangePolicy(page []byte, change func(policy string) string) []byte {
	for t := range startTags(page) {
		if t.Name == "meta" && t.HasWord("http-equiv", "Content-Security-Policy") {
			return slices.Concat(page[:t.from], policyMeta(change(t.Get("content"))), page[t.to:])
		}
	}
	return page
}
