package site

import (
	"cmp"
	"encoding/json"
	"slices"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/words"
)

// prepare does what Hugo would do badly or not at all: it reads the texts of the interface,
// and finds pages with the same address and layouts that include themselves.
func (s *project) prepare(p *council.Profile) finding.List {
	var faults finding.List
	for _, lang := range s.langs {
		texts, more := words.Merge(lang, s.stack, p.Rules)
		faults = append(faults, more...)
		s.texts[lang] = texts
		s.labels[lang] = cmp.Or(texts["language-name"], lang)
		merged, err := json.Marshal(texts)
		if err != nil {
			return append(faults, finding.Finding{Message: err.Error()})
		}
		s.files["i18n/"+lang+".json"] = file{data: merged}
	}
	return slices.Concat(faults, s.sameAddress(), s.bundleScripts(), s.circles())
}
