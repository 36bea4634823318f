package written

import (
	"fmt"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// pronouns refer to somebody who has been named. "It" and "you" are not among them: "it"
// often refers to nothing, and "you" is the reader.
var pronouns = []string{"they", "them", "their", "theirs", "he", "him", "his", "she", "her", "hers"}

// checkPronoun finds what check.Pronoun is about: in the first sentence of a page, and of
// each part below a heading, in English.
func checkPronoun(p *page, _ *set) finding.List {
	if !p.banded || p.isForeign() || p.band.Knows.AnyWord {
		return nil
	}
	var all finding.List
	for _, s := range firstSentences(p.text) {
		if w, ok := unnamed(s.Words); ok {
			all = append(all, check.Pronoun.Warned(p.file, w.Line, w.Column, fmt.Sprintf("the first sentence says %q before it names anybody: %q", w.Text, start(s.Text)),
				"say who it is: the social worker, your child"))
		}
	}
	return all
}

// firstSentences returns the first sentence of a page and of each part below a heading.
// What somebody may say is in quotation marks, and is not part of the page's own words.
func firstSentences(text reading.Text) []reading.Sentence {
	var all []reading.Sentence
	next := 0
	for _, s := range text.Sentences {
		first := len(all) == 0 && next == 0
		for next < len(text.Headings) && text.Headings[next].Line < s.Line {
			first = true
			next++
		}
		if first && !strings.ContainsAny(s.Text, "“\"") {
			all = append(all, s)
		}
	}
	return all
}

// unnamed returns the first pronoun of a sentence, if no word before it can be the one it
// refers to: a name, a word for people, or the name of several things.
func unnamed(words []reading.Word) (reading.Word, bool) {
	for i, w := range words {
		word := strings.ToLower(w.Text)
		switch {
		case i == 0 && word != w.Text && !reading.Listed(word):
			return reading.Word{}, false // a name
		case slices.Contains(pronouns, word):
			return w, true
		case w.Name || people[word] || strings.HasSuffix(word, "s") && len(word) > 4:
			return reading.Word{}, false
		}
	}
	return reading.Word{}, false
}

// people are the words of these pages for one person, or for several in one word.
var people = wordSet(`advocate adult agency anybody anyone baby body boy brother carer chair child children
	cousin council couple court dad daughter doctor everybody everyone family father friend
	girl gran grandparent grown-up guardian group judge lawyer man manager men midwife mother mum nobody nurse
	officer one owner panel parent partner people person police practitioner professional relative
	reporter school sister social solicitor somebody someone son staff step-parent supporter teacher team trust
	uncle aunt who whoever woman women worker`)

func wordSet(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}
