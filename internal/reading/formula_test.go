package reading

import (
	"math"
	"testing"
)

// TestFormulasOnPublishedExamples works through examples that others published
// with their counts and their result.
func TestFormulasOnPublishedExamples(t *testing.T) {
	platypus := Counts{Words: 13, Sentences: 1, Syllables: 24}
	seaStory := Counts{Words: 432, Sentences: 34, Syllables: 607}
	greenEggs := Counts{Words: 812, Sentences: 142, Syllables: 820}
	for _, tt := range []struct {
		name      string
		got, want float64
		tolerance float64
	}{
		// "The Australian platypus is seemingly a hybrid of a mammal and reptilian
		// creature": en.wikipedia.org/wiki/Flesch–Kincaid_readability_tests
		{"platypus reading ease", platypus.ReadingEase(), 37.5, 0.05},
		{"platypus Flesch–Kincaid", platypus.FleschKincaid(), 11.3, 0.05},
		// the same page: one word, one syllable, one sentence is the easiest there is
		{"easiest reading ease", Counts{Words: 1, Sentences: 1, Syllables: 1}.ReadingEase(), 121.22, 0.005},
		{"easiest Flesch–Kincaid", Counts{Words: 1, Sentences: 1, Syllables: 1}.FleschKincaid(), -3.40, 0.005},
		// Green Eggs and Ham, 812 words of 1.02 syllables, 5.7 a sentence: same page
		{"Green Eggs Flesch–Kincaid", greenEggs.FleschKincaid(), -1.3, 0.2},
		// a sea story measured by another tool, storytreasury.wordpress.com/tag/wikipedia
		{"sea story reading ease", seaStory.ReadingEase(), 75.10, 0.05},
		{"sea story Flesch–Kincaid", seaStory.FleschKincaid(), 5.90, 0.05},
		// what npm dale-chall-formula 2.0.1 returns for the case in its README (which
		// prints 4.41208: the step for more than 5 % is missing there)
		{"Dale–Chall", Counts{Words: 30, Sentences: 2, Unfamiliar: 6}.DaleChall(), 7.5385, 0.00005},
	} {
		if math.Abs(tt.got-tt.want) > tt.tolerance {
			t.Errorf("%s: got %.4f, want %.4f", tt.name, tt.got, tt.want)
		}
	}
}

func TestNoWordsScoreNothing(t *testing.T) {
	for name, got := range map[string]float64{"ease": Counts{}.ReadingEase(), "spache": Counts{}.Spache()} {
		if math.IsNaN(got) || math.IsInf(got, 0) {
			t.Errorf("%s of no words is %v", name, got)
		}
	}
}

func TestSpacheCountsEachUnfamiliarWordOnce(t *testing.T) {
	once := Read([]byte("The zebra ran. The dog ran."), nil).Measure(Reader{}, nil)
	twice := Read([]byte("The zebra ran. The zebra ran."), nil).Measure(Reader{}, nil)
	if once.UnfamiliarSpache != 1 || twice.UnfamiliarSpache != 1 || twice.OffSpache != 2 {
		t.Errorf("different words %d and %d, uses %d; want 1, 1, 2", once.UnfamiliarSpache, twice.UnfamiliarSpache, twice.OffSpache)
	}
	if both := Pool(once, twice); both.UnfamiliarSpache != 1 || both.OffSpache != 3 {
		t.Errorf("pooled: %d different, %d uses; want 1 and 3", both.UnfamiliarSpache, both.OffSpache)
	}
}
