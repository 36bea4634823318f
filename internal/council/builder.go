package council

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// skippedTable holds what follows a header that could not be read.
const skippedTable = "_"

// A builder makes the tree of one pass over a file.
type builder struct {
	r      *reader
	parser *unstable.Parser
	root   *node
	table  *node   // the one whose header came last
	name   string  // its name
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
		b.name = name
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
		if t == b.table && b.begins(name, at) {
			t = b.unheaded(name, at)
		}
		if there := t.entry(name); there != nil {
			b.twice(name, at, there.pos)
			continue
		}
		t.entries = append(t.entries, entry{name, at, v})
	}
}

// ofAdvocacy are the keys that only [advocacy] has.
var ofAdvocacy = []string{"age", "inclusive", "provider", "consent"}

// begins reports whether a key starts a table whose heading is missing: it is the usual first
// key of one, below an empty line and remarks.
func (b *builder) begins(name string, at pos) bool {
	switch name {
	case "id":
		if b.table.entry(name) == nil && b.name != "local" && !slices.Contains(singleTables, b.name) {
			return false
		}
	case "topic":
		if b.table.entry(name) == nil && b.name == "local" {
			return false
		}
	default:
		if !(b.name != "advocacy" && slices.Contains(ofAdvocacy, name)) && !(b.name != "terms" && name != "nation" && slices.Contains(termKeys, name)) {
			return false
		}
	}
	above := at.line - 2
	for above > 0 && bytes.HasPrefix(bytes.TrimSpace(b.r.line(b.r.text, above)), []byte("#")) {
		above--
	}
	return above >= 0 && len(bytes.TrimSpace(b.r.line(b.r.text, above))) == 0
}

// unheaded records that a heading is missing above a key, and returns a table for the keys
// that follow, which nothing reads.
func (b *builder) unheaded(name string, at pos) *node {
	b.r.fault(at, "write the heading on the line above, such as [[rule]] or [terms]", "%q begins something that has no heading", name)
	b.r.lost = true
	b.table = &node{kind: tableKind, pos: at}
	b.heads = append(b.heads, b.table)
	return b.table
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
