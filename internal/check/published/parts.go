package published

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/layers"
)

// lostParts are the parts that pages had, and lost when an editor replaced them, by page.
// Other pages lead to them: the page can be mended, and those pages need not be.
type lostParts map[*layers.Page][]string

// add notes that a link of a layer leads to nothing because an editor's page has lost the
// part, and reports whether this is the reason.
func (l lostParts) add(s *output, to target, layer int) bool {
	p := s.origin.Written(to.page)
	if to.part == "" || p == nil || !p.Own || p.Below == nil || layer >= p.Layer && markOf(p.Below, to.part) == "" {
		return false
	}
	if !slices.Contains(l[p], to.part) {
		l[p] = append(l[p], to.part)
	}
	return true
}

// found returns one fault for each page.
func (l lostParts) found() []traced {
	var all []traced
	for p, parts := range l {
		slices.Sort(parts)
		var marks []string
		for _, part := range parts[:min(len(parts), 3)] {
			marks = append(marks, cmp.Or(markOf(p.Below, part), "## What this part is about {#"+part+"}"))
		}
		if len(parts) > len(marks) {
			marks = append(marks, "and so on")
		}
		word := "a part of this page that it does not have"
		if len(parts) > 1 {
			word = "parts of this page that it does not have"
		}
		f := check.Links.Found(p.Name, 0, 0, fmt.Sprintf("other pages lead to %s: %s", word, strings.Join(parts, ", ")),
			"put them into this page, with their marks, as the guide's page has them: "+strings.Join(marks, "; "))
		if len(parts) == 1 {
			f.Hint = "put it into this page, with its mark, as the guide's page has it: " + marks[0]
		}
		all = append(all, traced{f, p.Name})
	}
	return all
}

// markOf returns the line that gives a part its name, "## What happens {#what}", on a page or
// on one that it replaces; "" if none does.
func markOf(p *layers.Page, part string) string {
	for ; p != nil; p = p.Below {
		for line := range bytes.Lines(p.Data) {
			if bytes.Contains(line, []byte("{#"+part+"}")) {
				return string(bytes.TrimSpace(line))
			}
		}
	}
	return ""
}
