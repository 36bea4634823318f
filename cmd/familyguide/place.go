package main

import (
	"path/filepath"

	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// A council's place on the command line, with its profile, nil where that has
// faults, and with all there is to say of it.
type place struct {
	path     string
	id       string
	line     int // where the id stands
	column   int
	profile  *council.Profile
	findings finding.List
}

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

// twice reports councils of the same id, where it stands: each needs a folder of its
// own. With them it reports every other fault of the profiles, because no site is made
// that would tell it.
func twice(places []place) finding.List {
	var faults, others finding.List
	seen := map[string]string{}
	for _, p := range places {
		others = append(others, p.findings.Faults()...)
		if p.id == "" {
			continue
		}
		if other, ok := seen[p.id]; ok {
			faults = append(faults, finding.Finding{File: filepath.ToSlash(filepath.Join(p.path, "council.toml")), Line: p.line, Column: p.column,
				Message: "has the id \"" + p.id + "\", and so has " + other, Hint: "give each council an id of its own"})
		}
		seen[p.id] = p.path
	}
	if faults == nil {
		return nil
	}
	return append(faults, others...)
}
