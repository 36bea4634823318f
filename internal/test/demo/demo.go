// Package demo has the demonstration sites, one for each built-in profile, for
// tests: built in memory as familyguide builds them, once for a test binary, and
// served from this machine as a host that reads the guide's _headers serves them.
// They are not checked: cmd/familyguide's own tests do that. With -short no site is
// built, and the test that asks for one is skipped: they are for browsers.
package demo

import (
	"io/fs"
	"sync"
	"testing"

	"familyguide"
	"familyguide/internal/council"
	"familyguide/internal/finish"
	"familyguide/internal/layers"
	"familyguide/internal/site"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
	"familyguide/internal/words"
)

// Today is the day for which the sites are built.
var Today = timeline.Date{Year: 2026, Month: 11, Day: 22}

// A Site is a built site and what it was built from.
type Site struct {
	Profile *council.Profile
	Tree    tree.Tree

	once  sync.Once
	fault error
}

var (
	mu    sync.Mutex
	sites = map[string]*Site{}
	cache = finish.NewCache()
)

// Of returns the site of a built-in profile.
func Of(t testing.TB, id string) *Site {
	t.Helper()
	skip(t)
	mu.Lock()
	s, ok := sites[id]
	if !ok {
		s = &Site{}
		sites[id] = s
	}
	mu.Unlock()
	s.once.Do(func() {
		p, faults := council.BuiltIn(id)
		if s.fault = faults.Err(); s.fault == nil {
			s.fault = s.build(p, "", finish.Folders)
		}
	})
	if s.fault != nil {
		t.Fatal(s.fault)
	}
	return s
}

// Build builds the site of any other profile, or with any other links.
func Build(t testing.TB, p *council.Profile, links finish.Links) *Site {
	t.Helper()
	skip(t)
	s := &Site{}
	if err := s.build(p, "", links); err != nil {
		t.Fatal(err)
	}
	return s
}

// BuildFolder builds the site of a profile with a council's own folder.
func BuildFolder(t testing.TB, p *council.Profile, dir string) *Site {
	t.Helper()
	skip(t)
	s := &Site{}
	if err := s.build(p, dir, finish.Folders); err != nil {
		t.Fatal(err)
	}
	return s
}

// Guide is the guide in the languages of a profile, with a council's folder over it
// unless dir is "".
func Guide(p *council.Profile, dir string) *layers.Stack {
	all := layers.Of(familyguide.Guide)
	for _, below := range p.Below {
		all = append(all, layers.Layer{FS: below.Files(), Name: below.Name, Own: below.Dir != ""})
	}
	if dir != "" {
		all = append(all, layers.Layer{FS: layers.Folder(dir), Own: true})
	}
	raw := make([]fs.FS, len(all))
	for i := range all {
		raw[i] = all[i].FS
	}
	for i, own := range words.ForProfile(p, raw...) {
		all[i].FS = own
	}
	stack, _ := layers.Read(layers.Input{Layers: all, Languages: p.Languages, Today: Today})
	return stack
}

func skip(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a demonstration site, which -short leaves out")
	}
}

func (s *Site) build(p *council.Profile, dir string, links finish.Links) error {
	raw, faults := site.Build(site.Input{Profile: p, Layers: Guide(p, dir), Today: Today})
	if faults.Err() != nil {
		return faults
	}
	done, faults := finish.All(raw, finish.Options{Links: links, Cache: cache})
	s.Profile, s.Tree = p, done
	return faults.Err()
}
