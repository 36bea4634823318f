package published

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// block returns what an element is part of for its author: a cell's table, and the
// parent of an element that has no text of its own.
func (e *element) block() *element {
	for p := e; p != nil; p = p.parent {
		if p.tag == "table" {
			return p
		}
	}
	if void[e.tag] && e.parent != nil {
		return e.parent
	}
	return e
}

// textOf returns the beginning of the text of an element.
func (d *document) textOf(e *element) string {
	const most, tokens = 120, 200
	var text strings.Builder
	z := html.NewTokenizer(bytes.NewReader(d.data[e.offset:]))
	depth := 0
	for range tokens {
		if text.Len() >= most {
			break
		}
		switch z.Next() {
		case html.ErrorToken:
			return text.String()
		case html.StartTagToken:
			if name, _ := z.TagName(); string(name) == e.tag {
				depth++
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == e.tag {
				depth--
			}
			if depth <= 0 {
				return text.String()
			}
		case html.TextToken:
			text.Write(z.Text())
		}
	}
	return text.String()
}

// A cursor is the place in a page that was asked for last: places are asked for in
// order, and a minified page is one line.
type cursor struct{ offset, line, column int }

// offsetOf returns the offset of a line and column.
func (d *document) offsetOf(line, column int) int {
	c := &d.cursor
	if c.line == 0 || line < c.line || line == c.line && column < c.column {
		*c = cursor{0, 1, 1}
	}
	for ; c.line < line; c.line++ {
		c.offset += bytes.IndexByte(d.data[c.offset:], '\n') + 1
		c.column = 1
	}
	for ; c.column < column && c.offset < len(d.data); c.column++ {
		_, size := utf8.DecodeRune(d.data[c.offset:])
		c.offset += size
	}
	return c.offset
}

// elementAt returns the element whose tag is at an offset, nil if there is none.
func (d *document) elementAt(offset int) *element {
	i, ok := slices.BinarySearchFunc(d.elements, offset, func(e *element, at int) int { return e.offset - at })
	if !ok {
		return nil
	}
	return d.elements[i]
}
