package published

import (
	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/svg"
)

// checkDrawings finds what check.Drawing is about in drawings that layouts make. Package
// written checks the drawings of folders, which are published byte for byte.
func checkDrawings(s *output) finding.List {
	written := map[string]bool{}
	if s.Layers != nil {
		for name, f := range s.Layers.Files {
			if svg.Is(name) {
				written[string(f.Data)] = true
			}
		}
	}
	var all finding.List
	for _, file := range s.Tree.Paths() {
		if !svg.Is(file) || written[string(s.Tree[file])] {
			continue
		}
		for _, f := range svg.Check(file, s.Tree[file]) {
			all = append(all, check.Drawing.Found(f.File, f.Line, f.Column, f.Message, f.Hint))
		}
	}
	return all
}
