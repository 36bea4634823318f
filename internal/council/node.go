package council

import "familyguide/internal/schema"

// A pos is a place in a file: line and column from 1, columns counted in
// characters as an editor shows them.
type pos struct{ line, column int }

// A kind is the type of a value in the file.
type kind int

const (
	tableKind kind = iota
	arrayKind
	stringKind
	integerKind
	hugeKind // a whole number larger than any we use
	floatKind
	boolKind
	dateKind
	timeKind // a time of day, or a date with one
)

// String names a kind in an editor's words.
func (k kind) String() string {
	return [...]string{"a table", "a list", "text", "a whole number", "a number that is too large", "a number",
		"true or false", "a date", "a time"}[k]
}

// A node is a value of the file with its place.
type node struct {
	kind    kind
	pos     pos
	text    string // of a string, a date; the digits of a number
	number  int64
	truth   bool
	entries []entry // of a table, in the order of the file
	items   []*node // of an array

	form *schema.Form // what the reader asks for, if it describes the file; nil if it reads one

	headed bool // a table with a header of its own, or an array of such tables
	broken bool // a line of the table could not be read, so keys may be missing
}

// An entry is a key of a table with its value.
type entry struct {
	key   string
	pos   pos
	value *node
}

// entry returns the entry of that key, or nil.
func (n *node) entry(key string) *entry {
	for i := range n.entries {
		if n.entries[i].key == key {
			return &n.entries[i]
		}
	}
	return nil
}
