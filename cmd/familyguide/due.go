package main

import (
	"strings"

	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
)

// dues collects what is due for another look, as far as the council's editor can mend it.
type dues struct {
	maker   *maker
	profile *council.Profile
	items   []dueItem
}

func (d *dues) add(what, name, file string, line int, checked, due timeline.Date) {
	if checked.IsZero() {
		return
	}
	d.items = append(d.items, dueItem{what, name, d.maker.shownFile(d.profile, file), line, checked.String(), due.String(), due.Before(d.maker.today)})
}

// ofProfile adds the documents, and what was read on another day than its document.
func (d *dues) ofProfile() {
	p := d.profile
	file := profileFile(p)
	for _, doc := range p.Documents {
		if doc.Line > 0 {
			d.add("document", doc.ID, file, doc.Line, doc.Read, written.SourceDue(doc.Read))
		}
	}
	apart := func(what, name string, line int, from council.Source) {
		if line > 0 && (from.Read != from.Document.Read || what == "contact") {
			d.add(what, name, file, line, from.Read, written.SourceDue(from.Read))
		}
	}
	for _, r := range p.Rules {
		from := r.Source
		if r.Said != nil {
			from = *r.Said
		}
		apart("rule", r.ID, r.Line, from)
	}
	for _, c := range p.Contacts {
		apart("contact", c.ID, c.Line, c.Source)
	}
	for _, l := range p.Local {
		apart("local", l.Topic, l.Line, l.Source)
	}
	if line := p.Line("advocacy"); line > 0 {
		apart("advocacy", "advocacy", line, p.Advocacy.Source)
	}
}

// ofPages adds the pages of the council's own folder, and the sources they rest on.
func (d *dues) ofPages(stack *layers.Stack) {
	add := func(p *layers.Page) {
		if !p.Own || p.Layer != stack.Top {
			return
		}
		d.add("page", p.Front.Title, p.Name, p.Front.Line("checked"), p.Front.Checked, written.PageDue(p.Front.Checked))
		byDay := map[timeline.Date][]string{} // those read on one day are one thing to do
		for _, from := range p.Front.Sources {
			byDay[from.Read] = append(byDay[from.Read], from.ID)
		}
		for read, ids := range byDay {
			d.add("page-source", strings.Join(ids, ", "), p.Name, p.Front.Line("sources"), read, written.SourceDue(read))
		}
	}
	for _, lang := range stack.Languages {
		for _, p := range stack.Pages(lang) {
			add(p)
		}
	}
	for _, h := range stack.Held {
		if h.Why != layers.Expired {
			add(h.Page)
		}
	}
}
