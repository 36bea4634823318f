package main

import (
	"cmp"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
	"familyguide/internal/publish"
	"familyguide/internal/tree"
)

// A city is several councils' sites on their way into one folder.
type city struct {
	start time.Time
	maker *maker
	stage *publish.Stage
	old   map[string]publish.Record // what the last build remembered, by path

	languages map[string]bool // of all sites

	mu      sync.Mutex
	faults  finding.List
	failed  int                       // councils with a fault
	left    int                       // those of them for which something is published
	records map[string]publish.Record // of the sites that will stand in the folder, by path
	err     error                     // the output cannot be written: no use in going on
}

// A council's place on the command line, with its profile, nil where that has
// faults, and with all there is to say of it.
type place struct {
	path     string
	id       string
	profile  *council.Profile
	findings finding.List
}

// buildMany builds every site into a folder of its own below out, with a page
// that lists them. A site whose inputs are the same as last time is left as it
// is. One council's fault does not stop the others: it is reported, what was
// published for it before stays, and the exit status is 1.
func buildMany(s *session, m *maker, paths []string, out string) error {
	start := time.Now()
	places := placesAt(paths)
	if twice := twice(places); twice != nil {
		return twice
	}
	stage, err := publish.Open(out)
	if err != nil {
		return err
	}
	defer stage.Close()
	m.options.Cache = finish.NewCache()
	spendMemory()
	c := &city{start: start, maker: m, stage: stage, old: stage.Records(), records: map[string]publish.Record{}, languages: map[string]bool{}}
	for _, p := range profilesOf(places) {
		for _, language := range p.Languages {
			c.languages[language] = true
		}
	}
	c.addAll(s, places)
	if c.err != nil {
		return c.err
	}
	if c.failed == len(places) {
		return c.faults.Err() // everything stays as it was
	}
	if _, err := stage.Add("", tree.Tree{"index.html": listing(c.standing(places))}); err != nil {
		return err
	}
	if err := stage.Remember(c.records); err != nil {
		return err
	}
	result, err := stage.Commit()
	if err != nil {
		return err
	}
	c.say(s, out, result, len(places))
	return c.faults.Err()
}

// say tells what was published.
func (c *city) say(s *session, out string, r publish.Result, councils int) {
	done := summary{took: time.Since(c.start), sites: councils - c.failed, languages: len(c.languages)}
	for _, record := range c.records {
		done.pages += record.Pages
		done.warnings += record.Warnings
	}
	s.published(out, r, done)
	switch failed := count(c.failed, "council"); {
	case c.left > 0:
		s.say("%s with faults: what stood there before stands there still", failed)
	case c.failed > 0:
		s.say("%s with faults: nothing is built for them", failed)
	}
}

// standing returns the sites that will stand in the folder, in the order of the
// command line.
func (c *city) standing(places []place) []listed {
	var sites []listed
	for _, p := range places {
		if r, ok := c.records[p.path]; ok {
			sites = append(sites, listed{r.Prefix, r.Name})
		}
	}
	return sites
}

// spendMemory lets a build or a preview use memory that it could do without:
// collecting garbage less often saves a tenth of the time, and the limit holds
// however many councils there are.
func spendMemory() {
	debug.SetGCPercent(200)
	debug.SetMemoryLimit(300 << 20)
}

// placesAt reads the profiles.
func placesAt(paths []string) []place {
	places := make([]place, len(paths))
	for i, path := range paths {
		p, findings := profileAt(path)
		places[i] = place{path: path, findings: findings}
		if p != nil {
			places[i].id = p.ID
		}
		if findings.Err() == nil {
			places[i].profile = p
		}
	}
	return places
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

// add adds one site, or keeps the one that is published.
func (c *city) add(p place) {
	if p.profile == nil {
		c.leave(p, p.findings.Faults())
		return
	}
	inputs := c.maker.inputs(p.profile)
	if old := c.old[p.path]; inputs != "" && old.Inputs == inputs && old.Prefix == p.id {
		kept, err := c.stage.Keep(p.id, old.Digest)
		if kept || err != nil {
			c.stands(p, old, err)
			return
		}
	}
	t, findings := c.maker.site(p.profile)
	if findings.Err() != nil {
		c.leave(p, c.maker.named(p.profile, findings).Faults())
		return
	}
	digest, err := c.stage.Add(p.id, t)
	c.stands(p, publish.Record{Prefix: p.id, Name: p.profile.Name, Inputs: inputs, Digest: digest, Pages: pagesOf(t), Warnings: len(p.findings) + len(findings)}, err)
}

// leave leaves what is published for a council that has a fault. Where even its
// id cannot be read, the folder it was published in last time is meant, or else
// one of the same name.
func (c *city) leave(p place, faults finding.List) {
	old, known := c.old[p.path]
	if !known {
		id := cmp.Or(p.id, filepath.Base(p.path))
		old = publish.Record{Prefix: id, Name: id}
	}
	old.Inputs = "" // to be made anew, even if the fault is taken back
	left, err := c.stage.Leave(old.Prefix)
	if left || err != nil {
		c.stands(p, old, err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.faults = append(c.faults, faults...)
	c.failed++
	if left {
		c.left++
	}
}

// stands notes a site that will stand in the folder.
func (c *city) stands(p place, r publish.Record, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.records[p.path] = r
	c.err = cmp.Or(c.err, err)
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
