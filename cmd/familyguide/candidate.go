package main

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/publish"
)

// A place is a council on the command line: its profile, nil if that has faults, and
// everything that was found in it.
type place struct {
	path     string
	id       string
	line     int // of the id
	column   int
	profile  *council.Profile
	findings finding.List
}

// folder returns the name of the council's folder in the output.
func (p place) folder() string { return cmp.Or(p.id, filepath.Base(p.path)) }

// placesAt reads the profiles.
func placesAt(paths []string) []place {
	places := make([]place, len(paths))
	for i, path := range paths {
		p, findings := profileAt(path)
		places[i] = place{path: path, findings: findings}
		if p != nil {
			places[i].id = p.ID
			places[i].line, places[i].column = p.Place("id")
		}
		if findings.Err() == nil {
			places[i].profile = p
		}
	}
	return places
}

// profilesOf returns the profiles that have no fault.
func profilesOf(places []place) []*council.Profile {
	var profiles []*council.Profile
	for _, p := range places {
		if p.profile != nil {
			profiles = append(profiles, p.profile)
		}
	}
	return profiles
}

// markClashes records a fault for every council that shares its id with another, because
// each needs a folder of its own. The others are built.
func markClashes(places []place) {
	byID := map[string][]int{}
	for i, p := range places {
		if p.id != "" {
			byID[p.id] = append(byID[p.id], i)
		}
	}
	for i := range places {
		p := &places[i]
		for _, j := range byID[p.id] {
			if j == i {
				continue
			}
			p.profile = nil
			p.findings = append(p.findings, finding.Finding{File: filepath.ToSlash(filepath.Join(p.path, "council.toml")), Line: p.line, Column: p.column,
				Message: "has the id \"" + p.id + "\", and so has " + filepath.ToSlash(places[j].path), Hint: "give each council an id of its own"})
			break
		}
	}
}

// places reads the profiles. A council whose id cannot be read keeps the one it was last
// published under, so that no other council can take its folder.
func (b *batch) places(paths []string) []place {
	places := placesAt(paths)
	for i := range places {
		if p := &places[i]; p.id == "" {
			p.id = b.old[p.path].Prefix
		}
	}
	markClashes(places)
	b.owners = owners(places, b.old)
	return places
}

// emptied returns the folders in councils that were built last time and still exist, but no
// longer look like councils' folders.
func (b *batch) emptied(paths []string, councils string) []string {
	var more []string
	for _, path := range slices.Sorted(maps.Keys(b.old)) {
		info, err := os.Stat(path)
		if councils != "" && filepath.Dir(path) == filepath.Clean(councils) && err == nil && info.IsDir() && !slices.Contains(paths, path) {
			more = append(more, path)
		}
	}
	return more
}

// owners returns the path of the council that each folder of the output belongs to: the
// council that is built there, else the one that was published there last time, else
// the first one that may have been.
func owners(places []place, old map[string]publish.Record) map[string]string {
	owners := map[string]string{}
	claim := func(folder, path string) {
		if _, taken := owners[folder]; !taken {
			owners[folder] = path
		}
	}
	for _, p := range places {
		if p.profile != nil {
			claim(p.id, p.path)
		}
	}
	for _, p := range places {
		if r, known := old[p.path]; known {
			claim(r.Prefix, p.path)
		}
	}
	for _, p := range places {
		claim(p.folder(), p.path)
	}
	return owners
}
