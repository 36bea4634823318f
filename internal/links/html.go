package links

import (
	"bytes"
	"html"
	"strings"

	tokens "golang.org/x/net/html"
)

// HTML visits the links of a page or of an SVG file.
func HTML(data []byte, visit Visit) []byte {
	return Page{Visit: visit}.Rewrite(data)
}

// A Page says how the markup of a page is rewritten: its links, and on the way whatever
// else there is to do to its tags.
type Page struct {
	Visit Visit

	// Tag, if there is one, sees every start tag before its links are visited. It may
	// drop attributes. If it returns true, it has written what replaces the tag.
	Tag func(t *Tag, out *bytes.Buffer) (done bool)

	offset int // of data in the file
}

// Rewrite returns data with its links rewritten. All other bytes stay as they are: the
// tokenizer only says where the tags are.
func (p Page) Rewrite(data []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(data))
	z := tokens.NewTokenizer(bytes.NewReader(data))
	inside := "" // the element whose text comes next
	for at := p.offset; ; {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case tokens.ErrorToken: // the end: a bytes.Reader has no other error
			out.Write(raw)
			return out.Bytes()
		case tokens.StartTagToken, tokens.SelfClosingTagToken:
			t := ReadTag(raw)
			inside = t.Name
			if p.Tag != nil && p.Tag(&t, &out) {
				inside = ""
			} else {
				t.rewrite(&out, at, p.Visit)
			}
		case tokens.TextToken:
			out.Write(p.text(inside, raw, at))
		default:
			inside = ""
			out.Write(raw)
		}
		at += len(raw)
	}
}

// A Walk visits the links of a page for a caller that reads the page token by token itself,
// and reads the content of noscript as markup.
type Walk struct {
	Visit  Visit
	inside string // the element whose text comes next
	out    bytes.Buffer
}

// Token visits the links of the next token, which begins at an offset.
func (w *Walk) Token(kind tokens.TokenType, raw []byte, at int) {
	switch kind {
	case tokens.StartTagToken, tokens.SelfClosingTagToken:
		t := ReadTag(raw)
		w.inside = t.Name
		w.out.Reset()
		t.rewrite(&w.out, at, w.Visit)
	case tokens.TextToken:
		if w.inside == "style" {
			styleText(raw, Link{Use: Load, Element: w.inside, Offset: at}, true, w.Visit)
		}
	default:
		w.inside = ""
	}
}

// text rewrites what is in a style element, and in noscript, which the tokenizer hands
// over as text.
func (p Page) text(inside string, raw []byte, at int) []byte {
	switch inside {
	case "style":
		return styleText(raw, Link{Use: Load, Element: inside, Offset: at}, true, p.Visit)
	case "noscript":
		p.offset = at
		return p.Rewrite(raw)
	}
	return raw
}

// rewrite writes a start tag with its links rewritten.
func (t *Tag) rewrite(out *bytes.Buffer, at int, visit Visit) {
	done := 0
	for _, a := range t.attrs {
		if t.drops(a.name) {
			out.Write(t.Raw[done:a.start])
			if done = a.end; done < len(t.Raw) && until(t.Raw[done:done+1], spaces+"/>") > 0 {
				out.WriteByte(' ') // no space follows a quote: <p hidden="x"id="y">
			}
			continue
		}
		if !mayHold(a.name) {
			continue
		}
		old := a.value(t.Raw)
		replaced := attribute(t, a.name, old, at, visit)
		if replaced == old {
			continue
		}
		out.Write(t.Raw[done:a.from])
		if a.quote == 0 {
			out.WriteString(`"` + EscapeAttr(replaced, '"') + `"`)
		} else {
			out.WriteString(EscapeAttr(replaced, a.quote))
		}
		done = a.to
	}
	out.Write(t.Raw[done:])
}

// EscapeAttr escapes the value of an attribute between such quotes.
func EscapeAttr(value string, quote byte) string {
	value = strings.ReplaceAll(value, "&", "&amp;")
	if quote == '\'' {
		return strings.ReplaceAll(value, "'", "&#39;")
	}
	return strings.ReplaceAll(value, `"`, "&#34;")
}

func unescapeAttr(value []byte) string {
	if bytes.IndexByte(value, '&') < 0 {
		return string(value)
	}
	return html.UnescapeString(string(value))
}
