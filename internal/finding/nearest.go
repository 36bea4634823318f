package finding

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the known word that was most likely meant by a mistyped one, or "" if none
// is near. A path is near another if each of its names is: parents/money has a beginning in
// common with parents/plan, and nothing else.
func Nearest(word string, known []string) string {
	const far = 64 // longer words are not slips of the finger
	if len(word) > far {
		return ""
	}
	best, fewest := "", far
	for _, k := range known {
		if n, near := slips(strings.ToLower(word), k); near && n < fewest {
			best, fewest = k, n
		}
	}
	return best
}

// slips counts the slips between two words or paths; near is false if there are too many for
// one to be a mistyped form of the other.
func slips(word, known string) (n int, near bool) {
	meant := strings.Split(known, "/")
	names := strings.Split(word, "/")
	if len(names) != len(meant) {
		n = Edits(word, known)
		return n, n == 1
	}
	for i, name := range names {
		// As many letters have to be added or dropped: the quick way out.
		letters, most := utf8.RuneCountInString(name), mostSlips(name)
		if apart := utf8.RuneCountInString(meant[i]) - letters; apart > most || -apart > most {
			return 0, false
		}
		edits := Edits(name, meant[i])
		if n += edits; edits > most {
			return 0, false
		}
	}
	return n, true
}

// mostSlips returns how many slips somebody makes in one name: one in three letters, and
// hardly more than four.
func mostSlips(name string) int {
	return min(max(1, utf8.RuneCountInString(name)/3), 4)
}

// Edits counts the letters to change, add, drop or swap with their neighbour to turn one
// word into another (the restricted Damerau–Levenshtein distance).
func Edits(from, to string) int {
	a, b := []rune(from), []rune(to)
	var before []int
	last, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			row[j+1] = min(last[j]+change, last[j+1]+1, row[j]+1)
			if before != nil && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, make([]int, len(b)+1)
	}
	return last[len(b)]
}
