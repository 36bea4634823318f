package frontmatter

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
	"familyguide/internal/tomlfile"
)

// Front is the front matter of a page.
type Front struct {
	Title       string
	Description string
	Band        string
	Topics      []string
	Sources     []Source // nil if the page has none, not even an empty list
	Checked     timeline.Date
	Drop        bool
	Draft       bool
	Publish     timeline.Date // zero if the page does not say
	Expire      timeline.Date
	Aliases     []string // "/old/", "/old.html"
	Lang        string   // "" if it is that of the folder

	Values map[string]any // as written in the page
	Body   int            // the line on which the text begins

	keys []tomlfile.Key
	lost []tomlfile.Key // of the statements with a fault
	all  []byte         // what is between the lines +++
	text []byte         // the same with spaces in place of the lost ones
	head [2]int         // where it is in the page
}

// A Source is a document that a page rests on.
type Source struct {
	ID   string
	Read timeline.Date // zero if the page does not say
}

// Parse reads the front matter of a page of the guide or of a council. Even with faults it
// returns the values that can be read. It returns nil if the page has no front matter, or if a
// fault leaves open whether the page drops another.
func Parse(file string, page []byte, guide bool) (*Front, finding.List) {
	head, _, line := Split(page)
	if line == 0 {
		return nil, finding.List{missing(file, page)}
	}
	content, faults := tomlfile.Read(file, head, 1)
	from := cap(page) - cap(head) // head is a part of page
	f := &Front{Values: content.Values, Body: line, keys: tomlfile.Keys(content.Text, 1), lost: content.Unread,
		text: content.Text, head: [2]int{from, from + len(head)}, all: head}
	f.hints(faults, guide)
	if f.Values == nil || slices.ContainsFunc(f.lost, drops) {
		return nil, faults
	}
	faults = append(faults, f.check(file, guide)...)
	faults = append(faults, f.unnamed(file)...)
	f.fill()
	faults = append(faults, f.contradictions(file)...)
	return f, append(faults, f.wrongAliases(file)...)
}

// check reports every key that a page may not have, and every value of the wrong kind. It
// removes such values; from a list, only the items that are wrong.
func (f *Front) check(file string, guide bool) finding.List {
	var faults finding.List
	seen := map[string]bool{}
	defer f.leaveOut(maps.Clone(f.Values))
	for _, k := range f.keys {
		name := k.Path[0]
		at := finding.Finding{File: file, Line: k.Line, Column: k.Column}
		switch key, known := find(name, guide); {
		case isOfSource(k) && !slices.Contains(sourceKeys, k.Path[1]):
			at.Message = fmt.Sprintf("a source has no key %q", k.Path[1])
			at.Hint = nearest(k.Path[1], sourceKeys, "a source has an id, and the day it was last read")
			if _, isPages := find(k.Path[1], guide); isPages {
				at.Hint = "move it above the sources, where the keys of the page are"
				f.lost = append(f.lost, tomlfile.Key{Path: k.Path[1:], Line: k.Line, Column: k.Column})
			}
			faults = append(faults, at)
		case seen[name]:
		case !known:
			at.Message, at.Hint = fmt.Sprintf("a page has no key %q", name), hintFor(name, names(guide))
			faults = append(faults, at)
			delete(f.Values, name)
			if meant := finding.Nearest(name, names(guide)); meant != "" { // it is not missing as well
				f.lost = append(f.lost, tomlfile.Key{Path: []string{meant}, Line: k.Line, Column: k.Column})
			}
		case !key.is(f.Values[name]):
			at.Message, at.Hint = fmt.Sprintf("%s is not %s", name, key.Kind), "write "+name+" = "+key.exampleFor(f.Values[name])
			if key.Kind == "a list of sources" && isTable(f.Values[name]) {
				at.Hint = "write [[" + name + "]] for each, with two brackets on each side"
			}
			faults = append(faults, at)
			if right := key.rightItems(f.Values[name]); len(right) > 0 {
				f.Values[name] = right
			} else {
				delete(f.Values, name)
			}
		case name != "title" && isBlank(f.Values[name]): // a page without a title has a check
			at.Message, at.Hint = name+" is empty", "write "+name+" = "+key.Example+", or take the line out"
			faults = append(faults, at)
			delete(f.Values, name)
		}
		seen[name] = true
	}
	return faults
}

// isBlank reports whether a value is a text that shows nothing.
func isBlank(value any) bool {
	text, ok := value.(string)
	return ok && strings.TrimSpace(text) == ""
}

// hintFor returns the hint for an unknown key.
func hintFor(name string, known []string) string {
	if hint, ok := notOurs[strings.ToLower(name)]; ok {
		return hint
	}
	return nearest(name, known, "take it out; a page has: "+strings.Join(known, ", "))
}

func nearest(word string, known []string, otherwise string) string {
	if near := finding.Nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return otherwise
}

// fill takes the values that the program itself needs.
func (f *Front) fill() {
	f.Title, _ = f.Values["title"].(string)
	f.Description, _ = f.Values["description"].(string)
	f.Band, _ = f.Values["band"].(string)
	f.Lang, _ = f.Values["lang"].(string)
	f.Drop, _ = f.Values["drop"].(bool)
	f.Draft, _ = f.Values["draft"].(bool)
	f.Topics, f.Aliases = texts(f.Values["topics"]), texts(f.Values["aliases"])
	f.Checked, f.Publish, f.Expire = day(f.Values["checked"]), day(f.Values["publish"]), day(f.Values["expire"])
	if list, ok := f.Values["sources"].([]any); ok {
		f.Sources = []Source{}
		for _, item := range list {
			table, _ := item.(map[string]any)
			id, _ := table["id"].(string)
			f.Sources = append(f.Sources, Source{id, day(table["read"])})
		}
	}
}

func texts(v any) []string {
	var all []string
	list, _ := v.([]any)
	for _, item := range list {
		text, _ := item.(string)
		all = append(all, text)
	}
	return all
}

func day(v any) timeline.Date {
	d, ok := v.(toml.LocalDate)
	if !ok {
		return timeline.Date{}
	}
	return timeline.Date{Year: d.Year, Month: d.Month, Day: d.Day}
}

// contradictions reports values that cannot all be meant.
func (f *Front) contradictions(file string) finding.List {
	var faults finding.List
	if !f.Publish.IsZero() && !f.Expire.IsZero() && !f.Publish.Before(f.Expire) {
		line, column := f.Place("expire")
		faults = append(faults, finding.Finding{File: file, Line: line, Column: column,
			Message: fmt.Sprintf("the page would never be shown: it begins on %s and ends on %s", f.Publish, f.Expire),
			Hint:    "write a later day for expire, or take one of the two out"})
	}
	return faults
}

// Renamed returns the page with other names for some of its keys, every line in its
// place.
func (f *Front) Renamed(page []byte, names map[string]string) []byte {
	var out []byte
	done := 0
	for _, k := range f.keys {
		if to, ok := names[k.Path[0]]; ok && len(k.Path) == 1 {
			out = append(append(out, page[done:f.head[0]+k.From]...), to...)
			done = f.head[0] + k.To
		}
	}
	return append(out, page[done:]...)
}

// ForEditors returns the page without the keys that only the guide's own pages may have. An
// editor's page that replaces it inherits them.
func (f *Front) ForEditors(page []byte) []byte {
	var out []byte
	head := page[f.head[0]:f.head[1]]
	from := 0 // where the part of the head begins that is still to be looked at
	for i, k := range f.keys {
		if len(k.Path) > 1 || !isGuides(k.Path[0]) {
			continue
		}
		start, end := f.statement(head, i)
		out = append(out, head[from:start]...)
		from = end
	}
	if from == 0 {
		return page
	}
	out = bytes.TrimRight(append(out, head[from:]...), "\r\n")
	return slices.Concat(page[:f.head[0]], out, []byte("\n"), page[f.head[1]:])
}

// lineStart returns where the line of an offset begins.
func lineStart(text []byte, offset int) int { return bytes.LastIndexByte(text[:offset], '\n') + 1 }
