package published

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

const (
	twiceWords = 7   // a shorter sentence may come again: "Ask for it to go in the minutes."
	twiceShare = 0.8 // of the words of both together that both have
)

// sentenceEnds matches the end of a sentence.
var sentenceEnds = regexp.MustCompile(`[.!?…]+["”’)]*\s+`)

// checkSaidTwice finds what check.SaidTwice is about. It compares the words of each two
// sentences of a page, whatever their order: a council's text often says again what the
// guide has said in nearly the same words. A timeline says the same of each step.
func checkSaidTwice(d *document, _ *output) finding.List {
	if d.isTimeline() || d.isForEditors() {
		return nil
	}
	type said struct {
		text  string
		words []int
	}
	numbers := map[string]int{}
	var before []said
	var all finding.List
	for _, p := range d.prose() {
		for _, text := range sentenceEnds.Split(p.text, -1) {
			now := said{text, wordsOf(text, numbers)}
			if len(now.words) < twiceWords {
				continue
			}
			if i := slices.IndexFunc(before, func(b said) bool { return alike(b.words, now.words) }); i >= 0 {
				line, column := d.place(p.offset)
				all = append(all, check.SaidTwice.Warned(d.path, line, column, fmt.Sprintf("%q says again what the page says in %q", finding.Short(text), finding.Short(before[i].text)),
					"say it once; if one of them is the council's own text, show the other only {{% unless-local %}} the council says it"))
				continue
			}
			before = append(before, now)
		}
	}
	return all
}

// wordsOf returns the words of a sentence, whatever their capitals, as ascending numbers. A
// word has the same number in each sentence of a page: a long page has thousands of pairs
// to compare.
func wordsOf(text string, numbers map[string]int) []int {
	var words []int
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		n, ok := numbers[w]
		if !ok {
			n = len(numbers)
			numbers[w] = n
		}
		words = append(words, n)
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// alike reports whether two sentences have nearly the same words. It stops as soon as too few
// words are left for that.
func alike(a, b []int) bool {
	both, all := 0, len(a)+len(b)
	enough := func(both int) bool { return float64(both) >= twiceShare*float64(all-both) }
	for enough(both + min(len(a), len(b))) {
		switch {
		case len(a) == 0 || len(b) == 0:
			return true
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			a, b = a[1:], b[1:]
			both++
		}
	}
	return false
}
