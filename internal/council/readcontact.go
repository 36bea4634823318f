package council

import (
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/schema"
	"familyguide/internal/telephone"
)

// contacts reads every [[contact]].
func (l *layer) contacts(t *table) {
	for _, n := range t.tables("contact") {
		c := newTable(l.r, n, "this contact")
		contact := Contact{ID: c.id("id"), Line: n.pos.line}
		c.missing("id", `name it in small letters: id = "advice-line"`)
		if contact.ID != "" {
			c.what = "contact " + contact.ID
		}
		contact.Name = c.needed("name", "write the name of the person or the service")
		contact.About = c.text("about")
		contact.For = c.set("for", audienceWords)
		c.missing("for", `say for whom: for = ["parents"]`)
		contact.Phone, contact.Textphone, contact.Text = c.phone("phone", telephone.Doubt), c.phone("textphone", telephone.Doubt), c.phone("text", telephone.TextDoubt)
		contact.Email, contact.URL = c.email("email"), c.address("url")
		l.reachable(c)
		contact.Hours = c.hours("hours")
		contact.BankHolidays, contact.BankHolidayAll = c.bankHolidays("bank_holidays")
		contact.BankHolidaysSaid = n.entry("bank_holidays") != nil
		contact.Source = l.source(c)
		contact.Doubt = c.text("doubt")
		c.done()
		if there, twice := l.Contact(contact.ID); twice && contact.ID != "" {
			l.r.fault(n.entry("id").value.pos, "give one of them another id", "contact %q is there twice: first on line %d", contact.ID, there.Line)
			continue
		}
		l.Contacts = append(l.Contacts, contact)
	}
}

// reachable records a contact that has no way to reach it.
func (l *layer) reachable(c *table) {
	if c.lacks("phone", "textphone", "text", "email", "url") {
		l.r.fault(c.node.pos, "give at least one of phone, textphone, text, email and url", "%s says no way to reach it", c.what)
	}
}

// bankHolidays reads whether a contact is open on bank holidays: as on other days, or
// all day.
func (t *table) bankHolidays(key string) (as, allDay bool) {
	n := t.find(key)
	t.form(key).AnyOf = []*schema.Form{{Type: "boolean"}, {Enum: []string{"all day"}}}
	switch {
	case n == nil:
	case n.kind == boolKind:
		return n.truth, false
	case n.kind == stringKind && strings.EqualFold(n.text, "all day"):
		return false, true
	default:
		t.r.fault(n.pos, `write true for the usual hours, false for closed, or "all day"`, "%s says neither when it is open nor that it is closed", key)
	}
	return false, false
}

// topics reads every [[local]].
func (l *layer) topics(t *table) {
	known := KnownTopics()
	for _, n := range t.tables("local") {
		c := newTable(l.r, n, "this local text")
		local := Local{Topic: c.id("topic"), Line: n.pos.line}
		c.form("topic").Suggest(known)
		c.missing("topic", `say what it is about: topic = "recording"`)
		if local.Topic != "" {
			c.what = "local " + local.Topic
		}
		local.Text = c.passage("text")
		c.missing("text", "write what families should know, in plain words")
		local.Child = c.passage("child")
		local.Source = l.source(c)
		local.Doubt = c.text("doubt")
		c.done()
		if local.Topic != "" && !slices.Contains(known, local.Topic) {
			hint := "the guide's own pages do not show it; show it on a page of your own"
			if near := finding.Nearest(local.Topic, known); near != "" {
				hint = `did you mean "` + near + `"?`
			}
			l.r.warn(n.entry("topic").value.pos, hint, "the guide does not know the topic %q", local.Topic)
		}
		if there, twice := l.Topic(local.Topic); twice && local.Topic != "" {
			l.r.fault(n.entry("topic").value.pos, "put both texts into one", "topic %q is there twice: first on line %d", local.Topic, there.Line)
			continue
		}
		l.Local = append(l.Local, local)
	}
}

// advocacy reads the table [advocacy].
func (l *layer) advocacy(t *table) {
	n := t.typed("advocacy", tableKind)
	if n == nil {
		return
	}
	a := newTable(l.r, n, "advocacy")
	n.needWith("age", "inclusive")
	l.Advocacy.Age, _ = a.integer("age", 1, 17, "write the age that the document gives; if it gives none, leave it out")
	l.Advocacy.Inclusive = a.truth("inclusive")
	if n.entry("age") != nil && n.entry("inclusive") == nil {
		a.missing("inclusive", `"8 and above" is inclusive = true, "over eight" is inclusive = false`)
	}
	l.Advocacy.Provider = a.text("provider")
	l.Advocacy.Consent = a.passage("consent")
	l.Advocacy.Source = l.source(a)
	l.Advocacy.Doubt = a.text("doubt")
	a.done()
}
