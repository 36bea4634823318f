package layers

import (
	"fmt"
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/tomlfile"
)

// merge lays what the reader has read over the stack.
func (r *reader) merge() {
	s := r.stack
	var pages []*Page
	seen := map[string]string{}
	for _, f := range r.files {
		if other, ok := seen[f.Path]; ok {
			r.faultOf(f, "has the same name as "+other+", written with other bytes", "keep one of the two, and delete the other")
			continue
		}
		seen[f.Path] = f.Name
		lang, isTexts := strings.CutPrefix(f.Path, "i18n/")
		switch {
		case isPage(f.Path):
			pages = append(pages, r.parse(f))
		case isTexts:
			lang = strings.TrimSuffix(lang, ".toml")
			s.texts[lang] = append(s.texts[lang], f)
		case f.Path == "content/sources.toml":
			r.readDocuments(f)
		default:
			_, f.Over = s.Files[f.Path]
			s.Files[f.Path] = f
		}
	}
	r.mergePages(pages)
}

// readDocuments adds the documents of a list, over those of the lists below.
func (r *reader) readDocuments(f File) {
	var list struct {
		Source []struct{ ID, Title, Publisher, URL, Nation, Council string }
	}
	if fault := tomlfile.Decode(f.Name, f.Data, 0, &list); fault != nil {
		r.findings = append(r.findings, *fault)
		return
	}
	for _, d := range list.Source {
		r.stack.Documents[d.ID] = Document{d.Title, d.Publisher, d.URL, d.Nation, d.Council}
	}
}

// parse reads the front matter of a page. The faults of a draft do not stop a build.
func (r *reader) parse(f File) *Page {
	front, faults := frontmatter.Parse(f.Name, f.Data, !r.own)
	for _, fault := range faults {
		fault.Warning = front != nil && front.Draft
		r.findings = append(r.findings, fault)
	}
	if front != nil {
		f.Data = front.Readable(f.Data)
		if !front.Draft {
			r.heads += len(faults)
		}
	}
	lang, address := addressOf(f.Path)
	return &Page{File: f, Lang: lang, Address: address, Front: front}
}

// mergePages lays the pages of a layer over those below.
func (r *reader) mergePages(pages []*Page) {
	pages = r.single(pages)
	r.checkSections(pages)
	var drops []*Page
	for _, p := range pages {
		below := r.stack.Page(p.Lang, p.Address)
		switch {
		case p.Front == nil || !r.isOffered(p.Lang):
		case r.isHeld(p):
		case p.Front.Drop && r.own:
			drops = append(drops, p)
		case below != nil && isSection(p.Path) != isSection(below.Path):
			r.wrongKind(p, below)
		default:
			r.put(p, below)
		}
	}
	r.dropAll(drops)
}

// put publishes a page instead of that of the layers below.
func (r *reader) put(p, below *Page) {
	if below != nil {
		p.Over, p.Below, p.Inherited = true, below, inherited(p, below)
	}
	if r.stack.pages[p.Lang] == nil {
		r.stack.pages[p.Lang] = map[string]*Page{}
	}
	r.stack.pages[p.Lang][p.Address] = p
}

// inherited returns the values of the page below that a page has too.
func inherited(p, below *Page) map[string]any {
	all := map[string]any{}
	for _, from := range []map[string]any{below.Front.Values, below.Inherited} {
		for _, key := range []string{"layout", "type", "build", "sitemap", "weight", "home"} {
			if v, ok := from[key]; ok && p.Front.Values[key] == nil {
				all[key] = v
			}
		}
	}
	return all
}

// single returns the pages without those whose address another page of the layer has.
func (r *reader) single(pages []*Page) []*Page {
	taken := map[string]*Page{}
	return slices.DeleteFunc(pages, func(p *Page) bool {
		other, ok := taken[p.Lang+p.Address]
		if ok {
			r.faultOf(p.File, fmt.Sprintf("has the address %s, and so has %s", p.Address, other.Name), "keep one of the two, or give one another name")
			return true
		}
		taken[p.Lang+p.Address] = p
		return false
	})
}

// isHeld reports whether a page is left out today, and records it.
func (r *reader) isHeld(p *Page) bool {
	held := Held{Page: p}
	switch today := r.in.Today; {
	case p.Front.Draft:
		if r.in.Drafts {
			return false
		}
		held.Why = Draft
	case today.IsZero():
		return false
	case !p.Front.Publish.IsZero() && today.Before(p.Front.Publish):
		if r.in.Drafts && !p.Front.Drop {
			p.Waits = true
			return false
		}
		held.Why, held.Until = Waiting, p.Front.Publish
	case !p.Front.Expire.IsZero() && !today.Before(p.Front.Expire):
		held.Why = Expired
	default:
		return false
	}
	r.stack.Held = append(r.stack.Held, held)
	return true
}

// wrongKind reports a page that would turn a section into a page, or a page into a
// section. It is left out, so that its consequences are not reported too.
func (r *reader) wrongKind(p, below *Page) {
	if isSection(below.Path) {
		pages := 0
		for _, other := range r.stack.pages[p.Lang] {
			if other != below && strings.HasPrefix(other.Address+"/", strings.TrimSuffix(p.Address, "/")+"/") {
				pages++
			}
		}
		message := "a section's own page is named _index.md"
		if pages > 0 {
			message += fmt.Sprintf(": under this name it would hide the %d pages of the section", pages)
		}
		r.faultOf(p.File, message, "rename it: "+below.Path)
		return
	}
	r.faultOf(p.File, "this is a page, not a section", "rename it: "+below.Path)
}

// lost finds pages in the folder of another page: Hugo takes them for its attachments,
// and publishes none of them.
func (s *Stack) lost() finding.List {
	var faults finding.List
	for _, lang := range s.Languages {
		inside := map[*Page][]*Page{}
		var bundles []*Page
		for _, p := range s.Pages(lang) {
			if b := s.bundleOf(p); b != nil {
				if inside[b] == nil {
					bundles = append(bundles, b)
				}
				inside[b] = append(inside[b], p)
			}
		}
		for _, b := range bundles {
			faults = append(faults, lostIn(b, inside[b])...)
		}
	}
	return faults
}

// bundleOf returns the page x/index.md in whose folder, or below it, another page is.
func (s *Stack) bundleOf(p *Page) *Page {
	for address := p.Address; address != "/"; {
		address = parent(address)
		b := s.Page(p.Lang, address)
		if b != nil && strings.HasSuffix(b.Path, "/index.md") && strings.HasPrefix(p.Path, strings.TrimSuffix(b.Path, "index.md")) {
			return b
		}
	}
	return nil
}

func parent(address string) string {
	if at := strings.LastIndex(address, "/"); at > 0 {
		return address[:at]
	}
	return "/"
}

// lostIn reports the pages that would be lost in the folder of a page.
func lostIn(b *Page, pages []*Page) finding.List {
	if b.Own {
		return finding.List{{File: b.Name, Message: fmt.Sprintf("is one page, so that %s in its folder would not be published", pages[0].Name),
			Hint: "rename it to _index.md: that is the page of a section"}}
	}
	var faults finding.List
	for _, p := range pages {
		faults = append(faults, finding.Finding{File: p.Name, Message: "is in the folder of the page " + b.Path + ", and would not be published",
			Hint: "move it into the folder of a section, such as content/" + p.Lang + "/parents"})
	}
	return faults
}
