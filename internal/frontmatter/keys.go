package frontmatter

import (
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"

	"familyguide/internal/schema"
)

// A Key is a key that front matter may have.
type Key struct {
	Name    string
	Kind    string // as a message says it: "a text"
	Example string // a value, as it is written in a page
	About   string // for an editor, in one sentence

	oneOf []string // the only texts that it may be; nil if it may be any
	guide bool     // only the guide's own pages may have it
}

// A kind is what a value may be, for the reader and as a schema.
type kind struct {
	is   func(value any) bool
	form schema.Form
}

// kinds are the kinds of values, by the name that [Key.Kind] gives.
var kinds = map[string]kind{
	"a text":                 {isText, schema.Form{Type: "string", Pattern: `\S`}},
	"a whole number":         {isNumber, schema.Form{Type: "integer"}},
	"true or false":          {isTruth, schema.Form{Type: "boolean"}},
	"a date":                 {isDay, schema.Date},
	"a list of texts":        {areTexts, schema.Form{Type: "array", Items: &schema.Form{Type: "string"}}},
	"a list of addresses":    {areTexts, schema.Form{Type: "array", Items: &schema.Form{Type: "string", Pattern: "^/[^/]"}}},
	"a list of sources":      {areSources, schema.Form{Type: "array", Items: sourceForm()}},
	"the code of a language": {isLanguage, schema.Form{Type: "string", Pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}},
	"a table":                {isTable, schema.Form{Type: "object"}},
}

// is reports whether a value is of the key's kind.
func (k Key) is(value any) bool { return kinds[k.Kind].is(value) }

// rightItems returns the items of a list that the key may have.
func (k Key) rightItems(value any) []any {
	list, _ := value.([]any)
	return slices.DeleteFunc(slices.Clone(list), func(item any) bool { return !k.is([]any{item}) })
}

// Bands are the readers that a page may be for.
var Bands = []string{"parents", "under-8", "8-11", "12-15", "16-17", "all"}

// Keys are all keys that front matter may have, in the order in which editors
// meet them.
var Keys = []Key{
	{Name: "title", Kind: "a text", Example: `"Where do we meet?"`,
		About: `The page's name, a question or an answer. Somebody may read it over a shoulder: leave out the words "child protection".`},
	{Name: "heading", Kind: "a text", Example: `"Your meeting is in the Civic Centre"`,
		About: "The heading at the top of the page, if it is not the title."},
	{Name: "linkTitle", Kind: "a text", Example: `"Where we meet"`,
		About: "A shorter title, for lists of pages."},
	{Name: "description", Kind: "a text", Example: `"How to find the building, and who lets you in."`,
		About: "One sentence on what the page says. Lists of pages show it."},
	{Name: "weight", Kind: "a whole number", Example: "95",
		About: "The page's place among its neighbours. Larger numbers come later."},
	{Name: "home", Kind: "a whole number", Example: "40",
		About: "Puts the page among the questions of the first page, in the order of these numbers."},
	{Name: "band", Kind: "a text", Example: `"parents"`, oneOf: Bands,
		About: "Who you write for: `" + strings.Join(Bands, "`, `") + "`."},
	{Name: "checked", Kind: "a date", Example: "2026-11-22",
		About: "The day somebody last made sure that the page is right."},
	{Name: "topics", Kind: "a list of texts", Example: `["arriving"]`,
		About: "The lines of the checklist that the page covers. `check` names those that no page covers."},
	{Name: "sources", Kind: "a list of sources", Example: `[{ id = "our-leaflet", read = 2026-11-22 }]`,
		About: "The documents the page rests on, by their id in `council.toml`, and the day you last read each."},
	{Name: "next", Kind: "true or false", Example: "false",
		About: "`false` leaves out the link to the next page, because the text itself says where to go."},
	{Name: "drop", Kind: "true or false", Example: "true",
		About: "`true` leaves out the guide's page at this address. The file needs nothing else."},
	{Name: "draft", Kind: "true or false", Example: "true",
		About: "`true` keeps the page for yourself: `serve` shows it, `build` leaves it out and shows the guide's page, if there is one."},
	{Name: "publish", Kind: "a date", Example: "2027-01-04",
		About: "From this day on the page is published, each time you build. Until then only `serve` shows it, and `build` the guide's page, if there is one."},
	{Name: "expire", Kind: "a date", Example: "2027-03-01",
		About: "From this day on the page is no longer published, and the guide's page is shown again, if there is one."},
	{Name: "aliases", Kind: "a list of addresses", Example: `["/where-we-meet/"]`,
		About: "Addresses the page had before. Whoever goes there is led to the page."},
	{Name: "lang", Kind: "the code of a language", Example: `"pl"`,
		About: "The language of a page among the English ones that is not in English. It is not checked for hard English words."},

	{Name: "layout", Kind: "a text", Example: `"help"`, guide: true},
	{Name: "type", Kind: "a text", Example: `"timeline"`, guide: true},
	{Name: "build", Kind: "a table", Example: `{ list = "never" }`, guide: true},
	{Name: "sitemap", Kind: "a table", Example: `{ disable = true }`, guide: true},
}

// sourceKeys are the keys of one of the sources.
var sourceKeys = []string{"id", "read"}

// sourceForm is one of the sources, as a schema.
func sourceForm() *schema.Form {
	form := &schema.Form{Type: "object", Required: sourceKeys}
	forms := map[string]schema.Form{"id": schema.Text, "read": schema.Date}
	for _, key := range sourceKeys {
		*form.Property(key) = forms[key]
	}
	form.Close()
	return form
}

// Schema returns what the front matter of an editor's page may hold, as a JSON Schema.
// Topics are suggested for the key of that name.
func Schema(topics []string) *schema.Form {
	root := &schema.Form{Schema: schema.Draft, Title: "front matter of a page of a family guide", Type: "object"}
	for _, k := range ForEditors() {
		form := kinds[k.Kind].form
		form.Enum, form.Description = k.oneOf, strings.ReplaceAll(k.About, "`", "")
		*root.Property(k.Name) = form
	}
	items := &schema.Form{Type: "string"}
	items.Suggest(topics)
	root.Property("topics").Items = items
	root.Close()
	return root
}

// names returns the keys that a page may have.
func names(guide bool) []string {
	var all []string
	for _, k := range Keys {
		if guide || !k.guide {
			all = append(all, k.Name)
		}
	}
	return all
}

// For editors, without those of the guide's own pages.
func ForEditors() []Key {
	return slices.DeleteFunc(slices.Clone(Keys), func(k Key) bool { return k.guide })
}

// isGuides reports whether only the guide's own pages may have a key.
func isGuides(name string) bool {
	k, known := find(name, true)
	return known && k.guide
}

// find returns the key of a name.
func find(name string, guide bool) (Key, bool) {
	for _, k := range Keys {
		if k.Name == name && (guide || !k.guide) {
			return k, true
		}
	}
	return Key{}, false
}

func isText(v any) bool { _, ok := v.(string); return ok }

func isNumber(v any) bool { _, ok := v.(int64); return ok }

func isTruth(v any) bool { _, ok := v.(bool); return ok }

func isDay(v any) bool { _, ok := v.(toml.LocalDate); return ok }

func isTable(v any) bool { _, ok := v.(map[string]any); return ok }

func areTexts(v any) bool { return isListOf(v, isText) }

func areSources(v any) bool { return isListOf(v, isTable) }

func isListOf(v any, is func(any) bool) bool {
	list, ok := v.([]any)
	return ok && !slices.ContainsFunc(list, func(item any) bool { return !is(item) })
}

// isLanguage reports whether a value is the code of a language that browsers know.
func isLanguage(v any) bool {
	code, ok := v.(string)
	if !ok || code == "" {
		return false
	}
	_, err := language.Parse(code)
	return err == nil
}

// notOurs says what to write instead of a key of Hugo's, or of another program. The keys are
// in lower case.
var notOurs = map[string]string{
	"url":           addressHint,
	"slug":          addressHint,
	"permalink":     addressHint,
	"redirect":      addressHint,
	"alias":         `did you mean "aliases"?`,
	"date":          `the day somebody last made sure that the page is right is "checked"`,
	"lastmod":       `the day somebody last made sure that the page is right is "checked"`,
	"updated":       `the day somebody last made sure that the page is right is "checked"`,
	"publishdate":   `did you mean "publish"?`,
	"pubdate":       `did you mean "publish"?`,
	"published":     `did you mean "publish"?`,
	"expirydate":    `did you mean "expire"?`,
	"expires":       `did you mean "expire"?`,
	"unpublishdate": `did you mean "expire"?`,
	"hidden":        hideHint,
	"headless":      hideHint,
	"build":         hideHint,
	"_build":        hideHint,
	"private":       hideHint,
	"outputs":       hideHint,
	"sitemap":       hideHint,
	"cascade":       `take it out: each page says what it is in a head of its own`,
	"layout":        layoutHint,
	"type":          layoutHint,
	"markup":        layoutHint,
	"menu":          `take it out: the pages of a section are listed by their "weight"`,
	"menus":         `take it out: the pages of a section are listed by their "weight"`,
	"order":         `did you mean "weight"?`,
	"position":      `did you mean "weight"?`,
	"summary":       `did you mean "description"?`,
	"subtitle":      `did you mean "heading"?`,
	"language":      `did you mean "lang"?`,
	"locale":        `did you mean "lang"?`,
	"audience":      `did you mean "band"?`,
	"tags":          `take it out, or name the lines of the checklist that the page covers in "topics"`,
	"categories":    `take it out, or name the lines of the checklist that the page covers in "topics"`,
	"author":        `take it out: a page says where it comes from in "sources"`,
	"params":        `take the table out; write its keys at the top, if they are among those of a page`,
}

const (
	addressHint = `take it out: a page's address is the path of its file; put addresses it had before into "aliases"`
	hideHint    = `take it out: "draft = true" keeps a page for yourself, "drop = true" leaves out a page of the guide's`
	layoutHint  = `take it out: your pages look as the guide's do`
)
