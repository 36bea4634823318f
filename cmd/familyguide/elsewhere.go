package main

import (
	"slices"
	"strings"

	"familyguide/internal/copied"
	"familyguide/internal/council"
	"familyguide/internal/layers"
)

// sayElsewhere says where else the words can come from: a term, or a page. It reports
// whether there is such a place.
func (t texts) sayElsewhere(s *session, wanted string) bool {
	found := false
	plain := plainWords(wanted)
	for _, key := range council.TermKeys() {
		term := t.profile.Terms[key]
		if slices.Contains([]string{plainWords(term.One), plainWords(term.Many), plainWords(term.A)}, plain) {
			s.say("%q is what things are called here: to change it everywhere, write into council.toml, below a line [terms]: %s = %q", wanted, key, term.One)
			found = true
		}
	}
	const most = 5
	var pages []*layers.Page
	for _, p := range t.pages.Pages(t.lang) {
		if strings.Contains(plainWords(string(p.Data)), plain) {
			pages = append(pages, p)
		}
	}
	for i, p := range pages {
		if i == most {
			s.say("and %s", count(len(pages)-most, "more page"))
			break
		}
		t.sayPage(s, p)
	}
	return found || len(pages) > 0
}

// sayPage says that a page holds the words.
func (t texts) sayPage(s *session, p *layers.Page) {
	if p.Own && p.Layer == t.pages.Top {
		s.say("your page %s says it", t.home.shown(p.Name))
	} else {
		s.say("the page %s says it: familyguide copy %s", copied.Name(p), copied.Name(p))
	}
}
