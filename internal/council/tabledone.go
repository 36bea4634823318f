package council

import (
	"fmt"
	"slices"

	"familyguide/internal/finding"
)

// An absent key is one that a table needs and does not have.
type absent struct{ key, hint string }

// A conflict is a fault of several keys.
type conflict struct {
	at            pos
	message, hint string
}

// missing notes that a key is needed. [table.done] records it if it is not there.
func (t *table) missing(key, hint string) {
	if t.node.form != nil {
		t.node.form.Need(key)
	}
	if t.node.entry(key) == nil {
		t.absent = append(t.absent, absent{key, hint})
	}
}

// conflict notes that keys of the table contradict each other. [table.done] records it unless
// one of them has a fault of its own, which may be the reason.
func (t *table) conflict(at pos, hint, format string, args ...any) {
	t.conflicts = append(t.conflicts, conflict{at, fmt.Sprintf(format, args...), hint})
}

// done records every unknown key, and every key that is needed and missing, unless an unknown
// key is probably meant to be it or it may be on a line that could not be read.
func (t *table) done() {
	if t.node.form != nil {
		t.node.form.Close()
	}
	var meant []string
	for _, e := range t.node.entries {
		if slices.Contains(t.known, e.key) || e.key == skippedTable {
			continue
		}
		t.misread = true
		meant = append(meant, likely(e.key, meantKey, t.known))
		t.r.fault(e.pos, t.hintFor(e.key), "%s has no key %q", t.what, finding.Short(e.key))
	}
	for _, a := range t.absent {
		if !t.node.broken && !slices.Contains(meant, a.key) {
			t.r.fault(t.node.pos, a.hint, "%s has no %s", t.what, a.key)
			t.misread = t.misread || slices.Contains(counting, a.key)
		}
	}
	if t.misread || t.node.broken {
		return
	}
	if len(t.conflicts) > 0 { // the first: what it asks for may settle the others
		c := t.conflicts[0]
		t.r.fault(c.at, c.hint, "%s", c.message)
	}
}

// counting are the keys without which a date cannot be worked out.
var counting = []string{"kinds", "from", "direction", "amount", "unit"}

// meansOne reports whether a key that the table does not know is meant to be one of some.
func (t *table) meansOne(keys []string) bool {
	return slices.ContainsFunc(t.node.entries, func(e entry) bool {
		return !slices.Contains(t.known, e.key) && slices.Contains(keys, likely(e.key, meantKey, append(slices.Clone(t.known), keys...)))
	})
}
