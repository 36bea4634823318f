package origin

import (
	"bytes"

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
	start := len(p.Data) - len(bytes.TrimLeft(body, " \t\r\n"))
	return Place{File: p.Name, Line: 1 + bytes.Count(p.Data[:start], []byte("\n")), Column: 1}, true
}
