package written

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// TestLimits reads short pages by the limits of a band.
func TestLimits(t *testing.T) {
	long := strings.Repeat("go ", 12) + "on."
	for _, tt := range []struct{ name, band, page, want string }{
		{"a sentence of the longest length", "under-8", strings.Repeat("go ", 11) + "on.", ""},
		{"one word more", "under-8", "\n" + long, "2:1 reading-sentence a sentence of 13 words, at most 12 for children under 8"},
		{"the same for parents", "parents", long, ""},
		{"the average of too few words", "parents", strings.Repeat(strings.Repeat("go ", 19)+"on.\n\n", 4), ""},
		{"the average", "parents", strings.Repeat(strings.Repeat("go ", 19)+"on.\n\n", 6), "0:0 reading-sentence sentences of 20.0 words on average, at most 15 for parents"},
		{"no limits for the editor", "editor", strings.Repeat("go ", 90), ""},
		{"grades warn", "12-15", strings.Repeat("Understanding another afternoon.\n\n", 40), "0:0 reading-grade Flesch–Kincaid grade"},
	} {
		band, _ := BandNamed(tt.band)
		got := ""
		for _, b := range band.judge(reading.Read([]byte(tt.page), standIn).Measure(band.Knows, nil)) {
			got += fmt.Sprintf("%d:%d %s %s\n", b.Line, b.Column, b.Check, b.Message)
		}
		if !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestSentencesOfEachBandAreAsLongAsItsReadersManage has the longest sentence of each band,
// and its longest average, in words.
func TestSentencesOfEachBandAreAsLongAsItsReadersManage(t *testing.T) {
	for name, want := range map[string]struct{ longest, mean int }{
		"under-8": {12, 8}, "8-11": {18, 12}, "12-15": {22, 14}, "16-17": {25, 15}, "parents": {25, 15}, "all": {25, 15}, "easy-read": {15, 10}, "labels": {14, 10},
	} {
		band, _ := BandNamed(name)
		tooLong := func(words, sentences int) bool {
			page := strings.Repeat(strings.Repeat("go ", words-1)+"on.\n\n", sentences)
			found := band.judge(reading.Read([]byte(page), standIn).Measure(band.Knows, nil))
			return slices.ContainsFunc(found, func(b finding.Finding) bool { return b.Check == "reading-sentence" })
		}
		for words, sentences := range map[int]int{want.longest: 1, want.mean: 20} {
			if tooLong(words, sentences) {
				t.Errorf("%s: %d sentences of %d words are too long", name, sentences, words)
			}
			if !tooLong(words+1, sentences) {
				t.Errorf("%s: %d sentences of %d words are not too long", name, sentences, words+1)
			}
		}
	}
}

// TestParentsReadNothingHarderThanAReadingEaseOf70 has a hundred words in sentences of ten.
// One word more with two syllables takes the Flesch reading ease from 70.6 to 69.8.
func TestParentsReadNothingHarderThanAReadingEaseOf70(t *testing.T) {
	for long, hard := range map[int]bool{49: false, 50: true} {
		words := slices.Concat(slices.Repeat([]string{"paper"}, long), slices.Repeat([]string{"go"}, 100-long))
		var page strings.Builder
		for i, word := range words {
			page.WriteString(word + map[bool]string{true: ".\n\n", false: " "}[i%10 == 9])
		}
		band, _ := BandNamed("parents")
		found := band.judge(reading.Read([]byte(page.String()), standIn).Measure(band.Knows, nil))
		got := slices.ContainsFunc(found, func(f finding.Finding) bool { return strings.Contains(f.Message, "reading ease") })
		if got != hard {
			t.Errorf("%d of 100 words have two syllables: found %v", long, found)
		}
	}
}

func TestEveryBandHasItsLimits(t *testing.T) {
	var names []string
	for _, b := range Bands {
		names = append(names, b.Name)
		if b.Name != "editor" && (b.Sentence.longest == 0 || b.Sentence.mean == 0) {
			t.Errorf("band %s has no limits on sentences", b.Name)
		}
	}
	for _, name := range []string{"under-8", "8-11", "12-15", "16-17", "parents", "all", "editor"} {
		if !slices.Contains(names, name) {
			t.Errorf("there is no band %s", name)
		}
	}
}
