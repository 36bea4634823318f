package published

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"familyguide/internal/finding"
	"familyguide/internal/links"
)

// A document is one published page, as a flat list of its elements in the order
// of the page. Of the tree, the checks need only the ancestors of an element.
type document struct {
	path     string
	data     []byte
	elements []*element
	texts    []words
	ids      map[string]bool
	marked   []passage // texts in which something may be left over

	links  []links.Link
	sheets []string        // the addresses of its style sheets
	places *finding.Places // see place
	cursor cursor          // see offsetOf

	lastHeading *element // for checkEmptySection, while the page is parsed
}

// An element is a start tag, with the text up to its end.
type element struct {
	tag    string
	attrs  map[string]string
	offset int // of its tag in the page
	parent *element
	filled bool   // of a heading: something follows it
	words  []byte // in title, headings, labels, script and style; else none
}

// A words is the text between two tags.
type words struct {
	text   string
	offset int
	link   *element // the link that it is in, if any
}

// textsFrom returns the texts of a page from an offset on.
func (d *document) textsFrom(offset int) []words {
	i, _ := slices.BinarySearchFunc(d.texts, offset, func(w words, at int) int { return w.offset - at })
	return d.texts[i:]
}

// gathers are the elements whose text some check reads.
var gathers = map[string]bool{
	"title": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "label": true, "script": true, "style": true,
}

// void elements have no end tag.
var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true, "link": true, "meta": true,
	"source": true, "track": true, "wbr": true,
}

// deepest is how deeply elements may be nested, as in browsers. Without a limit, a page
// of nothing but open tags takes quadratic time.
const deepest = 512

// parseDocument reads a page, token by token, so that every element has a place.
func parseDocument(path string, data []byte) *document {
	d := &document{path: path, data: data, ids: map[string]bool{}}
	walk := links.Walk{Visit: d.addLink}
	var open []*element
	z := html.NewTokenizer(bytes.NewReader(data))
	var link *element
	for at := 0; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return d
		}
		size := len(z.Raw())
		walk.Token(kind, z.Raw(), at) // before Token, which changes the bytes
		token := z.Token()
		switch kind {
		case html.TextToken:
			if e := gathering(open); e != nil {
				e.words = append(e.words, token.Data...)
			}
			d.texts = append(d.texts, words{token.Data, at, link})
			d.mark(token.Data, at, open)
			d.fillWithText(token.Data, open)
		case html.StartTagToken, html.SelfClosingTagToken:
			e := d.add(token, at, open)
			switch e.tag {
			case "a":
				link = e
			case "noscript":
				z.NextIsNotRawText() // it is shown if scripts are off
			}
			if kind == html.StartTagToken && !void[e.tag] && len(open) < deepest {
				open = append(open, e)
			}
		case html.EndTagToken:
			open = closeTag(open, token.Data)
			switch token.Data {
			case "a":
				link = nil
			case "main":
				d.lastHeading = nil
			}
		}
		at += size
	}
}

// addLink appends a link.
func (d *document) addLink(l links.Link) string {
	if l.Element == "link" && l.Tag.HasWord("rel", "stylesheet") {
		d.sheets = append(d.sheets, l.Address)
	}
	l.Tag = nil
	d.links = append(d.links, l)
	return l.Address
}

// add appends an element.
func (d *document) add(token html.Token, at int, open []*element) *element {
	e := &element{tag: token.Data, offset: at, attrs: make(map[string]string, len(token.Attr))}
	for _, a := range token.Attr {
		if _, twice := e.attrs[a.Key]; !twice {
			e.attrs[a.Key] = a.Val
		}
	}
	if len(open) > 0 {
		e.parent = open[len(open)-1]
	}
	if id := e.attrs["id"]; id != "" {
		d.ids[id] = true
	}
	d.elements = append(d.elements, e)
	if headingLevel(e) > 0 {
		d.lastHeading = e
	} else if fills[e.tag] {
		d.fill(open)
	}
	return e
}

// closeTag takes an element off the open ones, with those left open within it.
func closeTag(open []*element, tag string) []*element {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i].tag == tag {
			return open[:i]
		}
	}
	return open
}

// gathering returns the innermost open element whose text some check reads.
func gathering(open []*element) *element {
	for _, e := range slices.Backward(open) {
		if gathers[e.tag] {
			return e
		}
	}
	return nil
}

// text returns the text of an element whose text some check reads.
func (e *element) text() string { return string(e.words) }

// place returns the line and column of an offset.
func (d *document) place(offset int) (line, column int) {
	if d.places == nil {
		d.places = finding.NewPlaces(d.data)
	}
	return d.places.Of(offset)
}

// within reports whether an element has an ancestor with a tag.
func (e *element) within(tag string) bool {
	for p := e.parent; p != nil; p = p.parent {
		if p.tag == tag {
			return true
		}
	}
	return false
}

// has reports whether an element has an attribute, empty or not.
func (e *element) has(name string) bool {
	_, ok := e.attrs[name]
	return ok
}

// isOrnament reports whether an element or one of its ancestors is hidden from screen
// readers.
func (e *element) isOrnament() bool {
	for ; e != nil; e = e.parent {
		if e.attrs["aria-hidden"] == "true" {
			return true
		}
	}
	return false
}

// isHidden reports whether an element is never rendered: it is in a template or is a
// hidden input.
func (e *element) isHidden() bool { return e.within("template") || e.attrs["type"] == "hidden" }

// isRedirect reports whether a page only leads on to another, as Hugo's aliases do.
func (d *document) isRedirect() bool {
	for _, e := range d.elements {
		if e.tag == "meta" && strings.EqualFold(e.attrs["http-equiv"], "refresh") {
			return true
		}
	}
	return false
}
