package origin

import (
	"bytes"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
)

// Page returns the file that a published page was written in, and the line on which its
// text begins. A page that the program makes by itself has none.
func (o *Origin) Page(page string) (Place, bool) {
	if o.Layers == nil {
		return Place{}, false
	}
	p := o.Layers.Page(o.addressOf(page))
	if p == nil {
		return Place{}, false
	}
	_, body, _ := frontmatter.Split(p.Data)
	at := finding.At(p.Name, p.Data, len(p.Data)-len(bytes.TrimLeft(body, " \t\r\n")))
	return Place{File: at.File, Line: at.Line, Column: 1}, true
}
