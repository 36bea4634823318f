package reading

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Sentence is the text up to a full stop, or a list item.
type Sentence struct {
	Text         string // as the page has it, on one line
	Line, Column int    // of its first word, in the author's file
	Words        []Word
	Passive      bool
	block        int // which block of the page it is in
}

// A Word is one word of a sentence.
type Word struct {
	Text         string
	Line, Column int
	Name         bool // a name or a number: familiar to every list
	at           int  // offset in the page's text
}

// leftOut matches what is not prose: addresses of pages and mail, telephone numbers,
// dates. A telephone number has six digits or more, grouped by spaces.
var leftOut = regexp.MustCompile(`(?i)https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+` +
	`|\+?\(?\d[\d()]*(?: \d+)+\b|\b\d{6,}\b` +
	`|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?\b` +
	`|\b\d{4}-\d\d-\d\d\b`)

// postcode finds a British postcode: the sentence that holds one is an address.
var postcode = regexp.MustCompile(`\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b`)

// leaveOut replaces what is not prose by spaces, which keeps all offsets.
func leaveOut(text []byte) []byte {
	if !bytes.ContainsAny(text, "0123456789@") && !bytes.Contains(text, []byte("www.")) {
		return text
	}
	text = bytes.Clone(text)
	for _, m := range leftOut.FindAllIndex(text, -1) {
		end := m[1]
		for end > m[0] && bytes.IndexByte([]byte(".,;:!?)"), text[end-1]) >= 0 {
			end--
		}
		for i := m[0]; i < end; i++ {
			text[i] = ' '
		}
	}
	return text
}

// sentences splits the text of one block.
func (s *expansion) sentences(r run) []Sentence {
	prose := leaveOut(r.text)
	var all []Sentence
	for start := 0; start < len(prose); {
		end := sentenceEnd(prose, start)
		if one, ok := s.sentence(r, prose, start, end); ok {
			all = append(all, one)
		}
		start = end
	}
	return all
}

// sentence returns the sentence in prose[start:end]; ok is false if it has no words.
func (s *expansion) sentence(r run, prose []byte, start, end int) (Sentence, bool) {
	if bytes.ContainsAny(r.text[start:end], "0123456789") && postcode.Match(r.text[start:end]) {
		return Sentence{}, false
	}
	words := s.words(r, prose, start, end)
	if len(words) == 0 {
		return Sentence{}, false
	}
	return Sentence{
		Text:    strings.Join(strings.Fields(string(r.text[start:end])), " "),
		Line:    words[0].Line,
		Column:  words[0].Column,
		Words:   words,
		Passive: passive(words),
	}, true
}

// sentenceEnd returns the offset after the sentence that starts at an offset.
func sentenceEnd(prose []byte, start int) int {
	for i := start; i < len(prose); {
		c, size := utf8.DecodeRune(prose[i:])
		i += size
		if !strings.ContainsRune(".!?…", c) {
			continue
		}
		after := bytes.TrimLeft(prose[i:], `.!?)"'*_]`+"…’”")
		if len(after) == 0 {
			return len(prose)
		}
		end := len(prose) - len(after)
		if space, _ := utf8.DecodeRune(after); !unicode.IsSpace(space) || c == '.' && titled(prose[start:i-1]) {
			i = end
			continue
		}
		if next := firstLetter(after); !unicode.IsLower(next) {
			return end
		}
	}
	return len(prose)
}

// titled reports whether a text ends in a title such as "Mr", which may have a full stop.
func titled(text []byte) bool {
	last := text[bytes.LastIndexAny(text, " \n(")+1:]
	switch string(last) {
	case "Mr", "Mrs", "Ms", "Dr", "St":
		return true
	}
	return false
}

// firstLetter returns the first letter or digit near the start of a text, or 0.
func firstLetter(text []byte) rune {
	text = text[:min(len(text), 64)]
	i := bytes.IndexFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
	if i < 0 {
		return 0
	}
	c, _ := utf8.DecodeRune(text[i:])
	return c
}
