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

func TestAnEventReadsInASentenceAsItIsNamed(t *testing.T) {
	for event, want := range map[Event]string{
		{Name: "The day your baby is due"}:              "the day your baby is due",
		{Name: "The birth", Words: "your baby's birth"}: "your baby's birth",
		{Name: "I heard the decision"}:                  "I heard the decision",
		{Name: "Easter"}:                                "Easter",
		{Name: "When was your baby born?"}:              "",
	} {
		if got, ok := event.phrase(); got != want || ok != (want != "") {
			t.Errorf("%+v: %q, %t", event, got, ok)
		}
	}
}
