package council

import (
	"fmt"

	"familyguide/internal/finding"
)

// documents reads every [[document]].
func (l *layer) documents(t *table) {
	for _, n := range t.tables("document") {
		d := newTable(l.r, n, "this document")
		doc := Document{ID: d.id("id"), Line: n.pos.line}
		l.r.lost = l.r.lost || doc.ID == ""
		d.missing("id", `name it in small letters: id = "procedure"`)
		doc.Title = d.needed("title", "write the title as it is on the document")
		doc.Publisher = d.needed("publisher", "say who published it")
		doc.URL = d.address("url")
		doc.Offline = d.text("offline")
		if d.lacks("url", "offline") {
			l.r.fault(n.pos, "write where it can be read; if it is on no web page, say why: offline = \"…\"", "%s has no url", d.what)
		}
		doc.Date = d.date("date")
		doc.Read = d.date("read")
		d.missing("read", "say when you last read it: read = 2026-11-22")
		doc.Edition = d.text("edition")
		doc.Note = d.text("note")
		doc.Level = Level(d.choice("level", levelWords, string(LevelLocal)))
		d.done()
		if there, twice := l.Document(doc.ID); twice && doc.ID != "" {
			l.r.fault(n.entry("id").value.pos, "give one of them another id", "document %q is there twice: first on line %d", doc.ID, there.Line)
			continue
		}
		l.Documents = append(l.Documents, doc)
	}
}

// source reads the source of a table. If the table does not say when its words were read,
// they were read on the same day as the document.
func (l *layer) source(t *table) Source {
	id := t.id("document")
	t.missing("document", `name the document it comes from: document = "procedure"`)
	s := Source{Section: t.text("section"), Read: t.date("read")}
	s.Quote = t.needed("quote", "give a few of the document's own words, so that anyone can find the place")
	if id == "" {
		return s
	}
	doc, known := l.Document(id)
	if !known {
		l.unlist(id, t.node.entry("document").value.pos)
		return s
	}
	s.Document, s.Level = doc, doc.Level
	if t.node.entry("read") == nil {
		s.Read = doc.Read
	}
	return s
}

// An unlisted document is one that a table names and no [[document]] describes.
type unlisted struct {
	id    string
	at    pos // where it is named first
	times int
}

// unlist records that a table names a document that is not listed.
func (l *layer) unlist(id string, at pos) {
	for i := range l.unlisted {
		if l.unlisted[i].id == id {
			l.unlisted[i].times++
			return
		}
	}
	l.unlisted = append(l.unlisted, unlisted{id, at, 1})
}

// checkListed reports each document that is named and not listed, once. It is silent if the
// document may be one whose [[document]] has a fault.
func (l *layer) checkListed() {
	if l.r.lost {
		return
	}
	ids := make([]string, 0, len(l.Documents))
	for _, d := range l.Documents {
		ids = append(ids, d.ID)
	}
	for _, u := range l.unlisted {
		hint := "add a [[document]] with this id"
		if near := finding.Nearest(u.id, ids); near != "" {
			hint = `did you mean "` + near + `"?`
		}
		what := fmt.Sprintf("there is no document %q", u.id)
		if u.times > 1 {
			what += fmt.Sprintf(", which %d places name", u.times)
		}
		l.r.fault(u.at, hint, "%s", what)
	}
}
