package council

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyguide/internal/finding"
	"familyguide/internal/schema"
)

// A table reads the keys of one table of the file and records its faults: missing keys,
// values of a wrong kind, and unknown keys.
type table struct {
	r     *reader
	node  *node
	what  string   // how messages name it: "this rule", "rule minutes", "the file"
	known []string // the keys asked for so far

	misread   bool       // a value has a fault of its own, so that nothing follows from it
	absent    []absent   // keys that are not there
	conflicts []conflict // of keys that do not go together
}

func newTable(r *reader, n *node, what string) *table {
	return &table{r: r, node: n, what: what}
}

// The longest texts, in characters: a line, and a passage.
const (
	shortText = 600
	longText  = 8000
)

// form returns what a key may be, to be filled in. It is read only while the reader
// describes the file: see [Schema].
func (t *table) form(key string) *schema.Form {
	if t.node.form == nil {
		return &schema.Form{}
	}
	return t.node.form.Property(key)
}

// find returns the value of a key, or nil if it is absent.
func (t *table) find(key string) *node {
	t.known = append(t.known, key)
	t.form(key)
	if e := t.node.entry(key); e != nil {
		return e.value
	}
	return nil
}

// typed returns the value of a key if it is of the kind asked for.
func (t *table) typed(key string, k kind) *node {
	form := t.form(key)
	form.Type = jsonTypes[k]
	if k == tableKind && t.node.form != nil {
		return &node{kind: tableKind, form: form}
	}
	n := t.find(key)
	if n == nil || n.kind == k {
		return n
	}
	t.wrongKind(n, key, k)
	return nil
}

// wrongItem records that an item of a list is not of the kind that all must be of.
func (t *table) wrongItem(n *node, key string, k kind) {
	hint := `put each between quotation marks: ` + key + ` = ["…", "…"]`
	if k == dateKind {
		hint = "write each date without quotation marks: " + key + " = [2026-12-14, 2026-12-28]"
	}
	t.r.fault(n.pos, hint, "each %s must be %s, and this is %s", key, k, n.kind)
}

func (t *table) wrongKind(n *node, key string, k kind) {
	t.misread = true
	hint := ""
	switch {
	case k == integerKind && n.kind == hugeKind:
		t.r.fault(n.pos, "write a smaller number", "%s is %s: the number is too large", key, finding.Short(n.text))
		return
	case k == stringKind:
		hint = `put it between quotation marks: ` + key + ` = "…"`
	case k == arrayKind && n.kind == stringKind:
		hint = "put it between square brackets: " + key + ` = ["…"]`
	case k == arrayKind:
		hint = "write a list, in square brackets: " + key + " = […]"
	case k == dateKind:
		hint = "write the date without quotation marks: " + key + " = 2026-12-14"
	case k == integerKind && n.kind == floatKind:
		hint = "write a whole number: " + key + " = 2"
	case k == integerKind:
		hint = "write the number without quotation marks: " + key + " = 2"
	case k == tableKind:
		hint = "write [" + key + "] on a line of its own, and its keys below"
		if example := inBraces[key]; example != "" {
			hint = "write it in braces: " + key + " = " + example
		}
	case k == boolKind:
		hint = "write " + key + " = true or " + key + " = false, without quotation marks"
	}
	t.r.fault(n.pos, hint, "%s must be %s, and this is %s", key, k, n.kind)
}

// text returns the text of a key on one line, or "".
func (t *table) text(key string) string {
	form := t.form(key)
	form.MinLength, form.MaxLength = 1, shortText
	return t.plain(t.typed(key, stringKind), key, shortText, false)
}

// needed returns the text of a key that has to be there.
func (t *table) needed(key, hint string) string {
	s := t.text(key)
	t.missing(key, hint)
	return s
}

// passage returns the text of a key, which may run over several lines.
func (t *table) passage(key string) string {
	form := t.form(key)
	form.MinLength, form.MaxLength = 1, longText
	return t.plain(t.typed(key, stringKind), key, longText, true)
}

// plain returns a text without characters that cannot be shown.
func (t *table) plain(n *node, key string, most int, lines bool) string {
	if n == nil {
		return ""
	}
	s := strings.TrimSpace(strings.ReplaceAll(n.text, "\r\n", "\n"))
	strange := func(c rune) bool { return unicode.IsControl(c) && (c != '\n' && c != '\t' || !lines) }
	switch {
	case s == "":
		t.misread = true
		t.r.fault(n.pos, "fill it in, or delete the line", "%s is empty", key)
	case strings.ContainsFunc(s, strange):
		t.misread = true
		t.r.fault(n.pos, "write it on one line, without characters that cannot be seen", "%s holds a character that cannot be shown", key)
		return ""
	case utf8.RuneCountInString(s) > most:
		t.r.fault(n.pos, "shorten it", "%s is longer than %d characters", key, most)
		return ""
	}
	return s
}

// words returns the texts of a list; which may be absent.
func (t *table) words(key string) []*node {
	form := t.form(key)
	form.MinItems, *form.Item() = 1, schema.Text
	n := t.typed(key, arrayKind)
	if n == nil {
		return nil
	}
	var words []*node
	for _, item := range n.items {
		if item.kind != stringKind {
			t.wrongItem(item, key, stringKind)
		} else if strings.TrimSpace(item.text) == "" {
			t.r.fault(item.pos, "write something between its quotation marks, or take them out", "%s holds an empty text", key)
		} else if t.plain(item, key, shortText, false) != "" {
			words = append(words, item)
		}
	}
	if len(n.items) == 0 {
		t.r.fault(n.pos, "fill it in, or delete the line", "%s is empty", key)
	}
	return words
}

// choice returns the word of a key if it is a known one. absent is the word of a key that
// is missing, and is always allowed.
func (t *table) choice(key string, known []string, absent string) string {
	t.form(key).Enum = known
	n := t.typed(key, stringKind)
	if n == nil {
		return absent
	}
	if !slices.Contains(known, n.text) {
		t.misread = true
		t.r.fault(n.pos, oneOf(n.text, known), "%s %q is not known", key, finding.Short(n.text))
		return absent
	}
	return n.text
}

// set returns the words of a list if all are known.
func (t *table) set(key string, known []string) []string {
	words := t.words(key)
	form := t.form(key)
	form.UniqueItems, *form.Item() = true, schema.Form{Type: "string", Enum: known}
	var set []string
	for _, n := range words {
		switch {
		case !slices.Contains(known, n.text):
			t.r.fault(n.pos, oneOf(n.text, known), "%s %q is not known", key, finding.Short(n.text))
		case slices.Contains(set, n.text):
			t.r.fault(n.pos, "keep one of the two", "%s holds %q twice", key, n.text)
		default:
			set = append(set, n.text)
		}
	}
	return set
}
