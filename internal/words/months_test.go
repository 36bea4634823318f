package words_test

import (
	"slices"
	"testing"

	"familyguide/internal/words"
)

func TestMonthsAsTheyMayBeTyped(t *testing.T) {
	t.Parallel()
	english := map[string]string{"month-12": "December", "month-12-forms": "Dec", "timeline-month-12": "Dec", "month-9": "September", "timeline-month-9": "Sept"}
	for lang, test := range map[string]struct {
		own  map[string]string
		want []string
	}{
		"en": {nil, []string{"December"}},
		"pl": {map[string]string{"month-12": "grudnia", "month-12-forms": "grudzień, gru ,", "timeline-month-12": "gru"}, []string{"grudnia", "grudzień", "December"}},
		"fr": {map[string]string{"month-12": "décembre", "month-12-forms": "", "timeline-month-12": "déc."}, []string{"décembre", "déc.", "December"}},
		"zh": {map[string]string{"month-12": "12月", "month-12-forms": "十二月", "timeline-month-12": "12月"}, []string{"12月", "十二月", "December"}},
	} {
		if got := words.New(lang, english, test.own).Months()[11]; !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", lang, got, test.want)
		}
	}
}

func TestPluralFormsOfEachNumber(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{
		"en": "", "de": "", "so": "", "ur": "",
		"cy": "512300400", // 0 1 2 3 few, 6 many
		"pl": "413334444",
		"ar": "512333333",
		"fa": "110000000", // 0 is like 1
		"ro": "313333333",
	} {
		got := words.New(lang).PluralForms()
		if got != "" && len(got) != 100 {
			t.Errorf("%s: %d numbers", lang, len(got))
		}
		if got = got[:min(len(got), 9)]; got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
	polish := map[string]string{"amount-weeks-one": "{n} tydzień", "amount-weeks-few": "{n} tygodnie", "amount-weeks-many": "{n} tygodni", "amount-weeks-other": "{n} tygodnia"}
	for n, want := range map[int]string{1: "1 tydzień", 3: "3 tygodnie", 5: "5 tygodni", 22: "22 tygodnie"} {
		if got := words.New("pl", polish).Count("amount-weeks", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := words.New("cy", map[string]string{"k-one": "{n} a", "k-other": "{n} b"}).Count("k", 2); got != "2 b" {
		t.Errorf("without a form of its own, 2 is %q", got)
	}
}
