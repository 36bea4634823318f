package main

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/layers"
)

// An editor names a page in many ways: by its name (parents/formats), as a link does
// (/parents/formats/), by its file (content\en\parents\formats.md), or by what the
// browser's address bar shows (https://www.example.gov.uk/guide/cy/parents/formats/).

// A wantedPage is what an editor has named.
type wantedPage struct {
	lang  string // "" if it was not said
	name  string // "parents/formats"; "" for the first page
	whole bool   // a path from the site's root: no folder of the host precedes it
}

// addressIn takes a name apart; languages are those that the guide is in.
func addressIn(name string, languages []string) wantedPage {
	text := strings.Trim(strings.TrimSpace(norm.NFC.String(name)), `"'`)
	text = strings.ToLower(strings.ReplaceAll(text, `\`, "/"))
	w := wantedPage{whole: true}
	text, _, _ = strings.Cut(text, "#")
	text, _, _ = strings.Cut(text, "?")
	if _, rest, ok := strings.Cut(text, "://"); ok || strings.HasPrefix(text, "www.") {
		if !ok {
			rest = text
		}
		_, text, _ = strings.Cut(rest, "/")
		w.whole = false
	} else if len(text) > 1 && text[1] == ':' { // C:\…, and what Git Bash makes of /parents/
		text, w.whole = text[2:], false
	}
	if plain, err := url.PathUnescape(text); err == nil {
		text = plain
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' })
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "." || part == ".." })
	if at := slices.Index(parts, "content"); at >= 0 && at+1 < len(parts) {
		w.lang, parts, w.whole = parts[at+1], parts[at+2:], true
	} else if len(parts) > 0 && parts[0] != layers.English && slices.Contains(languages, parts[0]) {
		w.lang, parts = parts[0], parts[1:]
	}
	if last := len(parts) - 1; last >= 0 {
		for _, ending := range []string{".md", ".html", ".htm"} {
			parts[last] = strings.TrimSuffix(parts[last], ending)
		}
		if parts[last] == "index" || parts[last] == "_index" {
			parts = parts[:last]
		}
	}
	w.name = path.Join(parts...)
	return w
}

// pageNamed returns the page that an editor has named, or nil.
func pageNamed(stack *layers.Stack, name string) *layers.Page {
	w := addressIn(name, stack.Languages)
	for rest := w.name; ; {
		lang := w.lang
		if p := pageOr(stack, lang, "/"+rest); p != nil {
			return p
		}
		first, below, ok := strings.Cut(rest, "/")
		if w.whole || !ok {
			return nil
		}
		if slices.Contains(stack.Languages, first) && first != layers.English {
			w.lang = first
		}
		rest = below
	}
}

// pageOr returns the page of a language, else the English one.
func pageOr(stack *layers.Stack, lang, address string) *layers.Page {
	if p := stack.Page(lang, address); p != nil {
		return p
	}
	if p := stack.Page(layers.English, address); p != nil {
		return p
	}
	return aliased(stack, address)
}

// aliased returns the English page that had an address before.
func aliased(stack *layers.Stack, address string) *layers.Page {
	for _, p := range stack.Pages(layers.English) {
		for _, alias := range p.Front.Aliases {
			if address != "/" && strings.Trim(strings.ToLower(alias), "/") == strings.Trim(address, "/") {
				return p
			}
		}
	}
	return nil
}
