package main

import (
	"maps"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
	"familyguide/internal/publish"
	"familyguide/internal/tree"
)

// A city is several councils' sites on their way into one folder.
type city struct {
	maker *maker
	stage *publish.Stage
	old   map[string]publish.Record // what the last build remembered, by path

	mu       sync.Mutex
	findings finding.List
	warnings int
	records  map[string]publish.Record
	err      error // the output cannot be written: no use in going on
}

// A council's place on the command line, with its profile; nil where that has
// faults.
type place struct {
	path    string
	id      string
	profile *council.Profile
}

// buildMany builds every site into a folder of its own below out, with a page
// that lists them. A site whose inputs are the same as last time is left as it
// is. One council's fault does not stop the others: it is reported, what was
// published for it before stays, and the exit status is 1.
func buildMany(s *session, m *maker, paths []string, out string) error {
	places, findings := placesAt(paths)
	if faults := twice(places); faults != nil {
		return faults
	}
	stage, err := publish.Open(out)
	if err != nil {
		return err
	}
	defer stage.Close()
	m.options.Cache = finish.NewCache()
	spendMemory()
	c := &city{maker: m, stage: stage, old: stage.Records(), findings: findings, records: map[string]publish.Record{}}
	c.addAll(s, places)
	if c.err != nil {
		return c.err
	}
	if _, err := stage.Add("", tree.Tree{"index.html": listing(profilesOf(places))}); err != nil {
		return err
	}
	if err := stage.Remember(c.records); err != nil {
		return err
	}
	result, err := stage.Commit()
	if err != nil {
		return err
	}
	s.published(out, result, len(c.records))
	s.warned(c.warnings)
	return c.findings.Err()
}

// spendMemory lets many sites use memory that one has no need of: collecting
// garbage less often saves a tenth of the time, and the limit holds however
// many councils there are.
func spendMemory() {
	debug.SetGCPercent(200)
	debug.SetMemoryLimit(300 << 20)
}

// placesAt reads the profiles.
func placesAt(paths []string) ([]place, finding.List) {
	places := make([]place, len(paths))
	var findings finding.List
	for i, path := range paths {
		p, more := profileAt(path)
		places[i] = place{path: path}
		if p != nil {
			places[i].id = p.ID
		}
		if more.Err() == nil {
			places[i].profile = p
		}
		findings = append(findings, more.Faults()...)
	}
	return places, findings
}

func profilesOf(places []place) []*council.Profile {
	var profiles []*council.Profile
	for _, p := range places {
		if p.profile != nil {
			profiles = append(profiles, p.profile)
		}
	}
	return profiles
}

// addAll adds the sites side by side, each as soon as it is there, so that no
// more than one site a processor is in memory.
func (c *city) addAll(s *session, places []place) {
	var wait sync.WaitGroup
	next := make(chan place)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for p := range next {
				c.add(p)
			}
		})
	}
	bar := s.progress(len(places))
	for _, p := range places {
		next <- p
		bar.step()
	}
	close(next)
	wait.Wait()
	bar.end()
}

// add adds one site, or leaves the one that is published.
func (c *city) add(p place) {
	if p.profile == nil {
		c.leave(p)
		return
	}
	inputs := c.maker.inputs(p.profile)
	if old := c.old[p.path]; inputs != "" && old.Inputs == inputs && old.Prefix == p.id {
		kept, err := c.stage.Keep(p.id, old.Digest)
		if kept || err != nil {
			c.done(p.path, old, nil, err)
			return
		}
	}
	t, findings := c.maker.site(p.profile)
	findings = findings.In(p.profile.Dir)
	if findings.Err() != nil {
		c.done("", publish.Record{}, findings.Faults(), nil)
		c.leave(p)
		return
	}
	digest, err := c.stage.Add(p.id, t)
	c.done(p.path, publish.Record{Prefix: p.id, Inputs: inputs, Digest: digest, Warnings: len(findings)}, nil, err)
}

// leave keeps what is published for a council that has a fault. Where even its
// id cannot be read, the folder it was published in last time is meant, or else
// one of the same name.
func (c *city) leave(p place) {
	old, known := c.old[p.path]
	prefix := p.id
	if prefix == "" && known {
		prefix = old.Prefix
	}
	if prefix == "" {
		prefix = filepath.Base(p.path)
	}
	_, err := c.stage.Leave(prefix)
	old.Inputs = ""
	if !known {
		old = publish.Record{Prefix: prefix}
	}
	c.done(p.path, old, nil, err)
}

// done notes how one council came out.
func (c *city) done(path string, r publish.Record, faults finding.List, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.findings = append(c.findings, faults...)
	c.warnings += r.Warnings
	if path != "" {
		maps.Copy(c.records, map[string]publish.Record{path: r})
	}
	if c.err == nil {
		c.err = err
	}
}

// twice reports councils of the same id: each needs a folder of its own.
func twice(places []place) finding.List {
	var faults finding.List
	seen := map[string]string{}
	for _, p := range places {
		if p.id == "" {
			continue
		}
		if other, ok := seen[p.id]; ok {
			faults = append(faults, finding.Finding{File: filepath.ToSlash(filepath.Join(p.path, "council.toml")),
				Message: "has the id \"" + p.id + "\", and so has " + other, Hint: "give each council an id of its own"})
		}
		seen[p.id] = p.path
	}
	return faults
}
