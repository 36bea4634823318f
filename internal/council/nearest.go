package council

import (
	"slices"
	"strings"
)

// Nearest returns the known word that a mistyped one most likely stands for, or
// "" where none is near.
func Nearest(word string, known []string) string {
	const far = 64 // longer words are not slips of the finger
	if len(word) > far {
		return ""
	}
	word = strings.ToLower(word)
	best, distance := "", 1+max(1, len(word)/3)
	for _, k := range known {
		if apart := len(k) - len(word); apart >= distance || -apart >= distance {
			continue // as many letters to add or drop
		}
		if d := edits(word, k); d < distance {
			best, distance = k, d
		}
	}
	return best
}

// edits counts the letters to change, add, drop or swap with their neighbour to
// turn a into b (the restricted Damerau–Levenshtein distance).
func edits(a, b string) int {
	var before []int
	last, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			row[j+1] = min(last[j]+change, last[j+1]+1, row[j]+1)
			if before != nil && i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, make([]int, len(b)+1)
	}
	return last[len(b)]
}

// choices returns words as a list to choose from: "a", "b" or "c".
func choices(words []string) string {
	quoted := make([]string, 0, len(words))
	for _, w := range words {
		if w != "" {
			quoted = append(quoted, `"`+w+`"`)
		}
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " or " + quoted[last]
}

// oneOf returns the hint for a word that is none of those known.
func oneOf(word string, known []string) string {
	if near := Nearest(word, known); near != "" && !slices.Contains(known, word) {
		return `did you mean "` + near + `"? It can be ` + choices(known)
	}
	return "it can be " + choices(known)
}
