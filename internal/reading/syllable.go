package reading

import "strings"

// Syllables returns how many syllables a word has, by its spelling: one for each
// group of vowels, less the silent ones, plus the pairs of vowels that are spoken
// apart, and a list of the words that keep no rule. A part without letters has
// one.
func Syllables(word string) int {
	n := 0
	for part := range strings.FieldsFuncSeq(strings.ToLower(word), func(c rune) bool { return c == '-' || c == '‑' || c == '.' }) {
		n += spoken(part)
	}
	return max(n, 1)
}

// spoken counts the syllables of one part of a word.
func spoken(part string) int {
	part = strings.ReplaceAll(part, "’", "'")
	stem, short, _ := strings.Cut(part, "'")
	extra := 0
	switch {
	case short == "t" && strings.HasSuffix(stem, "n"): // didn't, but not can't, don't, aren't, weren't
		if before := strings.TrimSuffix(stem, "n"); endsIn(before, "d", "s") {
			extra = 1
		}
	case short == "s" && endsIn(stem, sibilants...):
		extra = 1
	case short == "ve" && endsIn(stem, "d"): // would've
		extra = 1
	}
	if n, ok := irregularSyllables[stem]; ok {
		return n + extra
	}
	if singular, ok := strings.CutSuffix(stem, "s"); ok {
		if n, ok := irregularSyllables[singular]; ok && !endsIn(singular, sibilants...) {
			return n + extra
		}
	}
	return max(regular(stem), 1) + extra
}

var sibilants = []string{"s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"}

// regular counts the syllables of a word that keeps the rules.
func regular(word string) int {
	n := -silent(word)
	for i := 0; i < len(word); {
		if !isVowel(word, i) {
			i++
			continue
		}
		from := i
		for i < len(word) && isVowel(word, i) {
			i++
		}
		n += 1 + apart(word, from, i)
	}
	if endsIn(word, "sm", "thm") { // tourism, rhythm
		n++
	}
	if endsIn(word, "gue", "gues") && !endsIn(word, "rgue", "rgues") { // vague, leagues
		n--
	}
	return n + prefix(word)
}

// prefix returns 1 for the words that start with two vowels spoken apart, as in
// "create", against "cream".
func prefix(word string) int {
	for _, p := range []string{"creat", "react", "reali", "reass"} {
		if strings.HasPrefix(word, p) && !strings.HasPrefix(word, "creatur") {
			return 1
		}
	}
	return 0
}

// isVowel tells whether the letter at i is spoken as a vowel. A y is, unless a
// vowel follows it at the start of a word or between vowels; u is not after q.
func isVowel(word string, i int) bool {
	switch word[i] {
	case 'a', 'e', 'i', 'o':
		return true
	case 'u':
		return i == 0 || word[i-1] != 'q'
	case 'y':
		next := i+1 < len(word) && strings.IndexByte("aeiou", word[i+1]) >= 0
		return !next || i > 0 && strings.IndexByte("aeiou", word[i-1]) < 0
	}
	return false
}

// apart returns how many syllables a group of vowels has beyond the first.
func apart(word string, from, to int) int {
	n := 0
	for i := from; i+1 < to; i++ {
		before := byte(0)
		if i > 0 {
			before = word[i-1]
		}
		if spokenApart(word[i:i+2], before, word[i+2:]) {
			n++
			i++
		}
	}
	return n
}

// spokenApart tells whether two vowels are two syllables, by the letter before and
// the letters after them.
func spokenApart(pair string, before byte, after string) bool {
	soft := strings.IndexByte("tcsg", before) >= 0
	switch pair {
	case "ia":
		return !soft || after == "te" || strings.HasPrefix(after, "t") && !strings.HasPrefix(after, "tion") || after == "ry"
	case "io":
		return !soft && !(before == 'x' || before == 'n' && after == "n") || strings.HasPrefix(after, "log")
	case "iu", "ii", "uu", "ao", "yo", "ya":
		return true
	case "eo":
		return after != "n" && after != "ple" && after != "ns" || before == 'n'
	case "ua":
		return before != 'g' && !strings.HasPrefix(after, "de")
	case "uo":
		return after != "y" && before != 'b'
	case "ue":
		return after == "l" || strings.HasPrefix(after, "nt") || strings.HasPrefix(after, "nc") || after == "t" && before == 'd'
	case "ui":
		return strings.HasPrefix(after, "ty") || strings.HasPrefix(after, "ng") || strings.HasPrefix(after, "n") && before == 'r' && after != "n"
	case "ei":
		return strings.HasPrefix(after, "ng") || before == 'r' && strings.HasPrefix(after, "n")
	case "yi", "oi", "ai", "ee":
		return strings.HasPrefix(after, "ng") && after == "ng" && pair != "ai" || pair == "yi"
	case "ie":
		return strings.HasPrefix(after, "t") && !strings.HasPrefix(after, "ty") || (after == "r" || after == "rs") && before != 't' || after == "st" && before != 'r' || !soft && (strings.HasPrefix(after, "nt") || strings.HasPrefix(after, "nc"))
	case "oe":
		return strings.HasPrefix(after, "t") || after == "m" || strings.HasPrefix(after, "x")
	case "ye":
		return after == "r" || after == "rs" || strings.HasPrefix(after, "e")
	case "oa":
		return strings.HasSuffix(after, "sis")
	}
	return false
}

// silent returns how many groups of vowels are not spoken: the e at the end of
// "time", in "times", "timed" and "timely".
func silent(word string) int {
	n := 0
	for _, suffix := range []string{"ly", "ful", "fully", "less", "ment", "ments", "ness", "some", "ship", "ty"} {
		if stem, ok := strings.CutSuffix(word, suffix); ok && silentE(stem) {
			return silent(suffix) + 1
		}
	}
	switch {
	case strings.HasSuffix(word, "ed"):
		if stem := word[:len(word)-2]; hasVowel(stem) && !endsIn(stem, "t", "d") && !syllabic(stem) && (!isVowel(stem, len(stem)-1) || endsIn(stem, "ay", "ey", "oy")) {
			n++
		}
	case strings.HasSuffix(word, "es"):
		if stem := word[:len(word)-2]; hasVowel(stem) && !endsIn(stem+"e", "ce", "ge", "se", "ze", "xe", "che", "she") && !syllabic(stem) && !isVowel(stem, len(stem)-1) {
			n++
		}
	case silentE(word):
		n++
	}
	return n
}

// silentE tells whether a word ends in an e that is not spoken.
func silentE(word string) bool {
	stem, ok := strings.CutSuffix(word, "e")
	return ok && hasVowel(stem) && !isVowel(stem, len(stem)-1) && !syllabic(stem)
}

// syllabic tells whether the l or r that ends a stem is a syllable with the e after
// it, as in "little", "tables" and "centre".
func syllabic(stem string) bool {
	if len(stem) < 3 || isVowel(stem, len(stem)-2) {
		return false
	}
	last, before := stem[len(stem)-1], stem[len(stem)-2]
	return last != before && (last == 'l' && before != 'r' || last == 'r')
}

func hasVowel(s string) bool {
	for i := range len(s) {
		if isVowel(s, i) {
			return true
		}
	}
	return false
}

// endsIn tells whether a word ends in one of several endings.
func endsIn(word string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}
