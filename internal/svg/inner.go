package svg

import (
	"encoding/base64"
	"net/url"
	"strings"
)

// deepest is how deeply drawings may be nested.
const deepest = 3

// inner looks at a drawing that is within another, as the address of a picture (RFC 2397).
func (r *reader) inner(address string, at int64) {
	head, data, _ := strings.Cut(address, ",")
	text, err := url.PathUnescape(data)
	if strings.HasSuffix(strings.ToLower(strings.TrimSpace(head)), ";base64") {
		var raw []byte
		raw, err = base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), ""))
		text = string(raw)
	}
	if err != nil || r.depth == deepest {
		r.fault(at, takeOut, "the drawing within the drawing cannot be read")
		return
	}
	within := newReader(r.file, []byte(text))
	within.depth = r.depth + 1
	within.read()
	if len(within.list) > 0 {
		r.fault(at, within.list[0].Hint, "within it, %s", within.list[0].Message)
	}
}
