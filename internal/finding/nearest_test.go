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

func TestNearestPathHasEachOfItsNamesNear(t *testing.T) {
	known := []string{
		"children/12-15/help", "children/under-8/who-comes", "parents/after", "parents/before", "parents/court", "parents/formats", "parents/plan",
		"parents/police", "parents/soon", "parents/what-it-is", "parents/who-finds-out", "parents/why", "/parents/where",
	}
	for word, want := range map[string]string{
		"parents/format":             "parents/formats",
		"parents/befor":              "parents/before",
		"Parents/Before":             "parents/before",
		"parent/before":              "parents/before",
		"parnets/befroe":             "parents/before", // a slip in each name
		"parents/who-find-out":       "parents/who-finds-out",
		"parents/what-is-it":         "parents/what-it-is",
		"/parents/were":              "/parents/where",
		"parents/where":              "/parents/where", // one slip more than names
		"children/12-15/helpp":       "children/12-15/help",
		"children/12-16/help":        "children/12-15/help",
		"children/under-8/whocomes":  "children/under-8/who-comes",
		"parents/money":              "", // the same section is no likeness
		"parents/school":             "",
		"parents/lawyer":             "",
		"parents/contact":            "",
		"parents/helth":              "",
		"parents/dates":              "",
		"parents/pets":               "",
		"parents/police-help":        "",
		"children/12-15/stay":        "",
		"children/under-8/money":     "",
		"children/under-8/who-knows": "",
		"before":                     "", // which section is not said
		"parents/police/help":        "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestNearestLongWordHasFewSlips(t *testing.T) {
	known := []string{"chair-meets-child", "decision-letter"}
	for word, want := range map[string]string{
		"chair-meets-staff":   "", // five letters of seventeen
		"chair-meet-children": "chair-meets-child",
		"chair-meets-chidl":   "chair-meets-child",
		"decision-leter":      "decision-letter",
		"desicion-leter":      "decision-letter",
		"decision-made":       "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
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
