package layers

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/timeline"
)

// An Input is what a stack is read from.
type Input struct {
	Layers    []Layer       // the guide first, the council's own folder last
	Languages []string      // that the profile lists; English alone if there are none
	Today     timeline.Date // for publish and expire; zero: no page waits, and none has ended
	Drafts    bool          // drafts, and pages that wait, are pages too
}

// A Layer is one folder of the layers of a site.
type Layer struct {
	FS   fs.FS
	Name string // what findings put before the names of its files, "../pan-sussex"; may be ""
	Own  bool   // an editor wrote it, and can mend it; false for what is in this program
}

// Of returns the guide and the folders of editors on top of it as layers.
func Of(guide fs.FS, own ...fs.FS) []Layer {
	all := []Layer{{FS: guide}}
	for _, folder := range own {
		all = append(all, Layer{FS: folder, Own: true})
	}
	return all
}

// A File is a file of some layer.
type File struct {
	Path  string // among all layers, in NFC; texts and drawings as in a council's folder
	Name  string // as its author knows it
	Data  []byte // without the mark that some editors put before the first letter
	Layer int    // of the input, from 0
	Own   bool   // of an editor's layer, not the guide
	Over  bool   // it replaces a file of a lower layer
}

// A Page is a page that is published, or held.
type Page struct {
	File
	Lang    string
	Address string // in its language: "/parents/moving", "/" for the first page
	Waits   bool   // its day has not come, and [Input.Drafts] shows it all the same
	Front   *frontmatter.Front
	Below   *Page // the page of a lower layer that it replaces; nil if there is none

	// Inherited are the values of the guide's page below that this page has too:
	// layout, type, build and sitemap, and weight and home if it gives none itself.
	Inherited map[string]any
}

// A Held page is left out of what is published.
type Held struct {
	*Page
	Why   Why
	Until timeline.Date // of Waiting: the day on which it is published
}

// Why says why a page is held.
type Why string

// The reasons.
const (
	Draft   Why = "draft"
	Waiting Why = "waiting"
	Expired Why = "expired"
)

// A Document is one that pages rest on, from content/sources.toml.
// Nation is the nation it is for, "" if it is for all; Council is the council or area that it
// belongs to, "" if it belongs to none.
type Document struct{ Title, Publisher, URL, Nation, Council string }

// A Stack is everything a site is made from, after the layers are merged.
type Stack struct {
	Languages []string        // that are offered, in the order of the profile
	Top       int             // the number of the highest layer of an editor; 0 if there is none
	Files     map[string]File // by path: content, layouts, static and drawings
	Profile   []byte          // council.toml of the council's own folder; nil if there is none
	Held      []Held
	Dropped   []string            // English pages of the guide that are dropped, by address
	Documents map[string]Document // by id
	Checkable bool                // the site can be made for the checks: the only faults are in front matter, and are left out

	pages map[string]map[string]*Page // by language, then by address
	texts map[string][]File           // by language, the lowest layer first
}

// Read reads the layers. Its findings are about files and front matter; a stack with
// faults holds what can be read.
func Read(in Input) (*Stack, finding.List) {
	s := &Stack{
		Languages: in.Languages, Files: map[string]File{}, Documents: map[string]Document{},
		pages: map[string]map[string]*Page{}, texts: map[string][]File{},
	}
	if !slices.Contains(s.Languages, English) {
		s.Languages = append([]string{English}, s.Languages...)
	}
	var faults finding.List
	heads := 0
	for i, layer := range in.Layers {
		if layer.Own {
			s.Top = i
		}
		l := &reader{stack: s, in: in, number: i, name: layer.Name, own: layer.Own, top: layer.Own && i == len(in.Layers)-1, told: map[string]bool{}}
		if layer.Own {
			l.below = s.namesBelow()
		}
		l.readAll(layer.FS)
		l.merge()
		faults = append(faults, l.findings...)
		heads += l.heads
	}
	faults = append(faults, s.lost()...)
	s.Checkable = len(faults.Faults()) == heads
	for _, lang := range s.Languages {
		for _, p := range s.pages[lang] {
			s.Files[p.Path] = p.File
		}
	}
	faults.Sort()
	return s, faults
}

// Pages returns the pages of a language that are published, sorted by name.
func (s *Stack) Pages(lang string) []*Page {
	return slices.SortedFunc(maps.Values(s.pages[lang]), func(a, b *Page) int { return cmp.Compare(a.Name, b.Name) })
}

// Page returns the page at an address of a language, or nil.
func (s *Stack) Page(lang, address string) *Page { return s.pages[lang][address] }

// Texts returns the files of texts of a language, the lowest layer first.
func (s *Stack) Texts(lang string) []File { return s.texts[lang] }

// Names returns the paths of the files below a folder, sorted.
func (s *Stack) Names(folder string) []string {
	var in []string
	for name := range s.Files {
		if strings.HasPrefix(name, folder) {
			in = append(in, name)
		}
	}
	slices.Sort(in)
	return in
}
