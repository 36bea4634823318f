package site

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/gohugoio/hugo/common/paths"
	"golang.org/x/text/unicode/norm"

	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

// A project is everything that Hugo makes one site from, by its path: content/<lang>/…,
// layouts/…, static/…, drawings/…. Texts and lists of documents are apart.
type project struct {
	stack  *layers.Stack
	files  map[string]file
	texts  map[string]map[string]string // of the interface: by language, then by key
	langs  []string                     // that are built, in the order of the profile
	labels map[string]string            // what each language calls itself

	pictures map[string]*pictureParams // by their path below static/
	faulty   finding.List              // what is wrong with pictures that are published all the same
}

type file struct {
	data []byte
	own  bool   // of an editor's folder
	over bool   // in the place of a file of the guide's
	name string // the path as its author knows it
}

// ownNames rename the keys of front matter that this program acts on itself. Under their
// own names Hugo would leave out a draft, write pages for old addresses, and put a page
// into another language.
var ownNames = map[string]string{"draft": "unfinished", "aliases": "formerly", "lang": "written_in"}

// gather takes over the files of the layers.
func gather(stack *layers.Stack) *project {
	s := &project{stack: stack, files: map[string]file{}, texts: map[string]map[string]string{}, labels: map[string]string{}}
	for name, f := range stack.Files {
		if !strings.HasPrefix(name, "content/") || isOf(name, stack.Languages) {
			s.files[name] = file{f.Data, f.Own, f.Over, f.Name}
		}
	}
	for _, lang := range stack.Languages {
		for _, p := range stack.Pages(lang) {
			names := ownNames
			if p.Waits {
				names = maps.Clone(ownNames)
				names["publish"] = "waits"
			}
			data := norm.NFC.Bytes(p.Front.Renamed(p.Data, names)) // so that links find names: package layers
			s.files[p.Path] = file{data, p.Own, p.Over, p.Name}
		}
		if len(stack.Pages(lang)) > 0 && len(stack.Texts(lang)) > 0 {
			s.langs = append(s.langs, lang)
		}
	}
	return s
}

// inherited passes to Hugo the values that pages have from those they replace, such as a
// layout.
func (s *project) inherited() []map[string]any {
	var all []map[string]any
	for _, lang := range s.langs {
		for _, p := range s.stack.Pages(lang) {
			if len(p.Inherited) == 0 {
				continue
			}
			one := maps.Clone(p.Inherited)
			one["target"] = map[string]any{"path": p.Address, "sites": map[string]any{"matrix": map[string]any{"languages": []string{lang}}}}
			all = append(all, one)
		}
	}
	return all
}

// published returns the file at which Hugo publishes a page.
func (s *project) published(p *layers.Page) string {
	folder := ""
	if p.Lang != layers.English {
		folder = p.Lang
	}
	return strings.TrimPrefix(path.Join(folder, paths.Sanitize(p.Address), "index.html"), "/")
}

// sameAddress reports pages that Hugo would publish at one address, because it removes
// characters from names that no address can have. It would publish one of them.
func (s *project) sameAddress() finding.List {
	var faults finding.List
	taken := map[string]*layers.Page{}
	for _, lang := range s.langs {
		for _, p := range s.stack.Pages(lang) {
			file := s.published(p)
			if other, ok := taken[file]; ok {
				faults = append(faults, finding.Finding{File: p.Name, Hint: "give one of them another file name",
					Message: "has the address /" + strings.TrimSuffix(file, "index.html") + ", and so has " + other.Name})
				continue
			}
			taken[file] = p
		}
	}
	return faults
}

// isOf reports whether a file is in the content of one of some languages.
func isOf(name string, languages []string) bool {
	for _, lang := range languages {
		if strings.HasPrefix(name, path.Join("content", lang)+"/") {
			return true
		}
	}
	return false
}

// names returns the paths below a folder, sorted.
func (s *project) names(folder string) []string {
	var in []string
	for name := range s.files {
		if strings.HasPrefix(name, folder) {
			in = append(in, name)
		}
	}
	slices.Sort(in)
	return in
}
