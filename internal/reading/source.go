package reading

import (
	"sort"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
)

// An expansion is an author's file and the text that was made from it by putting
// words in the place of shortcodes. It turns an offset in that text back into a
// line and column of the file.
type expansion struct {
	file   []byte
	places *finding.Places // in the file
	text   []byte
	marks  []mark // ascending in both
}

// A mark maps an offset of the text to an offset of the file. If it is fixed, all of the
// text up to the next mark replaces one shortcode.
type mark struct {
	text, file int
	fixed      bool
}

// textStart returns the offset at which a page's own text starts, after its front matter.
func textStart(file []byte) int {
	_, body, _ := frontmatter.Split(file)
	return len(file) - len(body)
}

// newExpansion returns a file's text, as yet empty.
func newExpansion(file []byte) *expansion {
	return &expansion{file: file, places: finding.NewPlaces(file)}
}

// keep appends part of the file to the text unchanged.
func (s *expansion) keep(from, to int) {
	s.marks = append(s.marks, mark{len(s.text), from, false})
	s.text = append(s.text, s.file[from:to]...)
}

// replace appends words in place of the shortcode at an offset of the file.
func (s *expansion) replace(at int, words string) {
	s.marks = append(s.marks, mark{len(s.text), at, true})
	s.text = append(s.text, words...)
}

// mark returns the last mark up to an offset of the text.
func (s *expansion) mark(at int) mark {
	i := sort.Search(len(s.marks), func(i int) bool { return s.marks[i].text > at }) - 1
	return s.marks[max(i, 0)]
}

// replaced reports whether the text at an offset replaces a shortcode.
func (s *expansion) replaced(at int) bool { return s.mark(at).fixed }

// fileOffset returns the offset in the file of an offset in the text.
func (s *expansion) fileOffset(at int) int {
	m := s.mark(at)
	if m.fixed {
		return m.file
	}
	return m.file + at - m.text
}

// place returns the line and column in the file of an offset of the text.
func (s *expansion) place(at int) (line, column int) { return s.places.Of(s.fileOffset(at)) }

// placeOf is [expansion.place] as one value.
func (s *expansion) placeOf(at int) Place {
	line, column := s.place(at)
	return Place{line, column}
}
