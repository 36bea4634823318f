package written

import (
	"testing"

	"familyguide/internal/reading"
)

// A name in braces is filled, or is a fault of package words; any other mark is shown.
func TestATextOfTheInterfaceIsShownAsItIsWritten(t *testing.T) {
	const file = "i18n/en.toml"
	for _, tt := range []struct{ text, want string }{
		{"Ask {who} by {date}.", ""},
		{"Ask **now**.", file + `:2:12: x: "**" is shown to families as it is typed: an asterisk of bold or italic words (leftover)`},
		{"Ask {who} **now**.", file + `:2:18: x: "**" is shown to families as it is typed: an asterisk of bold or italic words (leftover)`},
		{"Ask {{ who }}.", file + `:2:12: x: "{{ who }}" is shown to families as it is typed: a shortcode that was not understood (leftover)`},
	} {
		found := leftInText(file, []byte("# x\nx   = \""+tt.text+"\"\n"), 2, "x", tt.text)
		if got := found.Error(); got != tt.want {
			t.Errorf("%s: found\n%s\nwant\n%s", tt.text, got, tt.want)
		}
		for _, f := range found {
			if f.Hint != "take it out: the texts of i18n are shown as they are written" {
				t.Errorf("%s: %s", tt.text, f.Hint)
			}
		}
	}
}

func TestAShareIsSaidInAHundred(t *testing.T) {
	const hint = " for parents (reading-grade)"
	b := Band{Readers: "parents", Grade: gradeLimits{offSpache: 0.6, passive: 0.6}}
	for _, tt := range []struct {
		counts reading.Counts
		want   string
	}{
		{reading.Counts{Words: 1000, OffSpache: 600, Sentences: 100, Passive: 59}, ""},
		{reading.Counts{Words: 1000, OffSpache: 700, Sentences: 100, Passive: 59}, "70 in 100 words are off the Spache list, at most 60" + hint},
		{reading.Counts{Words: 1000, OffSpache: 600, Sentences: 100, Passive: 60}, "60 in 100 sentences are passive, fewer than 60" + hint},
		{reading.Counts{Words: 1000, OffSpache: 750, Sentences: 100, Passive: 70},
			"75 in 100 words are off the Spache list, at most 60" + hint + "\n70 in 100 sentences are passive, fewer than 60" + hint},
	} {
		got := ""
		for i, f := range b.bothGrades(tt.counts) {
			if i > 0 {
				got += "\n"
			}
			got += f.Message + " (" + f.Check + ")"
		}
		if got != tt.want {
			t.Errorf("%+v: found\n%s\nwant\n%s", tt.counts, got, tt.want)
		}
	}
}

func TestAGradeAtItsLimitIsNotTooHigh(t *testing.T) {
	b := Band{Readers: "parents", Grade: gradeLimits{words: 450, fleschKincaid: 0.5}}
	for words, want := range map[int]int{450: 0, 451: 1} {
		short := reading.Counts{Words: words, Sentences: words, Syllables: words} // words of one syllable, alone: far below grade 0
		if got := b.highGrades(short); len(got) != want {
			t.Errorf("%d words on a page of at most 450: %v", words, got)
		}
	}
	if got := b.highGrades(reading.Counts{Words: 444, Sentences: 37, Syllables: 444}); len(got) != 1 { // grade 0.9
		t.Errorf("grade 0.9 of at most 0.5: %v", got)
	}
}

// TestEitherOfTwoGradesIsEnough for a band that asks for the one or the other.
func TestEitherOfTwoGradesIsEnough(t *testing.T) {
	b := Band{Readers: "children", Grade: gradeLimits{daleChall: 5, spache: 3, spacheOrDaleChall: true}}
	easy := reading.Counts{Words: 1000, Sentences: 200}
	unfamiliar, offSpache := easy, easy
	unfamiliar.Unfamiliar, offSpache.UnfamiliarSpache = 200, 400
	both := unfamiliar
	both.UnfamiliarSpache = 400
	for _, tt := range []struct {
		counts reading.Counts
		want   int
	}{{easy, 0}, {unfamiliar, 0}, {offSpache, 0}, {both, 2}} {
		if got := b.bothGrades(tt.counts); len(got) != tt.want {
			t.Errorf("%+v: %v", tt.counts, got)
		}
	}
}
