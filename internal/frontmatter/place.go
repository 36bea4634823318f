package frontmatter

import (
	"bytes"
	"slices"

	"familyguide/internal/finding"
)

// Line returns the line on which a key is set, or 1.
func (f *Front) Line(key string) int {
	line, _ := f.Place(key)
	return max(1, line)
}

// Place returns the line and column at which a key is set, 0 if it is not.
func (f *Front) Place(key string) (line, column int) {
	for _, k := range slices.Concat(f.keys, f.lost) {
		if k.Path[0] == key {
			return k.Line, k.Column
		}
	}
	return 0, 0
}

// PlaceOf returns the line and column of an item in the list of a key, a text or a source's id;
// those of the key if the item is not written as it is.
func (f *Front) PlaceOf(key, item string) (line, column int) {
	line, column = f.Place(key)
	from := 0
	for range line - 2 { // the head begins on line 2
		from += bytes.IndexByte(f.all[from:], '\n') + 1
	}
	for _, quote := range []string{`"`, `'`} {
		if at := bytes.Index(f.all[from:], []byte(quote+item+quote)); line > 0 && at >= 0 {
			line, column = finding.NewPlaces(f.all).Of(from + at)
			return line + 1, column
		}
	}
	return line, column
}

// Has reports whether a key is set, to whatever value.
func (f *Front) Has(key string) bool {
	line, _ := f.Place(key)
	return line > 0
}
