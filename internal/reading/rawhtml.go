package reading

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/text"
)

// tag matches a tag of HTML, with its / and its name.
var tag = regexp.MustCompile(`<(/?)([A-Za-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(/?)>`)

// void are the elements that have no end.
var void = map[string]bool{"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true, "link": true, "meta": true, "source": true, "track": true, "wbr": true}

// html records HTML, unless it is a comment or the end tag of a recorded element: to an author
// an element is one thing, not two tags.
func (r *gatherer) html(segments *text.Segments) {
	if segments.Len() == 0 {
		return
	}
	first := segments.At(0)
	if bytes.HasPrefix(bytes.TrimSpace(first.Value(r.src.text)), []byte("<!--")) {
		return
	}
	isNew := false
	all := tag.FindAllSubmatch(segments.Value(r.src.text), -1)
	for _, m := range all {
		name := strings.ToLower(string(m[2]))
		switch {
		case len(m[1]) == 0:
			isNew = true
			if len(m[3]) == 0 && !void[name] {
				r.open[name]++
			}
		case r.open[name] > 0:
			r.open[name]--
		default:
			isNew = true
		}
	}
	if isNew || len(all) == 0 {
		r.text.HTML = append(r.text.HTML, r.src.placeOf(first.Start))
	}
}
