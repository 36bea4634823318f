package reading

import "strings"

// A Glossary is the words that are explained somewhere.
type Glossary map[string]bool

// Explained returns the words that a words page explains: those of its headings
// and of the terms it sets in bold.
func (t Text) Explained() Glossary {
	g := Glossary{}
	for _, heading := range t.Headings {
		g.Explain(heading.Text)
	}
	for _, term := range t.terms {
		g.Explain(term.words)
	}
	return g
}

// Explain explains each word of a term, with its regular forms.
func (g Glossary) Explain(words string) {
	text := []byte(strings.ReplaceAll(strings.ToLower(words), "’", "'"))
	for from, to := nextWord(text, 0); to > from; from, to = nextWord(text, to) {
		word := string(text[from:to])
		g[word] = true
		for part := range strings.FieldsFuncSeq(word, isHyphen) {
			g[part] = true
		}
		for base := range bases(word) {
			g[base] = true
		}
	}
}

// has reports whether a word, or a word that it is a regular form of, is explained. Each part
// of a hyphenated word must be explained or otherwise known.
func (g Glossary) has(word string, known func(string) bool) bool {
	word = strings.ToLower(word)
	if g[word] {
		return true
	}
	for base := range bases(word) {
		if g[base] {
			return true
		}
	}
	parts := strings.FieldsFunc(word, isHyphen)
	for _, part := range parts {
		if len(parts) < 2 || !known(part) && !g.has(part, known) {
			return false
		}
	}
	return true
}
