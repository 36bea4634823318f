package council

import (
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"familyguide/internal/schema"
)

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

// skippedTable holds what follows a header that could not be read.
const skippedTable = "_"

// A builder makes the tree of one pass over a file.
type builder struct {
	r      *reader
	parser *unstable.Parser
	root   *node
	table  *node   // the one whose header came last
	heads  []*node // every table with a header, in the order of the file
	end    int     // offset at which the last expression ends
}

// expression adds one top-level expression: a header, or a key with its value.
func (b *builder) expression(e *unstable.Node) {
	switch e.Kind {
	case unstable.Table, unstable.ArrayTable:
		b.header(e)
	case unstable.KeyValue:
		b.keyValue(b.table, e)
		b.end = int(e.Raw.Offset + e.Raw.Length)
	}
}

func (b *builder) pos(n *unstable.Node, otherwise pos) pos {
	if n.Raw.Length == 0 {
		return otherwise
	}
	return b.r.posOf(int(n.Raw.Offset))
}

// header opens the table that a [header] or [[header]] names.
func (b *builder) header(e *unstable.Node) {
	it := e.Key()
	at := b.root
	for it.Next() {
		key := it.Node()
		name, place := string(key.Data), b.pos(key, pos{1, 1})
		b.end = int(key.Raw.Offset + key.Raw.Length)
		if !it.IsLast() {
			at = b.within(at, name, place)
			continue
		}
		at = b.open(at, name, place, e.Kind == unstable.ArrayTable)
	}
	b.table = at
	b.heads = append(b.heads, at)
}

// open finds or makes the table that a header's last name names.
func (b *builder) open(parent *node, name string, at pos, many bool) *node {
	fresh := &node{kind: tableKind, pos: at, headed: true}
	there := parent.entry(name)
	switch {
	case there == nil && many:
		parent.entries = append(parent.entries, entry{name, at, &node{kind: arrayKind, pos: at, headed: true, items: []*node{fresh}}})
	case there == nil:
		parent.entries = append(parent.entries, entry{name, at, fresh})
	case many && there.value.kind == arrayKind && there.value.headed:
		there.value.items = append(there.value.items, fresh)
	case name == skippedTable && parent == b.root:
	case !many && there.value.kind == tableKind && !there.value.headed:
		there.value.headed = true
		return there.value
	default:
		b.twice(name, at, there.pos)
	}
	return fresh
}

// within returns the table of that name, and makes it if there is none.
func (b *builder) within(parent *node, name string, at pos) *node {
	there := parent.entry(name)
	if there == nil {
		made := &node{kind: tableKind, pos: at}
		parent.entries = append(parent.entries, entry{name, at, made})
		return made
	}
	v := there.value
	if v.kind == arrayKind && v.headed {
		return v.items[len(v.items)-1]
	}
	if v.kind == tableKind {
		return v
	}
	b.twice(name, at, there.pos)
	return &node{kind: tableKind, pos: at}
}

// keyValue adds a key, which may be dotted, and its value to a table.
func (b *builder) keyValue(t *node, e *unstable.Node) {
	it := e.Key()
	for it.Next() {
		key := it.Node()
		name, at := string(key.Data), b.pos(key, t.pos)
		if !it.IsLast() {
			t = b.within(t, name, at)
			continue
		}
		v := b.value(e.Value(), at)
		if there := t.entry(name); there != nil {
			b.twice(name, at, there.pos)
			continue
		}
		t.entries = append(t.entries, entry{name, at, v})
	}
}

func (b *builder) twice(name string, at, first pos) {
	b.r.fault(at, "keep one of the two", "%q is given twice: first on line %d", name, first.line)
}

// value makes the node of a value. at is the place of its key, for values that the parser
// gives no place.
func (b *builder) value(v *unstable.Node, at pos) *node {
	n := &node{pos: b.pos(v, at), text: string(v.Data)}
	switch v.Kind {
	case unstable.String:
		n.kind = stringKind
	case unstable.Bool:
		n.kind, n.truth = boolKind, n.text == "true"
	case unstable.Integer:
		n.kind = integerKind
		number, err := strconv.ParseInt(strings.ReplaceAll(n.text, "_", ""), 0, 64)
		if err != nil {
			n.kind = hugeKind
		}
		n.number = number
	case unstable.Float:
		n.kind = floatKind
	case unstable.LocalDate:
		n.kind = dateKind
	case unstable.LocalTime, unstable.LocalDateTime, unstable.DateTime:
		n.kind = timeKind
	case unstable.Array:
		n.kind = arrayKind
		for it := v.Children(); it.Next(); {
			if it.Node().Kind != unstable.Comment {
				n.items = append(n.items, b.value(it.Node(), n.pos))
			}
		}
	case unstable.InlineTable:
		n.kind = tableKind
		for it := v.Children(); it.Next(); {
			if it.Node().Kind == unstable.KeyValue {
				b.keyValue(n, it.Node())
			}
		}
	}
	return n
}
