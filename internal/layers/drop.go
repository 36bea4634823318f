package layers

import (
	"maps"
	"path"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// dropAll removes what the pages of a layer drop, and reports those that drop nothing.
func (r *reader) dropAll(drops []*Page) {
	gone := map[*Page]bool{} // inside a section that is dropped as well
	for _, d := range drops {
		line, column := d.Front.Place("drop")
		f := finding.Finding{File: d.Name, Line: line, Column: column}
		switch {
		case cannotDrop(d.Address):
			f.Message = "this page cannot be dropped: every council's guide has it, and other pages and sites lead to it"
			f.Hint = "write a page of your own here, or take this file out to have the guide's again"
		case !gone[d] && !r.drop(d, drops, gone):
			f.Message, f.Hint = "the guide has no page here to drop", r.nearDrop(d)
		default:
			continue
		}
		r.findings = append(r.findings, f)
	}
}

// drop removes the page at the address of d, and with the page of a section everything
// in it. It reports whether a lower layer had any of it.
func (r *reader) drop(d *Page, drops []*Page, gone map[*Page]bool) bool {
	if below := r.stack.Page(d.Lang, d.Address); below != nil && isSection(d.Path) && !isSection(below.Path) {
		return false // it names a section, and there is a page
	}
	removed := r.remove(d.Lang, d.Address)
	if base := path.Base(d.Path); base != "_index.md" && base != "index.md" {
		return removed
	}
	for address := range maps.Clone(r.stack.pages[d.Lang]) {
		if strings.HasPrefix(address, d.Address+"/") {
			removed = r.remove(d.Lang, address) || removed
		}
	}
	for _, name := range r.stack.Names(path.Dir(d.Path) + "/") {
		delete(r.stack.Files, name)
	}
	for _, other := range drops {
		gone[other] = gone[other] || other.Lang == d.Lang && strings.HasPrefix(other.Address, d.Address+"/")
	}
	return removed
}

// remove removes a page, and reports whether it, or the page it replaced, is of a lower
// layer. An English page is recorded, because links to it become plain text; a page in
// another language leads to the English one.
func (r *reader) remove(lang, address string) bool {
	p := r.stack.Page(lang, address)
	if p == nil {
		return false
	}
	delete(r.stack.pages[lang], address)
	if p.Layer == r.number && !p.Over {
		return false
	}
	if lang == English {
		r.stack.Dropped = append(r.stack.Dropped, address)
	}
	return true
}

// nearDrop says what to do about a page that drops nothing.
func (r *reader) nearDrop(d *Page) string {
	files := map[string]string{}
	for address, p := range r.stack.pages[d.Lang] {
		if p.Layer < r.number && !cannotDrop(address) {
			files[address] = p.Path
		}
	}
	if near := finding.Nearest(d.Address, slices.Sorted(maps.Keys(files))); near != "" {
		return `did you mean "` + files[near] + `"?`
	}
	return "give this file the path of the page of the guide's that you mean, or take it out"
}
