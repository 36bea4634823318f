package council

import (
	"slices"
	"strings"
	"testing"
)

// TestACapitalInsideASentenceIsFoundButNotInAName has the beginnings of what is read after
// "by Friday, …": "by Friday, Sooner if possible" is a slip, and "by Friday, GP to say" is not.
func TestACapitalInsideASentenceIsFoundButNotInAName(t *testing.T) {
	for _, first := range []string{
		"If you come", "Sooner if possible", "Before the conference", "Unless you agree", "In writing", "For a child under 5", "On paper",
		"Whichever is sooner", "Within the week", "At once", "By post", "After the birth", "Once it is agreed", "Until the review",
		"As soon as possible", "Not at weekends", "No later", "Every week", "Each time", "Wherever possible", "Usually by email",
		"Ideally sooner", "Only for parents", "Or later", "More often if needed", "With your advocate", "Somebody rings you",
		"They ring you", "This can change", "Sooner, if possible", "“If you come” applies", "(If you come)", "If/when you come",
		"Our worker rings you", "Where you agree", "Immediately", "Because it is urgent", "{Meeting} is over", "{A-meeting} is held",
	} {
		if at := strayCapital(first); at == "" {
			t.Errorf("%q: the capital is not found", first)
		}
	}
	for _, first := range []string{
		"if you come", "Harrow's letter", "Harrow decides", "GP to say", "Monday at the latest", "May at the latest", "Will Smith decides",
		"Down council agrees", "I agree", "IRO to decide", "Cafcass is told", "Children's Services agree", "A-level exams are over",
		"Easter is over", "NHS staff agree", "His Majesty's court decides", "{meeting} is over", "{a-meeting} is held", "2 days", "",
		"Forest Road office", "Inverclyde agrees", "Asda", "Islington agrees",
	} {
		if at := strayCapital(first); at != "" {
			t.Errorf("%q: %q is taken for a slip", first, at)
		}
	}
}

func TestTheHintToACapitalBeginsAsItShould(t *testing.T) {
	for when, want := range map[string]string{
		"Sooner, if possible":  `begin it with a small letter, "sooner, …": it is used inside a sentence`,
		"{A-meeting} was held": `begin it with a small letter, "{a-meeting} …": it is used inside a sentence`,
	} {
		_, list := Parse("council.toml", []byte(strings.Replace(good, "amount = 15", "amount = 15\nwhen = \""+when+"\"", 1)))
		if len(list) != 1 || list[0].Message != "when begins with a capital letter" || list[0].Hint != want {
			t.Errorf("%s: %v", when, list)
		}
	}
}

func TestLittleWordsAreThereOnce(t *testing.T) {
	words := slices.Sorted(slices.Values(littleWords))
	if twice := slices.Compact(slices.Clone(words)); len(twice) != len(words) {
		t.Errorf("%d words, and %d different ones: %q", len(words), len(twice), words)
	}
}
