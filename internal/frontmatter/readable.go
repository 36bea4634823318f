package frontmatter

import (
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/tomlfile"
)

// A page is checked in spite of faults in its front matter, which are left out for that: see
// [Front.Readable].

// drops reports whether a key says that a page takes another away.
func drops(k tomlfile.Key) bool { return k.Path[0] == "drop" }

// Readable returns the page with the faults of its front matter replaced by spaces and every
// line in its place, so that the rest can be checked and no wrong key has an effect in Hugo.
func (f *Front) Readable(page []byte) []byte {
	return slices.Concat(page[:f.head[0]], f.text, page[f.head[1]:])
}

// leaveOut hides the values that check has removed, or removed items from.
func (f *Front) leaveOut(before map[string]any) {
	for name, value := range before {
		now, is := f.Values[name]
		were, _ := value.([]any)
		left, _ := now.([]any)
		if !is || len(left) < len(were) {
			f.hide(name)
		}
	}
}

// unnamed removes the sources without an id, and then hides all sources from Hugo, because
// layouts look them up by id. It reports them, unless a key with a fault of its own is the
// reason.
func (f *Front) unnamed(file string) finding.List {
	isUnnamed := func(item any) bool {
		source, isSource := item.(map[string]any)
		return isSource && (!isText(source["id"]) || isBlank(source["id"]))
	}
	list, _ := f.Values["sources"].([]any)
	if !slices.ContainsFunc(list, isUnnamed) {
		return nil
	}
	f.Values["sources"] = slices.DeleteFunc(slices.Clone(list), isUnnamed)
	sources, _ := find("sources", false)
	explained := slices.ContainsFunc(f.lost, isOfSource)
	for _, k := range f.keys {
		explained = explained || isOfSource(k) && !slices.Contains(sourceKeys, k.Path[1])
	}
	f.hide("sources")
	if explained {
		return nil
	}
	line, column := f.Place("sources")
	return finding.List{{File: file, Line: line, Column: column, Message: "a source needs an id, which is a text", Hint: "write sources = " + sources.Example}}
}

// isOfSource reports whether a key is one of a source's.
func isOfSource(k tomlfile.Key) bool { return k.Path[0] == "sources" && len(k.Path) == 2 }

// hide leaves a key out of what Hugo reads.
func (f *Front) hide(key string) {
	for i, k := range f.keys {
		if k.Path[0] != key || len(k.Path) > 1 {
			continue
		}
		from, to := f.statement(f.text, i)
		for at := from; at < to; at++ {
			if c := f.text[at]; c != '\n' && c != '\r' {
				f.text[at] = ' '
			}
		}
		f.lost = append(f.lost, k)
	}
	f.keys = slices.DeleteFunc(f.keys, func(k tomlfile.Key) bool { return k.Path[0] == key })
}

// statement returns the lines of a key and its value in a head.
func (f *Front) statement(head []byte, i int) (from, to int) {
	from, to = lineStart(head, f.keys[i].From), len(head)
	for _, next := range f.keys[i+1:] {
		if next.Path[0] != f.keys[i].Path[0] {
			return from, lineStart(head, next.From)
		}
	}
	return from, to
}

// hints replaces the hints of unquoted values by hints for their keys: publish wants a day,
// and not the text that other files would.
func (f *Front) hints(faults finding.List, guide bool) {
	lines := strings.Split(string(f.all), "\n")
	for i, fault := range faults {
		if fault.Message != tomlfile.NotAValue || fault.Line < 2 {
			continue
		}
		name, value := tomlfile.Bare(lines[fault.Line-2]) // below the line +++
		if key, known := find(name, guide); known && value != "" && !key.is(value) {
			faults[i].Hint = "write " + name + " = " + key.exampleFor(value)
		}
	}
}
