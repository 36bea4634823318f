package site

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/tomlfile"
	"familyguide/internal/words"
)

// prepare reads what Hugo would read badly or not at all: words, front matter,
// languages, and the pages a council drops.
func (s *source) prepare() finding.List {
	var faults finding.List
	for _, lang := range slices.Sorted(maps.Keys(s.words)) {
		faults = append(faults, s.mergeWords(lang)...)
	}
	faults = append(faults, s.readLists()...)
	faults = append(faults, s.findLanguages()...)
	var dropped []string
	for _, name := range s.names("content/") {
		if path.Ext(name) != ".md" {
			continue
		}
		meta, f := frontMatter(s.files[name])
		faults = append(faults, f...)
		if drop, _ := meta["drop"].(bool); drop && s.files[name].own {
			dropped = append(dropped, name)
		}
	}
	faults = append(faults, s.dropAll(dropped)...)
	faults = append(faults, s.bundleScripts()...)
	return append(faults, s.circles()...)
}

// mergeWords lays the council's words of a language over the guide's and leaves
// them for Hugo as one file.
func (s *source) mergeWords(lang string) finding.List {
	var faults finding.List
	all := map[string]string{}
	for _, f := range s.words[lang] {
		texts, more := words.Parse(f.name, f.data)
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			if _, known := all[key]; f.own && lang == "en" && !known && !strings.HasPrefix(key, "step-") {
				more = append(more, unknownText(f, key, slices.Sorted(maps.Keys(all))))
			}
		}
		maps.Copy(all, texts)
		faults = append(faults, more...)
	}
	s.texts[lang] = all
	s.labels[lang] = cmp.Or(all["language-name"], lang)
	merged, err := json.Marshal(all)
	if err != nil {
		return append(faults, finding.Finding{Message: err.Error()})
	}
	s.files["i18n/"+lang+".json"] = file{data: merged}
	return faults
}

// unknownText warns of a text that nothing of the guide shows; a layout of the
// council's own may.
func unknownText(f file, key string, known []string) finding.Finding {
	hint := "the names of the texts are those of the guide; a layout of your own may use others"
	if near := council.Nearest(key, known); near != "" {
		hint = `did you mean "` + near + `"?`
	}
	return finding.Finding{Warning: true, File: f.name, Line: tomlfile.LineOf(f.data, key),
		Message: fmt.Sprintf("the guide has no text %q", key), Hint: hint}
}

// readLists reads the documents that pages rest on, the council's list over the
// guide's.
func (s *source) readLists() finding.List {
	s.documents = map[string]*listedDocument{}
	var faults finding.List
	for _, f := range s.lists {
		var list struct {
			Source []struct{ ID, Title, Publisher, URL string }
		}
		if fault := tomlfile.Decode(f.name, f.data, 0, &list); fault != nil {
			faults = append(faults, *fault)
			continue
		}
		for _, d := range list.Source {
			s.documents[d.ID] = &listedDocument{d.Title, d.Publisher, d.URL}
		}
	}
	return faults
}

// findLanguages decides which languages are built.
func (s *source) findLanguages() finding.List {
	var faults finding.List
	for name, f := range s.files {
		lang, _, ok := strings.Cut(strings.TrimPrefix(name, "content/"), "/")
		if !strings.HasPrefix(name, "content/") || !ok {
			continue
		}
		if _, ok := s.words[lang]; ok {
			if !slices.Contains(s.langs, lang) {
				s.langs = append(s.langs, lang)
			}
			continue
		}
		if f.own {
			faults = append(faults, finding.Finding{
				File:    f.name,
				Message: fmt.Sprintf("there are no words for the language %q", lang),
				Hint:    fmt.Sprintf("put the guide's words in that language into i18n/%s.toml, or move the page below content/en/", lang),
			})
		}
	}
	slices.SortFunc(s.langs, func(a, b string) int {
		if (a == "en") != (b == "en") {
			if a == "en" {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	return faults
}
