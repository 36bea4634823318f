package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"familyguide/internal/changes"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/publish"
)

// A comparison compares a build with what is published in the same folder. The rules and
// the version of the program, which the published pages do not show, are in a note beside
// the folder.
type comparison struct {
	out  string
	file string // for the page; "" for none
	last edition

	mu    sync.Mutex
	now   edition
	sites map[string]changes.Site // by their folder in the output; "" for a single one
}

// An edition is the note on what was built. It may be deleted at any time.
type edition struct {
	Program string                    `json:"program"`
	Rules   map[string][]changes.Rule `json:"rules"` // by the folder of the site
}

// editionNote is its name: see [publish.Remember].
const editionNote = "edition"

// compareWith prepares to compare with what is published in out. It refuses a file that
// should not be overwritten.
func compareWith(out, file string) (*comparison, error) {
	c := &comparison{out: out, file: file, now: edition{programVersion(), map[string][]changes.Rule{}}, sites: map[string]changes.Site{}}
	if err := json.Unmarshal(publish.Remembered(out, editionNote), &c.last); err != nil {
		c.last = edition{}
	}
	if file == "" {
		return c, nil
	}
	const hint = "name a page outside the folders that are built from and into: --changes changes.html"
	abs := realPath(file)
	info, err := os.Stat(filepath.Dir(abs))
	switch {
	case !slices.Contains([]string{".html", ".htm"}, strings.ToLower(filepath.Ext(file))):
		return nil, usagef(hint, "--changes: %s is not the name of a page", file)
	case isIn(abs, realPath(out)):
		return nil, usagef(hint, "--changes: %s is in the output folder, where it would be published", file)
	case err != nil || !info.IsDir():
		return nil, usagef("make it first, or name another", "--changes: there is no folder %s", filepath.ToSlash(filepath.Dir(file)))
	}
	for dir := filepath.Dir(abs); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if slices.Contains(layers.Folders, filepath.Base(dir)) && hasProfile(filepath.Dir(dir)) {
			return nil, usagef(hint, "--changes: %s is in a folder that the site is made from", file)
		}
	}
	return c, nil
}

// add compares one site, which is about to be published, with the last one.
func (c *comparison) add(p *council.Profile, folder string, site whole) {
	isPage := func(path string) bool { return strings.HasSuffix(path, ".html") }
	last, err := publish.Last(filepath.Join(c.out, folder), isPage)
	now, sums := map[string][]byte{}, map[string]string{}
	for path, data := range site.tree {
		if isPage(path) {
			now[path] = data
		} else {
			sums[path] = publish.Sum(data)
		}
	}
	rules := rulesIn(p)
	own := site.stack.OwnFiles()
	report := changes.Compare(
		changes.Edition{Version: c.last.Program, Rules: c.last.Rules[folder], Pages: last, Files: publish.LastSums(filepath.Join(c.out, folder))},
		changes.Edition{Version: c.now.Program, Rules: rules, Pages: now, Files: sums},
		func(path string) bool { return own[path] })
	s := changes.Site{Name: p.Name, Report: report}
	if err != nil {
		s.Unreadable = finding.Reason(err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sites[folder], c.now.Rules[folder] = s, rules
}

// keep records a site whose published edition stays.
func (c *comparison) keep(p *council.Profile, folder string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sites[folder] = changes.Site{Name: p.Name}
	if rules := c.last.Rules[folder]; rules != nil {
		c.now.Rules[folder] = rules
	}
}

// leave notes a council whose faults keep it out of the build.
func (c *comparison) leave(name, folder string, faults int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sites[folder] = changes.Site{Name: name, Faults: faults}
	if rules := c.last.Rules[folder]; rules != nil {
		c.now.Rules[folder] = rules
	}
}

// rulesIn returns what a site says about its rules.
func rulesIn(p *council.Profile) []changes.Rule {
	w, _ := wordsFor(p) // its faults have stopped the build
	rules := make([]changes.Rule, len(p.Rules))
	for i, r := range p.Rules {
		rules[i] = changes.Rule{ID: r.ID, Kinds: r.Kinds.String(), Title: w.Step(r, 1), Text: w.Rule(r), Whose: w.Whose(r.Source.Level, p)}
	}
	return rules
}

// most is how many changed pages, and rules, are named one by one.
const most = 8

// say says which pages changed: of one site each page, of several how many.
func (c *comparison) say(s *session) {
	for _, folder := range slices.Sorted(maps.Keys(c.sites)) {
		site := c.sites[folder]
		switch {
		case site.Unreadable != "":
			s.say("what was published before cannot be compared with it: %s", site.Unreadable)
		case site.First || site.Faults > 0 || site.Nothing():
		case folder != "":
			s.say("%s: %s changed since the last build", folder, cmp.Or(changed(site.Report), "the table of dates"))
		default:
			c.sayPages(s, site.Report)
		}
	}
	if c.file == "" {
		return
	}
	says := "that nothing has changed"
	for _, site := range c.sites {
		if site.Faults > 0 || site.Unreadable != "" || !site.Nothing() {
			says = "what has changed"
		}
	}
	s.say("%s says %s", filepath.ToSlash(c.file), says)
}

// changed counts what changed: "2 rules and 3 pages".
func changed(r changes.Report) string {
	var parts []string
	if len(r.Rules) > 0 {
		parts = append(parts, count(len(r.Rules), "rule"))
	}
	if len(r.Pages) > 0 {
		parts = append(parts, count(len(r.Pages), "page"))
	}
	if len(r.Files) > 0 {
		parts = append(parts, count(len(r.Files), "file"))
	}
	if len(r.Common) > 0 {
		parts = append(parts, "a line on most pages")
	}
	return strings.Join(parts, " and ")
}

// sayPages names the rules and pages that changed.
func (c *comparison) sayPages(s *session, r changes.Report) {
	for i, rule := range r.Rules {
		if i == most {
			s.say("and %s", count(len(r.Rules)-most, "more rule"))
			break
		}
		s.say("changed since the last build: rule %s: %s; before: %s", rule.ID, cmp.Or(rule.After, "none"), cmp.Or(rule.Before, "none"))
	}
	if len(r.Common) > 0 {
		s.say("changed since the last build: a line on most of these pages")
	}
	if r.Months > 0 && len(r.Rules)+len(r.Pages)+len(r.Files)+len(r.Common) == 0 {
		s.say("changed since the last build: the table of dates")
	}
	pages := slices.Clone(r.Pages)
	slices.SortStableFunc(pages, func(a, b changes.Page) int { // the council's own first
		switch {
		case a.Own == b.Own:
			return 0
		case a.Own:
			return -1
		}
		return 1
	})
	for i, p := range pages {
		if i == most {
			s.say("and %s; --changes changes.html lists them all", count(len(pages)-most, "more page"))
			break
		}
		from := ""
		if p.From != "" {
			from = ", from " + p.From
		}
		s.say("%s since the last build: %s%s", p.State, cmp.Or(p.Path, "/"), from)
	}
	for i, f := range r.Files {
		if i == most {
			s.say("and %s", count(len(r.Files)-most, "more file"))
			break
		}
		s.say("%s since the last build: %s", f.State, f.Name)
	}
}

// save writes the page, and the note for the next build.
func (c *comparison) save() error {
	if note, err := json.MarshalIndent(c.now, "", " "); err == nil {
		_ = publish.Remember(c.out, editionNote, note) // without it, the next build compares the pages alone
	}
	if c.file == "" {
		return nil
	}
	var sites []changes.Site
	for _, folder := range slices.Sorted(maps.Keys(c.sites)) {
		sites = append(sites, c.sites[folder])
	}
	page, err := changes.HTML(sites)
	if err != nil {
		return fmt.Errorf("what has changed: %w", err)
	}
	if err := rewriteFile(c.file, page); err != nil {
		return cannotWrite(c.file, err)
	}
	return nil
}
