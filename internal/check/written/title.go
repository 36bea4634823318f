package written

import (
	"fmt"
	"path"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

// checkTitle finds what check.Title is about.
func checkTitle(p *page, _ *set) finding.List {
	if strings.TrimSpace(p.front.Title) != "" || p.misread("title") {
		return nil
	}
	return finding.List{check.Title.Found(p.file, p.line("title"), 0, "the page has no title",
		`write one between the +++ lines at the top: title = "Who will be there?"`)}
}

// checkSameTitle warns of an editor's page that has the title of another page of its folder:
// lists of pages show both, and readers cannot tell them apart.
func checkSameTitle(s *set) finding.List {
	var all finding.List
	for _, lang := range s.Layers.Languages {
		pages := s.Layers.Pages(lang)
		for i, p := range pages {
			if !p.Own || titleOf(p) == "" {
				continue
			}
			for j, other := range pages {
				if i == j || i < j && other.Own || titleOf(other) != titleOf(p) || path.Dir(other.Address) != path.Dir(p.Address) {
					continue
				}
				all = append(all, check.Title.Warned(p.Name, p.Front.Line("title"), 0, fmt.Sprintf("the page has the same title as %s", other.Name),
					"let each title say what its page is about"))
				break
			}
		}
	}
	return all
}

// titleOf returns the title of a page, as lists are compared.
func titleOf(p *layers.Page) string {
	return strings.ToLower(strings.Trim(p.Front.Title, " .?!…:"))
}
