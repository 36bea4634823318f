package origin

import (
	"strings"

	"familyguide/internal/reading"
)

// Asked reports whether an address, as the author of a link or a picture wrote it, is
// the one that is wanted.
type Asked func(written string, picture bool) bool

// Links returns the places of the links and pictures whose address, as their author wrote
// it, is the one asked for: in the first file that has one, the page's own or the
// profile.
func (o *Origin) Links(page string, is Asked) []Place {
	for _, f := range o.ofPage(page) {
		all := f.rawLinks
		if strings.HasSuffix(f.name, ".md") || f.line > 0 {
			all = f.links
		}
		if at := all(is); len(at) > 0 {
			return at
		}
	}
	return nil
}

// links looks through the syntax tree of a page.
func (f *file) links(is Asked) []Place {
	if f.text == nil {
		text := reading.Read(f.data, nil)
		f.text = &text
	}
	var all []Place
	add := func(at reading.Place, to string, picture bool) {
		if f.line > 0 {
			at = reading.Place{Line: f.line}
		}
		if is(to, picture) {
			all = append(all, Place{File: f.name, Line: at.Line, Column: at.Column, Words: to, Layer: f.layer})
		}
	}
	for _, l := range f.text.Links {
		add(l.Place, l.To, false)
	}
	for _, i := range f.text.Images {
		add(i.Place, i.File, true)
	}
	return all
}

// rawLinks looks through the addresses of a file that holds Markdown among other things:
// what follows "](" up to its ")" or a space.
func (f *file) rawLinks(is Asked) []Place {
	text := string(f.data)
	var all []Place
	for at := 0; ; {
		i := strings.Index(text[at:], "](")
		if i < 0 {
			return all
		}
		start := at + i + 2
		end := start + addressLength(text[start:])
		at = start
		words := max(0, strings.LastIndexByte(text[:start], '[')+1)
		to := strings.ReplaceAll(strings.Trim(text[start:end], "<>"), `\\`, `\`) // as TOML writes it
		if is(to, words > 1 && text[words-2] == '!') {
			place := f.place(words)
			place.Words = to
			all = append(all, place)
		}
	}
}

// addressLength returns the length of the address at the start of a text. Brackets in it are
// balanced.
func addressLength(text string) int {
	depth := 0
	for i, c := range text {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth < 0 || strings.ContainsRune(" \n\"", c) {
			return i
		}
	}
	return len(text)
}
