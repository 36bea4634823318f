package written

import (
	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/svg"
)

// checkDrawings finds what check.Drawing is about.
func checkDrawings(s *set) finding.List {
	var all finding.List
	for _, top := range []string{"static/", "content/", "drawings/"} {
		for _, name := range s.Layers.Names(top) {
			if !svg.Is(name) {
				continue
			}
			file := s.Layers.Files[name]
			for _, f := range svg.Check(file.Name, file.Data) {
				all = append(all, check.Drawing.Found(f.File, f.Line, f.Column, f.Message, f.Hint))
			}
		}
	}
	return all
}
