package written

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

// checkTranslation finds what check.Translation is about: one finding for each language,
// however much of it is missing.
func checkTranslation(s *set) finding.List {
	var all finding.List
	for _, lang := range s.Layers.Languages {
		if lang == layers.English {
			continue
		}
		pages, ofPages := s.missingPages(lang)
		texts, ofTexts := s.missingTexts(lang)
		if len(pages)+len(texts) == 0 {
			continue
		}
		line := 0
		if s.Profile != nil {
			line, _ = s.Profile.Place("languages")
		}
		all = append(all, check.Translation.Found(s.ProfileFile, line, 0,
			fmt.Sprintf("the language %q is not whole: %s", lang, and(missing(pages, ofPages, "page"), missing(texts, ofTexts, "text"))),
			fmt.Sprintf("write the pages into content/%[1]s and the texts into i18n/%[1]s.toml, or take %[1]q out of languages", lang)))
	}
	return all
}

// missing says how many of a kind are missing, and names the first few.
func missing(names []string, of int, kind string) string {
	const few = 3
	if len(names) == 0 {
		return ""
	}
	kind += "s"
	text := fmt.Sprintf("%d of %d %s missing (%s", len(names), of, kind, strings.Join(names[:min(few, len(names))], ", "))
	if len(names) > few {
		text += " …"
	}
	return text + ")"
}

func and(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " and " + b
}

// missingPages returns the files of the pages that a language lacks, and how many there
// should be. A page that says it is in another language needs no translation.
func (s *set) missingPages(lang string) (files []string, of int) {
	for _, p := range s.Layers.Pages(layers.English) {
		if p.Front.Lang != "" {
			continue
		}
		of++
		if s.Layers.Page(lang, p.Address) == nil {
			files = append(files, "content/"+lang+strings.TrimPrefix(p.Path, "content/"+layers.English))
		}
	}
	return files, of
}

// missingTexts returns the keys of the texts that a language lacks, and how many there
// should be.
func (s *set) missingTexts(lang string) (keys []string, of int) {
	there := wordsOf(s.Input, lang)
	for _, key := range s.words.Keys() {
		if !there.Has(key) {
			keys = append(keys, key)
		}
	}
	return keys, len(s.words.Keys())
}
