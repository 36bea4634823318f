package written

import (
	"maps"
	"strings"
	"unicode/utf8"

	"familyguide/internal/council"
	"familyguide/internal/reading"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// spoken returns the shortcodes of the guide in the words that this council's
// families read, so that a sentence is measured as long as it is for them. What a
// council says on a topic of its own is not part of the page here: it is measured
// where it is written, in the profile.
func spoken(p *council.Profile, w *words.Words) reading.Expand {
	if p == nil {
		return nil
	}
	return func(name string, args []string) (string, bool) {
		switch {
		case name == "council":
			return asName(p.Short), true
		case name == "local":
			return "", true
		case name == "advocate" && p.Advocacy.Provider != "":
			return asName(p.Advocacy.Provider), true
		case name == "advocate":
			return w.Text("an-advocate"), true
		case name == "advocacy-age":
			return w.AdvocacyAge(p.Advocacy), true
		case name == "rule" && len(args) > 0:
			return plain.Replace(spokenRule(p, w, args)), true
		case name == "amount" && len(args) > 0:
			rules := rulesFor(p, args)
			if len(rules) == 0 {
				return w.Text("amount-ask"), true
			}
			return w.Amount(rules[0].Rule), true
		}
		return "", false
	}
}

// plain takes out of a profile's words what would be HTML in Markdown: on the page it
// is escaped.
var plain = strings.NewReplacer("<", " ", ">", " ")

// asName writes each word of a text of the profile's as a name, "BCP" as "Bcp", so that
// the name counts toward sentence length but is not flagged as a hard word, which the
// page's author could not fix.
func asName(text string) string {
	words := strings.Fields(plain.Replace(text))
	for i, word := range words {
		if strings.ToUpper(word) == word || strings.ToLower(word) == word {
			_, first := utf8.DecodeRuneInString(word)
			words[i] = strings.ToUpper(word[:first]) + strings.ToLower(word[first:])
		}
	}
	return strings.Join(words, " ")
}

// spokenRule returns a rule as the shortcode of that name shows it: for each kind of
// meeting if they differ, and with whose rule it is.
func spokenRule(p *council.Profile, w *words.Words, args []string) string {
	var parts []string
	rules := rulesFor(p, args)
	for _, r := range rules {
		r.FromWords = asName(r.FromWords)
		part := w.Plain(w.Rule(r)) + " (" + w.Text("says-"+string(r.Source.Level), "council", asName(p.Short), "nation", w.Nation(p)) + ")"
		if len(rules) > 1 {
			part = w.Plain(kindWords(w, r.Kinds)) + ": " + part
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return w.Text("rule-none")
	}
	return strings.Join(parts, "; ")
}

// kindWords names the kinds of meeting of a rule.
func kindWords(w *words.Words, kinds timeline.KindSet) string {
	var names []string
	for k := range kinds.All() {
		names = append(names, w.Text("kind-"+k.String()))
	}
	return strings.Join(names, ", ")
}

// rulesFor returns the rules of an id, for a kind of meeting if one is given.
func rulesFor(p *council.Profile, args []string) []council.Rule {
	var all []council.Rule
	for _, r := range p.Rules {
		if r.ID != args[0] {
			continue
		}
		for k := range r.Kinds.All() {
			if len(args) < 2 || args[1] == k.String() {
				all = append(all, r)
				break
			}
		}
	}
	return all
}

// ownWords returns the words that a page of the council's own, or a text in its profile,
// may use: those of the words page, and its own name and those of its services.
func (s *set) ownWords() reading.Glossary {
	known := maps.Clone(s.glossary)
	if p := s.Profile; p != nil {
		known.Explain(p.Name + " " + p.Short + " " + p.Advocacy.Provider)
		for _, c := range p.Contacts {
			known.Explain(c.Name)
		}
	}
	return known
}

// nameWords returns the words of the names of the council and of its advocates. The guide's
// pages say them too, and nobody can put a name more plainly.
func nameWords(p *council.Profile) reading.Glossary {
	names := reading.Glossary{}
	if p != nil {
		names.Explain(p.Name + " " + p.Short + " " + p.Advocacy.Provider)
	}
	return names
}

// isName reports whether a word is one of the nameWords.
func (s *set) isName(word string) bool {
	return s.names[strings.ToLower(strings.ReplaceAll(word, "’", "'"))]
}
