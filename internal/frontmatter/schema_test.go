package frontmatter_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"familyguide"
	"familyguide/internal/copied"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
)

// inSchema returns what a JSON Schema validator finds in front matter.
func inSchema(t *testing.T, head []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(frontmatter.Schema([]string{"venue"}).JSON()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("file:///page.json", doc); err != nil {
		t.Fatal(err)
	}
	values := map[string]any{}
	if err := toml.Unmarshal(head, &values); err != nil {
		t.Fatalf("%v:\n%s", err, head)
	}
	text, err := json.Marshal(values) // a date of TOML becomes a text
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("file:///page.json").Validate(value)
}

// TestEveryPageThatCanBeCopiedIsInTheSchema, except the guide's pages about itself, whose
// band no editor needs.
func TestEveryPageThatCanBeCopiedIsInTheSchema(t *testing.T) {
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(familyguide.Guide)})
	for _, p := range stack.Pages(layers.English) {
		head, _, _ := frontmatter.Split(copied.Page(p, "england"))
		if err := inSchema(t, head); err != nil && p.Front.Band != "editor" {
			t.Errorf("%s: %v", p.Path, err)
		}
	}
}

// TestASlipOfAPageIsOutsideTheSchema and the reader, or a check, refuses it as well.
func TestASlipOfAPageIsOutsideTheSchema(t *testing.T) {
	for _, k := range frontmatter.ForEditors() {
		line := fmt.Sprintf("%s = %s\n", k.Name, k.Example)
		if err := inSchema(t, []byte(line)); err != nil {
			t.Errorf("%s: %v", line, err)
		}
		for _, wrong := range []string{"{}", "12.5", "[[1]]"} {
			if inSchema(t, fmt.Appendf(nil, "%s = %s\n", k.Name, wrong)) == nil {
				t.Errorf("%s may be %s", k.Name, wrong)
			}
		}
	}
	for _, head := range []string{
		`tittle = "A"`, `layout = "help"`, `band = "parent"`, `band = "Parents"`, `checked = "22/11/2026"`, `publish = 2026-12-01T10:00:00`,
		`sources = [{ id = "a" }]`, `sources = [{ id = "a", read = 2026-11-22, page = 3 }]`, `aliases = ["old/"]`, `aliases = ["//evil.example/"]`, `lang = "Polish!"`,
	} {
		if inSchema(t, []byte(head)) == nil {
			t.Errorf("%s is in the schema", head)
		}
	}
}
