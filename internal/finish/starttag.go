package finish

import (
	"bytes"
	"iter"

	tokens "golang.org/x/net/html"

	"familyguide/internal/links"
)

// A startTag is a start tag of a page, page[from:to].
type startTag struct {
	links.Tag
	from, to int
}

// startTags returns the start tags of a page in order. Each is valid until the next.
func startTags(page []byte) iter.Seq[startTag] {
	return func(yield func(startTag) bool) {
		z := tokens.NewTokenizer(bytes.NewReader(page))
		for from := 0; ; {
			kind := z.Next()
			if kind == tokens.ErrorToken {
				return
			}
			to := from + len(z.Raw())
			if kind == tokens.StartTagToken || kind == tokens.SelfClosingTagToken {
				if !yield(startTag{links.ReadTag(z.Raw()), from, to}) {
					return
				}
			}
			from = to
		}
	}
}

// languageOf returns the language that a page says it is in.
func languageOf(page []byte) string {
	for t := range startTags(page) {
		if t.Name != "html" {
			return ""
		}
		return t.Get("lang")
	}
	return ""
}
