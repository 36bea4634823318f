package frontmatter

import (
	"slices"

	"familyguide/internal/tomlfile"
)

// A page is checked beside the faults of its head. What is a fault is left out for that: see
// [Front.Readable].

// decides reports whether a key says if a page is published.
func decides(k tomlfile.Key) bool {
	return slices.Contains([]string{"drop", "draft", "publish", "expire"}, k.Path[0])
}

// Readable returns the page with spaces in place of what is a fault in its head, every line in
// its place: the rest of the page can be checked, and Hugo does nothing that it was not to do.
func (f *Front) Readable(page []byte) []byte {
	if len(f.lost) == 0 {
		return page
	}
	return slices.Concat(page[:f.head[0]], f.text, page[f.head[1]:])
}

// leaveOut blanks the statements of those of the values that have been taken out.
func (f *Front) leaveOut(before map[string]any) {
	isLost := func(k tomlfile.Key) bool {
		_, was := before[k.Path[0]]
		_, is := f.Values[k.Path[0]]
		return was && !is
	}
	for i, k := range f.keys {
		if isLost(k) && len(k.Path) == 1 {
			from, to := f.statement(f.text, i)
			for at := from; at < to; at++ {
				if c := f.text[at]; c != '\n' && c != '\r' {
					f.text[at] = ' '
				}
			}
			f.lost = append(f.lost, k)
		}
	}
	f.keys = slices.DeleteFunc(f.keys, isLost)
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
