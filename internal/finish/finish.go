// Package finish makes a built site ready for any host: a [tree.Tree] goes in
// with links from the root ("/parents/"), a tree comes out that works at the
// root of a host, below any path, and from a folder on disk.
//
// # What happens to a file
//
//	*.html                 links made relative, minified, given its policy
//	*.css                  links made relative, minified, named by content
//	*.js                   minified, named by content
//	*.svg *.wasm, pictures named by content
//	*.xml                  links made absolute or relative, minified
//	*.webmanifest *.json   links of a manifest made relative, minified
//	robots.txt             its Sitemap line made absolute, or dropped
//	*.part                 put into a page beside it (part.go)
//	everything else        as it is
//
// Then come embed/oembed.json, the host files (.htaccess, web.config, _headers, .nojekyll,
// staticwebapp.config.json, hosting/)
// and, if asked for, .br and .gz beside each file that gets smaller.
//
// # Which links
//
// Those that internal/links finds in pages, drawings, style sheets, feeds, site maps,
// manifests and robots.txt.
//
// A link to "/parents/" becomes "../parents/"; with [Files] "../parents/index.html".
// A link to the page it is on keeps only its fragment: "#step-3".
//
// canonical and alternate links, og:url, sitemap.xml, feeds and robots.txt should
// name full addresses; they do if [Options] holds the address of the site.
// Without it they are relative, and robots.txt names no sitemap.
//
// 404.html is shown under whatever address was asked for, so nothing in it can
// be relative. Its style sheets, small pictures and plain scripts are put into the page
// itself; its links start at the root of the host, or at the path of the address.
//
// # Names
//
// A style sheet, script, picture or WebAssembly module that a link refers to is
// named by its content, "site.1f0e9a3b7c.css", and can be cached for ever. A file keeps
// its name if it has such a name already, if no link refers to it, or if
// other sites or browsers ask for it by a fixed name (embed/, favicon.ico, …). Pages
// keep their names.
//
// # For sign-off
//
// With [Options].SignOff every page says that it is a preview and asks search engines to
// leave it out; robots.txt and, if the host sends headers, X-Robots-Tag do so for every
// file. There is no site map, and the feed is empty.
//
// # Policy
//
// See policy.go. The check inline reports what it would block: style attributes, event
// attributes, javascript: links, a base element.
//
// The same input gives the same bytes.
package finish

import (
	"maps"
	"path"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"familyguide/internal/finding"
	"familyguide/internal/links"
	"familyguide/internal/tree"
)

// Links says how a page of the site is linked to.
type Links uint8

const (
	Folders Links = iota // "parents/": needs a host that serves index.html for a folder
	Files                // "parents/index.html": for file:// and stores without index documents
)

// Options say how a site is finished. The zero value is usable.
type Options struct {
	Links       Links
	Address     string // where the site will be, as [Address] returns it: "https://example.gov.uk/guide/"; "" if unknown
	Precompress bool   // add .br and .gz beside what shrinks
	SignOff     SignOff
	Cache       *Cache // work shared with other sites; nil for none
}

// All finishes a site. The tree it returns shares bytes with t where nothing
// changed; t itself is not modified.
func All(t tree.Tree, opt Options) (tree.Tree, finding.List) {
	s, faults := newSite(t, opt)
	if faults != nil {
		return nil, faults
	}
	s.assets.finishAll()
	s.everyOther()
	s.putParts()
	maps.Copy(s.out, s.assets.tree())
	s.oembed()
	maps.Copy(s.out, s.hostFiles())
	if opt.Precompress {
		maps.Copy(s.out, s.compressed())
	}
	s.findings.Sort()
	return s.out, s.findings
}

// A site is one run of All.
type site struct {
	in      tree.Tree
	opt     Options
	cache   *Cache
	address address

	assets assets

	mu       sync.Mutex
	out      tree.Tree
	findings finding.List
	needs    needs // of all pages together
	embeds   needs // of the pages below embed/
}

func newSite(t tree.Tree, opt Options) (*site, finding.List) {
	a, faults := parseAddress(opt.Address)
	if faults != nil {
		return nil, faults
	}
	s := &site{in: t, opt: opt, cache: opt.Cache, address: a, out: make(tree.Tree, len(t)+16)}
	if s.cache == nil {
		s.cache = NewCache()
	}
	s.assets = newAssets(s)
	return s, nil
}

// everyOther finishes all files but assets, several at a time.
func (s *site) everyOther() {
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for _, p := range s.in.Paths() {
		if !isAsset(p) {
			work.Go(func() error {
				s.file(p)
				return nil
			})
		}
	}
	_ = work.Wait() // no error: what goes wrong is a finding
}

func (s *site) file(p string) {
	data := s.in[p]
	switch strings.ToLower(path.Ext(p)) {
	case ".html", ".htm":
		data = s.page(p, data)
	case ".xml", ".rss", ".atom":
		if s.opt.SignOff.hidden(p) {
			return
		}
		data = s.opt.SignOff.feed(data)
		data = s.minified(p, "text/xml", links.XML(data, s.visit(p, full)))
	case ".webmanifest":
		data = s.minified(p, "application/json", links.Manifest(data, s.visit(p, relative)))
	case ".json":
		data = s.minified(p, "application/json", data)
	case ".txt":
		if p == "robots.txt" {
			if data = s.robots(data); s.opt.SignOff != nil {
				data = []byte(forNobody)
			}
		}
	}
	s.put(p, data)
}

func (s *site) put(p string, data []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out[p] = data
}

func (s *site) report(f finding.Finding) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.findings = append(s.findings, f)
}
