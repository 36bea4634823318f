package main

import (
	"fmt"
	"io/fs"

	"familyguide/internal/council"
	"familyguide/internal/finish"
	"familyguide/internal/layers"
	"familyguide/internal/words"
)

// signOff returns the notice at the top of a site for sign-off; nil if the site is to be
// published.
func (m *maker) signOff(p *council.Profile) finish.SignOff {
	if !m.preview {
		return nil
	}
	all := finish.SignOff{}
	var files []fs.FS
	for _, layer := range m.layersOf(p) {
		files = append(files, layer.FS)
	}
	for _, lang := range append([]string{layers.English}, p.Languages...) {
		if w, _ := words.Of(lang, files...); w.Has("preview-of") { // site reports faults in the texts
			d := m.today // as layouts write a date, without the weekday
			all[lang] = w.Text("preview-of", "date", fmt.Sprintf("%d %s %d", d.Day, w.Text(fmt.Sprintf("month-%d", d.Month)), d.Year))
		}
	}
	return all
}

// listingSignOff is the same for the page that lists several sites, which is in English.
func (m *maker) listingSignOff() finish.SignOff {
	england, _ := council.BuiltIn("england")
	return m.signOff(england)
}

// sayPreview reminds the editor that what was built is not to be published.
func (s *session) sayPreview(m *maker) {
	if m.preview {
		s.say("this is a preview for sign-off, and says so on every page: before you publish, build again without --preview")
	}
}
