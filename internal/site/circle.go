package site

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// partialName is how a template names a partial, its own ending left out or not.
var partialName = regexp.MustCompile(`(?:partial(?:Cached)?\s+["` + "`" + `]([^"` + "`" + `\s]+)["` + "`" + `]|"([^"\s]+\.html)")`)

const partials = "layouts/_partials/"

// circles finds partials of the council's that include themselves, in one step or
// several. Hugo would follow them until the stack of the process is full, which
// no recover can catch. The guide's own have no circles; one that a council's file
// closes is reported there.
func (s *source) circles() finding.List {
	var faults finding.List
	for _, name := range s.names(partials) {
		if !s.files[name].own {
			continue
		}
		for _, i := range s.included(name) {
			if i.name == name || slices.Contains(s.reached(i.name), name) {
				faults = append(faults, finding.Finding{File: s.files[name].name, Line: i.line,
					Message: "the layout includes itself: no page would ever be ready",
					Hint:    "take out what includes " + strings.TrimPrefix(i.name, partials)})
				break
			}
		}
	}
	return faults
}

// reached returns every partial that a partial includes, in however many steps.
func (s *source) reached(from string) []string {
	all := []string{}
	todo := []string{from}
	for len(todo) > 0 {
		name := todo[0]
		todo = todo[1:]
		for _, i := range s.included(name) {
			if !slices.Contains(all, i.name) {
				all = append(all, i.name)
				todo = append(todo, i.name)
			}
		}
	}
	return all
}

// An inclusion is where a template names a partial.
type inclusion struct {
	name string
	line int
}

// included returns the partials that a template names.
func (s *source) included(name string) []inclusion {
	var found []inclusion
	data := s.files[name].data
	for _, m := range partialName.FindAllSubmatchIndex(data, -1) {
		at := max(m[2], m[4])
		to := string(data[at:max(m[3], m[5])])
		if path.Ext(to) == "" {
			to += ".html"
		}
		if to = path.Join(partials, to); s.files[to].data != nil {
			found = append(found, inclusion{to, bytes.Count(data[:at], []byte("\n")) + 1})
		}
	}
	return found
}
