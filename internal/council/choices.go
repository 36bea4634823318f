package council

import (
	"slices"
	"strings"

	"familyguide/internal/finding"
)

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

// oneOf returns the hint for a word that is not among the known ones.
func oneOf(word string, known []string) string {
	if near := finding.Nearest(word, known); near != "" && !slices.Contains(known, word) {
		return `did you mean "` + near + `"? It can be ` + choices(known)
	}
	return "it can be " + choices(known)
}
