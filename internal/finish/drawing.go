package finish

import (
	"bytes"
	"io"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/svg"
	tokens "golang.org/x/net/html"
)

// drawings shortens the drawings that layouts put into a page. Drawings in files, and in data:
// addresses made from them, are published as the council made them, and so are drawings in
// which every space of a text counts.
type drawings struct{ *svg.Minifier }

func (d drawings) Minify(m *minify.M, w io.Writer, r io.Reader, params map[string]string) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if params["inline"] == "" || everySpaceCounts(data) {
		_, err = w.Write(data)
		return err
	}
	return d.Minifier.Minify(m, w, bytes.NewReader(data), params)
}

// everySpaceCounts reports whether a drawing has a text with an element in it, or says
// itself how spaces are to be treated.
func everySpaceCounts(drawing []byte) bool {
	lower := bytes.ToLower(drawing)
	if bytes.Contains(lower, []byte("xml:space")) || bytes.Contains(lower, []byte("white-space")) {
		return true
	}
	z := tokens.NewTokenizer(bytes.NewReader(drawing))
	for inText := false; ; {
		switch kind := z.Next(); kind {
		case tokens.ErrorToken:
			return false
		case tokens.StartTagToken, tokens.SelfClosingTagToken:
			if inText {
				return true
			}
			name, _ := z.TagName()
			inText = kind == tokens.StartTagToken && string(name) == "text"
		case tokens.EndTagToken:
			inText = false
		}
	}
}
