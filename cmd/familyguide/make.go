package main

import (
	"io/fs"
	"net/url"

	"familyguide"
	"familyguide/internal/check"
	"familyguide/internal/check/published"
	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
	"familyguide/internal/links"
	"familyguide/internal/publish"
	"familyguide/internal/site"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
)

// A maker makes sites: profile and content → site → check → finish → check. This
// is the one place where the stages meet; none of them knows another.
type maker struct {
	guide   string // the folder with content, layouts and static; "" for those in this program
	today   timeline.Date
	options finish.Options
	several bool // options.Address is that of the folder above the sites
	memo    written.Memo
}

// guideFiles are the guide's own content, layouts and static.
func (m *maker) guideFiles() fs.FS {
	if m.guide != "" {
		return folder(m.guide)
	}
	return familyguide.Guide
}

// layers are the guide and the council's own folder on top of it.
func (m *maker) layers(p *council.Profile) []fs.FS {
	if p.Dir == "" {
		return []fs.FS{m.guideFiles()}
	}
	return []fs.FS{m.guideFiles(), folder(p.Dir)}
}

// site makes one council's site, and finds everything that is to be said of it: after
// a fault it goes on, as far as there is something to look at. Where the findings hold
// a fault there is no tree.
func (m *maker) site(p *council.Profile) (tree.Tree, finding.List) {
	said := m.written(p)
	t, findings := m.made(p)
	findings = append(findings, <-said...)
	if t != nil {
		findings = append(findings, publish.Names(t)...)
		findings = check.Join(findings, m.published(p, t))
	}
	if findings.Err() != nil {
		return nil, findings
	}
	return t, findings
}

// optionsOf are the options of one council's site.
func (m *maker) optionsOf(p *council.Profile) finish.Options {
	o := m.options
	if m.several && o.Address != "" {
		o.Address += p.ID + "/"
	}
	return o
}

// made makes and finishes the pages, unchecked.
func (m *maker) made(p *council.Profile) (tree.Tree, finding.List) {
	t, findings := m.make(p)
	if findings.Err() != nil {
		return nil, findings
	}
	t, more := finish.All(t, m.optionsOf(p))
	return t, append(findings, more...)
}

// make makes the pages.
func (m *maker) make(p *council.Profile) (tree.Tree, finding.List) {
	results, err := tested(m.guideFiles())
	if err != nil {
		return nil, finding.List{{File: "content/tested.toml", Message: err.Error()}}
	}
	return site.Build(site.Input{Profile: p, Guide: m.guideFiles(), Dir: p.Dir, Today: m.today, Tested: results})
}

// written checks what was written, beside the making of the pages: it needs none.
func (m *maker) written(p *council.Profile) <-chan finding.List {
	found := make(chan finding.List, 1)
	go func() { found <- written.Run(m.sources(p)) }()
	return found
}

// sources is what was written, for the checks of it.
func (m *maker) sources(p *council.Profile) written.Input {
	return written.Input{Layers: m.layers(p), Profile: p, ProfileFile: profileFile(p), Today: m.today, Memo: &m.memo}
}

// published checks what will be published.
func (m *maker) published(p *council.Profile, t tree.Tree) finding.List {
	in := published.Input{Tree: t, Finished: true, Layers: m.layers(p), Profile: p, ProfileFile: profileFile(p)}
	if address, err := url.Parse(m.optionsOf(p).Address); err == nil {
		in.Site = links.Site{Address: m.optionsOf(p).Address, Root: address.Path}
	}
	return published.Run(in)
}

// profileFile is the profile's file as findings name it.
func profileFile(p *council.Profile) string {
	if p.Dir == "" {
		return p.ID + "/council.toml"
	}
	return "council.toml"
}
