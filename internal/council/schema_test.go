package council_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pelletier/go-toml/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"familyguide/internal/council"
	"familyguide/internal/schema"
)

// validator returns a function that says what a JSON Schema validator finds in a file of
// TOML; "" for nothing.
func validator(t *testing.T, form *schema.Form) func(file string) string {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(form.JSON()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("file:///schema.json", doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("file:///schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return func(file string) string {
		var values map[string]any
		if err := toml.Unmarshal([]byte(file), &values); err != nil {
			t.Fatalf("%v:\n%s", err, file)
		}
		if err := compiled.Validate(asJSON(values)); err != nil {
			return err.Error()
		}
		return ""
	}
}

// asJSON makes of a TOML value what the extensions of editors hand to a schema.
func asJSON(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			v[key] = asJSON(value)
		}
	case []any:
		for i, value := range v {
			v[i] = asJSON(value)
		}
	case toml.LocalDate, toml.LocalTime, toml.LocalDateTime:
		return fmt.Sprint(v)
	case time.Time:
		return v.Format(time.RFC3339)
	}
	return v
}

func TestTheBuiltInProfilesAreInTheirSchema(t *testing.T) {
	valid := validator(t, council.Schema())
	for _, id := range council.BuiltInIDs() {
		text, err := council.BuiltInFile(id)
		if err != nil {
			t.Fatal(err)
		}
		if wrong := valid(string(text)); wrong != "" {
			t.Errorf("%s: %s", id, wrong)
		}
	}
}

const (
	head     = "id = \"a\"\nname = \"A\"\nnation = \"england\"\n"
	document = "[[document]]\nid = \"d\"\ntitle = \"T\"\npublisher = \"P\"\noffline = \"a leaflet\"\nread = 2026-11-22\n"
	rule     = "[[rule]]\nid = \"minutes\"\nkinds = [\"initial\"]\nfrom = \"conference\"\ndirection = \"after\"\namount = 2\nunit = \"weeks\"\n" +
		"audience = [\"parents\"]\ndocument = \"d\"\nquote = \"within two weeks\"\nread = 2026-11-22\n"
	contact = "[[contact]]\nid = \"council\"\nname = \"C\"\nfor = [\"parents\"]\nphone = \"020 7946 0000\"\ndocument = \"d\"\nquote = \"call\"\n"
)

// TestASlipIsOutsideTheSchema, and the reader refuses it as well. What is right for the
// reader is in the schema.
func TestASlipIsOutsideTheSchema(t *testing.T) {
	valid := validator(t, council.Schema())
	all := head + document + rule + contact
	for _, tt := range []struct {
		name, from, to string
		good           bool
	}{
		{name: "as it is", good: true},
		{"a contact in opening hours", "phone =", "hours = [\"Monday to friday 09:00 to 17:00\"]\nphone =", true},
		{"open all day on bank holidays", "phone =", "bank_holidays = \"all day\"\nphone =", true},
		{"closed on bank holidays", "phone =", "bank_holidays = false\nphone =", true},
		{"a term in three forms", document, document + "[terms]\nmeeting = [\"inquiry\", \"inquiries\", \"an inquiry\"]\n", true},
		{"a step of the council's own", `id = "minutes"`, `id = "welcome-call"`, true},
		{"a second count", "amount = 2", "or = {from = \"conference\", amount = 3, unit = \"days\"}\npick = \"earliest\"\namount = 2", true},
		{"a step that repeats", "amount = 2", "every = {amount = 4, unit = \"weeks\", at_most = {amount = 6, unit = \"weeks\"}}\namount = 2", true},

		{"an id of 64 letters", `id = "minutes"`, `id = "` + strings.Repeat("a", 64) + `"`, true},
		{"an id of 65 letters", `id = "minutes"`, `id = "` + strings.Repeat("a", 65) + `"`, false},
		{"an unknown key", "name =", "nmae = \"A\"\nname =", false},
		{"an unknown key of a rule", "audience =", "audiance = [\"children\"]\naudience =", false},
		{"an unknown table", document, document + "[colours]\nred = true\n", false},
		{"no name", "name = \"A\"\n", "", false},
		{"no nation", "nation = \"england\"\n", "", false},
		{"an unknown nation", `"england"`, `"England"`, false},
		{"a number for a text", `"A"`, "1", false},
		{"a text for a number", "amount = 2", `amount = "2"`, false},
		{"an amount of nothing", "amount = 2", "amount = 0", false},
		{"half an amount", "amount = 2", "amount = 2.5", false},
		{"an amount without a unit", "unit = \"weeks\"\n", "", false},
		{"an unknown unit", `"weeks"`, `"workingdays"`, false},
		{"an unknown kind", `["initial"]`, `["first"]`, false},
		{"no kind", `["initial"]`, `[]`, false},
		{"a kind twice", `["initial"]`, `["initial", "initial"]`, false},
		{"one text for a list", `["parents"]`, `"parents"`, false},
		{"an unknown side", `"after"`, `"later"`, false},
		{"a capital in an id", `id = "d"`, `id = "D"`, false},
		{"a date as a Briton writes it", "read = 2026-11-22", `read = "22/11/2026"`, false},
		{"a time for a date", "read = 2026-11-22", "read = 2026-11-22T10:00:00", false},
		{"a document that is nowhere", "offline = \"a leaflet\"\n", "", false},
		{"an address without https", "offline = \"a leaflet\"", `url = "www.example.gov.uk"`, false},
		{"nobody to reach", "phone = \"020 7946 0000\"\n", "", false},
		{"letters in a number", "020 7946", "02O 7946", false},
		{"hours in words", "phone =", "hours = [\"office hours\"]\nphone =", false},
		{"bank holidays in words", "phone =", "bank_holidays = \"yes\"\nphone =", false},
		{"a term in two forms", document, document + "[terms]\nmeeting = [\"inquiry\", \"inquiries\"]\n", false},
		{"an unknown term", document, document + "[terms]\nmeting = \"inquiry\"\n", false},
		{"one table for several", "[[contact]]", "[contact]", false},
		{"a colour by its name", "name =", "accent = \"green\"\nname =", false},
		{"a logo without words", "name =", "logo = \"static/logo.svg\"\nname =", false},
		{"a logo elsewhere", "name =", "logo = \"logo.svg\"\nlogo_alt = \"A\"\nname =", false},
		{"a second count without its pick", "amount = 2", "or = {from = \"conference\", amount = 3, unit = \"days\"}\namount = 2", false},
		{"a pick without its second count", "amount = 2", "pick = \"earliest\"\namount = 2", false},
		{"a unit without an amount", "amount = 2\n", "", false},
		{"an interval without a unit", "amount = 2", "every = {amount = 4}\namount = 2", false},
		{"a longest interval without a unit", "amount = 2", "every = {amount = 4, unit = \"weeks\", at_most = {amount = 6}}\namount = 2", false},
		{"a second count without a unit", "amount = 2", "or = {amount = 3}\npick = \"earliest\"\namount = 2", false},
		{"days that may be working days", "amount = 2\nunit = \"weeks\"", "amount = 2\nunit = \"days\"\nreading = \"working days\"", true},
		{"another reading", "amount = 2\nunit = \"weeks\"", "amount = 2\nunit = \"days\"\nreading = \"weeks\"", false},
		{"an age without its edge", document, document + "[advocacy]\nage = 8\ndocument = \"d\"\nquote = \"eight\"\n", false},
		{"an age with it", document, document + "[advocacy]\nage = 8\ninclusive = true\ndocument = \"d\"\nquote = \"eight\"\n", true},
		{"advocacy for all ages", document, document + "[advocacy]\ndocument = \"d\"\nquote = \"all\"\n", true},
		{"an unknown base", "name =", "base = \"britain\"\nname =", false},
	} {
		file := strings.Replace(all, tt.from, tt.to, 1)
		wrong := valid(file)
		_, found := council.Parse("council.toml", []byte(file))
		if tt.good != (found.Err() == nil) {
			t.Errorf("%s: the reader says %v", tt.name, found.Faults())
		}
		if tt.good != (wrong == "") {
			t.Errorf("%s: the schema says %q", tt.name, wrong)
		}
	}
}

// TestEveryKeyOfTheSchemaIsExplained by the package comment.
func TestEveryKeyOfTheSchemaIsExplained(t *testing.T) {
	keys := 0
	var look func(path string, form *schema.Form)
	look = func(path string, form *schema.Form) {
		for key, of := range form.Properties {
			keys++
			if len(of.Description) < 8 || strings.Contains(of.Description, "as above") {
				t.Errorf("%s%s: %q", path, key, of.Description)
			}
			look(path+key+".", of)
			if of.Items != nil {
				look(path+key+"[].", of.Items)
			}
		}
		if len(form.Properties) > 0 && form.Closed == nil {
			t.Errorf("%s takes any key", path)
		}
	}
	look("", council.Schema())
	if keys < 100 {
		t.Errorf("%d keys", keys)
	}
}
