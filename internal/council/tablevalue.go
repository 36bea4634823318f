package council

import (
	"fmt"
	"strings"

	"familyguide/internal/finding"
)

// integer returns the whole number of a key. ok is false if it is absent or not between
// least and most.
func (t *table) integer(key string, least, most int, hint string) (number int, ok bool) {
	t.form(key).Between(least, most)
	n := t.typed(key, integerKind)
	if n == nil {
		return 0, false
	}
	if n.number < int64(least) || n.number > int64(most) {
		t.misread = true
		t.r.fault(n.pos, hint, "%s is %s, and must be from %d to %d", key, finding.Short(n.text), least, most)
		return 0, false
	}
	return int(n.number), true
}

// unended returns the text of a key that is put into a sentence, and so has no full stop.
func (t *table) unended(key string) string {
	s := t.text(key)
	if strings.HasSuffix(s, ".") {
		t.r.fault(t.node.entry(key).value.pos, "leave the full stop out: it is used inside a sentence", "%s ends with a full stop", key)
		return strings.TrimRight(s, ".")
	}
	return s
}

// truth reports whether a key is true.
func (t *table) truth(key string) bool {
	n := t.typed(key, boolKind)
	return n != nil && n.truth
}

// tables returns the tables of a [[key]].
func (t *table) tables(key string) []*node {
	form := t.form(key)
	form.Type, form.Item().Type = "array", "object"
	if t.node.form != nil {
		t.known = append(t.known, key)
		return []*node{{kind: tableKind, form: form.Item()}}
	}
	n := t.find(key)
	if n == nil {
		return nil
	}
	if n.kind == tableKind && len(n.entries) > 0 && n.entries[0].value.kind == tableKind { // contact.duty.name = "…"
		within := n.entries[0]
		t.r.fault(within.pos, fmt.Sprintf("write [[%s]] on a line of its own, and its keys below", key), "%s.%s has a full stop in it", key, within.key)
		return nil
	}
	if n.kind == tableKind {
		t.r.fault(n.pos, "write [["+key+"]], with two brackets on each side", "there can be several of %s", key)
		return []*node{n}
	}
	if n.kind != arrayKind {
		t.r.fault(n.pos, "write [["+key+"]] on a line of its own", "%s must be a table, and this is %s", key, n.kind)
		return nil
	}
	var tables []*node
	for _, item := range n.items {
		if item.kind == tableKind {
			tables = append(tables, item)
		} else {
			t.r.fault(item.pos, "write [["+key+"]] on a line of its own", "%s must be a table, and this is %s", key, item.kind)
		}
	}
	return tables
}
