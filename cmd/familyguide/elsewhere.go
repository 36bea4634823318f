package main

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/changes"
	"familyguide/internal/copied"
	"familyguide/internal/council"
	"familyguide/internal/layers"
)

// sayElsewhere says where else the words can come from: a term, council.toml, a rule, or a
// page. It reports whether there is such a place.
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
	found = found || t.sayProfile(s, plain)
	var pages []*layers.Page
	for _, p := range t.pages.Pages(t.lang) {
		if strings.Contains(plainWords(withoutMarkup(string(p.Data))), plain) {
			pages = append(pages, p)
		}
	}
	if len(pages) > 0 || found {
		t.sayPages(s, pages, "says")
		return true
	}
	pages = t.showing(plain)
	t.sayPages(s, pages, "shows")
	if len(pages) > 0 {
		s.say("it is put together from other places: familyguide serve names the file and line of each part of the page")
	}
	return len(pages) > 0
}

// sayProfile says which lines of council.toml, and which rules, hold the words.
func (t texts) sayProfile(s *session, plain string) bool {
	found, number, rules := false, 0, 0
	for line := range strings.Lines(string(t.pages.Profile)) {
		number++
		if !strings.HasPrefix(strings.TrimSpace(line), "#") && strings.Contains(plainWords(line), plain) {
			s.say("%s:%d says it", t.home.shown("council.toml"), number)
			found = true
		}
	}
	w, _ := wordsFor(t.profile)
	for _, r := range t.profile.Rules {
		if !strings.Contains(plainWords(w.Rule(r)), plain) {
			continue
		}
		switch rules++; {
		case rules > mostPlaces:
			continue
		case r.Line > 0:
			s.say("the rule %s says it: %s:%d", r.ID, t.home.shown("council.toml"), r.Line)
		default:
			s.say("the rule %s says it (%s): a [[rule]] with this id in council.toml takes its place", r.ID, w.Whose(r.Source.Level, t.profile))
		}
		found = true
	}
	if rules > mostPlaces {
		s.say("and %s; familyguide rules lists them", count(rules-mostPlaces, "more rule"))
	}
	return found
}

// mostPlaces is how many pages, or rules, are named.
const mostPlaces = 5

// showing returns the pages that show the words once they are made: a name or a number
// that the text of the page only calls for.
func (t texts) showing(plain string) []*layers.Page {
	tree, _ := t.maker.make(t.profile, t.pages)
	var pages []*layers.Page
	for _, p := range t.pages.Pages(t.lang) {
		folder := strings.Trim(p.Address, "/")
		if t.lang != layers.English {
			folder = path.Join(t.lang, folder)
		}
		if strings.Contains(plainWords(changes.Text(tree[path.Join(folder, "index.html")])), plain) {
			pages = append(pages, p)
		}
	}
	return pages
}

// sayPages names the first of the pages that hold the words.
func (t texts) sayPages(s *session, pages []*layers.Page, verb string) {
	for i, p := range pages {
		if i == mostPlaces {
			s.say("and %s", count(len(pages)-mostPlaces, "more page"))
			return
		}
		t.sayPage(s, p, verb)
	}
}

// What Markdown has besides the words: links, pictures, braces, and signs before and
// around them.
var (
	markupLinks = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	markupSigns = regexp.MustCompile("(?m)^[ \t]*(?:[-+*>|]|#+|\\d+\\.)[ \t]+|\\*+|`+|\\|")
)

// withoutMarkup returns the text of a page nearly as the page shows it.
func withoutMarkup(text string) string {
	return markupSigns.ReplaceAllString(markupLinks.ReplaceAllString(text, "$1"), "")
}

// sayPage says that a page holds the words.
func (t texts) sayPage(s *session, p *layers.Page, verb string) {
	if p.Own && p.Layer == t.pages.Top {
		s.say("your page %s %s it", t.home.shown(p.Name), verb)
	} else {
		s.say("the page %s %s it: familyguide copy %s", copied.Name(p), verb, copied.Name(p))
	}
}
