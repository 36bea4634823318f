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
// that is a folder as well means the built-in one: write ./id for the folder.
func profileAt(idOrPath string) (*council.Profile, finding.List) {
	if slices.Contains(council.BuiltInIDs(), idOrPath) {
		return council.BuiltIn(idOrPath)
	}
	if _, err := os.Stat(filepath.Join(idOrPath, "council.toml")); errors.Is(err, fs.ErrNotExist) {
		return nil, finding.List{{
			File:    idOrPath,
			Message: "is not a council's folder: there is no council.toml in it",
			Hint:    "name a folder that holds a council.toml, or a built-in profile: " + builtInList(),
		}}
	}
	return council.Load(idOrPath)
}

// wordsFor returns the words of a profile's main language, its own on top.
func wordsFor(p *council.Profile) (*words.Words, finding.List) {
	layers := []words.Layer{{FS: familyguide.Guide, Name: "layouts/i18n/en.toml"}}
	if p.Dir != "" {
		layers = append(layers, words.Layer{FS: os.DirFS(p.Dir), Name: "i18n/en.toml"})
	}
	return words.Load("en", layers...)
}
