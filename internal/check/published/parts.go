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

// lostParts are the parts that other pages link to and that a page lost when an editor
// replaced it, by that page. It is the page to mend, not those that link to it.
type lostParts map[*layers.Page][]string

// add reports whether a link in a file of the given layer is dead because an editor's page has
// lost the part, and records the part if so.
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

// markOf returns the line that names a part, "## What happens {#what}", on a page or on one
// that it replaces; "" if there is none.
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
