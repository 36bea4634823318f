package finding

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the known word that was most likely meant by a mistyped one, or "" if none
// is near.
func Nearest(word string, known []string) string {
	const far = 64 // longer words are not slips of the finger
	if len(word) > far {
		return ""
	}
	word = strings.ToLower(word)
	letters := utf8.RuneCountInString(word)
	best, distance := "", 1+max(1, letters/3)
	for _, k := range known {
		if apart := utf8.RuneCountInString(k) - letters; apart >= distance || -apart >= distance {
			continue // as many letters to add or drop
		}
		if d := Edits(word, k); d < distance {
			best, distance = k, d
		}
	}
	return best
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
