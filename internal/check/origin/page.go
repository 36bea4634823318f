package origin

import (
	"bytes"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
)

// Written returns the page that a published page was written as. A page that the program
// makes by itself has none.
func (o *Origin) Written(page string) *layers.Page {
	if o.Layers == nil {
		return nil
	}
	return o.Layers.Page(o.addressOf(page))
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
