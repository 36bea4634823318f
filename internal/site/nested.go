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

// nest writes the pages so that a shortcode within the text of another gives what it gives
// elsewhere. Hugo renders the inner one first, and reads the result as Markdown, where HTML is
// left out: a contact within if-local was lost.
//
// A condition is decided here, and leaves its text or nothing. A box gets empty lines around it:
// within a line of text it would be in the middle of a paragraph, where HTML has none. Within
// details, shortcodes are written as Hugo's comments, {{</* contact "x" */>}}: the layout gets
// them as they were, and renders them with the rest of its text. In a heading, those that give
// plain words are written with %: Hugo makes the heading's name for links before it knows what
// the others give.
//
// A council's own shortcode of the same name stays as it is.
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

// plainHeadings returns a page whose headings get their names from their words. Its offsets
// stay.
func (n nesting) plainHeadings(text []byte) []byte {
	out := text
	for c := range n.in(text) {
		if kind, known := shortcode.Named(c.Name); known && !c.Markdown && kind.Form == shortcode.Either && headingLine.Match(lineOf(text, c.Start)) {
			out = slices.Concat(out[:c.Start], []byte("{{%"), out[c.Start+3:c.End-3], []byte("%}}"), out[c.End:])
		}
	}
	return out
}

// wordsOnly are the shortcodes that give words and links, of those written in {{< >}}. The
// others give boxes.
var wordsOnly = []string{"rule", "word", "phone"}

func isBox(kind shortcode.Shortcode) bool {
	return kind.Form == shortcode.Angle && !slices.Contains(wordsOnly, kind.Name)
}

// beginning matches what is before the text of a line: of a list or a quotation, or nothing.
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

// emptyLines returns what there has to be before and after a part of a text, so that there is
// an empty line above it and one below it. They belong to the list or quotation of the part.
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
