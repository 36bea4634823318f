package changes

import (
	"bytes"
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"
	"golang.org/x/net/html"
)

// A reading is what a person reads on a page.
type reading struct {
	title     string
	sentences []string
}

// Elements that are part of a line, and elements whose text is not read.
var (
	inLine = strings.Fields("a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u var wbr")
	unread = strings.Fields("script style template svg math head")
)

// Text returns what a person reads on a page.
func Text(page []byte) string { return strings.Join(read(page).sentences, " ") }

// read reads a page.
func read(page []byte) reading {
	p := pageReader{tokens: html.NewTokenizer(bytes.NewReader(page))}
	for {
		switch p.tokens.Next() {
		case html.ErrorToken:
			p.end()
			return p.reading
		case html.TextToken:
			p.text()
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start(p.tokens.Token())
		case html.EndTagToken:
			p.close(p.tokens.Token().Data)
		}
	}
}

type pageReader struct {
	reading
	tokens  *html.Tokenizer
	block   strings.Builder
	links   []string // of the a elements that are open: an address to read out, or ""
	inTitle bool
	skipped string // the element that is passed over
	depth   int    // how many of it are open
}

func (p *pageReader) text() {
	text := string(p.tokens.Text())
	switch {
	case p.inTitle:
		p.title += html.UnescapeString(text)
	case p.skipped == "":
		p.block.WriteString(html.UnescapeString(text))
	}
}

func (p *pageReader) start(t html.Token) {
	switch {
	case t.Data == "title" && p.skipped != "svg":
		p.inTitle = true
	case p.skipped != "":
		if t.Data == p.skipped && t.Type == html.StartTagToken {
			p.depth++
		}
	case slices.Contains(unread, t.Data):
		if t.Type == html.StartTagToken {
			p.skipped, p.depth = t.Data, 1
		}
	case t.Data == "img":
		if alt := attr(t, "alt"); alt != "" {
			p.block.WriteString(" [picture: " + alt + "] ")
		}
	case t.Data == "br":
		p.block.WriteByte(' ')
	case t.Data == "td" || t.Data == "th":
		if strings.TrimSpace(p.block.String()) != "" {
			p.block.WriteString(" | ")
		}
	case slices.Contains(inLine, t.Data):
		if t.Data == "a" {
			p.links = append(p.links, outside(attr(t, "href")))
		}
	default:
		p.end()
	}
}

func (p *pageReader) close(name string) {
	switch {
	case name == "title":
		p.inTitle = false
	case p.skipped != "":
		if name == p.skipped {
			if p.depth--; p.depth == 0 {
				p.skipped = ""
			}
		}
	case name == "a" && len(p.links) > 0:
		last := len(p.links) - 1
		if address := p.links[last]; address != "" {
			p.block.WriteString(" (" + address + ")")
		}
		p.links = p.links[:last]
	case name == "td" || name == "th" || slices.Contains(inLine, name):
	default:
		p.end()
	}
}

// end ends a block, and makes sentences of it.
func (p *pageReader) end() {
	text := strings.Join(strings.Fields(p.block.String()), " ")
	p.block.Reset()
	p.title = strings.Join(strings.Fields(p.title), " ")
	for all := sentences.FromString(text); all.Next(); {
		if s := strings.TrimSpace(all.Value()); s != "" {
			p.sentences = append(p.sentences, s)
		}
	}
}

// outside returns an address that leads out of the site, else "".
func outside(href string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:", "tel:", "sms:"} {
		if strings.HasPrefix(href, scheme) {
			return href
		}
	}
	return ""
}

func attr(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
