package council

// A Doubt is something in a profile that its sources leave unclear.
type Doubt struct {
	About string // "rule reports-shared", "local recording", … or "profile"
	Text  string
	Line  int
}

// AllDoubts returns every doubt of the profile: its own, then those of its
// rules, contacts, topics and advocacy.
func (p *Profile) AllDoubts() []Doubt {
	var all []Doubt
	add := func(about, text string, line int) {
		if text != "" {
			all = append(all, Doubt{about, text, line})
		}
	}
	for _, d := range p.Doubts {
		add("profile", d, p.Line("doubts"))
	}
	for _, r := range p.Rules {
		add("rule "+r.ID, r.Doubt, r.Line)
	}
	for _, c := range p.Contacts {
		add("contact "+c.ID, c.Doubt, c.Line)
	}
	for _, l := range p.Local {
		add("local "+l.Topic, l.Doubt, l.Line)
	}
	add("advocacy", p.Advocacy.Doubt, p.Line("advocacy"))
	return all
}
