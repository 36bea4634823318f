package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/words"
)

func builtInList() string { return strings.Join(council.BuiltInIDs(), ", ") }

// profileAt returns the profile of a council's folder or of a built-in id. A folder of the
// same name comes first, because it is the editor's own. Findings name files by their paths
// from the working folder.
func profileAt(idOrPath string) (*council.Profile, finding.List) {
	if idOrPath == "" {
		return nil, finding.List{{Message: "no council is named", Hint: "name a folder that holds a council.toml, or a built-in profile: " + builtInList()}}
	}
	switch {
	case isBuiltIn(idOrPath):
		return council.BuiltIn(idOrPath)
	case isFile(idOrPath):
		return nil, finding.List{{File: idOrPath, Message: "is a file, not a council's folder",
			Hint: "name the folder, not the file: " + filepath.ToSlash(filepath.Dir(idOrPath))}}
	case !hasProfile(idOrPath):
		return nil, finding.List{noProfile(idOrPath)}
	}
	p, findings := council.Load(idOrPath)
	return p, findings.In(idOrPath)
}

// isBuiltIn reports whether a name is the id of a built-in profile, and not a folder here.
func isBuiltIn(idOrPath string) bool {
	return slices.Contains(council.BuiltInIDs(), idOrPath) && !hasProfile(idOrPath)
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// hasProfile reports whether a folder has a council.toml, readable or not.
func hasProfile(path string) bool {
	_, err := os.Stat(filepath.Join(path, "council.toml"))
	return !errors.Is(err, fs.ErrNotExist) && !isFile(path)
}

// wordsFor returns the English words, a profile's own on top: the terminal speaks
// English.
func wordsFor(p *council.Profile) (*words.Words, finding.List) {
	var all []fs.FS
	for _, layer := range (&maker{}).layersOf(p) {
		all = append(all, layer.FS)
	}
	w, findings := words.Of(layers.English, all...)
	return w, findings.In(p.Dir)
}
