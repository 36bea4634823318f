package written

import (
	"io/fs"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/svg"
)

// checkDrawings finds what check.Drawing is about.
func checkDrawings(s *set) finding.List {
	var all finding.List
	for _, layer := range s.Layers {
		for _, top := range []string{"static", "content"} {
			// What cannot be read is the build's to report.
			_ = fs.WalkDir(layer, top, func(name string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() || !svg.Is(name) {
					return nil
				}
				data, err := fs.ReadFile(layer, name)
				if err != nil {
					return nil
				}
				for _, f := range svg.Check(name, data) {
					all = append(all, check.Drawing.Found(f.File, f.Line, f.Column, f.Message, f.Hint))
				}
				return nil
			})
		}
	}
	return all
}
