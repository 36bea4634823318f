package published

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/links"
)

// checkLinks finds what check.Links is about in a page.
func checkLinks(d *document, s *output) finding.List {
	return s.dead(d, d.links)
}

// dead returns a fault for each link that leads nowhere.
func (s *output) dead(d *document, all []links.Link) finding.List {
	var faults finding.List
	for _, l := range all {
		to := s.Site.Resolve(d.path, l.Address)
		why, hint := s.whyDead(d.path, l.Address, to)
		if why == "" && l.Element == "a" {
			why, hint = unfollowed(l.Address)
		}
		if why == "" {
			continue
		}
		line, column := d.place(l.Offset)
		f := check.Links.Found(d.path, line, column, fmt.Sprintf("%q %s", finding.Short(l.Address), why), hint)
		s.mu.Lock()
		s.targets[f] = target{address: l.Address, file: to.File + to.Rest}
		if s.documents[to.File] != nil {
			s.targets[f] = target{l.Address, to.File + to.Rest, to.File, to.Fragment()}
		}
		s.mu.Unlock()
		faults = append(faults, f)
	}
	return faults
}

// whyDead says why an address leads nowhere, or "".
func (s *output) whyDead(from, address string, to links.Target) (why, hint string) {
	if why, hint := noAddress(address); why != "" {
		return why, hint
	}
	switch to.Kind {
	case links.Host, links.Elsewhere:
		return "", ""
	case links.Above, links.Broken:
		return "leads nowhere", s.rightForm(from, address)
	}
	if _, ok := s.Tree[to.File]; !ok {
		if _, ok := s.Tree[path.Join(to.File, "index.html")]; ok && !to.Folder {
			return "leads to a folder, which some hosts do not find", "write a / at its end"
		}
		if s.isUntranslated(from, to.File) {
			return "", ""
		}
		return "leads nowhere", s.rightForm(from, address)
	}
	fragment := to.Fragment()
	there, ok := s.documents[to.File]
	if fragment == "" || fragment == "top" || !ok || there.ids[fragment] || strings.HasPrefix(fragment, ":~:") {
		return "", ""
	}
	return "leads to a part of the page that is not there", fmt.Sprintf("there is no heading or part with the id %q on that page", finding.Short(fragment))
}

// isUntranslated reports whether a file is missing because a page has not been translated yet: the
// check of translations names it, and it would be found again at each link to it.
func (s *output) isUntranslated(from, file string) bool {
	lang, rest, _ := strings.Cut(file, "/")
	if s.Layers == nil || !strings.HasPrefix(from, lang+"/") || !slices.Contains(s.Layers.Languages, lang) {
		return false
	}
	p := s.Layers.Page(layers.English, path.Join("/", strings.TrimSuffix(rest, "index.html")))
	return p != nil && p.Front.Lang == ""
}

// linksIn returns the links of a file that is not a page; nil if files of its kind have
// none.
func linksIn(file string, data []byte) []links.Link {
	var walk func([]byte, links.Visit) []byte
	switch strings.ToLower(path.Ext(file)) {
	case ".css":
		walk = links.Style
	case ".xml", ".rss", ".atom":
		walk = links.XML
	case ".webmanifest":
		walk = links.Manifest
	case ".txt":
		if file == "robots.txt" {
			walk = links.Robots
		}
	}
	if walk == nil {
		return nil
	}
	return collect(walk, data)
}

func collect(walk func([]byte, links.Visit) []byte, data []byte) []links.Link {
	var all []links.Link
	walk(data, func(l links.Link) string {
		all = append(all, l)
		return l.Address
	})
	return all
}
