package links

import (
	"bytes"
	"iter"
	"slices"
	"strings"
)

// A Tag is a start tag that knows where its attributes are.
//
// No library fits, because the links of a tag must be exactly those that a browser sees:
// browsers read "<img/src=x>" as a picture, tdewolff's lexer as an element "img/src=x", and
// golang.org/x/net/html does not say where a value is.
type Tag struct {
	Raw     []byte
	Name    string // in lower case
	attrs   []attr
	dropped []string
}

// An attr is one attribute of a tag. Its value is raw[from:to], without the quotes. With
// the space before it, the attribute is raw[start:end].
type attr struct {
	name       string // in lower case
	start, end int
	from, to   int
	quote      byte // 0 if there is none
}

func (a attr) value(raw []byte) string { return unescapeAttr(raw[a.from:a.to]) }

// Get returns the value of the first attribute of that name, as browsers do, with its
// character references resolved.
func (t Tag) Get(name string) string {
	for _, a := range t.attrs {
		if a.name == name {
			return a.value(t.Raw)
		}
	}
	return ""
}

// Has reports whether there is an attribute of that name.
func (t Tag) Has(name string) bool {
	for _, a := range t.attrs {
		if a.name == name {
			return true
		}
	}
	return false
}

// HasWord reports whether a word is among those of the attribute.
func (t Tag) HasWord(name, word string) bool {
	for w := range strings.FieldsSeq(t.Get(name)) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// Values returns the values of the attributes whose names begin with prefix.
func (t Tag) Values(prefix string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range t.attrs {
			if strings.HasPrefix(a.name, prefix) && !yield(a.value(t.Raw)) {
				return
			}
		}
	}
}

// Drop leaves an attribute out of the tag when it is written. Only [Page].Tag can call it:
// by the time that a link is visited, the attributes before it have been written.
func (t *Tag) Drop(name string) { t.dropped = append(t.dropped, name) }

func (t *Tag) drops(name string) bool { return slices.Contains(t.dropped, name) }

const spaces = " \t\n\f\r"

func isSpace(c byte) bool { return strings.IndexByte(spaces, c) >= 0 }

// ReadTag reads the start tag that raw begins with, "<" and ">" included, by the
// rules of https://html.spec.whatwg.org/#before-attribute-name-state.
func ReadTag(raw []byte) Tag {
	i := 1 + until(raw[1:], spaces+"/>")
	t := Tag{Raw: raw, Name: lower(raw[1:i])}
	for {
		a := attr{start: i}
		for i < len(raw) && (isSpace(raw[i]) || raw[i] == '/') {
			i++
		}
		if i >= len(raw) || raw[i] == '>' {
			t.Raw = raw[:min(i+1, len(raw))]
			return t
		}
		nameAt := i
		i++ // a name may begin with "="
		i += until(raw[i:], spaces+"/>=")
		a.name = lower(raw[nameAt:i])
		a.from, a.to, a.end, a.quote = readValue(raw, i)
		i = a.end
		t.attrs = append(t.attrs, a)
	}
}

// readValue finds the value after an attribute's name, which ends at i.
func readValue(raw []byte, i int) (from, to, end int, quote byte) {
	at := i
	for i < len(raw) && isSpace(raw[i]) {
		i++
	}
	if i >= len(raw) || raw[i] != '=' {
		return at, at, at, 0
	}
	i++
	for i < len(raw) && isSpace(raw[i]) {
		i++
	}
	if i < len(raw) && (raw[i] == '"' || raw[i] == '\'') {
		n := bytes.IndexByte(raw[i+1:], raw[i])
		if n < 0 {
			n = len(raw) - i - 1
		}
		to = i + 1 + n
		return i + 1, to, min(to+1, len(raw)), raw[i]
	}
	to = i + until(raw[i:], spaces+">")
	return i, to, to, 0
}

// until returns how many bytes come before the first of those in stop.
func until(b []byte, stop string) int {
	if n := bytes.IndexAny(b, stop); n >= 0 {
		return n
	}
	return len(b)
}

// lower returns a name in lower case. For the common names it allocates nothing.
func lower(b []byte) string {
	switch string(b) { // the compiler allocates nothing for these
	case "a":
		return "a"
	case "p":
		return "p"
	case "li":
		return "li"
	case "class":
		return "class"
	case "href":
		return "href"
	case "id":
		return "id"
	}
	return strings.ToLower(string(b))
}
