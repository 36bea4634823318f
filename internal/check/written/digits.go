package written

import (
	"fmt"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// checkDigits finds what check.Digits is about.
func checkDigits(p *page, _ *set) finding.List {
	text := p.text
	if p.filled {
		text = reading.Read(p.data, onlyWords)
	}
	all := typedNumbers(p, text.Sentences, 0)
	short := func(words string, line int) {
		if mayHoldUnit(words) {
			all = append(all, typedNumbers(p, reading.Read([]byte(words), nil).Sentences, line)...)
		}
	}
	for _, h := range text.Headings {
		short(h.Text, h.Line)
	}
	short(p.front.Title, p.line("title"))
	short(p.front.Description, p.line("description"))
	return all
}

// mayHoldUnit reports whether one of the units may be in a text. Few headings have one.
func mayHoldUnit(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc([]string{"day", "week", "month", "hour", "minute", "fortnight"}, func(unit string) bool { return strings.Contains(text, unit) })
}

// typedNumbers finds the numbers of some sentences, at a line of the page or, for
// line 0, at their own.
func typedNumbers(p *page, sentences []reading.Sentence, line int) finding.List {
	var all finding.List
	for _, s := range sentences {
		for i, w := range s.Words {
			unit, ok := unitAfter(s.Words, i)
			if !ok {
				continue
			}
			at, column := w.Line, w.Column
			if line > 0 {
				at, column = line, 0
			}
			all = append(all, check.Digits.Found(p.file, at, column, fmt.Sprintf("a number of %s is typed here: %q", unit, w.Text),
				`take it from the profile: {{< rule "reports-shared" >}} or {{< amount "reports-shared" >}}`))
		}
	}
	return all
}

// onlyWords expands shortcodes that contain the author's own words, and expands those filled
// from the profile to nothing.
func onlyWords(name string, args []string) (string, bool) {
	if isFilled(name) {
		return "…", true
	}
	return standIn(name, args)
}

// isFilled reports whether a shortcode shows words or numbers of the profile.
func isFilled(name string) bool {
	switch name {
	case "rule", "amount", "advocacy-age", "council", "advocate":
		return true
	}
	return false
}

// unitAfter reports whether the word at i is a number of some unit of time. The unit is
// the next word, or comes after words such as those in "10 full working days"; "7-day" is both.
func unitAfter(words []reading.Word, i int) (string, bool) {
	number, rest, hyphen := strings.Cut(strings.ToLower(words[i].Text), "-")
	if !numbers[number] && (number[0] < '0' || number[0] > '9') {
		return "", false
	}
	if hyphen {
		last := rest[strings.LastIndexByte(rest, '-')+1:]
		if unit, ok := units[last]; ok {
			return unit, true
		}
	}
	for _, w := range words[i+1:] {
		word := strings.ToLower(w.Text)
		if unit, ok := units[word]; ok {
			return unit, !(number == "one" && word == "day")
		}
		if !beforeUnit[word] && !(number == "half" && (word == "a" || word == "an")) {
			return "", false
		}
	}
	return "", false
}

var units = map[string]string{
	"day": "days", "days": "days", "week": "weeks", "weeks": "weeks", "month": "months", "months": "months",
	"hour": "hours", "hours": "hours", "minute": "minutes", "minutes": "minutes", "fortnight": "weeks", "fortnights": "weeks",
}

// beforeUnit are words that may come between a number and its unit.
var beforeUnit = map[string]bool{"working": true, "calendar": true, "full": true, "clear": true, "school": true, "whole": true, "more": true}

var numbers = map[string]bool{
	"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true,
	"eleven": true, "twelve": true, "thirteen": true, "fourteen": true, "fifteen": true, "sixteen": true, "seventeen": true, "eighteen": true,
	"nineteen": true, "twenty": true, "thirty": true, "forty": true, "fifty": true, "sixty": true, "ninety": true, "half": true,
}
