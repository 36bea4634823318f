package main

import (
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
	"familyguide/internal/tree"
)

// A preview holds the last good tree of the sites it shows. When a file changes
// it makes them anew; a fault is shown over the last good page, and goes away
// when it is mended. A page is shown as soon as it is made, and what the checks
// find is added when they have found it.
type preview struct {
	maker  *maker
	paths  []string
	report report

	told  finding.List  // the faults that the terminal shows
	ready chan struct{} // closed when the sites have been made for the first time

	mu      sync.Mutex
	tree    tree.Tree
	faults  finding.List
	state   state         // of what is shown
	changed chan struct{} // closed when the state changes
}

// A state numbers what is shown. A page that is older than the tree is loaded
// anew; where only the faults are newer they are put into the page as it stands.
type state struct{ Tree, Faults int }

func newPreview(m *maker, paths []string, r report) *preview {
	m.options.Cache = finish.NewCache()
	return &preview{maker: m, paths: paths, report: r, tree: tree.Tree{}, ready: make(chan struct{}), changed: make(chan struct{})}
}

// make builds every site and shows it, then checks it. What cannot be built stays
// as it was.
func (p *preview) make() {
	start := time.Now()
	places, findings := placesAt(p.paths)
	profiles := profilesOf(places)
	next := maps.Clone(p.tree)
	if len(p.paths) > 1 {
		next["index.html"] = listing(listedOf(profiles))
	}
	for _, profile := range profiles {
		t, more := p.maker.made(profile)
		findings = append(findings, named(profile, more)...)
		if t != nil {
			replace(next, p.prefix(profile), t)
		}
	}
	made := time.Since(start)
	p.show(next, findings.Faults(), findings.Err() != nil)
	for _, profile := range profiles {
		findings = append(findings, named(profile, p.check(profile, next))...)
	}
	p.tell(findings, made)
	p.show(next, findings.Faults(), true)
}

// check checks what was written and, where it could be made, what would be published.
func (p *preview) check(profile *council.Profile, all tree.Tree) finding.List {
	t := below(all, p.prefix(profile))
	return append(check.Sources(p.maker.sources(profile)), p.maker.published(t)...)
}

// prefix is where a site stands: at the root if it is the only one.
func (p *preview) prefix(profile *council.Profile) string {
	if len(p.paths) == 1 {
		return ""
	}
	return profile.ID + "/"
}

// replace puts a site's files in the place of those that stood there.
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

// show changes what is shown. Faults that are not yet known for certain do not
// take away those that are shown.
func (p *preview) show(next tree.Tree, faults finding.List, certain bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	was := p.state
	if !maps.EqualFunc(p.tree, next, func(a, b []byte) bool { return string(a) == string(b) }) {
		p.tree = next
		p.state.Tree++
	}
	if certain && !slices.Equal(p.faults, faults) {
		p.faults = faults
		p.state.Faults++
	}
	if p.state != was {
		close(p.changed)
		p.changed = make(chan struct{})
	}
	select {
	case <-p.ready:
	default:
		close(p.ready)
	}
}

// tell says on the terminal how a making came out; the faults again only where
// they are others.
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
