package frontmatter

import (
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"
)

// A Key is a key that front matter may have.
type Key struct {
	Name    string
	Kind    string // as a message says it: "a text"
	Example string // a value, as it is written in a page
	About   string // for an editor, in one sentence

	guide bool // only the guide's own pages may have it
	is    func(value any) bool
}

// Bands are whom a page may be for.
var Bands = []string{"parents", "under-8", "8-11", "12-15", "16-17", "all"}

// Keys are all keys that front matter may have, in the order in which editors
// meet them.
var Keys = []Key{
	{Name: "title", Kind: "a text", Example: `"Where do we meet?"`, is: isText,
		About: `The page's name, a question or an answer. Somebody may read it over a shoulder: leave out the words "child protection".`},
	{Name: "heading", Kind: "a text", Example: `"Your meeting is in the Civic Centre"`, is: isText,
		About: "What stands at the top of the page, if it is not the title."},
	{Name: "linkTitle", Kind: "a text", Example: `"Where we meet"`, is: isText,
		About: "A shorter title, for lists of pages."},
	{Name: "description", Kind: "a text", Example: `"How to find the building, and who lets you in."`, is: isText,
		About: "One sentence on what the page says. Lists of pages show it."},
	{Name: "weight", Kind: "a whole number", Example: "95", is: isNumber,
		About: "The page's place among its neighbours. Larger numbers come later."},
	{Name: "home", Kind: "a whole number", Example: "40", is: isNumber,
		About: "Puts the page among the questions of the first page, in the order of these numbers."},
	{Name: "band", Kind: "a text", Example: `"parents"`, is: isText,
		About: "Who you write for: `" + strings.Join(Bands, "`, `") + "`."},
	{Name: "checked", Kind: "a date", Example: "2026-11-22", is: isDay,
		About: "The day somebody last made sure that the page is right."},
	{Name: "topics", Kind: "a list of texts", Example: `["venue"]`, is: areTexts,
		About: "The lines of the checklist that the page covers. `check` names those that no page covers."},
	{Name: "sources", Kind: "a list of sources", Example: `[{ id = "our-leaflet", read = 2026-11-22 }]`, is: areSources,
		About: "The documents the page rests on, by their id in `council.toml`, and the day you last read each."},
	{Name: "next", Kind: "true or false", Example: "false", is: isTruth,
		About: "`false` leaves out the link to the next page, because the text itself says where to go."},
	{Name: "drop", Kind: "true or false", Example: "true", is: isTruth,
		About: "`true` leaves out the guide's page at this address. The file needs nothing else."},
	{Name: "draft", Kind: "true or false", Example: "true", is: isTruth,
		About: "`true` keeps the page for yourself: `serve` shows it, `build` leaves it out and shows the guide's page, if there is one."},
	{Name: "publish", Kind: "a date", Example: "2027-01-04", is: isDay,
		About: "From this day on the page is published, each time you build. Until then the guide's page is shown, if there is one."},
	{Name: "expire", Kind: "a date", Example: "2027-03-01", is: isDay,
		About: "From this day on the page is no longer published, and the guide's page is shown again, if there is one."},
	{Name: "aliases", Kind: "a list of addresses", Example: `["/where-we-meet/"]`, is: areTexts,
		About: "Addresses the page had before. Whoever goes there is led to the page."},
	{Name: "lang", Kind: "the code of a language", Example: `"pl"`, is: isLanguage,
		About: "The language of a page among the English ones that is not in English. It is not checked for hard English words."},

	{Name: "layout", Kind: "a text", Example: `"help"`, is: isText, guide: true},
	{Name: "type", Kind: "a text", Example: `"timeline"`, is: isText, guide: true},
	{Name: "build", Kind: "a table", Example: `{ list = "never" }`, is: isTable, guide: true},
	{Name: "sitemap", Kind: "a table", Example: `{ disable = true }`, is: isTable, guide: true},
}

// sourceKeys are the keys of one of the sources.
var sourceKeys = []string{"id", "read"}

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

// notOurs says what to write instead of a key that Hugo, or another program, has for
// what an editor wants. The keys are in lower case.
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
	addressHint = `take it out: a page's address is the path of its file; addresses it had before stand in "aliases"`
	hideHint    = `take it out: "draft = true" keeps a page for yourself, "drop = true" leaves out a page of the guide's`
	layoutHint  = `take it out: your pages look as the guide's do`
)
