package origin

import (
	"bytes"
	"strings"
	"unicode"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
)

// Written returns the page that a published page was written as. A page that the program
// makes by itself has none. Written is safe for concurrent use.
func (o *Origin) Written(page string) *layers.Page {
	if o.Layers == nil {
		return nil
	}
	lang, address := o.addressOf(page)
	if p := o.Layers.Page(lang, address); p != nil {
		return p
	}
	o.once.Do(func() {
		o.pages = map[string]*layers.Page{}
		for _, lang := range o.Layers.Languages {
			for _, p := range o.Layers.Pages(lang) {
				o.pages[lang+plainAddress(p.Address)] = p
			}
		}
	})
	return o.pages[lang+plainAddress(address)]
}

// plainAddress returns an address without the signs that Hugo takes out or replaces: a page
// "where we (all) meet" is published at "where-we-all-meet".
func plainAddress(address string) string {
	return strings.Map(func(r rune) rune {
		if r == '/' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, address)
}

// Page returns the file that a published page was written in, and the line on which its
// text begins.
func (o *Origin) Page(page string) (Place, bool) {
	p := o.Written(page)
	if p == nil {
		return Place{}, false
	}
	_, body, _ := frontmatter.Split(p.Data)
	at := finding.At(p.Name, p.Data, len(p.Data)-len(bytes.TrimLeft(body, " \t\r\n")))
	return Place{File: at.File, Line: at.Line, Column: 1, Layer: p.Layer}, true
}
