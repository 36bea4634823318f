package written

import (
	"cmp"
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
)

// A page is one Markdown file.
type page struct {
	file   string // "content/en/parents/why.md"
	own    bool   // of an editor, not of the guide
	held   bool   // a draft, or a page whose day has not come
	data   []byte
	front  *frontmatter.Front
	band   Band
	banded bool // the page has a band, and it exists

	address string       // "/parents/why"
	text    reading.Text // after read
	filled  bool         // the text has words of the profile in it
	left    []slip       // see slips
	below   int          // the level of the heading that the text is below; 0 for a whole page
}

// readPages returns the English pages that are published, and those that will be.
func readPages(stack *layers.Stack) []*page {
	var all []*page
	for _, p := range stack.Pages(layers.English) {
		all = append(all, newPage(p, p.Front.Draft || p.Waits))
	}
	for _, h := range stack.Held {
		if h.Lang == layers.English && h.Why != layers.Expired && !h.Front.Drop {
			all = append(all, newPage(h.Page, true))
		}
	}
	slices.SortStableFunc(all, func(a, b *page) int { return cmp.Compare(a.file, b.file) })
	return all
}

func newPage(p *layers.Page, held bool) *page {
	band, banded := bandNamed(p.Front.Band)
	return &page{file: p.Name, own: p.Own, held: held, data: p.Data, front: p.Front, band: band, banded: banded, address: p.Address}
}

// warned returns what was found on a page: of one that is held, warnings alone.
func (p *page) warned(found finding.List) finding.List {
	for i := range found {
		found[i].Warning = found[i].Warning || p.held
	}
	return found
}

// isForeign reports whether a page says that it is not in English.
func (p *page) isForeign() bool {
	lang, _, _ := strings.Cut(p.front.Lang, "-")
	return lang != "" && !strings.EqualFold(lang, layers.English)
}

// isWords reports whether a page is the words page or one of its parts.
func (p *page) isWords() bool {
	return !p.held && (strings.Contains(p.address+"/", "/words/"))
}

// isQuestions reports whether a page is that of all questions, from A to Z.
func (p *page) isQuestions() bool { return p.address == "/questions" }

// read takes the page apart, once.
func (p *page) read(expand reading.Expand) {
	if p.text.Sentences == nil {
		p.text = reading.Read(p.data, func(name string, args []string) (string, bool) {
			p.filled = p.filled || isFilled(name)
			return expand(name, args)
		})
	}
}

// line returns the line of the front matter that gives a key, 1 if none does.
func (p *page) line(key string) int { return p.front.Line(key) }

// itemLine returns the line of an item in the list of a key.
func (p *page) itemLine(key, item string) int {
	line, _ := p.front.PlaceOf(key, item)
	return max(1, line)
}

// misread reports whether a key is set to a value of the wrong kind, which is a fault
// of its own.
func (p *page) misread(key string) bool {
	_, read := p.front.Values[key]
	return p.front.Has(key) && !read
}
