package council

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyguide/internal/schema"
)

// A Term is a thing for which nations and councils have different names, with the forms of
// its name that sentences need.
type Term struct {
	One  string // "planning meeting"
	Many string // "planning meetings"
	A    string // "a planning meeting"
}

// Terms are the words of a profile, by key: see [[terms]] in the package comment.
type Terms map[string]Term

// termKeys are the keys of [terms], in the order of the package comment.
var termKeys = []string{
	"meeting", "meeting_full", "initial", "review", "pre_birth", "transfer_in", "plan", "register",
	"body", "worker", "chair", "discussion", "enquiries", "guidance", "nation",
}

// TermKeys returns the keys of [terms].
func TermKeys() []string { return slices.Clone(termKeys) }

// noTerm is the value of a term for a thing that does not exist, such as a register in
// England.
const noTerm = "none"

// manyOf has the plural keys that are not the singular with an s.
var manyOf = map[string]string{"body": "bodies", "enquiries": "enquiries"}

// readTerms reads the table [terms].
func (l *layer) readTerms(t *table) {
	l.Terms = Terms{}
	n := t.typed("terms", tableKind)
	if n == nil {
		return
	}
	terms := newTable(l.r, n, "the table [terms]")
	for _, key := range termKeys {
		term, ok := terms.term(key)
		switch {
		case !ok:
		case strings.EqualFold(term.One, noTerm) && (key != "register" || term.One != noTerm):
			l.r.fault(n.entry(key).value.pos, `only a register can be missing: register = "none", in small letters`, "%s cannot be %q", key, term.One)
		case strings.ContainsAny(term.One+term.Many+term.A, "{}[]<>*_`\n"):
			l.r.fault(n.entry(key).value.pos, "write the words alone, without signs", "%s holds a sign that pages would read as their own", key)
		default:
			l.Terms[key] = term
		}
	}
	terms.done()
}

// term returns the forms of a term, given as one text or as a list of the three.
func (t *table) term(key string) (Term, bool) {
	t.form(key).AnyOf = []*schema.Form{
		{Type: "string", MinLength: 1, MaxLength: shortText},
		{Type: "array", Items: &schema.Form{Type: "string", MinLength: 1, MaxLength: shortText}, MinItems: 3, MaxItems: 3},
	}
	n := t.find(key)
	switch {
	case n == nil:
		return Term{}, false
	case n.kind == stringKind:
		one := t.plain(n, key, shortText, false)
		return english(one), one != ""
	case key == "register" && n.kind == boolKind:
		t.r.fault(n.pos, `write register = "none" if there is none, or its name`, "register must be text, and this is true or false")
		return Term{}, false
	case n.kind != arrayKind:
		t.wrongKind(n, key, stringKind)
		return Term{}, false
	}
	var forms []string
	for _, item := range n.items {
		if item.kind != stringKind {
			t.wrongItem(item, key, stringKind)
			return Term{}, false
		}
		forms = append(forms, t.plain(item, key, shortText, false))
	}
	if slices.Contains(forms, "") {
		return Term{}, false // a fault already
	}
	if len(forms) != 3 {
		t.r.fault(n.pos, "write one, many and the word with its article: "+key+` = ["inquiry", "inquiries", "an inquiry"]`, "%s must be one text or three", key)
		return Term{}, false
	}
	return Term{forms[0], forms[1], forms[2]}, true
}

// english returns the forms of a word that has the usual ones: "an inquiry", "inquiries".
// Others are given in the profile.
func english(one string) Term { return Term{one, plural(one), article(one) + " " + one} }

// plural returns many of a thing, by the spelling of its last word.
func plural(one string) string {
	low := strings.ToLower(one)
	before := low[max(0, len(low)-2):max(0, len(low)-1)]
	switch {
	case strings.HasSuffix(low, "y") && before != "" && !strings.ContainsAny(before, "aeiou "):
		return one[:len(one)-1] + "ies"
	case slices.ContainsFunc([]string{"s", "x", "z", "ch", "sh"}, func(end string) bool { return strings.HasSuffix(low, end) }):
		return one + "es"
	}
	return one + "s"
}

// article returns "a" or "an", by how a word sounds and not how it is spelt.
func article(one string) string {
	begins := func(with string) bool { return strings.HasPrefix(strings.ToLower(one), with) }
	switch {
	case slices.ContainsFunc([]string{"uni", "use", "eu", "one "}, begins):
		return "a"
	case slices.ContainsFunc([]string{"a", "e", "i", "o", "u", "hour", "honest", "heir"}, begins):
		return "an"
	}
	return "a"
}

// over returns the terms with those below that they do not replace.
func (t Terms) over(below Terms) Terms {
	all := maps.Clone(below)
	if all == nil {
		all = Terms{}
	}
	maps.Copy(all, t)
	return all
}

// Has reports whether a thing exists at all: "register".
func (t Terms) Has(key string) bool {
	term, ok := t[key]
	return ok && term.One != noTerm
}

// Placeholders returns the text for each placeholder that a term fills: {meeting}, {meetings},
// {a-meeting}, and with a capital {Meeting}, {Meetings}, {A-meeting}.
func (t Terms) Placeholders() map[string]string {
	filled := map[string]string{}
	for _, key := range termKeys {
		term, name := t[key], strings.ReplaceAll(key, "_", "-")
		many := manyOf[key]
		if many == "" {
			many = name + "s"
		}
		filled[many] = term.Many
		filled[name], filled["a-"+name] = term.One, term.A
	}
	for name, text := range maps.Clone(filled) {
		filled[Capital(name)] = Capital(text)
	}
	return filled
}

// Capital returns a text with its first letter as a capital.
func Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// Fill returns a text with the {placeholders} of terms filled in. Other braces stay.
func (t Terms) Fill(text string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	return t.replacer().Replace(text)
}

func (t Terms) replacer() *strings.Replacer {
	filled := t.Placeholders()
	var pairs []string
	for _, name := range slices.Sorted(maps.Keys(filled)) {
		pairs = append(pairs, "{"+name+"}", filled[name])
	}
	return strings.NewReplacer(pairs...)
}

// fillTerms fills in the terms of the profile's texts for families. Its lists are its own:
// [layer.over] and [layer.asked] make them.
func (p *Profile) fillTerms() {
	fill := p.Terms.replacer().Replace
	for i := range p.Rules {
		r := &p.Rules[i]
		r.FromWords, r.OrWords, r.When, r.Responsible, r.Doubt = fill(r.FromWords), fill(r.OrWords), fill(r.When), fill(r.Responsible), fill(r.Doubt)
	}
	for i := range p.Events {
		p.Events[i].Name = fill(p.Events[i].Name)
	}
	for i := range p.Contacts {
		p.Contacts[i].About = fill(p.Contacts[i].About)
	}
	for i := range p.Local {
		p.Local[i].Text, p.Local[i].Child = fill(p.Local[i].Text), fill(p.Local[i].Child)
	}
	p.Advocacy.Consent = fill(p.Advocacy.Consent)
}
