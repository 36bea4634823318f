package finding

import "testing"

func TestNearestIsWhatSomebodyMeant(t *testing.T) {
	known := []string{"reports-shared", "minutes", "decision-letter", "title", "weight", "café"}
	for word, want := range map[string]string{
		"minuts":         "minutes",
		"Minutes":        "minutes",
		"mintues":        "minutes", // two letters swapped are one slip
		"wieght":         "weight",
		"titel":          "title",
		"report-shared":  "reports-shared",
		"decisionletter": "decision-letter",
		"cafe":           "café",
		"tit":            "", // too little is left to know it by
		"hours":          "",
		"":               "",
		"minutes-minutes-minutes-minutes-minutes-minutes-minutes-minutes-minutes": "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
	if got := Nearest("b", []string{"a", "c"}); got != "a" {
		t.Errorf("of two that are as near it is the first, not %q", got)
	}
}

func TestEditsCountsSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "abc", 3}, {"ab", "ba", 1}, {"abc", "acb", 1}, {"abcd", "acbd", 1}, {"ca", "abc", 3}, {"kitten", "sitting", 3},
	} {
		if got := Edits(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: got %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
