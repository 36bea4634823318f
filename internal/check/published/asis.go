package published

import (
	"bytes"
	"cmp"
	"slices"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/links"
)

// asIsHints say what to do about a page of HTML in the folder static, which no layout makes.
var asIsHints = map[string]string{
	check.Lang.Name:      `begin it with <!doctype html><html lang="en">, or write it in Markdown as a page in content/en`,
	check.Landmarks.Name: "a page of HTML needs one <main> and in it one <h1>; or write it in Markdown as a page in content/en",
	check.Title.Name:     "give it a <title>, or write it in Markdown as a page in content/en",
}

// asIs returns the file of the folder static that a published file was, if an editor put it there.
func (s *output) asIs(file string) (layers.File, bool) {
	if s.Layers == nil {
		return layers.File{}, false
	}
	f, ok := s.Layers.Files["static/"+file]
	return f, ok && f.Own
}

// traceAsIs traces a finding to a file of the folder static. The published file may be
// minified, so the place is found by counting: the nth link, or the nth element.
func (s *output) traceAsIs(source layers.File, f finding.Finding) traced {
	to := s.targets[f]
	data := s.Tree[f.File]
	line, column := f.Line, f.Column
	t := traced{f, cmp.Or(to.file, f.Message)}
	t.File, t.Line, t.Column = source.Name, 0, 0
	t.Hint = cmp.Or(asIsHints[f.Check], t.Hint)
	same := bytes.Equal(source.Data, data)
	if same {
		t.Line, t.Column = line, column
	}
	if line == 0 || same && to.address == "" {
		return t
	}
	published, written := s.documents[f.File], parseDocument(f.File, source.Data)
	if published == nil {
		published = &document{data: data, links: linksIn(f.File, data)}
		written = &document{data: source.Data, links: linksIn(f.File, source.Data)}
	}
	offset := published.offsetOf(line, column)
	i := slices.IndexFunc(published.links, func(l links.Link) bool { return l.Offset == offset })
	if i >= 0 && len(published.links) == len(written.links) {
		t.Line, t.Column = written.place(written.links[i].Offset)
		if to.address != "" {
			t.Message, t.Hint = s.deadAsWritten(f.File, written.links[i].Address, to.address)
		}
	} else if e := written.sameElement(published, offset); e != nil {
		t.Line, t.Column = written.place(e.offset)
	}
	return t
}

// sameElement returns the element that is, in another form of the page, the one at an offset,
// or the last that begins before it.
func (d *document) sameElement(other *document, offset int) *element {
	i, ok := slices.BinarySearchFunc(other.elements, offset, func(e *element, at int) int { return e.offset - at })
	if !ok {
		i--
	}
	if i < 0 || other.elements[i].tag == "meta" { // the policy is one
		return nil
	}
	e := other.elements[i]
	n := 0
	for _, before := range other.elements {
		if before == e {
			break
		}
		if before.tag == e.tag {
			n++
		}
	}
	for _, same := range d.elements {
		if same.tag == e.tag {
			if n == 0 {
				return same
			}
			n--
		}
	}
	return nil
}
