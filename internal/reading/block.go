package reading

import "bytes"

// A Block is the text of one heading, paragraph, list item or table cell before it is split
// into sentences. It leaves out what the package comment says is left out.
type Block struct {
	run
	src *expansion
}

// Text returns the block's text; a line break is one space.
func (b Block) Text() string { return string(b.text) }

// Place returns the place of a byte of the block's text in the author's file.
func (b Block) Place(i int) Place { return b.src.placeOf(b.at[i]) }

// Written reports whether a byte of the block's text is the author's own, and not the
// replacement of a shortcode.
func (b Block) Written(i int) bool { return !b.src.replaced(b.at[i]) }

// Referred reports whether a byte of the block's text belongs to a character that its author
// wrote as &lt; or the like.
func (b Block) Referred(i int) bool {
	at := b.at[i]
	return at < len(b.src.text) && b.src.text[at] == '&' && b.text[i] != '&'
}

// Lines returns the offsets at which the author's lines begin in the block's text.
func (b Block) Lines() []int {
	lines := []int{0}
	for i := range b.text {
		if i+1 < len(b.text) && b.breaks(b.at[i]) {
			lines = append(lines, i+1)
		}
	}
	return lines
}

// breaks reports whether a line ends at an offset of the source, spaces aside.
func (b Block) breaks(at int) bool {
	rest := bytes.TrimLeft(b.src.text[min(at, len(b.src.text)):], " \t\\")
	return len(rest) > 0 && (rest[0] == '\n' || rest[0] == '\r') && b.src.text[at] != '\\'
}
