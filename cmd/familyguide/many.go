package main

import (
	"cmp"
	"errors"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"familyguide/internal/check/written"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
	"familyguide/internal/publish"
	"familyguide/internal/tree"
)

// A batch is a build of several councils' sites into one folder.
type batch struct {
	start time.Time
	maker *maker
	stage *publish.Stage
	old   map[string]publish.Record // what the last build remembered, by path

	owners    map[string]string // the paths of the councils, by their folders in the output
	languages map[string]bool   // of all sites

	mu      sync.Mutex
	faults  finding.List
	failed  int                       // councils with a fault
	held    []heldOf                  // pages that are left out
	left    int                       // those of them for which something is published
	records map[string]publish.Record // of the sites that will be in the folder, by path

	compared *comparison // with the last build
	err      error       // the output cannot be written: no more sites are made
}

// buildMany builds every site into a folder of its own below out, with a page that lists
// them. A site with the same inputs as last time is left alone. One council's fault does
// not stop the others: it is reported, its published site stays, and the exit status is 1.
func buildMany(s *session, m *maker, paths []string, councils, out string, c *comparison) error {
	start := time.Now()
	interrupted := s.whileBuilding(out)
	defer interrupted.end()
	stage, err := publish.Open(out)
	if err != nil {
		return err
	}
	defer stage.Close()
	m.options.Cache, m.memo = finish.NewCache(), new(written.Memo)
	defer spendMemory()()
	b := &batch{start: start, maker: m, stage: stage, old: stage.Records(), records: map[string]publish.Record{}, languages: map[string]bool{}, compared: c}
	candidates := b.candidates(append(paths, b.emptied(paths, councils)...))
	for _, p := range profilesOf(candidates) {
		for _, language := range p.Languages {
			b.languages[language] = true
		}
	}
	b.addAll(s, candidates)
	if b.err != nil {
		return b.err
	}
	if b.failed == len(candidates) {
		return b.faults.Err() // everything stays as it was
	}
	if _, err := stage.Add("", tree.Tree{"index.html": m.listingSignOff().Mark(listing(b.listed(candidates)))}); err != nil {
		return err
	}
	if err := stage.SaveRecords(b.records); err != nil {
		return err
	}
	interrupted.whilePublishing(out)
	result, err := stage.Commit()
	if err != nil {
		return err
	}
	b.say(s, out, result, len(candidates))
	c.say(s)
	s.onTrial(profilesOf(candidates)...)
	s.sayPreview(m)
	return errors.Join(b.faults.Err(), c.save())
}

// say reports what was published.
func (b *batch) say(s *session, out string, r publish.Result, councils int) {
	done := summary{took: time.Since(b.start), sites: councils - b.failed, languages: len(b.languages)}
	for _, record := range b.records {
		done.pages += record.Pages
		done.warnings += record.Warnings
	}
	for _, h := range b.held {
		s.heldBack(b.maker, h.profile, h.pages)
	}
	s.published(out, r, done)
	switch failed := count(b.failed, "council"); {
	case b.left > 0:
		s.say("%s with faults: what was published for them before stays", failed)
	case b.failed > 0:
		s.say("%s with faults: nothing is published for them", failed)
	}
}

// listed returns the sites that will be in the folder, in the order of the command line.
func (b *batch) listed(candidates []candidate) []listed {
	var sites []listed
	for _, p := range candidates {
		if r, ok := b.records[p.path]; ok {
			sites = append(sites, listed{r.Prefix, r.Name})
		}
	}
	return sites
}

// spendMemory trades memory for speed: collecting garbage less often saves a tenth of the
// processors' time, and the limit holds however many councils there are. Both end with the verb: a
// process that goes on, as a test's does, may need more than the limit for something else.
func spendMemory() (end func()) {
	percent, limit := debug.SetGCPercent(200), debug.SetMemoryLimit(300<<20)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}

// addAll adds the sites concurrently, each as soon as it is made, so that no more than one
// site a processor is in memory.
func (b *batch) addAll(s *session, candidates []candidate) {
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	bar := s.progress(len(candidates))
	for _, p := range candidates {
		work.Go(func() error {
			b.add(p)
			return nil
		})
		bar.step()
	}
	_ = work.Wait() // a council's faults, and an output that cannot be written, are in the batch
	bar.end()
}

// add adds one site, or keeps the one that is published.
func (b *batch) add(p candidate) {
	if b.broken() {
		return
	}
	if p.profile == nil {
		b.leave(p, p.findings.Faults())
		return
	}
	inputs := b.maker.inputs(p.profile)
	if old := b.old[p.path]; inputs != "" && old.Inputs == inputs && old.Prefix == p.id {
		kept, err := b.stage.KeepIf(p.id, old.Digest)
		if kept || err != nil {
			b.compared.keep(p.profile, p.id)
			b.record(p, old, err)
			return
		}
	}
	site := b.maker.whole(p.profile)
	t, findings := site.tree, site.findings
	b.hold(p.profile, site.held)
	if t == nil {
		b.leave(p, b.maker.named(p.profile, findings).Faults())
		return
	}
	b.compared.add(p.profile, p.id, site)
	digest, err := b.stage.Add(p.id, t)
	b.record(p, publish.Record{Prefix: p.id, Name: p.profile.Name, Inputs: inputs, Digest: digest, Pages: pagesOf(t), Warnings: len(p.findings) + len(findings)}, err)
}

// leave keeps the published site of a council that has a fault: the one in the folder of
// the last build, or else in the folder of its id or name, if no other council has it.
func (b *batch) leave(p candidate, faults finding.List) {
	old, known := b.old[p.path]
	if !known {
		old = publish.Record{Prefix: p.folder(), Name: p.folder()}
	}
	name := old.Name
	if p.profile != nil {
		name = p.profile.Name
	}
	b.compared.leave(name, old.Prefix, len(faults))
	old.Inputs = "" // so that it is built again, even if the fault is undone
	left := false
	if b.owners[old.Prefix] == p.path {
		var err error
		left, err = b.stage.KeepAsIs(old.Prefix)
		if left || err != nil {
			b.record(p, old, err)
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.faults = append(b.faults, faults...)
	b.failed++
	if left {
		b.left++
	}
}

// record records a site that will be in the folder.
func (b *batch) record(p candidate, r publish.Record, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.records[p.path] = r
	b.err = cmp.Or(b.err, err)
}

// broken reports whether the output cannot be written.
func (b *batch) broken() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.err != nil
}
