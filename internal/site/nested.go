package site

import (
	"bytes"
	"iter"
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/shortcode"
)

// nest rewrites the pages so that a shortcode inside the text of another renders as it does
// anywhere else. Left alone, Hugo renders the inner one first and reads the result as Markdown,
// which drops HTML: a contact inside if-local would be lost.
//
//   - A condition is decided here, and replaced by its text or by nothing.
//   - A box gets empty lines around it, because HTML allows no box inside a paragraph.
//   - Inside details, shortcodes become Hugo's comments, {{</* contact "x" */>}}: the layout
//     gets them unrendered, and renders them with the rest of its text.
//   - In a heading, shortcodes that give plain words are written with %: Hugo makes the id of a
//     heading before it renders the others.
//
// A council's own shortcode of the same name is left alone.
func (s *project) nest(g *guide) {
	n := nesting{g, s.ownShortcodes()}
	for _, page := range s.names("content/") {
		if f := s.files[page]; path.Ext(page) == ".md" {
			f.data = n.foldComments(n.apart(n.plainHeadings(n.decided(f.data))))
			s.files[page] = f
		}
	}
}

// A nesting is what nest knows of a site.
type nesting struct {
	guide *guide
	own   []string // shortcodes
}

// in returns the guide's shortcodes of a page.
func (n nesting) in(text []byte) iter.Seq[shortcode.Code] {
	return func(yield func(shortcode.Code) bool) {
		for c := range shortcode.In(text, 0) {
			if !slices.Contains(n.own, c.Name) && !yield(c) {
				return
			}
		}
	}
}

// plainHeadings writes the shortcodes in headings with %, so that the ids of the headings hold
// their words. No offset changes.
func (n nesting) plainHeadings(text []byte) []byte {
	out := text
	for c := range n.in(text) {
		if kind, known := shortcode.Named(c.Name); known && !c.Markdown && kind.Form == shortcode.Either && headingLine.Match(lineOf(text, c.Start)) {
			out = slices.Concat(out[:c.Start], []byte("{{%"), out[c.Start+3:c.End-3], []byte("%}}"), out[c.End:])
		}
	}
	return out
}

// wordsOnly are the shortcodes written in {{< >}} that give words and links. The others give
// boxes.
var wordsOnly = []string{"rule", "word", "phone"}

func isBox(kind shortcode.Shortcode) bool {
	return kind.Form == shortcode.Angle && !slices.Contains(wordsOnly, kind.Name)
}

// beginning matches what comes before the text of a line: spaces, and the marks of a list or a
// quotation.
var beginning = regexp.MustCompile(`^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+|>[ \t]?)*`)

// apart puts empty lines around the boxes of a page that have none.
func (n nesting) apart(text []byte) []byte {
	var out []byte
	done := 0
	for c := range n.in(text) {
		kind, _ := shortcode.Named(c.Name)
		if !isBox(kind) {
			continue
		}
		before, after := emptyLines(text, c.Start, c.End)
		if !c.Closing {
			out = append(append(out, text[done:c.Start]...), before...)
			done = c.Start
		}
		if c.Closing || !kind.Text {
			out = append(append(out, text[done:c.End]...), after...)
			done = c.End
		}
	}
	return append(out, text[done:]...)
}

// emptyLines returns what to put before and after text[from:to], so that there is an empty line
// above it and one below. These lines continue the list or quotation that the part is in.
func emptyLines(text []byte, from, to int) (before, after string) {
	start := bytes.LastIndexByte(text[:from], '\n') + 1
	var above []byte
	if start > 0 {
		above = lineOf(text, start-1)
	}
	rest, below, _ := bytes.Cut(text[to:], []byte("\n"))
	below, _, _ = bytes.Cut(below, []byte("\n"))
	first := beginning.Find(text[start:from])
	empty := "\n" + strings.Map(func(r rune) rune {
		if r == '>' {
			return r
		}
		return ' '
	}, string(first))
	isBlank := func(line []byte) bool { return len(bytes.Trim(line, " \t\r>")) == 0 }
	switch {
	case len(first) < from-start:
		before = empty + empty
	case isBlank(first) && !isBlank(above):
		before = empty
	}
	switch {
	case !isBlank(rest):
		after = empty + empty
	case !isBlank(below):
		after = empty
	}
	return before, after
}

// foldComments writes the shortcodes within details as comments.
func (n nesting) foldComments(text []byte) []byte {
	var out []byte
	done, within := 0, false
	for c := range n.in(text) {
		switch {
		case c.Name == "details":
			within = !c.Closing
		case within:
			out = slices.Concat(out, text[done:c.Start+3], []byte("/*"), text[c.Start+3:c.End-3], []byte("*/"), text[c.End-3:c.End])
			done = c.End
		}
	}
	return append(out, text[done:]...)
}
