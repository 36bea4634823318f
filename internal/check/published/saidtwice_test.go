package published

import "testing"

// Of the words of both together, eight of ten are enough.
func TestSentencesAreAlikeByFourFifthsOfTheirWords(t *testing.T) {
	for _, tt := range []struct {
		a, b []int
		want bool
	}{
		{[]int{1, 2, 3, 4, 5, 6, 7, 8, 9}, []int{0, 1, 2, 3, 4, 5, 6, 7, 8}, true},
		{[]int{0, 1, 2, 3, 4, 5, 6, 7, 8}, []int{1, 2, 3, 4, 5, 6, 7, 8, 9}, true},
		{[]int{1, 2, 3, 4, 5, 6, 7, 8}, []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, true},
		{[]int{1, 2, 3, 4, 5, 6, 7, 8, 9}, []int{1, 2, 3, 4, 5, 6, 7, 8, 10, 11}, false},
		{[]int{3, 4, 5, 6, 7, 8, 9, 10, 11}, []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, false},
		{[]int{1, 2, 3, 4, 5, 6, 7}, []int{8, 9, 10, 11, 12, 13, 14}, false},
		{[]int{1, 2, 3, 4, 5, 6, 7}, []int{1, 2, 3, 4, 5, 6, 7}, true},
	} {
		if got := alike(tt.a, tt.b); got != tt.want {
			t.Errorf("%v and %v: alike %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
