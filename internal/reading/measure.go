package reading

import "strings"

// A Measure is what one page, or several read as one, measures.
type Measure struct {
	Counts
	Sentences []Sentence // all of them, in order
	Hard      []Word     // words that nothing explains, each once, where it first occurs
	spacheOff map[string]bool
}

// A Reader is what the readers of a page know, beside the lists for their age.
type Reader struct {
	WordsPage bool // an entry on the words page explains a word to them
	Everyday  bool // they know the words of the everyday list
	AnyWord   bool // they know every word: readers of the trade
}

// Measure measures a page for its readers. Words is what the words page explains; it
// counts only for readers who may be sent there.
func (t Text) Measure(of Reader, words Glossary) Measure {
	m := Measure{Sentences: t.Sentences, spacheOff: map[string]bool{}}
	m.Counts.Sentences = len(t.Sentences)
	reader := familiar{reader: of, page: Glossary{}, terms: t.terms, names: t.names()}
	if of.WordsPage {
		reader.words = words
	}
	met := map[string]bool{}
	for _, s := range t.Sentences {
		if s.Passive {
			m.Passive++
		}
		for _, w := range s.Words {
			m.count(w, &reader)
			if lower := strings.ToLower(w.Text); !met[lower] && reader.hard(w) {
				met[lower] = true
				m.Hard = append(m.Hard, w)
			}
		}
	}
	m.UnfamiliarSpache = len(m.spacheOff)
	return m
}

// count adds one word.
func (m *Measure) count(w Word, reader *familiar) {
	l := look(w.Text)
	m.Words++
	m.Syllables += l.syllables
	if !reader.knows(w, daleChall|british) {
		m.Unfamiliar++
	}
	if !reader.knows(w, spache|british) {
		m.OffSpache++
		m.spacheOff[strings.ToLower(w.Text)] = true
	}
}

// Pool measures several pages as one text.
func Pool(pages ...Measure) Measure {
	all := Measure{spacheOff: map[string]bool{}}
	for _, p := range pages {
		all.Counts = all.Counts.Add(p.Counts)
		all.Sentences = append(all.Sentences, p.Sentences...)
		all.Hard = append(all.Hard, p.Hard...)
		for word := range p.spacheOff {
			all.spacheOff[word] = true
		}
	}
	all.UnfamiliarSpache = len(all.spacheOff)
	return all
}

// A familiar knows which words a reader of a page knows, as the reading goes on.
type familiar struct {
	reader Reader
	names  map[string]bool
	terms  []term   // of the page, not yet explained
	page   Glossary // explained so far
	words  Glossary // explained on the words page
}

// knows reports whether a word is on one of some lists, a name, or explained.
func (f *familiar) knows(w Word, of list) bool {
	if w.Name || f.names[w.Text] || look(w.Text).lists&of != 0 {
		return true
	}
	f.reach(w.at)
	known := func(part string) bool { return look(part).lists&of != 0 || isNumber(part) }
	return f.page.has(w.Text, known) || f.words.has(w.Text, known)
}

// hard reports whether a word needs explaining to the reader.
func (f *familiar) hard(w Word) bool {
	if f.reader.AnyWord {
		return false
	}
	of := daleChall | spache | british
	if !f.reader.Everyday {
		return !f.knows(w, of)
	}
	of |= everyday
	adjective, adverb := strings.CutSuffix(strings.ToLower(w.Text), "ly")
	return !f.knows(w, of) && !(adverb && look(adjective).lists&of != 0)
}

// reach explains the terms that the page explains up to an offset.
func (f *familiar) reach(at int) {
	for len(f.terms) > 0 && f.terms[0].at <= at {
		f.page.Explain(f.terms[0].words)
		f.terms = f.terms[1:]
	}
}

// names returns the words that a page writes as names inside its sentences: they
// are names at the start of a sentence too.
func (t Text) names() map[string]bool {
	names := map[string]bool{}
	for _, s := range t.Sentences {
		for _, w := range s.Words {
			if w.Name {
				names[w.Text] = true
			}
		}
	}
	return names
}
