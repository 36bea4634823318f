package council

import "testing"

func TestOnlyIfIsTheFirstPartOfAnIf(t *testing.T) {
	for when, want := range map[string]string{
		"":                            "",
		"if you do not come":          "if you do not come",
		"if you are kept out; if not": "if you are kept out",
		"sooner if possible":          "",
		"wherever possible":           "",
		"iffy":                        "",
	} {
		if got := (Rule{When: when}).OnlyIf(); got != want {
			t.Errorf("%q: %q, not %q", when, got, want)
		}
	}
}
