package written

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyguide/internal/reading"
	"familyguide/internal/tomlfile"
)

// A page is one Markdown file.
type page struct {
	file   string // "content/en/parents/why.md"
	own    bool   // of the council, not of the guide
	data   []byte
	head   []byte // of it: the front matter
	front  frontMatter
	band   Band
	banded bool // band is one that there is

	text reading.Text // after read
	left []slip       // see slips
}

// frontMatter is what the checks need of a page's front matter.
type frontMatter struct {
	Title       string     `toml:"title"`
	Description string     `toml:"description"`
	Band        string     `toml:"band"`
	Sources     []pageFrom `toml:"sources"`
	Checked     any        `toml:"checked"`
	Topics      []string   `toml:"topics"`
	Drop        bool       `toml:"drop"`
}

// pageFrom is a source that a page names.
type pageFrom struct {
	ID   string `toml:"id"`
	Read any    `toml:"read"`
}

// readPages returns the pages of a language: those of the last layer that has
// them, without what a later layer drops. x.md and x/index.md are one page.
func readPages(layers []fs.FS, lang string) []*page {
	pages := map[string]*page{}
	for i, layer := range layers {
		for _, p := range layerPages(layer, lang) {
			p.own = i > 0
			if !p.front.Drop {
				pages[address(p.file)] = p
				continue
			}
			if p.isWords() {
				continue // the build refuses that, and the hard words are no faults of their pages
			}
			for a := range pages {
				if a == address(p.file) || strings.HasSuffix(p.file, "/_index.md") && strings.HasPrefix(a, address(p.file)) {
					delete(pages, a)
				}
			}
		}
	}
	all := make([]*page, 0, len(pages))
	for _, p := range pages {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *page) int { return strings.Compare(a.file, b.file) })
	return all
}

// layerPages returns the pages of one layer whose front matter can be read.
func layerPages(layer fs.FS, lang string) []*page {
	var all []*page
	// A file that cannot be read, or has a name that cannot be written into a finding, is
	// the build's to report: here it is no page.
	_ = fs.WalkDir(layer, "content/"+lang, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(file) != ".md" || strings.ContainsFunc(file, unicode.IsControl) || !utf8.ValidString(file) {
			return nil
		}
		data, err := fs.ReadFile(layer, file)
		if err != nil {
			return nil
		}
		if p, ok := parsePage(file, data); ok {
			all = append(all, p)
		}
		return nil
	})
	return all
}

// parsePage reads a page's front matter.
func parsePage(file string, data []byte) (*page, bool) {
	p := &page{file: file, data: data}
	head, _, line := tomlfile.FrontMatter(data)
	if line == 0 || tomlfile.Decode(file, head, 1, &p.front) != nil {
		return nil, false
	}
	p.head = head
	p.band, p.banded = BandNamed(p.front.Band)
	return p, true
}

// address returns the path of a page, the same for x.md, x/index.md and
// x/_index.md.
func address(file string) string {
	a := strings.TrimSuffix(file, ".md")
	return strings.TrimSuffix(strings.TrimSuffix(a, "/index"), "/_index") + "/"
}

// isWords reports whether a page is the words page or one of its parts.
func (p *page) isWords() bool { return strings.Contains(address(p.file), "/words/") }

// read takes the page apart, once.
func (p *page) read(expand reading.Expand) {
	if p.text.Sentences == nil {
		p.text = reading.Read(p.data, expand)
	}
}

// line returns the line of the front matter that gives a key, 1 if none does.
func (p *page) line(key string) int { return 1 + tomlfile.LineOf(p.head, key) }
