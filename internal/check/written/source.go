package written

import (
	"fmt"
	"maps"
	"slices"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkSource finds what check.Source is about.
func checkSource(p *page, s *set) finding.List {
	if p.misread("sources") {
		return nil
	}
	if p.front.Sources == nil {
		return finding.List{check.Source.Found(p.file, 1, 0, "the page names no source",
			`write between the +++ lines at the top: sources = [{id = "frg", read = 2026-11-22}], or sources = [] if the page is about the site itself`)}
	}
	var all finding.List
	for _, from := range p.front.Sources {
		if !s.listed[from.ID] {
			all = append(all, check.Source.Found(p.file, p.itemLine("sources", from.ID), 0, fmt.Sprintf("there is no source %q", from.ID),
				s.listIt(from.ID)))
			continue
		}
		switch {
		case from.Read.IsZero():
			all = append(all, check.Source.Found(p.file, p.itemLine("sources", from.ID), 0, fmt.Sprintf("the page does not say when the source %q was read", from.ID),
				"write the day as read = 2026-11-22"))
		case p.own: // the guide's: see staleGuide
			all = append(all, s.unread(check.Source, p.file, p.itemLine("sources", from.ID), fmt.Sprintf("the source %q", from.ID), from.Read)...)
		}
	}
	return all
}

// listIt says what to do about a source that is not listed.
func (s *set) listIt(id string) string {
	if near := finding.Nearest(id, slices.Sorted(maps.Keys(s.listed))); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "list it in content/sources.toml, or as a document in council.toml"
}

// listedSources returns the ids of all documents that a page may name.
func listedSources(in Input) map[string]bool {
	ids := map[string]bool{}
	for id := range in.Layers.Documents {
		ids[id] = true
	}
	if in.Profile != nil {
		for _, d := range in.Profile.Documents {
			ids[d.ID] = true
		}
	}
	return ids
}
