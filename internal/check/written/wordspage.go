package written

import (
	"maps"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
)

// knowLost treats the words that the replaced words page explained as known on the guide's own
// pages: the editor can mend the new words page, but not the guide's pages.
func (s *set) knowLost() {
	p := s.Layers.Page(layers.English, "/words")
	if p == nil || !p.Own || p.Below == nil {
		return
	}
	var lost []string
	below := reading.Read(p.Below.Data, s.Expand)
	for _, h := range below.Headings {
		words := reading.Glossary{}
		words.Explain(h.Text)
		for word := range words {
			if !s.glossary[word] {
				lost = append(lost, h.Text)
				break
			}
		}
	}
	if len(lost) == 0 {
		return
	}
	maps.Copy(s.glossary, below.Explained())
	s.lost = append(s.lost, check.ReadingWord.Found(p.Name, 0, 0, "does not explain words that other pages leave to the words page: "+strings.Join(lost, ", "),
		"write a heading for each, and below it what it means; the guide's page has them"))
}
