package reading

import (
	"html"
	"regexp"
	"slices"
)

// A run is the text of one block, with the offset of each byte in the text that
// goldmark read.
type run struct {
	text []byte
	at   []int
}

// add adds a text as it is shown: a character that is written as &nbsp; or &#8217; is that
// character.
func (r *run) add(b []byte, at int) {
	r.text, r.at = slices.Grow(r.text, len(b)), slices.Grow(r.at, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] == '&' && !(i > 0 && b[i-1] == '\\') {
			if length := len(reference.Find(b[i:])); length > 0 {
				shown := html.UnescapeString(string(b[i : i+length]))
				for j := range len(shown) {
					r.text = append(r.text, shown[j])
					r.at = append(r.at, at+i)
				}
				i += length - 1
				continue
			}
		}
		r.text = append(r.text, b[i])
		r.at = append(r.at, at+i)
	}
}

// A reference is what Markdown takes as one character.
var reference = regexp.MustCompile(`^&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});`)
