package site

import (
	"maps"
	"path"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/tomlfile"
)

// kept are the pages that no council can drop. Other people's pages and scripts may
// count on them (cmd/familyguide/CONTRACT.md, section 5), and the guide's own rest on them.
var kept = map[string]bool{
	"/": true, "/parents": true, "/timeline": true, "/timeline/dates": true,
	"/children": true, "/children/under-8": true, "/children/8-11": true, "/children/12-15": true, "/children/16-17": true,
	"/words": true, "/help": true, "/privacy": true, "/safety": true, "/accessibility": true,
	"/embed/frame": true, // embed/ shows it, and takes it along
}

// pagePath returns where a page stands in its language, as a link names it without
// the last "/": "/parents/moving" for content/en/parents/moving.md.
func pagePath(name string) (lang, page string) {
	lang, page, _ = strings.Cut(strings.TrimPrefix(name, "content/"), "/")
	page = strings.ToLower(strings.TrimSuffix(page, path.Ext(page)))
	if base := path.Base(page); base == "index" || base == "_index" {
		page = path.Dir(page)
	}
	return lang, path.Join("/", page)
}

// dropAll removes the pages that a council drops, and what is wrong with that.
func (s *source) dropAll(names []string) finding.List {
	var faults finding.List
	for _, name := range names {
		if _, page := pagePath(name); kept[page] {
			f := s.files[name]
			faults = append(faults, finding.Finding{File: f.name, Line: tomlfile.LineOf(f.data, "drop"),
				Message: "this page cannot be dropped: every council's guide has it, and other pages and sites lead to it",
				Hint:    "write a page of your own here, or take this file out to have the guide's again"})
			continue
		}
		if f, there := s.files[name]; there && !s.drop(name) { // not gone with its section
			faults = append(faults, finding.Finding{File: f.name, Line: tomlfile.LineOf(f.data, "drop"),
				Message: "the guide has no page here to drop", Hint: s.nearDrop(name)})
		}
	}
	return faults
}

// nearDrop says what to do about a page that drops nothing.
func (s *source) nearDrop(name string) string {
	lang, page := pagePath(name)
	files := map[string]string{}
	for _, other := range s.names("content/" + lang + "/") {
		if _, page := pagePath(other); !s.files[other].own && !kept[page] && path.Ext(other) == ".md" {
			files[page] = other
		}
	}
	if near := council.Nearest(page, slices.Sorted(maps.Keys(files))); near != "" {
		return `did you mean "` + files[near] + `"?`
	}
	return "give this file the path of the page of the guide's that you mean, or take it out"
}

// drop removes a page, and tells whether there was anything of the guide's; a section's
// _index.md takes the section with it.
func (s *source) drop(name string) bool {
	guides := s.remove(name)
	folder, page := path.Split(name)
	if page != "_index.md" && page != "index.md" {
		return guides
	}
	for _, inside := range s.names(folder) {
		guides = s.remove(inside) || guides
	}
	return guides
}

// remove removes a file, and tells whether that, or what it lay over, was the guide's. It
// is noted where it was an English page: a link to it becomes its text. Another language's
// page leads to the English one.
func (s *source) remove(name string) bool {
	f, is := s.files[name]
	delete(s.files, name)
	guides := is && (f.over || !f.own)
	if lang, page := pagePath(name); guides && lang == "en" && path.Ext(name) == ".md" {
		s.dropped = append(s.dropped, page)
	}
	return guides
}
