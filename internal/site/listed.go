package site

import "familyguide/internal/council"

// added returns the addresses of the pages in a council's folder, in any language.
func (src *project) added() []string {
	var all []string
	for _, lang := range src.stack.Languages {
		for _, p := range src.stack.Pages(lang) {
			if p.Own {
				all = append(all, p.Address)
			}
		}
	}
	return all
}

// councilOf returns the council that a document of the profile belongs to.
func councilOf(d council.Document, p *council.Profile) string {
	if d.Level == council.LevelLocal {
		return p.ID
	}
	return ""
}

// sourcesOf returns the documents that pages rest on, by id: those of the profile, which the
// council's own pages name, and over them those of the lists.
func sourcesOf(src *project, p *council.Profile) map[string]*listedDocument {
	all := map[string]*listedDocument{}
	for _, d := range p.Documents {
		all[d.ID] = &listedDocument{d.Title, d.Publisher, d.URL, "", councilOf(d, p)}
	}
	for id, d := range src.stack.Documents {
		all[id] = &listedDocument{d.Title, d.Publisher, d.URL, d.Nation, d.Council}
	}
	return all
}
