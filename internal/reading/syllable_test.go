package reading

import "testing"

// TestSyllables counts by the dictionary what the rules find hard.
func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"a": 1, "the": 1, "time": 1, "times": 1, "timed": 1, "wanted": 2, "needed": 2, "little": 2, "tables": 2, "centre": 2,
		"safety": 2, "safely": 2, "statement": 2, "social": 2, "dial": 2, "period": 3, "decision": 3, "going": 2, "being": 2,
		"quiet": 2, "carrier": 3, "client": 2, "conference": 3, "protection": 3, "every": 3, "create": 2, "cream": 1, "creature": 2,
		"didn't": 2, "don't": 1, "can't": 1, "chair's": 1, "judge's": 2, "well-fed": 2, "someone": 2, "business": 2, "people": 2,
		"advocate": 3, "meetings": 2, "rhythm": 2, "vague": 1, "argue": 2, "yes": 1, "eye": 1, "BSL": 1, "": 1, "15": 1,
	} {
		if got := Syllables(word); got != want {
			t.Errorf("%q has %d syllables, want %d", word, got, want)
		}
	}
}
