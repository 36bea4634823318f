package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words returns the words between two offsets of a block.
func (s *expansion) words(r run, prose []byte, start, end int) []Word {
	all := make([]Word, 0, (end-start)/6+1) // as many as in English
	for from, to := nextWord(prose[:end], start); to > from; from, to = nextWord(prose[:end], to) {
		w := Word{Text: strings.ReplaceAll(string(prose[from:to]), "’", "'"), at: r.at[from]}
		w.Line, w.Column = s.place(w.at)
		w.Name = isNumber(w.Text) || isFile(w.Text) || isName(w.Text) && (len(all) > 0 || s.replaced(w.at) || isName(w.Text[1:]))
		all = append(all, w)
	}
	return all
}

// nextWord returns the bounds of the next word of a text from an offset on. If there is
// none, to is not after from.
func nextWord(text []byte, at int) (from, to int) {
	for from = at; from < len(text); {
		c, size := utf8.DecodeRune(text[from:])
		if isWordPart(c) {
			break
		}
		from += size
	}
	for to = from; to < len(text); {
		c, size := utf8.DecodeRune(text[to:])
		if !isWordPart(c) && !joins(c, text[to+size:]) {
			break
		}
		to += size
	}
	return from, to
}

func isWordPart(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// joins reports whether a mark is inside a word: "don't", "re-read", "9.30".
func joins(c rune, after []byte) bool {
	next, _ := utf8.DecodeRune(after)
	return strings.ContainsRune("'’-‑.", c) && isWordPart(next)
}

// countWords returns how many words a text has.
func countWords(text string) int {
	n := 0
	for from, to := nextWord([]byte(text), 0); to > from; from, to = nextWord([]byte(text), to) {
		n++
	}
	return n
}

// isNumber reports whether a word starts with a digit: "15", "9am", "2nd".
func isNumber(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// isFile reports whether a word is the name of a file or of a site: "dates.ics", and
// not "e.g".
func isFile(word string) bool {
	i := strings.LastIndexByte(word, '.')
	return i > 1 && i < len(word)-2
}

// isName reports whether a word inside a sentence is written like a name: a capital
// and small letters ("Harrow", "iPhone"). All capitals are an abbreviation, which is
// no name.
func isName(word string) bool {
	if word == "I" || strings.HasPrefix(word, "I'") {
		return false
	}
	return strings.IndexFunc(word, unicode.IsUpper) >= 0 && strings.IndexFunc(word, unicode.IsLower) >= 0
}
