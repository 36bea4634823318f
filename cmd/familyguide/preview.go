package main

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"familyguide/internal/check"
	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
	"familyguide/internal/layers"
	"familyguide/internal/tree"
)

// A preview holds the last good tree of the sites it shows. When a file changes it makes
// them again. A fault is shown over the last good page until it is mended. A page is shown
// as soon as it is made, and the findings of the checks are added when they are done.
type preview struct {
	maker  *maker
	paths  []string
	report report

	ready  chan struct{}  // closed when the sites have been made for the first time
	making atomic.Int64   // the number of the newest making
	checks sync.WaitGroup // the checks that run

	telling sync.Mutex
	told    finding.List // the faults that the terminal shows

	mu      sync.Mutex
	tree    tree.Tree
	whences map[string]*whence // by the folder of the site
	faults  finding.List
	state   state         // of what is shown
	changed chan struct{} // closed when the state changes
}

// A state numbers what is shown. The browser reloads a page that is older than the tree. If
// only the faults are newer, they are put into the page that is open.
type state struct{ Tree, Faults int }

func newPreview(m *maker, paths []string, r report) *preview {
	m.options.Cache = finish.NewCache()
	return &preview{maker: m, paths: paths, report: r, tree: tree.Tree{}, ready: make(chan struct{}), changed: make(chan struct{})}
}

// make builds every site and shows it, then starts the checks in the background, so that the
// next change need not wait for them. A site that cannot be built stays as it was.
func (p *preview) make() {
	start := time.Now()
	making := p.making.Add(1) // the checks of what was made before are given up
	candidates := candidatesAt(p.paths)
	markClashes(candidates)
	profiles := profilesOf(candidates)
	var findings finding.List
	for _, c := range candidates {
		findings = append(findings, c.findings...)
	}
	next := maps.Clone(p.tree)
	stacks := map[*council.Profile]*layers.Stack{}
	if len(p.paths) > 1 && len(profiles) > 0 {
		next["index.html"] = listing(listedOf(profiles))
	}
	for _, profile := range profiles {
		stack, more := p.maker.read(profile)
		var t tree.Tree
		if more.Err() == nil {
			var made finding.List
			t, made = p.maker.made(profile, stack)
			more = append(more, made...)
		}
		stacks[profile] = stack
		findings = append(findings, p.maker.named(profile, more)...)
		if t != nil {
			replace(next, p.prefix(profile), t)
		}
	}
	made := time.Since(start)
	whences := map[string]*whence{}
	for profile, stack := range stacks {
		whences[p.prefix(profile)] = newWhence(profile, stack)
	}
	p.show(next, whences, findings)
	p.checks.Go(func() { p.check(making, profiles, stacks, next, findings, made) })
}

// check checks the written files and, if the site could be made, the pages. Then it reports
// and shows the faults, unless there is a newer making.
func (p *preview) check(making int64, profiles []*council.Profile, stacks map[*council.Profile]*layers.Stack, all tree.Tree, findings finding.List, made time.Duration) {
	newest := func() bool { return p.making.Load() == making }
	for _, profile := range profiles {
		if !newest() {
			break
		}
		found := written.Run(p.maker.sources(profile, stacks[profile]))
		if newest() {
			found = check.Join(found, p.maker.published(profile, stacks[profile], below(all, p.prefix(profile))))
		}
		findings = append(findings, p.maker.named(profile, found)...)
	}
	p.telling.Lock()
	defer p.telling.Unlock()
	if p.found(findings.Faults(), newest) {
		p.tell(findings, made)
	}
}

// found shows the faults that the checks found, if they are of the newest making.
func (p *preview) found(faults finding.List, newest func() bool) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !newest() {
		return false
	}
	p.setFaults(faults)
	return true
}

// prefix returns the folder of a site: the root if it is the only one.
func (p *preview) prefix(profile *council.Profile) string {
	if len(p.paths) == 1 {
		return ""
	}
	return profile.ID + "/"
}

// replace replaces the files of a site.
func replace(all tree.Tree, prefix string, t tree.Tree) {
	for name := range all {
		if strings.HasPrefix(name, prefix) {
			delete(all, name)
		}
	}
	for name, data := range t {
		all[path.Join(prefix, name)] = data
	}
}

// below returns the files of one site.
func below(all tree.Tree, prefix string) tree.Tree {
	t := tree.Tree{}
	for name, data := range all {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			t[rest] = data
		}
	}
	return t
}

// show shows what was made. The faults on display stay until it has been checked, unless
// making it found others.
func (p *preview) show(next tree.Tree, whences map[string]*whence, findings finding.List) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.whences = whences
	if !maps.EqualFunc(p.tree, next, bytes.Equal) {
		p.tree = next
		p.state.Tree++
		p.wake()
	}
	if findings.Err() != nil {
		p.setFaults(findings.Faults())
	}
	select {
	case <-p.ready:
	default:
		close(p.ready)
	}
}

// setFaults changes the faults that are shown; p is locked.
func (p *preview) setFaults(faults finding.List) {
	if !slices.Equal(p.faults, faults) {
		p.faults = faults
		p.state.Faults++
		p.wake()
	}
}

// wake answers whoever waits for a change; p is locked.
func (p *preview) wake() {
	close(p.changed)
	p.changed = make(chan struct{})
}

// tell reports the outcome of a making on the terminal. It repeats the faults only if they
// have changed.
func (p *preview) tell(findings finding.List, took time.Duration) {
	faults := findings.Faults()
	faults.Sort()
	switch warnings := len(findings) - len(faults); {
	case len(faults) == 0 && warnings > 0:
		p.report.say("made in %d ms; %s: familyguide check lists them", took.Milliseconds(), count(warnings, "warning"))
	case len(faults) == 0:
		p.report.say("made in %d ms", took.Milliseconds())
	case slices.Equal(faults, p.told):
		p.report.say("%s as before; until this is mended, build publishes nothing", count(len(faults), "fault"))
	default:
		p.report.findings(faults)
		p.report.say("%s; until this is mended, build publishes nothing", count(len(faults), "fault"))
	}
	p.told = faults
}
