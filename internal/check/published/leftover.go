package published

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// A passage is a text of a page, and where it begins.
type passage struct {
	text   string
	offset int
	starts bool // an element begins with it
}

// verbatim elements show their text as it is, or show none.
var verbatim = map[string]bool{
	"script": true, "style": true, "template": true, "code": true, "pre": true, "kbd": true, "samp": true, "textarea": true, "math": true,
}

// spoken are the attributes that are shown or read aloud.
var spoken = map[string]bool{"alt": true, "title": true, "aria-label": true, "placeholder": true, "content": true}

// mark keeps a text in which something may be left over. Most have none of the signs.
func (d *document) mark(text string, at int, open []*element) {
	if !check.MayBeLeft(text) && !strings.ContainsAny(text, "!:") && !strings.Contains(text, "•") && !strings.HasPrefix(text, "-") {
		return
	}
	for _, e := range open {
		if verbatim[e.tag] {
			return
		}
	}
	starts := len(open) > 0 && open[len(open)-1].isBlockStart(at, d.data)
	d.marked = append(d.marked, passage{text, at, starts})
}

// isBlockStart reports whether the element is a block that begins with what is at an
// offset.
func (e *element) isBlockStart(at int, page []byte) bool {
	switch e.tag {
	case "p", "li", "td", "dd":
		return bytes.IndexByte(page[e.offset:at], '>') == at-e.offset-1
	}
	return false
}

// checkLeftover finds what check.Leftover is about.
func checkLeftover(d *document, s *output) finding.List {
	var all finding.List
	for _, p := range d.marked {
		all = append(all, s.leftovers(d, p)...)
	}
	for _, e := range d.elements {
		if e.has("http-equiv") || e.attrs["name"] == "viewport" {
			continue // for the browser
		}
		for name, value := range e.attrs {
			if spoken[name] && check.MayBeLeft(value) && !e.within("template") {
				all = append(all, s.leftovers(d, passage{text: value, offset: e.offset})...)
			}
		}
	}
	return all
}

// leftovers finds the marks of one text.
func (s *output) leftovers(d *document, p passage) finding.List {
	var lines []int
	if p.starts {
		lines = []int{0}
	}
	var all finding.List
	for _, m := range check.OneEach(p.text, check.Shown(p.text, lines)) {
		mark := p.text[m.Start:m.End]
		s.mu.Lock()
		at, ok := s.origin.Mark(d.path, p.text[:m.Start], mark, p.text[m.End:])
		s.mu.Unlock()
		if ok && at.Escaped {
			continue // the author asks for the sign itself
		}
		if !ok {
			at.File = d.path
			at.Line, at.Column = d.place(p.offset + max(0, bytes.Index(d.data[p.offset:], []byte(html.EscapeString(mark)))))
		}
		all = append(all, check.Leftover.Found(at.File, at.Line, at.Column,
			fmt.Sprintf("%q is shown to families as it is typed: %s", finding.Short(mark), m.What), m.Hint))
	}
	return all
}
