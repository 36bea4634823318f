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

// A candidate is a council on the command line: its profile, nil if that has faults, and
// everything that was found in it.
type candidate struct {
	path     string
	id       string
	line     int // of the id
	column   int
	profile  *council.Profile
	findings finding.List
}

// folder returns the name of the council's folder in the output.
func (p candidate) folder() string { return cmp.Or(p.id, filepath.Base(p.path)) }

// candidatesAt reads the profiles.
func candidatesAt(paths []string) []candidate {
	candidates := make([]candidate, len(paths))
	for i, path := range paths {
		p, findings := profileAt(path)
		candidates[i] = candidate{path: path, findings: findings}
		if p != nil {
			candidates[i].id = p.ID
			candidates[i].line, candidates[i].column = p.Place("id")
		}
		if findings.Err() == nil {
			candidates[i].profile = p
		}
	}
	return candidates
}

// profilesOf returns the profiles that have no fault.
func profilesOf(candidates []candidate) []*council.Profile {
	var profiles []*council.Profile
	for _, p := range candidates {
		if p.profile != nil {
			profiles = append(profiles, p.profile)
		}
	}
	return profiles
}

// markClashes records a fault for every council that shares its id with another, because
// each needs a folder of its own. The others are built.
func markClashes(candidates []candidate) {
	byID := map[string][]int{}
	for i, p := range candidates {
		if p.id != "" {
			byID[p.id] = append(byID[p.id], i)
		}
	}
	for i := range candidates {
		p := &candidates[i]
		for _, j := range byID[p.id] {
			if j == i {
				continue
			}
			p.profile = nil
			p.findings = append(p.findings, finding.Finding{File: filepath.ToSlash(filepath.Join(p.path, "council.toml")), Line: p.line, Column: p.column,
				Message: "has the id \"" + p.id + "\", and so has " + filepath.ToSlash(candidates[j].path), Hint: "give each council an id of its own"})
			break
		}
	}
}

// candidates reads the profiles. A council whose id cannot be read keeps the one it was last
// published under, so that no other council can take its folder.
func (b *batch) candidates(paths []string) []candidate {
	candidates := candidatesAt(paths)
	for i := range candidates {
		if p := &candidates[i]; p.id == "" {
			p.id = b.old[p.path].Prefix
		}
	}
	markClashes(candidates)
	b.owners = owners(candidates, b.old)
	return candidates
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
func owners(candidates []candidate, old map[string]publish.Record) map[string]string {
	owners := map[string]string{}
	claim := func(folder, path string) {
		if _, taken := owners[folder]; !taken {
			owners[folder] = path
		}
	}
	for _, p := range candidates {
		if p.profile != nil {
			claim(p.id, p.path)
		}
	}
	for _, p := range candidates {
		if r, known := old[p.path]; known {
			claim(r.Prefix, p.path)
		}
	}
	for _, p := range candidates {
		claim(p.folder(), p.path)
	}
	return owners
}
