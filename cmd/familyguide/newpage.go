package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/check/published"
	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
	"familyguide/internal/tomlfile"
)

// pageWord makes new write a page: familyguide new page "Where do we meet?"
const pageWord = "page"

// isPage reports whether a page is wanted, not a folder of this name: outside a council's
// folder there is no place for a page.
func (v *newVerb) isPage() bool {
	if v.Dir != pageWord || v.Title != "" || v.Band != "" || v.Source != "" {
		return v.Dir == pageWord
	}
	_, err := folderHere()
	return err == nil
}

// A newPage is a page on its way into the folder.
type newPage struct {
	home
	stack  *layers.Stack
	title  string
	band   string
	source string // the id of a document; "" for none
	today  timeline.Date
}

// page writes a page with its front matter. It overwrites no file, and replaces no page of
// the guide.
func (v *newVerb) page(s *session) error {
	title := strings.Join(strings.Fields(norm.NFC.String(v.Title)), " ")
	if err := fitTitle(title); err != nil {
		return err
	}
	h, _, err := unfinishedHere()
	if err != nil {
		return err
	}
	today, err := s.today("")
	if err != nil {
		return err
	}
	stack, _ := (&maker{today: today}).read(h.profile)
	p := newPage{home: h, stack: stack, title: title, band: string(v.Band), source: string(v.Source), today: today}
	p.ask(s)
	if err := p.fit(); err != nil {
		return err
	}
	return p.write(s)
}

// ask asks a person at a terminal for what the flags leave out.
func (p *newPage) ask(s *session) {
	if !s.isTerminal() {
		return
	}
	if p.band == "" {
		p.band = s.choose("who is the page for?", frontmatter.Bands, frontmatter.Bands[0])
	}
	var own []string
	for _, d := range p.profile.Documents {
		if d.Line > 0 {
			own = append(own, d.ID)
		}
	}
	if p.source != "" || len(own) == 0 {
		return
	}
	const none = "none"
	if source := s.choose("which of your documents does it rest on?", append(own, none), none); source != none {
		p.source = source
	}
}

// fitTitle returns an error for a title that no page can have.
func fitTitle(title string) error {
	const longest = 120
	ask := `ask the reader's question: familyguide new page "Where do we meet?"`
	switch word := published.Telling(title); {
	case title == "":
		return usagef(ask+"; for a folder of this name: familyguide new ./page", "the page has no title")
	case !utf8.ValidString(title) || strings.ContainsFunc(title, unicode.IsControl):
		return usagef(ask, "the title holds a character that cannot be shown")
	case utf8.RuneCountInString(title) > longest:
		return usagef("put the rest into the text of the page", "the title is longer than %d characters", longest)
	case strings.ContainsAny(title, "{}<>"):
		return usagef("write the words alone", "the title holds one of { } < >")
	case word != "":
		return usagef(ask, "the title says %q, and somebody may read it over a shoulder", word)
	case slug(title) == "":
		return usagef(ask, "the title %q has no letter", title)
	}
	return nil
}

// fit returns an error if the band or the source is not known.
func (p *newPage) fit() error {
	p.band = cmp.Or(p.band, frontmatter.Bands[0])
	if !slices.Contains(frontmatter.Bands, p.band) {
		hint := "it is one of " + strings.Join(frontmatter.Bands, ", ")
		if near := finding.Nearest(p.band, frontmatter.Bands); near != "" {
			hint = "did you mean --band " + near + "? It is one of " + strings.Join(frontmatter.Bands, ", ")
		}
		return usagef(hint, "--band: there is no band %q", p.band)
	}
	known := p.documents()
	if p.source == "" || slices.Contains(known, p.source) {
		return nil
	}
	hint := "add a [[document]] with this id to council.toml first"
	if own := len(p.profile.Documents); own > 0 { // the guide's own come after, and are many
		hint += "; it has " + strings.Join(known[:own], ", ")
	}
	if near := finding.Nearest(p.source, known); near != "" {
		hint = "did you mean --source " + near + "?"
	}
	return usagef(hint, "--source: there is no document %q", p.source)
}

// documents returns the ids of the documents that a page may name, the council's own first.
func (p *newPage) documents() []string {
	var ids []string
	for _, d := range p.profile.Documents {
		ids = append(ids, d.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(p.stack.Documents)) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// sections are the folders of each band's pages.
var sections = map[string]string{"under-8": "children/under-8", "8-11": "children/8-11", "12-15": "children/12-15", "16-17": "children/16-17"}

// folder returns the folder that the page belongs in: the one that the editor is in, else
// that of its band.
func (p *newPage) folder() string {
	if strings.HasPrefix(p.inside, "content/") {
		return p.inside
	}
	return path.Join("content", layers.English, cmp.Or(sections[p.band], "parents"))
}

// write writes the page.
func (p *newPage) write(s *session) error {
	name := path.Join(p.folder(), slug(p.title)+".md")
	lang, rest, _ := strings.Cut(strings.TrimPrefix(name, "content/"), "/")
	address := "/" + strings.TrimSuffix(rest, ".md")
	for _, there := range append(p.stack.Pages(lang), heldPages(p.stack)...) {
		switch {
		case there.Lang != lang || there.Address != address:
		case there.Own:
			return usagef("change that page, or choose another title", "%s is there already, and nothing was written", p.home.shown(there.Name))
		default:
			return usagef("familyguide copy "+strings.TrimPrefix(address, "/")+" copies it, to change it; or choose another title", "the guide has a page at this place")
		}
	}
	switch err := writeFresh(p.at(name), []byte(p.text(lang, address))); {
	case errors.Is(err, fs.ErrExist):
		return usagef("change that page, or choose another title", "%s is there already, and nothing was written", p.home.shown(name))
	case err != nil:
		return cannotWrite(p.at(name), err)
	}
	s.say("made %s", p.home.shown(name))
	s.say("next: write its text below the second line +++; familyguide serve shows it meanwhile")
	return nil
}

func heldPages(stack *layers.Stack) []*layers.Page {
	var all []*layers.Page
	for _, h := range stack.Held {
		all = append(all, h.Page)
	}
	return all
}

// text returns the page, with the front matter it needs, and in comments what it may have.
func (p *newPage) text(lang, address string) string {
	sources := "[]"
	if p.source != "" {
		read := p.today
		if d, ok := p.profile.Document(p.source); ok {
			read = d.Read
		}
		sources = fmt.Sprintf("[{ id = %s, read = %s }]", tomlfile.Quote(p.source), read)
	}
	var b strings.Builder
	b.WriteString("+++\n")
	fmt.Fprintf(&b, "title = %s\n", tomlfile.Quote(p.title))
	b.WriteString("#description = \"One sentence on what the page says.\"\n")
	fmt.Fprintf(&b, "weight = %d\n", p.weight(lang, address))
	fmt.Fprintf(&b, "band = %s\n", tomlfile.Quote(p.band))
	fmt.Fprintf(&b, "sources = %s\n", sources)
	fmt.Fprintf(&b, "checked = %s\n", p.today)
	b.WriteString("#draft = true          # keeps the page for yourself: serve shows it, build leaves it out\n")
	fmt.Fprintf(&b, "#publish = %s   # from this day on it is published\n", p.today.AddDays(7))
	b.WriteString("+++\n\n")
	return b.String()
}

// weight puts the page last among its neighbours.
func (p *newPage) weight(lang, address string) int {
	last := int64(0)
	for _, other := range p.stack.Pages(lang) {
		weight, _ := other.Front.Values["weight"].(int64)
		if path.Dir(other.Address) == path.Dir(address) && weight < 100_000 {
			last = max(last, weight)
		}
	}
	return int(last/10)*10 + 10
}
