package reading

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lists/dale-chall.txt
var daleChallWords string

//go:embed lists/spache.txt
var spacheWords string

//go:embed lists/british.txt
var britishWords string

//go:embed lists/everyday.txt
var everydayWords string

// A list is a set of word lists.
type list uint8

const (
	daleChall list = 1 << iota
	spache
	british
	everyday
)

// lists maps each listed word to the lists that have it.
var lists = sync.OnceValue(func() map[string]list {
	all := make(map[string]list, 6000)
	add := func(words string, l list) {
		for line := range strings.Lines(words) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				for word := range strings.FieldsSeq(line) {
					all[strings.ToLower(strings.TrimRight(word, "."))] |= l
				}
			}
		}
	}
	add(daleChallWords, daleChall)
	add(spacheWords, spache)
	add(britishWords, british)
	add(everydayWords, everyday)
	return all
})

// A lookup is what is known of a word by its spelling alone.
type lookup struct {
	lists     list
	syllables int
}

// lookups remembers every word looked up, as the same few thousand make up every
// page of every council. A word's lookup never changes.
var lookups sync.Map

// look returns what is known of a word, in whatever capitals.
func look(word string) lookup {
	if known, ok := lookups.Load(word); ok {
		return known.(lookup)
	}
	lower := strings.ToLower(word)
	l := lookup{lists: listsOf(lower), syllables: Syllables(lower)}
	lookups.Store(word, l)
	return l
}

// Listed reports whether some list has a word, in whatever capitals.
func Listed(word string) bool { return look(word).lists != 0 }

// listsOf returns the lists that have a word or what it is regularly made from;
// of a hyphenated word, the lists that have all its parts.
func listsOf(word string) list {
	all := lists()
	l := all[word]
	if parts := strings.FieldsFunc(word, isHyphen); len(parts) > 1 {
		common := ^list(0)
		for _, part := range parts {
			common &= listsOf(part)
		}
		return l | common
	}
	for base := range bases(word) {
		l |= all[base]
	}
	return l
}

func isHyphen(c rune) bool { return c == '-' || c == '‑' }
