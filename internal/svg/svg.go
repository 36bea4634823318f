// Package svg finds in a drawing what must not be published. A council's drawings are
// published byte for byte: nothing is taken out of them, so whatever is wrong with one is
// a fault at its line.
//
// A drawing may hold shapes, text, styles and pictures of its own, the private elements of
// the program that it was drawn with, and a document type with entities that stand for
// text, as Adobe Illustrator writes them. It may refer to its own parts ("#chair") and
// to pictures, drawings and fonts inside it ("data:image/png;…"), and to nothing else: a
// reference would tell another host who reads the guide, and shows nothing in an <img> anyway.
//
// Faults are: a script or an event handler; HTML; an animation of a link; any other
// reference (href, src, xml:base, url(), @import, a stylesheet instruction, an external
// entity or document type); entities that hold markup; and what browsers do not read as a
// drawing: a file that is not well-formed, not UTF-8 or the like, or compressed (.svgz).
package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"familyguide/internal/finding"
	"familyguide/internal/links"
)

// Names of XML.
const (
	svgSpace  = "http://www.w3.org/2000/svg"
	htmlSpace = "http://www.w3.org/1999/xhtml"
	xmlSpace  = "http://www.w3.org/XML/1998/namespace"
)

// Is reports whether a file is a drawing, by its name.
func Is(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".svg" || ext == ".svgz"
}

// Check returns what is wrong with a drawing. The findings name no check.
func Check(file string, data []byte) finding.List {
	r := newReader(file, data)
	switch {
	case bytes.HasPrefix(data, []byte{0x1f, 0x8b}) || strings.EqualFold(path.Ext(file), ".svgz"):
		r.fault(0, "save it as a plain SVG file, which ends in .svg", "the drawing is compressed")
	case bytes.IndexByte(data, 0) >= 0 || bytes.HasPrefix(data, []byte("\xfe\xff")) || bytes.HasPrefix(data, []byte("\xff\xfe")):
		r.fault(0, `save it again with the encoding "UTF-8"`, "the drawing is not UTF-8 text")
	default:
		r.read()
	}
	r.list.Sort()
	return slices.Compact(r.list)
}

// A reader goes through one drawing.
type reader struct {
	file   string
	data   []byte
	places *finding.Places
	list   finding.List
	rooted bool // the first element has been read
	style  int  // how many style elements are open
	typed  bool // the document type has a fault
	depth  int  // how many drawings it is within
}

func newReader(file string, data []byte) *reader {
	return &reader{file: file, data: data, places: finding.NewPlaces(data)}
}

func (r *reader) fault(offset int64, hint, format string, args ...any) {
	line, column := r.places.Of(int(offset))
	r.list = append(r.list, finding.Finding{File: r.file, Line: line, Column: column, Message: fmt.Sprintf(format, args...), Hint: hint})
}

const takeOut = "take it out; most drawing programs leave it out if you save as \"plain SVG\""

func (r *reader) read() {
	d := xml.NewDecoder(bytes.NewReader(r.data))
	d.CharsetReader = r.charset
	for {
		at := d.InputOffset()
		token, err := d.Token()
		if err != nil {
			r.end(err, at)
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			if !r.rooted && (strings.ToLower(token.Name.Local) != "svg" || token.Name.Space != svgSpace) {
				r.fault(at, `its first element is <svg xmlns="`+svgSpace+`">`, "browsers do not show this as a drawing")
				return
			}
			r.start(token, at)
		case xml.EndElement:
			if isStyle(token.Name) {
				r.style--
			}
		case xml.CharData:
			if r.style > 0 {
				r.css(string(token), "style", at)
			}
		case xml.ProcInst:
			if strings.EqualFold(token.Target, "xml-stylesheet") {
				r.fault(at, takeOut, "the drawing loads a style sheet")
			}
		case xml.Directive:
			before := len(r.list)
			d.Entity = r.docType(string(token), at)
			r.typed = r.typed || len(r.list) > before
		}
	}
}

// charset reads the encodings in which markup is written in ASCII. Browsers read ISO-8859-1
// and ASCII as Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
func (r *reader) charset(label string, input io.Reader) (io.Reader, error) {
	l := strings.ToLower(label)
	if l == "us-ascii" || l == "iso-8859-1" {
		l = "windows-1252"
	}
	for _, e := range charmap.All {
		if m, ok := e.(*charmap.Charmap); ok && strings.EqualFold(strings.ReplaceAll(m.String(), " ", "-"), l) &&
			(strings.HasPrefix(l, "iso-8859-") || strings.HasPrefix(l, "windows-125")) {
			return m.NewDecoder().Reader(input), nil
		}
	}
	return nil, fmt.Errorf("the encoding %s is not UTF-8", label)
}

// end reports why a drawing cannot be read to its end.
func (r *reader) end(err error, at int64) {
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, io.EOF) && !r.rooted:
		r.fault(0, "export it again from the program it was drawn with", "the file is not a drawing")
	case errors.Is(err, io.EOF):
	case r.typed: // its entities are not known
	case errors.As(err, &syntax):
		r.fault(at, "export it again from the program it was drawn with", "browsers cannot show the drawing: %s", syntax.Msg)
	default:
		r.fault(at, `save it again with the encoding "UTF-8"`, "browsers cannot show the drawing: %v", err)
	}
}

func isStyle(name xml.Name) bool { return name.Local == "style" }

// active are the elements that bring in a page, whose name space some programs leave out.
var active = []string{"iframe", "frame", "embed", "object", "applet", "audio", "video", "html", "body"}

func (r *reader) start(e xml.StartElement, at int64) {
	name, before := strings.ToLower(e.Name.Local), len(r.list)
	switch {
	case name == "script" || name == "handler" || name == "listener":
		r.fault(at, takeOut, "the drawing holds a script")
	case e.Name.Space == htmlSpace || (e.Name.Space == "" || e.Name.Space == svgSpace) && slices.Contains(active, name):
		r.fault(at, takeOut, "the drawing holds HTML (<%s>)", name)
	}
	r.rooted = true
	if isStyle(e.Name) {
		r.style++
	}
	if len(r.list) > before {
		return // the element has to go, and its attributes with it
	}
	for _, a := range e.Attr {
		r.attribute(e, a, at)
	}
}

func (r *reader) attribute(e xml.StartElement, a xml.Attr, at int64) {
	name := strings.ToLower(a.Name.Local)
	declares := a.Name.Space == "xmlns" || a.Name.Space == "" && name == "xmlns"
	switch {
	case declares: // a name, never loaded
	case a.Name.Space == "" && strings.HasPrefix(name, "on"):
		r.fault(at, takeOut, "the drawing holds an event handler (%s)", name)
	case name == "base" && (a.Name.Space == xmlSpace || a.Name.Space == "xml"):
		r.fault(at, takeOut, "the drawing changes where its links lead (xml:base)")
	case name == "attributename" && strings.HasSuffix(strings.ToLower(a.Value), "href"):
		r.fault(at, takeOut, "the drawing changes a link while it is shown")
	case name == "attributename" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Value)), "on"):
		r.fault(at, takeOut, "the drawing holds an event handler (%s)", strings.ToLower(strings.TrimSpace(a.Value)))
	case name == "href" || name == "src" || name == "ping":
		r.reference(a.Value, name, at)
	default:
		r.css(a.Value, name, at)
	}
}

// css looks at the addresses in a style, or in an attribute that may hold one.
func (r *reader) css(text, name string, at int64) {
	if !strings.ContainsAny(text, `(@\`) {
		return
	}
	links.Style([]byte(text), func(l links.Link) string {
		r.reference(l.Address, name, at)
		return l.Address
	})
}

// reference reports an address that leads out of the drawing.
func (r *reader) reference(to, where string, at int64) {
	ref := strings.ToLower(strings.TrimSpace(to))
	if ref == "" || strings.HasPrefix(ref, "#") {
		return
	}
	if strings.HasPrefix(ref, "data:image/svg") {
		r.inner(strings.TrimSpace(to), at)
		return
	}
	for _, own := range []string{"data:image/", "data:font/", "data:application/font", "data:application/x-font", "data:application/vnd.ms-fontobject"} {
		if strings.HasPrefix(ref, own) {
			return
		}
	}
	r.fault(at, "put the picture into the drawing itself, or take the link out", "the drawing refers to %q (%s)", finding.Short(to), where)
}
