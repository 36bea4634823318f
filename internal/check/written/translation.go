package written

import (
	"fmt"
	"io/fs"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/words"
)

// checkTranslation finds what check.Translation is about.
func checkTranslation(s *set) finding.List {
	var all finding.List
	for _, lang := range s.Languages[1:] {
		all = append(all, missingPages(s, lang)...)
		all = append(all, missingTexts(s.words.Keys(), s.Layers, lang)...)
	}
	return all
}

// missingPages returns the pages that a language lacks.
func missingPages(s *set, lang string) finding.List {
	there := map[string]bool{}
	for _, p := range readPages(s.Layers, lang) {
		there[strings.TrimPrefix(address(p.file), "content/"+lang+"/")] = true
	}
	var all finding.List
	for _, p := range s.pages {
		rest, _ := strings.CutPrefix(p.file, "content/"+s.Languages[0]+"/")
		if !there[strings.TrimPrefix(address(p.file), "content/"+s.Languages[0]+"/")] {
			all = append(all, check.Translation.Found(p.file, 0, 0, fmt.Sprintf("the page is not there in %q, which the council offers", lang),
				fmt.Sprintf("translate it as content/%s/%s, or take the language out of the profile", lang, rest)))
		}
	}
	return all
}

// missingTexts returns the texts of the interface that a language lacks.
func missingTexts(keys []string, layers []fs.FS, lang string) finding.List {
	there, _ := words.Of(lang, layers...)
	var all finding.List
	for _, key := range keys {
		if !there.Has(key) {
			all = append(all, check.Translation.Found("i18n/"+lang+".toml", 0, 0, fmt.Sprintf("the text %q is not there in %q", key, lang),
				fmt.Sprintf("add a line %s = \"…\"", key)))
		}
	}
	return all
}
