package published

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/check/origin"
	"familyguide/internal/finding"
	"familyguide/internal/links"
)

// trace traces findings on pages to what their author wrote, and collapses those that are the
// same.
func (s *output) trace(all finding.List, pages int) finding.List {
	var list []traced
	nth := map[string]int{}
	lost := lostParts{}
	for _, f := range all {
		d, ok := s.documents[f.File]
		to, isLink := s.targets[f]
		if source, is := s.asIs(f.File); is {
			list = append(list, s.traceAsIs(source, f))
			continue
		}
		if !ok || f.Column == 0 {
			list = append(list, traced{f, cmp.Or(to.file, f.Message)})
		} else if !isLink {
			list = append(list, s.traceElement(d, f))
		} else if t, layer := s.traceLink(d, to, f, nth); !lost.add(s, to, layer) {
			list = append(list, t)
		}
	}
	list = append(list, lost.found()...)
	slices.SortStableFunc(list, func(a, b traced) int { return finding.Compare(a.Finding, b.Finding) })
	return once(list, pages)
}

// authorsHints replace hints about HTML with ones for authors who write Markdown.
var authorsHints = map[string]string{
	check.Inline.Name:    "if it is a table, write its line of dashes without colons: | --- | --- |; if it is a link, link to a page: [the words](/help/)",
	check.Labels.Name:    "write each box to tick as - [ ] Bring a bag, with no empty line inside the list",
	check.Landmarks.Name: "begin the line with ## instead of #: the title of the page is in its front matter",
	check.Alt.Name:       "say between the square brackets what the picture shows: ![The chair sits at the head of the table](/chair.png)",
}

// traceElement traces a finding about an element to what its author wrote.
func (s *output) traceElement(d *document, f finding.Finding) traced {
	t := traced{f, f.Message}
	e := d.elementAt(d.offsetOf(f.Line, f.Column))
	if e == nil {
		return t
	}
	if at, ok := s.originOf(d, e, f); ok {
		t.File, t.Line, t.Column = at.File, at.Line, at.Column
		t.Hint = cmp.Or(authorsHints[f.Check], t.Hint)
	}
	return t
}

// traceLink traces a dead link to the address that its author wrote, and returns the layer of
// that file. The nth link of a page that leads to one file is the nth that its
// author wrote.
func (s *output) traceLink(d *document, to target, f finding.Finding, nth map[string]int) (traced, int) {
	t := traced{f, to.file}
	places := s.origin.Links(d.path, func(written string, picture bool) bool { return s.leads(d.path, written, to.address, picture) })
	if len(places) > 0 {
		n := nth[d.path+" "+t.about]
		nth[d.path+" "+t.about]++
		at := places[min(n, len(places)-1)]
		t.File, t.Line, t.Column = at.File, at.Line, at.Column
		t.Message, t.Hint = s.deadAsWritten(d.path, at.Words, to.address)
		return t, at.Layer
	}
	return t, 0
}

// deadAsWritten describes a dead address in the form in which it was written.
func (s *output) deadAsWritten(page, written, published string) (message, hint string) {
	if strings.HasPrefix(published, "#ZgotmplZ") {
		return fmt.Sprintf("%q is not an address that a page may use", finding.Short(written)), "write a path on this site, or https://…"
	}
	why, hint := s.whyDead(page, published, s.Site.Resolve(page, published))
	if why == "" {
		why, hint = unfollowed(published)
	}
	if _, better := s.whyDead(page, written, s.Site.Resolve(page, written)); better != "" {
		hint = better
	}
	return fmt.Sprintf("%q %s", finding.Short(written), why), hint
}

// leads reports whether an address that an author wrote on a page is published as the given
// one.
func (s *output) leads(page, written, published string, picture bool) bool {
	if strings.HasPrefix(published, "#ZgotmplZ") {
		u, err := url.Parse(written)
		return err == nil && picture && len(u.Scheme) > 1 && !slices.Contains([]string{"http", "https", "mailto", "tel"}, u.Scheme)
	}
	if unescaped(written) == unescaped(published) {
		return true
	}
	wanted, to := s.Site.Resolve(page, published), s.Site.Resolve(page, written)
	if strings.HasPrefix(written, "/") {
		to = links.Site{}.Resolve(page, written) // from the top of the site, wherever it will be
	}
	return to.File != "" && to.Kind != links.Host && to.Kind != links.Elsewhere && to.Fragment() == wanted.Fragment() && plainPath(to.File) == plainPath(wanted.File)
}

// plainPath returns a path of the tree without what differs between its forms.
func plainPath(file string) string {
	return strings.ToLower(strings.TrimSuffix(path.Clean("/"+unescaped(file)), "/index.html"))
}

// unescaped returns an address with its %20 and the like as they are read.
func unescaped(address string) string {
	if plain, err := url.PathUnescape(address); err == nil {
		return plain
	}
	return address
}

// originOf returns the place of an element in what was written: that of the link with its
// address, of the picture with its file, else of its text.
func (s *output) originOf(d *document, e *element, f finding.Finding) (origin.Place, bool) {
	if f.Check == check.Leftover.Name {
		return origin.Place{}, false // is traced already
	}
	for _, name := range []string{"href", "src"} {
		if to := e.attrs[name]; to != "" && (e.tag == "a" || e.tag == "img") {
			if at := s.origin.Links(d.path, func(written string, picture bool) bool { return s.leads(d.path, written, to, picture) }); len(at) > 0 {
				return at[0], true
			}
		}
	}
	if !e.within("main") {
		return origin.Place{}, false
	}
	return s.origin.Text(d.path, d.textOf(e.block()))
}
