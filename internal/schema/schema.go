// Package schema describes the files that a web editor writes, in JSON Schema (draft 7, which
// the TOML extensions of text editors understand), so that the text editor can offer keys and
// mark slips as somebody types.
//
// The readers of these files fill in a [Form] themselves, with the calls by which they
// read: there is no second list of keys. What a schema cannot say, such as that a rule
// names a document of the same file, check says.
//
// TOML has dates and JSON has none: a date is a text in the form 2026-12-14 here, as the
// extensions hand it to a schema. So a date in quotation marks passes the schema, and not
// the reader.
package schema

import (
	"encoding/json"
	"regexp"
	"strings"
)

// A Form is what a value of a file may be. The zero Form is anything.
type Form struct {
	Schema      string `json:"$schema,omitempty"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`

	Type      string   `json:"type,omitempty"`
	Enum      []string `json:"enum,omitempty"`
	Pattern   string   `json:"pattern,omitempty"`
	Format    string   `json:"format,omitempty"`
	MinLength int      `json:"minLength,omitempty"`
	MaxLength int      `json:"maxLength,omitempty"`
	Minimum   *int     `json:"minimum,omitempty"`
	Maximum   *int     `json:"maximum,omitempty"`

	Items       *Form `json:"items,omitempty"`
	MinItems    int   `json:"minItems,omitempty"`
	MaxItems    int   `json:"maxItems,omitempty"`
	UniqueItems bool  `json:"uniqueItems,omitempty"`

	Properties   map[string]*Form    `json:"properties,omitempty"`
	Required     []string            `json:"required,omitempty"`
	Dependencies map[string][]string `json:"dependencies,omitempty"` // the keys that a key needs beside it
	Closed       *bool               `json:"additionalProperties,omitempty"`

	AnyOf []*Form `json:"anyOf,omitempty"`
}

// Draft is the version of JSON Schema.
const Draft = "http://json-schema.org/draft-07/schema#"

// Forms that many files have.
var (
	Text = Form{Type: "string", MinLength: 1}
	Date = Form{Type: "string", Format: "date", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}
)

// Property returns the form of a key of a table, which is then known.
func (f *Form) Property(key string) *Form {
	if f.Properties == nil {
		f.Properties = map[string]*Form{}
	}
	if f.Properties[key] == nil {
		f.Properties[key] = &Form{}
	}
	return f.Properties[key]
}

// Item returns the form of the items of a list.
func (f *Form) Item() *Form {
	if f.Items == nil {
		f.Items = &Form{}
	}
	return f.Items
}

// Close makes every other key a fault.
func (f *Form) Close() { f.Closed = new(bool) }

// Between bounds a number.
func (f *Form) Between(least, most int) { f.Minimum, f.Maximum = &least, &most }

// Need says that a key has to be there.
func (f *Form) Need(key string) {
	for _, known := range f.Required {
		if known == key {
			return
		}
	}
	f.Required = append(f.Required, key)
}

// NeedOne says that at least one of the keys has to be there.
func (f *Form) NeedOne(keys ...string) {
	for _, key := range keys {
		f.AnyOf = append(f.AnyOf, &Form{Required: []string{key}})
	}
}

// NeedWith says that a key has to be there if another is.
func (f *Form) NeedWith(key, needed string) {
	if f.Dependencies == nil {
		f.Dependencies = map[string][]string{}
	}
	f.Dependencies[key] = []string{needed}
}

// Suggest offers words for a text that may also be another of its form.
func (f *Form) Suggest(words []string) {
	f.AnyOf = []*Form{{Enum: words}, {Pattern: f.Pattern, MaxLength: f.MaxLength, MinLength: f.MinLength}}
	f.Type, f.Pattern, f.MaxLength, f.MinLength = "string", "", 0, 0
}

// JSON returns the schema as a file.
func (f *Form) JSON() []byte {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(f); err != nil {
		panic(err) // every field of a form can be written
	}
	return []byte(b.String())
}

// Match says that a text matches an expression. JSON Schema has no sign for ignoring case, so
// an expression that does is written with both cases of each letter.
func (f *Form) Match(form *regexp.Regexp) {
	f.Pattern = form.String()
	if rest, ok := strings.CutPrefix(f.Pattern, "(?i)"); ok {
		f.Pattern = bothCases(rest)
	}
}

// bothCases writes each letter of an expression as a small and a large one.
func bothCases(form string) string {
	var b strings.Builder
	inSet := false
	for i := 0; i < len(form); i++ {
		c := form[i]
		letter := c >= 'a' && c <= 'z'
		switch {
		case c == '\\' && i+1 < len(form):
			b.WriteString(form[i : i+2])
			i++
		case inSet && letter && i+2 < len(form) && form[i+1] == '-':
			span := form[i : i+3]
			b.WriteString(span + strings.ToUpper(span))
			i += 2
		case letter && inSet:
			b.WriteString(string(c) + strings.ToUpper(string(c)))
		case letter:
			b.WriteString("[" + string(c) + strings.ToUpper(string(c)) + "]")
		default:
			inSet = c == '[' || inSet && c != ']'
			b.WriteByte(c)
		}
	}
	return b.String()
}
