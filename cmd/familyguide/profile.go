package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"familyguide"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/words"
)

func builtInList() string { return strings.Join(council.BuiltInIDs(), ", ") }

// profileAt returns the profile of a built-in id or of a council's folder. An id
// that is a folder as well means the built-in one: write ./id for the folder. Its
// findings name files from where the editor stands.
func profileAt(idOrPath string) (*council.Profile, finding.List) {
	if slices.Contains(council.BuiltInIDs(), idOrPath) {
		return council.BuiltIn(idOrPath)
	}
	if idOrPath == "" {
		return nil, finding.List{{Message: "no council is named", Hint: "name a folder that holds a council.toml, or a built-in profile: " + builtInList()}}
	}
	if _, err := os.Stat(filepath.Join(idOrPath, "council.toml")); errors.Is(err, fs.ErrNotExist) {
		return nil, finding.List{{
			File:    idOrPath,
			Message: "is not a council's folder: there is no council.toml in it",
			Hint:    "name a folder that holds a council.toml, or a built-in profile: " + builtInList(),
		}}
	}
	p, findings := council.Load(idOrPath)
	return p, findings.In(idOrPath)
}

// wordsFor returns the English words, a profile's own on top: the terminal speaks
// English.
func wordsFor(p *council.Profile) (*words.Words, finding.List) {
	layers := []words.Layer{{FS: familyguide.Guide, Name: "layouts/i18n/en.toml"}}
	if p.Dir != "" {
		layers = append(layers, words.Layer{FS: folder(p.Dir), Name: "i18n/en.toml"})
	}
	w, findings := words.Load("en", layers...)
	return w, findings.In(p.Dir)
}
