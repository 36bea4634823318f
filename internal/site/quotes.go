package site

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A letter is one character of a text: as written in HTML, and as it is read.
type letter struct {
	raw  string
	is   rune
	code bool // stays as it is
}

// inline are the elements that do not end a sentence.
var inline = map[string]bool{
	"a": true, "abbr": true, "b": true, "bdi": true, "code": true, "del": true, "em": true, "i": true, "img": true,
	"q": true, "small": true, "span": true, "strong": true, "sub": true, "sup": true, "time": true,
}

// asWritten are the elements in which every character stays.
var asWritten = map[string]bool{"code": true, "pre": true, "script": true, "style": true, "textarea": true}

// curly gives a page's text curly quotation marks and apostrophes. Goldmark's typographer
// decides by the Markdown around a mark and gets it wrong beside a link or emphasis; here
// the words that a reader sees decide. Attributes and code stay as they are.
func curly(text []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(text) + len(text)/16) // a curly mark is three bytes
	var block []letter                 // a tag in it is one without a character
	end := func() {
		setBlock(block)
		for _, l := range block {
			out.WriteString(l.raw)
		}
		block = block[:0]
	}
	z := html.NewTokenizer(bytes.NewReader(text))
	code := 0
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		raw := string(z.Raw())
		if kind == html.TextToken {
			block = appendText(block, raw, code > 0)
			continue
		}
		name, _ := z.TagName()
		switch {
		case asWritten[string(name)] && kind == html.StartTagToken:
			code++
		case asWritten[string(name)] && kind == html.EndTagToken && code > 0:
			code--
		}
		if inline[string(name)] || kind == html.CommentToken {
			block = append(block, letter{raw: raw})
			continue
		}
		end()
		out.WriteString(raw)
	}
	end()
	return out.Bytes()
}

// appendText appends the characters of a text; an entity is one.
func appendText(out []letter, raw string, code bool) []letter {
	for len(raw) > 0 {
		is, size := utf8.DecodeRuneInString(raw)
		if end := strings.IndexByte(raw[:min(len(raw), 12)], ';'); is == '&' && end > 0 {
			size = end + 1
			is, _ = utf8.DecodeRuneInString(html.UnescapeString(raw[:size]))
		}
		out = append(out, letter{raw[:size], is, code})
		raw = raw[size:]
	}
	return out
}

// setBlock sets the quotation marks of one paragraph, heading or the like.
func setBlock(block []letter) {
	if !slices.ContainsFunc(block, func(l letter) bool { return l.is == '"' || l.is == '\'' }) {
		return
	}
	var text []*letter
	for i := range block {
		if block[i].is != 0 {
			text = append(text, &block[i])
		}
	}
	at := func(i int) rune {
		if i < 0 || i >= len(text) {
			return ' '
		}
		return text[i].is
	}
	for i, l := range text {
		if l.code || l.is != '"' && l.is != '\'' {
			continue
		}
		opens := begins(at(i-1)) && !unicode.IsSpace(at(i+1))
		switch {
		case l.is == '"' && opens:
			l.is = '“'
		case l.is == '"':
			l.is = '”'
		case opens && !unicode.IsDigit(at(i+1)) && closed(text[i+1:]):
			l.is = '‘'
		default:
			l.is = '’'
		}
		l.raw = string(l.is)
	}
}

// begins reports whether a quotation may begin after a character.
func begins(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("([{“‘–—/-", r) }

// closed reports whether a single quotation mark ends an open quotation: one inside a word
// does not.
func closed(text []*letter) bool {
	for i, l := range text {
		if l.is == '\'' && i > 0 && !unicode.IsSpace(text[i-1].is) && (i+1 == len(text) || !unicode.IsLetter(text[i+1].is)) {
			return true
		}
	}
	return false
}
