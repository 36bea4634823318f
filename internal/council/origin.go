package council

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"familyguide/internal/finding"
)

// copied matches the line above the part that "familyguide new --from ID" copies from a
// built-in profile.
var copied = regexp.MustCompile(`(?m)^# -+ copied from the built-in profile ([a-z0-9-]+) -*\s*$`)

// CopiedFrom is that line.
func CopiedFrom(id string) string {
	return "# ---- copied from the built-in profile " + id + " -----------------------------"
}

// Hints about what belongs to another council.
const (
	putYours  = "put your own in its place, or take it out"
	takeLine  = putYours + "; if it is yours too, take out the line “# ---- copied from the built-in profile …”"
	firstSaid = 12 // a quote shorter than this says nothing about where it comes from
)

// builtInCouncils are the built-in profiles of councils, not of nations.
var builtInCouncils = sync.OnceValue(func() []*Profile {
	var all []*Profile
	for _, id := range BuiltInIDs() {
		if p, _ := BuiltIn(id); p != nil && p.ID != p.Nation {
			all = append(all, p)
		}
	}
	return all
})

// strangers finds what a council's own profile still has of the built-in council that it
// was started from. A demonstration may have it: it says that nobody has checked it.
func strangers(p *Profile, file string, data []byte) finding.List {
	if p.Demonstration {
		return nil
	}
	var from string
	if m := copied.FindSubmatch(data); m != nil {
		from = string(m[1])
	}
	var all finding.List
	for _, other := range builtInCouncils() {
		if other.ID == p.ID {
			continue
		}
		s := stranger{own: p, other: other, file: file}
		s.documents()
		s.contacts()
		s.locals()
		if from == other.ID || len(s.found) > 0 {
			s.rules()
			s.advocacy()
			s.names(data)
		}
		all = append(all, s.found...)
	}
	all.Sort()
	return all
}

// A stranger compares a profile with a built-in council.
type stranger struct {
	own, other *Profile
	file       string
	found      finding.List
}

// add records at most one fault a line.
func (s *stranger) add(line int, hint, what string) {
	for _, f := range s.found {
		if f.Line == line {
			return
		}
	}
	s.found = append(s.found, finding.Finding{File: s.file, Line: line, Message: what + " is that of " + s.other.Name, Hint: hint})
}

func (s *stranger) documents() {
	for _, d := range s.own.Documents {
		if d.Line != 0 && slices.ContainsFunc(s.other.Documents, func(o Document) bool {
			return o.Level == LevelLocal && (o.URL != "" && o.URL == d.URL || o.Title == d.Title && o.Publisher == d.Publisher)
		}) {
			s.add(d.Line, putYours, "document "+d.ID)
		}
	}
}

func (s *stranger) contacts() {
	for _, c := range s.own.Contacts {
		if c.Line != 0 && slices.ContainsFunc(s.other.Contacts, func(o Contact) bool {
			same := func(a, b string) bool { return a != "" && a == b }
			return o.Source.Level == LevelLocal && (same(c.Phone, o.Phone) || same(c.Email, o.Email) || same(c.URL, o.URL) || same(c.Text, o.Text))
		}) {
			s.add(c.Line, putYours, "contact "+c.ID)
		}
	}
}

func (s *stranger) locals() {
	for _, l := range s.own.Local {
		if l.Line != 0 && slices.ContainsFunc(s.other.Local, func(o Local) bool {
			return o.Source.Level == LevelLocal && (o.Text == l.Text || l.Child != "" && o.Child == l.Child)
		}) {
			s.add(l.Line, putYours, "local "+l.Topic)
		}
	}
}

func (s *stranger) rules() {
	for _, r := range s.own.Rules {
		if r.Line != 0 && slices.ContainsFunc(s.other.Rules, func(o Rule) bool {
			return o.Source.Level == LevelLocal && o.ID == r.ID && o.Source.Quote == r.Source.Quote && len(r.Source.Quote) >= firstSaid
		}) {
			s.add(r.Line, takeLine, "rule "+r.ID)
		}
	}
}

func (s *stranger) advocacy() {
	a, o := s.own.Advocacy, s.other.Advocacy
	if o.Source.Level == LevelLocal && a.Source.Quote == o.Source.Quote && a.Source.Quote != "" && s.own.Line("advocacy") != 0 {
		s.add(s.own.Line("advocacy"), takeLine, "advocacy")
	}
}

// names finds the other council's name on any line that is not a remark.
func (s *stranger) names(data []byte) {
	name := regexp.MustCompile(`\b` + regexp.QuoteMeta(s.other.Short) + `\b`)
	if name.MatchString(s.own.Name) {
		return
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if !strings.HasPrefix(strings.TrimSpace(line), "#") && name.MatchString(line) {
			s.add(n, takeLine, "the name “"+s.other.Short+"”")
		}
	}
}
