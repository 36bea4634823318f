package written

import (
	"fmt"
	"io/fs"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/tomlfile"
)

// checkSource finds what check.Source is about.
func checkSource(p *page, s *set) finding.List {
	if p.front.Sources == nil {
		return finding.List{check.Source.Found(p.file, 1, 0, "the page names no source",
			`write between the +++ lines at the top: sources = [{id = "frg", read = 2026-11-22}], or sources = [] if the page is about the site itself`)}
	}
	var all finding.List
	for _, from := range p.front.Sources {
		if !s.listed[from.ID] {
			all = append(all, check.Source.Found(p.file, p.line("sources"), 0, fmt.Sprintf("there is no source %q", from.ID),
				"list it in content/sources.toml, or as a document in council.toml"))
			continue
		}
		read, ok := day(from.Read)
		switch {
		case !ok:
			all = append(all, check.Source.Found(p.file, p.line("sources"), 0, fmt.Sprintf("the page does not say when the source %q was read", from.ID),
				"write the day as read = 2026-11-22"))
		case p.own: // the guide's: see staleGuide
			all = append(all, s.unread(check.Source, p.file, p.line("sources"), fmt.Sprintf("the source %q", from.ID), read)...)
		}
	}
	return all
}

// listedSources returns the ids of all documents that a page may name.
func listedSources(in Input) map[string]bool {
	ids := map[string]bool{}
	for _, layer := range in.Layers {
		var file struct {
			Source []struct{ ID string }
		}
		data, err := fs.ReadFile(layer, "content/sources.toml")
		if err == nil && tomlfile.Decode("", data, 0, &file) == nil {
			for _, s := range file.Source {
				ids[s.ID] = true
			}
		}
	}
	if in.Profile != nil {
		for _, d := range in.Profile.Documents {
			ids[d.ID] = true
		}
	}
	return ids
}
