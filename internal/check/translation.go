package check

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/finding"
)

var translationReason = reason{"translation", `A family that chooses its language must not fall back into English on the page that matters: every page and every text
of the main language is there in each language the council offers, or the language is not offered. WCAG 2.2, 3.1.1 and 3.1.2
ask that each part's language be told; that holds only where it is the language told.`}

// checkTranslation finds what translationReason is about.
func checkTranslation(s *sources) finding.List {
	var all finding.List
	texts := textsOf(s.Layers, s.Languages[0])
	for _, lang := range s.Languages[1:] {
		all = append(all, missingPages(s, lang)...)
		all = append(all, missingTexts(texts, s.Layers, lang)...)
	}
	return all
}

// missingPages returns the pages that a language lacks.
func missingPages(s *sources, lang string) finding.List {
	there := map[string]bool{}
	for _, p := range readPages(s.Layers, lang) {
		there[strings.TrimPrefix(address(p.file), "content/"+lang+"/")] = true
	}
	var all finding.List
	for _, p := range s.pages {
		rest, _ := strings.CutPrefix(p.file, "content/"+s.Languages[0]+"/")
		if !there[strings.TrimPrefix(address(p.file), "content/"+s.Languages[0]+"/")] {
			all = append(all, translationReason.found(p.file, 0, 0, fmt.Sprintf("the page is not there in %q, which the council offers", lang),
				fmt.Sprintf("translate it as content/%s/%s, or take the language out of the profile", lang, rest)))
		}
	}
	return all
}

// missingTexts returns the texts of the interface that a language lacks.
func missingTexts(texts map[string]bool, layers []fs.FS, lang string) finding.List {
	there := textsOf(layers, lang)
	var all finding.List
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		if !there[key] {
			all = append(all, translationReason.found("i18n/"+lang+".toml", 0, 0, fmt.Sprintf("the text %q is not there in %q", key, lang),
				fmt.Sprintf("add a line %s = \"…\"", key)))
		}
	}
	return all
}

// textsOf returns the keys of the interface's texts in a language, of all layers.
func textsOf(layers []fs.FS, lang string) map[string]bool {
	keys := map[string]bool{}
	for _, layer := range layers {
		for _, dir := range []string{"layouts/i18n/", "i18n/"} {
			var file map[string]any
			data, err := fs.ReadFile(layer, dir+lang+".toml")
			if err == nil && toml.Unmarshal(data, &file) == nil {
				for key, text := range file {
					if text != "" { // an empty one says as much as none
						keys[key] = true
					}
				}
			}
		}
	}
	return keys
}
