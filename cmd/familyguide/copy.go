package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"familyguide/internal/copied"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

// copyVerb copies a page of the guide, or of the region that the council is based on, into
// the council's own folder. It never overwrites a page. Without an argument it lists the
// council's pages that replace one of the guide's.
type copyVerb struct {
	Page  string `arg:"" optional:"" placeholder:"PAGE" help:"The page: parents/formats, its file or its address in the browser. Without one: the pages that are replaced already."`
	Lang  given  `placeholder:"CODE" help:"The language to copy it for. A page that nobody has translated is copied in English."`
	Print bool   `help:"Write the page to standard output instead of into the folder."`
	Seen  bool   `help:"You have compared your copy with the guide's page of today: check does not mention it again until that changes."`
}

// Run copies the page.
func (v *copyVerb) Run(s *session) error {
	h, _, err := unfinishedHere()
	if err != nil {
		return err
	}
	m := &maker{}
	own, _ := m.read(h.profile) // faults do not matter here
	if v.Page == "" {
		if v.Print || v.Seen {
			return usagef("familyguide copy parents/formats", "no page is named")
		}
		return v.list(s, m, h, own)
	}
	v.Lang = cmp.Or(v.Lang, given(addressIn(v.Page, own.Languages).lang), layers.English)
	if !slices.Contains(own.Languages, string(v.Lang)) {
		return usagef(fmt.Sprintf(`write it into council.toml: languages = ["en", %q]`, v.Lang), "the guide is not in the language %q", v.Lang)
	}
	below, _ := layers.Read(layers.Input{Layers: m.originals(h.profile), Languages: h.profile.Languages})
	p := pageNamed(below, v.Page)
	if p == nil {
		return noPage(below, own, v.Page)
	}
	if there := below.Page(string(v.Lang), p.Address); there != nil {
		p = there
	}
	switch {
	case v.Print:
		_, err := s.out.Write(copied.Page(p, h.profile.Nation))
		return err
	case v.Seen:
		return v.seen(s, h, own, p)
	}
	return v.copy(s, h, own, p)
}

// copy writes the copy.
func (v *copyVerb) copy(s *session, h home, own *layers.Stack, p *layers.Page) error {
	lang := string(v.Lang)
	name := "content/" + lang + strings.TrimPrefix(p.Path, "content/"+p.Lang)
	hint := "change that file; to start again, rename it first"
	if there := ownPageAt(own, lang, p.Address); there != "" {
		return usagef(hint, "%s is there already, and nothing was written", h.shown(there))
	}
	for _, ending := range []string{".md", "/index.md", "/_index.md"} { // one that drops the page, for instance
		file := path.Join("content", lang, p.Address) + ending
		if _, err := os.Lstat(h.at(file)); err == nil {
			return usagef(hint, "%s is there already, and nothing was written", h.shown(file))
		}
	}
	switch err := writeFresh(h.at(name), copied.Page(p, h.profile.Nation)); {
	case errors.Is(err, fs.ErrExist):
		return usagef(hint, "%s is there already, and nothing was written", h.shown(name))
	case err != nil:
		return cannotWrite(h.at(name), err)
	}
	s.say("copied %s to %s", copied.Name(p), h.shown(name))
	if lang != p.Lang {
		s.say("it is in English: translate it, then familyguide check")
	} else {
		s.say("next: change it and save it; familyguide serve shows it meanwhile")
	}
	return nil
}

// seen writes the hash of the guide's present page into the copy.
func (v *copyVerb) seen(s *session, h home, own *layers.Stack, p *layers.Page) error {
	name := ownPageAt(own, string(v.Lang), p.Address)
	if name == "" {
		return usagef("familyguide copy "+copied.Name(p), "you have no copy of %s", copied.Name(p))
	}
	data, err := os.ReadFile(h.at(name))
	if err != nil {
		return cannotWrite(h.at(name), err)
	}
	from, ok := copied.OriginOf(data)
	if !ok {
		return finding.List{{File: h.shown(name), Message: "does not say which page it was copied from", Hint: "nothing needs to be done: check compares only pages that say so"}}
	}
	hash := copied.Hash(p, h.profile.Nation)
	if from.Hash != hash {
		if err := rewriteFile(h.at(name), slices.Concat(data[:from.At], []byte(hash), data[from.At+len(hash):])); err != nil {
			return cannotWrite(h.at(name), err)
		}
	}
	s.say("%s is compared with the guide's page of today", h.shown(name))
	return nil
}

// list writes the council's pages that replace one of the guide's to standard output, one
// FILE<TAB>STATE a line.
func (v *copyVerb) list(s *session, m *maker, h home, own *layers.Stack) error {
	below, _ := layers.Read(layers.Input{Layers: m.originals(h.profile), Languages: h.profile.Languages})
	var lines []string
	add := func(p *layers.Page, state string) {
		if p.Own && p.Layer == own.Top && below.Page(p.Lang, p.Address) != nil {
			lines = append(lines, h.shown(p.Name)+"\t"+state+"\n")
		}
	}
	for _, lang := range own.Languages {
		for _, p := range own.Pages(lang) {
			add(p, copyState(p, below, h.profile.Nation))
		}
	}
	for _, held := range own.Held {
		add(held.Page, string(held.Why))
	}
	for _, address := range own.Dropped {
		if p := below.Page(layers.English, address); p != nil {
			lines = append(lines, copied.Name(p)+"\tleft out\n")
		}
	}
	if len(lines) == 0 {
		s.say("no page of the guide is replaced here; familyguide copy parents/formats copies one")
	}
	slices.Sort(lines)
	_, err := fmt.Fprint(s.out, strings.Join(lines, ""))
	return err
}

// copyState compares a council's page with the guide's page that it replaces.
func copyState(p *layers.Page, below *layers.Stack, nation string) string {
	from, ok := copied.OriginOf(p.Data)
	if !ok {
		return "your own"
	}
	for _, lang := range below.Languages {
		for _, original := range below.Pages(lang) {
			if original.Path == from.Path && copied.Hash(original, nation) == from.Hash {
				return "copied"
			}
		}
	}
	return "copied, and the guide's has changed since"
}

// ownPageAt returns the file of the editor's own folder that is a page of an address, held
// or not; "" if there is none.
func ownPageAt(own *layers.Stack, lang, address string) string {
	if p := own.Page(lang, address); p != nil && p.Own && p.Layer == own.Top {
		return p.Name
	}
	for _, h := range own.Held {
		if h.Lang == lang && h.Address == address && h.Layer == own.Top {
			return h.Name
		}
	}
	return ""
}

// noPage is the error for a name that no page of the guide has.
func noPage(below, own *layers.Stack, name string) error {
	var known []string
	for _, p := range below.Pages(layers.English) {
		known = append(known, copied.Name(p))
	}
	wanted := addressIn(name, nil)
	for _, lang := range own.Languages {
		if there := ownPageAt(own, lang, "/"+wanted.name); there != "" {
			return usagef("change that file", "the guide has no page %s: %s is your own", wanted.name, there)
		}
	}
	hint := "look at the page in the browser, and give its address: familyguide copy /parents/formats/"
	near := finding.Nearest(wanted.name, known)
	if near == "" { // a page may be meant without its section
		for _, page := range known {
			if wanted.name != "" && path.Base(page) == path.Base(wanted.name) {
				near = cmp.Or(near, page)
			}
		}
	}
	if near != "" {
		hint = "did you mean familyguide copy " + near + "?"
	}
	return usagef(hint, "the guide has no page %q", name)
}
