package tomlfile

import (
	"github.com/pelletier/go-toml/v2/unstable"

	"familyguide/internal/finding"
)

// A Key is a key that a file sets, or the name of a table.
type Key struct {
	Path         []string // with the tables it is in: ["build", "render"]
	Line, Column int      // of the file, from 1
	From, To     int      // the bytes of the key's last part, in the text given to [Keys]
}

// Keys returns every key of a text in the order of the text, those of inline tables
// included. The text begins below the given number of lines of its file. What follows
// the first error of syntax is left out: [Read] reports that.
func Keys(text []byte, above int) []Key {
	r := keyReader{places: finding.NewPlaces(text), above: above}
	r.parser.Reset(text)
	var table []string
	for r.parser.NextExpression() {
		switch e := r.parser.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = r.add(nil, e.Key())
		case unstable.KeyValue:
			r.value(r.add(table, e.Key()), e.Value())
		}
	}
	return r.keys
}

// Lines returns the line on which each key outside a table is set, and each table begins.
func Lines(text []byte) map[string]int {
	lines := map[string]int{}
	for _, key := range Keys(finding.WithoutMark(text), 0) {
		if len(key.Path) == 1 {
			lines[key.Path[0]] = key.Line
		}
	}
	return lines
}

type keyReader struct {
	parser unstable.Parser
	places *finding.Places
	above  int
	keys   []Key
}

// add records each part of a key that may be dotted, and returns its whole path.
func (r *keyReader) add(table []string, parts unstable.Iterator) []string {
	path := table[:len(table):len(table)]
	for parts.Next() {
		part := parts.Node()
		path = append(path, string(part.Data))
		from := int(part.Raw.Offset)
		line, column := r.places.Of(from)
		r.keys = append(r.keys, Key{path[:len(path):len(path)], line + r.above, column, from, from + int(part.Raw.Length)})
	}
	return path
}

// value records the keys of a value's inline tables.
func (r *keyReader) value(path []string, v *unstable.Node) {
	switch v.Kind {
	case unstable.Array:
		for items := v.Children(); items.Next(); {
			r.value(path, items.Node())
		}
	case unstable.InlineTable:
		for entries := v.Children(); entries.Next(); {
			if e := entries.Node(); e.Kind == unstable.KeyValue {
				r.value(r.add(path, e.Key()), e.Value())
			}
		}
	}
}
