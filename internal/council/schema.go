package council

import (
	"embed"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/schema"
)

// Schema returns what a council.toml may hold, as a JSON Schema. The reader makes it: it
// asks an empty file for everything that it asks of any other, and notes each key where it
// would read it. What a key means is in the package comment.
func Schema() *schema.Form {
	root := &schema.Form{Schema: schema.Draft, Title: "council.toml of a family guide", Type: "object"}
	r := newReader("", nil)
	l := &layer{r: r}
	l.read(newTable(r, &node{kind: tableKind, form: root}, "the file"))
	explain(root, meanings())
	return root
}

// jsonTypes are the kinds of values as JSON Schema names them.
var jsonTypes = map[kind]string{
	tableKind: "object", arrayKind: "array", stringKind: "string", integerKind: "integer", boolKind: "boolean", dateKind: "string",
}

// needWith notes that a key needs another beside it.
func (n *node) needWith(key, needed string) {
	if n.form != nil {
		n.form.NeedWith(key, needed)
	}
}

// lacks reports whether a table has none of the keys, of which it needs at least one.
func (t *table) lacks(keys ...string) bool {
	if t.node.form != nil {
		t.node.form.NeedOne(keys...)
	}
	has := func(key string) bool { return t.node.entry(key) != nil }
	return !t.node.broken && !slices.ContainsFunc(keys, has) && !t.meansOne(keys)
}

// The files with the parts of the package comment.
//
//go:embed doc.go doc_dates.go doc_help.go
var specification embed.FS

// explain gives each key its meaning, in the words of the package comment.
func explain(root *schema.Form, means map[string]map[string]string) {
	for key, form := range root.Properties {
		table := form
		if form.Type == "array" && form.Items.Type == "object" {
			table = form.Items
		}
		form.Description = means[""][key]
		explainAll(table, means[key], means)
	}
}

// explainAll explains the keys of a table, and of the tables in it: what a second count
// says has the meaning that it has in a rule, and a key that only such a table has is
// explained where the table is.
func explainAll(table *schema.Form, own map[string]string, means map[string]map[string]string) {
	for key, form := range table.Properties {
		form.Description = own[key]
		for _, other := range []string{"source", "rule"} {
			if form.Description == "" {
				form.Description = means[other][key]
			}
		}
		if form.Description == "" {
			form.Description = table.Description
		}
		explainAll(form, means["rule"], means)
	}
}

var (
	keyLine = regexp.MustCompile(`^([a-z_]+(?:, [a-z_]+)*)\s+([^=\s].*)$`)
	docLink = regexp.MustCompile(`\[([A-Z]\w+)\]`)
)

// meanings reads the package comment: what each key of each table means. The keys outside
// a table are those of "", and those that name a source are those of "source".
func meanings() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, file := range []string{"doc.go", "doc_dates.go", "doc_help.go"} {
		text, err := specification.ReadFile(file)
		if err != nil {
			panic(err) // a file of the program's own
		}
		readMeanings(all, string(text))
	}
	return all
}

// readMeanings adds what one file says.
func readMeanings(all map[string]map[string]string, comment string) {
	table, last := "", []string(nil)
	for line := range strings.Lines(comment) {
		text, isComment := strings.CutPrefix(strings.TrimRight(line, "\n"), "//")
		list, isList := strings.CutPrefix(text, "\t")
		m := keyLine.FindStringSubmatch(list)
		switch {
		case !isComment:
			return
		case strings.HasPrefix(text, " # "):
			table = tableOf(text)
			if _, about, ok := strings.Cut(text, "]: "); ok {
				note(all, "", table, about)
			}
		case strings.Contains(text, "name their source in four keys"):
			table = "source"
		case !isList, m != nil && m[2] == "as above":
			last = nil
		case m != nil && !strings.HasPrefix(list, " "):
			last = strings.Split(m[1], ", ")
			for _, key := range last {
				note(all, table, key, m[2])
			}
		default:
			for _, key := range last {
				note(all, table, key, strings.TrimSpace(list))
			}
		}
	}
}

// tableOf returns the table that a heading of the package comment is about.
func tableOf(heading string) string {
	_, rest, isTable := strings.Cut(heading, "[")
	if !isTable {
		return ""
	}
	name, _, _ := strings.Cut(strings.TrimLeft(rest, "["), "]")
	return name
}

// note adds a line to what a key means.
func note(all map[string]map[string]string, table, key, line string) {
	if all[table] == nil {
		all[table] = map[string]string{}
	}
	line = docLink.ReplaceAllString(strings.TrimSuffix(line, "; needed"), "$1")
	all[table][key] = strings.TrimSpace(all[table][key] + " " + line)
}
