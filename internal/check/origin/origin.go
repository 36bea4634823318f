// Package origin finds the place in what was written that a published page shows: the
// line of an editor's Markdown, of a text in council.toml, of a text of the interface.
//
// A finding about something an editor wrote must point to the editor's file, and the
// published page does not say where its words come from. They are looked for: first in
// the page's own file, then in the profile, then in the texts of the interface, then in
// the head of every other page, each time in the council's folder before the guide. A
// link is found by where it leads; a text by its letters and digits, because Markdown,
// the typographer and the minifier change everything between them.
package origin

import (
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"familyguide/internal/council"
	"familyguide/internal/reading"
)

// A Place is a place in an author's file.
type Place struct {
	File         string
	Line, Column int
	Words        string // what the author wrote there, of a link: its address
	Escaped      bool   // the author asked for the sign itself, with a \ before it
}

// An Origin finds places. Its zero value finds none. It is for one goroutine.
type Origin struct {
	Layers      []fs.FS // the guide first
	Profile     *council.Profile
	ProfileFile string // its name in findings

	files map[string]*file // read so far
	heads []*file          // of all pages
}

// A file is an author's text.
type file struct {
	name    string
	data    []byte
	line    int // if it is part of a file: the line at which all of it is found
	letters []letter
	text    *reading.Text
}

// ofPage returns the files that may hold what a published page shows, the most likely
// first.
func (o *Origin) ofPage(page string) []*file {
	var all []*file
	lang := o.language(page)
	address := strings.TrimPrefix(strings.TrimSuffix(strings.TrimSuffix(page, "index.html"), "/"), lang+"/")
	base := path.Join("content", lang, address)
	for _, name := range []string{base + ".md", path.Join(base, "_index.md"), path.Join(base, "index.md")} {
		if f := o.top(name); f != nil {
			all = append(all, f)
			break
		}
	}
	all = append(all, o.profile()...)
	for _, name := range []string{"i18n/" + lang + ".toml", "layouts/i18n/" + lang + ".toml"} {
		if f := o.top(name); f != nil {
			all = append(all, f)
		}
	}
	return all
}

// language returns the language of a published page: its first folder if that is one of
// content's, else English.
func (o *Origin) language(page string) string {
	first, _, _ := strings.Cut(page, "/")
	for _, layer := range o.Layers {
		if info, err := fs.Stat(layer, "content/"+first); err == nil && info.IsDir() && first != "" {
			return first
		}
	}
	return "en"
}

// top returns a file of the highest layer that has it, nil if there is none.
func (o *Origin) top(name string) *file {
	if f, ok := o.files[name]; ok {
		return f
	}
	if o.files == nil {
		o.files = map[string]*file{}
	}
	var f *file
	for i := len(o.Layers) - 1; i >= 0 && f == nil; i-- {
		if data, err := fs.ReadFile(o.Layers[i], name); err == nil && utf8.Valid(data) {
			f = &file{name: name, data: data}
		}
	}
	o.files[name] = f
	return f
}

// profile returns the profile's file or, for a built-in profile, its texts.
func (o *Origin) profile() []*file {
	if o.Profile == nil {
		return nil
	}
	if o.Profile.Dir != "" {
		if f := o.top("council.toml"); f != nil {
			f.name = o.ProfileFile
			return []*file{f}
		}
	}
	var all []*file
	for _, l := range o.Profile.Local {
		if l.Line > 0 {
			all = append(all, &file{name: o.ProfileFile, data: []byte(l.Text + "\n" + l.Child), line: l.Line})
		}
	}
	return all
}

// place returns the place of an offset of the file.
func (f *file) place(offset int) Place {
	if f.line > 0 {
		return Place{File: f.name, Line: f.line}
	}
	before := string(f.data[:offset])
	last := strings.LastIndexByte(before, '\n') + 1
	return Place{
		File: f.name, Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(before[last:]),
		Escaped: strings.HasSuffix(before, `\`),
	}
}

// In returns the place of a text in the profile, from a line on; that line if the text
// is not found as it is.
func (o *Origin) In(line int, text string) Place {
	for _, f := range o.profile() {
		at := 0
		for range line - 1 {
			at += strings.IndexByte(string(f.data[at:]), '\n') + 1
		}
		if i := strings.Index(string(f.data[at:]), text); i >= 0 && f.line == 0 {
			return f.place(at + i)
		}
	}
	return Place{File: o.ProfileFile, Line: line}
}
