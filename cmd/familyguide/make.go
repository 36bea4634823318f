package main

import (
	"io/fs"
	"net/url"
	"slices"

	"familyguide"
	"familyguide/internal/check"
	"familyguide/internal/check/origin"
	"familyguide/internal/check/published"
	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
	"familyguide/internal/layers"
	"familyguide/internal/links"
	"familyguide/internal/publish"
	"familyguide/internal/site"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
	"familyguide/internal/words"
)

// A maker makes sites: profile and content → site → check → finish → check. The stages
// do not know one another, and meet only here.
type maker struct {
	guide   string // the folder with content, layouts and static; "" for those in this program
	today   timeline.Date
	options finish.Options
	several bool          // options.Address is that of the folder above the sites
	drafts  bool          // pages that are drafts are shown
	preview bool          // the site is for sign-off
	memo    *written.Memo // for several sites, or one again and again; else nil
}

// guideFiles are the guide's own content, layouts and static.
func (m *maker) guideFiles() fs.FS {
	if m.guide != "" {
		return layers.Folder(m.guide)
	}
	return familyguide.Guide
}

// read reads the guide and the layers over it for a council.
func (m *maker) read(p *council.Profile) (*layers.Stack, finding.List) {
	return layers.Read(layers.Input{Layers: m.layersOf(p), Languages: p.Languages, Today: m.today, Drafts: m.drafts})
}

// layersOf returns the guide and the layers over it for a council, its own folder last, in
// the words of its nation.
func (m *maker) layersOf(p *council.Profile) []layers.Layer {
	all := m.rawLayers(p)
	raw := make([]fs.FS, len(all))
	for i, layer := range all {
		raw[i] = layer.FS
	}
	for i, own := range words.ForProfile(p, raw...) {
		all[i].FS = own
	}
	return all
}

// rawLayers returns the same layers as they were written, with {places} for terms.
func (m *maker) rawLayers(p *council.Profile) []layers.Layer {
	all := layers.Of(m.guideFiles())
	for _, f := range p.Below {
		if f.Dir == "" {
			all = append(all, layers.Layer{FS: f.FS, Name: f.Name})
		} else {
			all = append(all, layers.Layer{FS: layers.Folder(f.Dir), Name: f.Name, Own: true})
		}
	}
	if p.Dir != "" {
		all = append(all, layers.Layer{FS: layers.Folder(p.Dir), Own: true})
	}
	return all
}

// originals returns the layers below a council's own folder, as they were written.
func (m *maker) originals(p *council.Profile) []layers.Layer {
	all := m.rawLayers(p)
	if p.Dir == "" {
		return all
	}
	return all[:len(all)-1]
}

// site makes one council's site: see [maker.whole].
func (m *maker) site(p *council.Profile) (tree.Tree, finding.List) {
	w := m.whole(p)
	return w.tree, w.findings
}

// A whole site is what came of one council's folder.
type whole struct {
	tree     tree.Tree // nil if there is a fault
	findings finding.List
	held     []layers.Held // pages that are left out today
	stack    *layers.Stack // what it was made from
}

// whole makes one council's site and reports every finding. After a fault it continues as
// far as possible.
func (m *maker) whole(p *council.Profile) whole {
	stack, findings := m.read(p)
	said := m.written(p, stack)
	var t tree.Tree
	if stack.Checkable {
		var more finding.List
		t, more = m.made(p, stack)
		findings = append(findings, more...)
	} else {
		findings = append(findings, site.Inspect(site.Input{Profile: p, Layers: stack, Today: m.today})...)
	}
	findings = append(findings, <-said...)
	var onPages finding.List
	if t != nil {
		findings = append(findings, namesOf(t, stack)...)
		onPages = m.published(p, stack, t)
	}
	findings = check.Join(findings, onPages)
	if findings.Err() != nil {
		t = nil
	}
	return whole{t, findings, stack.Held, stack}
}

// namesOf returns what is wrong with the names of what is to be published, each at the
// file that its author named.
func namesOf(t tree.Tree, stack *layers.Stack) finding.List {
	from := origin.Origin{Layers: stack}
	faults := publish.Names(t)
	for i, f := range faults {
		if page, ok := from.Page(f.File); ok {
			faults[i].File, faults[i].Hint = page.File, "give the page another name"
		} else if file, ok := stack.Files["static/"+f.File]; ok {
			faults[i].File, faults[i].Hint = file.Name, "give the file another name"
		}
	}
	return faults
}

// optionsOf are the options of one council's site.
func (m *maker) optionsOf(p *council.Profile) finish.Options {
	o := m.options
	if m.several && o.Address != "" {
		o.Address += p.ID + "/"
	}
	if m.preview {
		o.SignOff = m.signOff(p)
	}
	return o
}

// made makes and finishes the pages without checking them. It returns pages even if they
// have faults, as far as they can be checked.
func (m *maker) made(p *council.Profile, stack *layers.Stack) (tree.Tree, finding.List) {
	t, findings := m.make(p, stack)
	if t == nil {
		return nil, findings
	}
	t, more := finish.All(t, m.optionsOf(p))
	return t, append(findings, more...)
}

// make makes the pages.
func (m *maker) make(p *council.Profile, stack *layers.Stack) (tree.Tree, finding.List) {
	results, err := tested(m.guideFiles())
	if err != nil {
		return nil, finding.List{{File: "content/tested.toml", Message: err.Error()}}
	}
	return site.Build(site.Input{Profile: p, Layers: stack, Today: m.today, Tested: results})
}

// written checks the written files. It needs no finished page, so it runs while they are
// made.
func (m *maker) written(p *council.Profile, stack *layers.Stack) <-chan finding.List {
	found := make(chan finding.List, 1)
	go func() { found <- written.Run(m.sources(p, stack)) }()
	return found
}

// sources returns the input of the checks of written files.
func (m *maker) sources(p *council.Profile, stack *layers.Stack) written.Input {
	return written.Input{Layers: stack, Originals: m.originals(p), Profile: p, ProfileFile: profileFile(p), Today: m.today, Memo: m.memo}
}

// published checks what will be published.
func (m *maker) published(p *council.Profile, stack *layers.Stack, t tree.Tree) finding.List {
	in := published.Input{Tree: t, Required: stack.RequiredFiles(), Finished: true, Layers: stack, Profile: p, ProfileFile: profileFile(p)}
	if address, err := url.Parse(m.optionsOf(p).Address); err == nil {
		in.Site = links.Site{Address: m.optionsOf(p).Address, Root: address.Path}
	}
	findings := published.Run(in)
	drafts := stack.DraftFiles() // that a preview shows: what is wrong with them stops nothing
	for i, f := range findings {
		findings[i].Warning = f.Warning || slices.Contains(drafts, f.File)
	}
	return findings
}

// profileFile is the profile's file as findings name it.
func profileFile(p *council.Profile) string {
	if p.Dir == "" {
		return p.ID + "/council.toml"
	}
	return "council.toml"
}
