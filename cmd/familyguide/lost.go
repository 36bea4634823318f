package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// A folder loses its profile when a program saves council.toml under another name: Notepad
// adds ".txt", a download adds " (1)". If a build passed over such a folder, it would
// remove the council's published site.

// isLost reports whether a folder without council.toml is still a council's.
func isLost(dir string) bool {
	return misnamed(dir) != "" || slices.ContainsFunc(namesIn(dir), func(name string) bool {
		switch strings.ToLower(name) {
		case "content", "i18n", "static", "layouts", "bank-holidays.json":
			return true
		}
		return false
	})
}

// misnamed returns the file in a folder that was most likely meant to be council.toml, or
// "".
func misnamed(dir string) string {
	for _, like := range []func(name string) bool{
		func(name string) bool { return name == "council.toml" }, // in capitals
		func(name string) bool { return strings.HasPrefix(name, "council") && strings.Contains(name, "toml") },
		func(name string) bool { return strings.HasPrefix(name, "council.") },
		func(name string) bool {
			return strings.HasSuffix(name, ".toml") || strings.HasSuffix(name, ".toml.txt")
		},
	} {
		for _, name := range namesIn(dir) {
			info, err := os.Stat(filepath.Join(dir, name))
			if err == nil && info.Mode().IsRegular() && like(strings.ToLower(name)) && !slices.Contains(schemaFiles, name) {
				return name
			}
		}
	}
	return ""
}

func namesIn(dir string) []string {
	var names []string
	entries, _ := os.ReadDir(dir) // one that cannot be read has none
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// noProfile is the fault of a folder without council.toml.
func noProfile(dir string) finding.Finding {
	f := finding.Finding{
		File:    filepath.ToSlash(dir),
		Message: "is not a council's folder: there is no council.toml in it",
		Hint:    "name a folder that holds a council.toml, or a built-in profile: " + builtInList(),
	}
	if name := misnamed(dir); name != "" {
		f.Message += fmt.Sprintf(", but there is %q", name)
		f.Hint = "rename that file to council.toml"
		if strings.HasSuffix(strings.ToLower(name), ".txt") {
			f.Hint += `; Windows shows the end of a name if "File name extensions" is ticked in the View menu`
		}
	} else if isLost(dir) {
		f.Hint = "put its council.toml back; if this council is to have no site, move the folder away"
	} else if near := nearestOrBegun(filepath.Base(dir), council.BuiltInIDs()); near != "" && !exists(dir) {
		f.Hint = "did you mean " + near + "? Name a folder that holds a council.toml, or a built-in profile: " + builtInList()
	}
	return f
}
