package reading

import (
	"iter"
	"strings"
)

// endings are the regular endings that do not make a familiar word a new one, each
// with what may have been in their place.
var endings = []struct {
	ending   string
	restored []string
	doubled  bool // a doubled consonant before it may be single: "stopped"
}{
	{"'s", []string{""}, false},
	{"s'", []string{"s", ""}, false},
	{"n't", []string{""}, false},
	{"'ll", []string{""}, false},
	{"'re", []string{""}, false},
	{"'ve", []string{""}, false},
	{"'d", []string{""}, false},
	{"ies", []string{"y", "ie"}, false},
	{"ves", []string{"f", "fe"}, false},
	{"es", []string{"", "e"}, false},
	{"s", []string{""}, false},
	{"ied", []string{"y", "ie"}, false},
	{"ed", []string{"", "e"}, true},
	{"ing", []string{"", "e"}, true},
	{"ying", []string{"ie"}, false},
	{"ier", []string{"y"}, false},
	{"iest", []string{"y"}, false},
	{"er", []string{"", "e"}, true},
	{"est", []string{"", "e"}, true},
}

// bases yields the words that a word may be a regular form of, without itself.
func bases(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, e := range endings {
			stem, ok := strings.CutSuffix(word, e.ending)
			if !ok || len(stem) < 2 {
				continue
			}
			for _, restored := range e.restored {
				if !yield(stem + restored) {
					return
				}
			}
			if last := len(stem) - 1; e.doubled && last > 1 && stem[last] == stem[last-1] && !yield(stem[:last]) {
				return
			}
		}
	}
}
