// Package origin finds the place in the written files that a published page shows: the
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
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
)

// A Place is a place in an author's file.
type Place struct {
	File         string
	Line, Column int
	Words        string // what the author wrote there, of a link: its address
	Escaped      bool   // the author asked for the sign itself, with a \ before it
	Layer        int    // of the file: see [layers.File]
}

// An Origin finds places. Its zero value finds none. Only Written is safe for concurrent use.
type Origin struct {
	Layers      *layers.Stack
	Profile     *council.Profile
	ProfileFile string // its name in findings

	files map[string]*file // read so far
	heads []*file          // of all pages
	once  sync.Once
	pages map[string]*layers.Page // by language and plainAddress
}

// A file is an author's text.
type file struct {
	name    string
	data    []byte
	line    int // if it is part of a file: the line at which all of it is found
	layer   int
	letters []letter
	text    *reading.Text
}

// ofPage returns the files that may be the origin of a published page, the most likely
// first.
func (o *Origin) ofPage(page string) []*file {
	if o.Layers == nil {
		return nil
	}
	var all []*file
	if p := o.Written(page); p != nil {
		all = append(all, o.file(p.File))
	}
	all = append(all, o.profile()...)
	lang, _ := o.addressOf(page)
	texts := o.Layers.Texts(lang)
	for i := range texts {
		all = append(all, o.file(texts[len(texts)-1-i])) // the highest layer first
	}
	return all
}

// addressOf returns the language of a published page, and its address in it.
func (o *Origin) addressOf(page string) (lang, address string) {
	lang, rest := layers.English, strings.TrimSuffix(page, "index.html")
	if first, below, _ := strings.Cut(rest, "/"); first != lang && slices.Contains(o.Layers.Languages, first) {
		lang, rest = first, below
	}
	return lang, path.Join("/", rest)
}

// file returns a file of the layers, read once.
func (o *Origin) file(f layers.File) *file {
	if o.files == nil {
		o.files = map[string]*file{}
	}
	if o.files[f.Name] == nil {
		o.files[f.Name] = &file{name: f.Name, data: withoutRemarks(f.Name, f.Data), layer: f.Layer}
	}
	return o.files[f.Name]
}

// withoutRemarks returns a file of TOML with its remarks replaced by spaces. No page shows
// them, and many are examples with the same words as the values below. A line that begins
// with # inside a text of several lines is not a remark.
func withoutRemarks(name string, data []byte) []byte {
	if !strings.HasSuffix(name, ".toml") {
		return data
	}
	data = bytes.Clone(data)
	within := false
	for line := range bytes.Lines(data) {
		if !within && bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("#")) {
			text := bytes.TrimRight(line, "\r\n")
			copy(text, bytes.Repeat([]byte(" "), len(text)))
		} else if (bytes.Count(line, []byte(`"""`))+bytes.Count(line, []byte("'''")))%2 == 1 {
			within = !within
		}
	}
	return data
}

// profile returns the profile's file or, for a built-in profile, its texts.
func (o *Origin) profile() []*file {
	if o.Profile == nil {
		return nil
	}
	if o.Layers != nil && o.Layers.Profile != nil {
		return []*file{o.file(layers.File{Name: o.ProfileFile, Data: o.Layers.Profile, Layer: o.Layers.Top})}
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
		return Place{File: f.name, Line: f.line, Layer: f.layer}
	}
	at := finding.At(f.name, f.data, offset)
	return Place{File: at.File, Line: at.Line, Column: at.Column, Escaped: offset > 0 && f.data[offset-1] == '\\', Layer: f.layer}
}

// In returns the place of a text in the profile at or below a line; that line itself if the
// text is not found literally.
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

// Within returns the place in the profile of a place within a text of Markdown: that of a key
// of the table on a line. It is the line alone if the file is not known.
func (o *Origin) Within(line int, key string, at reading.Place) Place {
	for _, f := range o.profile() {
		if f.line > 0 {
			continue
		}
		table := 0
		for range line - 1 {
			table += bytes.IndexByte(f.data[table:], '\n') + 1
		}
		value := regexp.MustCompile(`(?m)^[ \t]*` + key + `[ \t]*=[ \t]*(?:"""|\'\'\'|["\'])`).FindIndex(f.data[table:])
		if value == nil {
			continue
		}
		start := table + value[1]
		several := f.data[start-1] == f.data[start-2]
		start += len(f.data[start:]) - len(bytes.TrimLeft(f.data[start:], " \t\r\n")) // the reader trims it, too
		first := f.place(start)
		switch {
		case at.Line == 1 && at.Column > 0:
			first.Column += at.Column - 1
		case several:
			first.Line, first.Column = first.Line+at.Line-1, at.Column
		default: // the lines of a text on one line are written \n
			first.Column = 0
		}
		return first
	}
	return Place{File: o.ProfileFile, Line: line}
}
