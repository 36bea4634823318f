package council

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/schema"
)

// golden compares what comes out with a file of testdata, line by line.
func golden(t *testing.T, name, got string) {
	t.Helper()
	name = "testdata/" + name
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	have, want := strings.Split(got, "\n"), strings.Split(string(data), "\n")
	for i := range max(len(have), len(want)) {
		if a, b := slices.Concat(have, make([]string, len(want)))[i], slices.Concat(want, make([]string, len(have)))[i]; a != b {
			t.Fatalf("%s:%d: got\n%s\nwant\n%s", name, i+1, a, b)
		}
	}
}

// TestEveryKeyIsRead into its own field of the profile, with the lines of the file.
func TestEveryKeyIsRead(t *testing.T) {
	data, err := os.ReadFile("testdata/everything.toml")
	if err != nil {
		t.Fatal(err)
	}
	p, list := Parse("council.toml", data)
	if len(list) > 0 {
		t.Fatal(list)
	}
	own := *p // what comes with the nation is in other tests
	own.Contacts = slices.DeleteFunc(slices.Clone(p.Contacts), func(c Contact) bool { return c.Line == 0 })
	own.Documents = slices.DeleteFunc(slices.Clone(p.Documents), func(d Document) bool { return d.Line == 0 })
	own.Terms = maps.Clone(p.Terms)
	maps.DeleteFunc(own.Terms, func(key string, _ Term) bool {
		return !slices.Contains([]string{"meeting", "enquiries", "register"}, key)
	})
	own.Calendar.Holidays, own.Below = nil, nil
	var b strings.Builder
	write(&b, "", reflect.ValueOf(own))
	golden(t, "everything.txt", b.String())
}

// write writes each value that is not zero, on a line with its path.
func write(b *strings.Builder, path string, v reflect.Value) {
	text, isText := v.Interface().(fmt.Stringer)
	switch {
	case v.IsZero() || path == ".lines" || path == ".values":
	case isText:
		fmt.Fprintf(b, "%s = %v\n", path, text)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				write(b, strings.TrimPrefix(path+"."+f.Name, "."), v.Field(i))
			}
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			write(b, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case v.Kind() == reflect.Map:
		for _, key := range slices.SortedFunc(slices.Values(v.MapKeys()), func(x, y reflect.Value) int { return cmp.Compare(x.String(), y.String()) }) {
			write(b, path+"["+key.String()+"]", v.MapIndex(key))
		}
	case v.Kind() == reflect.String:
		fmt.Fprintf(b, "%s = %q\n", path, v)
	default:
		fmt.Fprintf(b, "%s = %v\n", path, v)
	}
}

// TestTheSchemaOfEachKey is what an editor's program knows of it, without its explanation.
func TestTheSchemaOfEachKey(t *testing.T) {
	var b strings.Builder
	var list func(path string, form *schema.Form)
	list = func(path string, form *schema.Form) {
		bare := *form
		bare.Description, bare.Properties = "", nil
		items := form.Items
		if items != nil && len(items.Properties) > 0 {
			bare.Items = nil
		}
		text, err := json.Marshal(bare)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %s\n", cmp.Or(path, "the file"), text)
		for _, key := range slices.Sorted(maps.Keys(form.Properties)) {
			list(strings.TrimPrefix(path+"."+key, "."), form.Properties[key])
		}
		if items != nil && len(items.Properties) > 0 {
			list(path+"[]", items)
		}
	}
	list("", Schema())
	golden(t, "schema.txt", b.String())
}

// TestAKeyIsExplainedByTheComment of the package: over several lines, without what the schema
// says itself, and for a table inside a rule by the words for the rule.
func TestAKeyIsExplainedByTheComment(t *testing.T) {
	root := Schema()
	for path, want := range map[string]string{
		"id":                      `"harrow": the profile's name, in small letters with - between words`,
		"closed":                  "[2026-12-29, 2026-12-30]: days on which the council is closed, besides weekends and bank holidays",
		"accent":                  `"#1d70b8": the council's colour, and the colour of the page`,
		"paper":                   `"#1d70b8": the council's colour, and the colour of the page`,
		"logo_alt":                "what the logo shows, in words; needed with logo",
		"terms":                   "what things are called",
		"terms.nation":            `"England"                        {nation}`,
		"contact":                 "people to turn to",
		"contact.email":           "an e-mail address",
		"contact.section":         "the heading above the words",
		"contact.doubt":           "what is unclear or contradictory in the source: shown, never settled silently",
		"document.read":           "2026-11-22: when it was last read",
		"advocacy.provider":       "who the advocates are",
		"advocacy.inclusive":      `8 and true for "aged 8 and above", 8 and false for "over eight"; left out if the document gives no age`,
		"local.topic":             "one of those below (KnownTopics); another is only shown on pages of the council's own",
		"event.id":                "as rules name it",
		"rule.last":               `{amount = 10, unit = "working days"}: the last of a step that repeats, so long before the review`,
		"rule.last.direction":     `"before" "on" "after"; needed. "on" is the event's own day and has no amount, unless that is weeks of pregnancy.`,
		"rule.every.at_most":      root.Properties["rule"].Items.Properties["every"].Description,
		"rule.every.at_most.unit": root.Properties["rule"].Items.Properties["unit"].Description,
		"rule.responsible":        "who has to do it",
	} {
		form := root
		for _, key := range strings.Split(path, ".") {
			if form.Items != nil {
				form = form.Items
			}
			form = form.Properties[key]
		}
		if form.Description != want || want == "" {
			t.Errorf("%s: %q, want %q", path, form.Description, want)
		}
	}
}
