package finish

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	tokens "golang.org/x/net/html"

	"familyguide/internal/csp"
)

// A page's Content-Security-Policy (https://www.w3.org/TR/CSP3/) names what the page
// uses, and nothing else: 'unsafe-inline' is never in it. Each inline script and style
// is allowed by the hash of the very bytes that are published. Each page carries its own
// as <meta http-equiv>, for hosts that send no headers; the host files send one that
// allows what all pages together need. Where both are there, both must agree.
//
// A <meta> cannot say frame-ancestors, report-uri or sandbox (CSP3, section 3.3), so
// only the header keeps the site out of other sites' frames.

// needs is what a page asks of its policy.
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
	// Its own site only, also where a page fetches nothing: Lighthouse reads
	// robots.txt through the page, and says there is none where it may not.
	list("connect-src", self)
	list("frame-src", when(n.frames, self))
	list("media-src", when(n.media, self))
	list("manifest-src", when(n.webManifest, self))
	return strings.Join(p, "; ")
}

// tag notes what a start tag loads.
func (n *needs) tag(t tag) {
	switch t.name {
	case "script":
		n.ownScripts = n.ownScripts || t.lists("src")
	case "link":
		n.ownStyles = n.ownStyles || t.has("rel", "stylesheet")
		n.webManifest = n.webManifest || t.has("rel", "manifest")
		n.ownScripts = n.ownScripts || t.has("rel", "modulepreload")
	case "iframe":
		n.frames = true
	case "audio", "video":
		n.media = true
	}
	for _, a := range t.attrs {
		if strings.HasPrefix(a.name, "data-src") || strings.HasPrefix(a.name, "data-href") {
			n.fetches = true
			n.engine = n.engine || strings.HasSuffix(a.value(t.raw), ".wasm")
		}
	}
}

// inline notes the scripts and style elements of a page by their hashes, as they are after
// everything else was done to it. What only looks like one, inside an attribute or a
// comment, adds a hash that nothing has.
func (n *needs) inline(page []byte) {
	for {
		i := bytes.IndexByte(page, '<')
		if i < 0 {
			return
		}
		page = page[i:]
		if !hasFold(page[1:], "script") && !hasFold(page[1:], "style") {
			page = page[1:]
			continue
		}
		t := readTag(page)
		page = page[len(t.raw):]
		text := page[:endOf(page, t.name)]
		switch {
		case t.name == "style":
			n.styles[csp.Hash(text)] = true
		case t.name == "script" && !t.lists("src") && csp.IsCode(t.get("type")):
			n.scripts[csp.Hash(text)] = true
		}
	}
}

// endOf returns where the text of an element ends.
func endOf(text []byte, name string) int {
	for from := 0; ; {
		i := bytes.Index(text[from:], []byte("</"))
		if i < 0 {
			return len(text)
		}
		if from += i + len("</"); hasFold(text[from:], name) {
			return from - len("</")
		}
	}
}

// withPolicy puts the policy at the start of the head: it holds for what comes
// after it. A charset stays before it, because it must stand in the first
// 1024 bytes (https://html.spec.whatwg.org/#charset).
func withPolicy(page []byte, policy string) []byte {
	z := tokens.NewTokenizer(bytes.NewReader(page))
	at, read := 0, 0
	for {
		kind := z.Next()
		if kind == tokens.ErrorToken {
			break
		}
		read += len(z.Raw())
		if kind != tokens.StartTagToken && kind != tokens.SelfClosingTagToken {
			continue
		}
		t := readTag(z.Raw())
		if t.name == "head" || (at > 0 && t.name == "meta" && t.lists("charset")) {
			at = read
			continue
		}
		if at > 0 || t.name == "body" {
			break
		}
	}
	if at == 0 {
		return page // a fragment, or a file that a search engine asked for
	}
	meta := `<meta http-equiv="Content-Security-Policy" content="` + escapeAttr(policy, '"') + `">`
	return slices.Concat(page[:at], []byte(meta), page[at:])
}
