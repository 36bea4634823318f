package check

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// A Mark is a piece of a text that should have become something else: Markdown that was
// not understood, a shortcode, a placeholder that nothing fills.
type Mark struct {
	Start, End int
	What       string // it is: "a link that was not understood"
	Hint       string

	// Whole reports that several marks of the kind in one paragraph are one slip: two
	// asterisks, the lines of a list.
	Whole bool
}

// marks are the kinds of [Mark], the more special first: what one has taken is no mark
// of another.
var marks = []struct {
	what, hint string
	is         *regexp.Regexp
	whole      bool // see [Mark]
}{
	{"a picture that was not understood", "write ![what it shows](/map.png); a name with spaces goes between < and >: ![what it shows](</The map.png>)",
		regexp.MustCompile(`!\[(?:[^\]\n]{0,200}\](?:[ ]?\([^)\n]{0,200}\)?)?)?`), false},
	{"a telephone link that was not understood", "leave the spaces out of the number between the round brackets: [020 7946 0000](tel:02079460000)",
		regexp.MustCompile(`(?:\[[^\]\n]{0,200})?\] ?\(tel:[^)\n]{0,200}\)?`), false},
	{"a link that was not understood", "write [the words](/parents/formats/), with nothing between ] and ( and a ) at the end; an address with spaces goes between < and >: [the words](</Our leaflet.pdf>)",
		regexp.MustCompile(`(?:\[[^\]\n]{0,200})?\](?:\([^)\n]{0,200}\)?| \((?:[^)\s]*[/:#][^)\n]{0,200}|[^)\s]+\.[a-z]{2,5})\)|\[[^\]\n]{0,200}\])`), false},
	{"a link that was not understood", "write [the words](/help/); double brackets make no link here",
		regexp.MustCompile(`\[\[[^\]\n]{0,200}\]\]|\[\^[^\]\n]{1,60}\]`), false},
	{"a shortcode that was not understood", `write it as {{< contact "duty" >}}, with nothing between the two braces and the sign < or %`,
		regexp.MustCompile(`\{ ?\{[^}\n]{0,200}(?:\} ?\})?|\{ ?[%<][^}\n]{0,200}\}?|\} ?\}|[%>] ?\}`), false},
	{"what a template made of a missing or unsafe value", "look at what the line is given: a name, a number or an address is missing or not allowed",
		regexp.MustCompile(`(?:^|[\s(])%!(?:[\w(][^\s)]{0,60}\)?)?|%![\w(][^\s)]{0,60}\)?|#?ZgotmplZ|<no value>|<nil>|\[object Object\]|\bmap\[\w*:`), false},
	{"a placeholder that nothing fills", "take the braces out, or write what they should stand for", regexp.MustCompile(`\{[\pL][\pL\d_ -]{0,40}\}`), false},
	{"an asterisk of bold or italic words", "leave no space inside the asterisks and no letter directly outside them: **Who comes?** You do",
		regexp.MustCompile(`\*\*+|\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*`), true},
	{"an underline of bold or italic words", "write **bold** or *italic*, with no space inside the asterisks", regexp.MustCompile(`(?:^|[^\pL\d_])_{1,2}[^_\s][^_\n]{0,200}[^_\s]_{1,2}(?:[^\d_]|$)`), true},
	{"a sign of Markdown", "take it out", regexp.MustCompile("~~|```+"), true},
}

// lineMarks are the kinds of Mark at the start of a line.
var lineMarks = []struct {
	what, hint string
	is         *regexp.Regexp
}{
	{"a heading that was not understood", "put a space after the #: ## How to get there", regexp.MustCompile(`^[#＃]{1,6}[\pL\pM"'“‘(*]`)},
	{"a numbered list that was not understood", "put a space after the full stop and an empty line above the list: 1. First", regexp.MustCompile(`^\d{1,3}[.)]\pL`)},
	{"a list that was not understood", "begin each line with - and a space, and put an empty line above the list: - First", regexp.MustCompile(`^(?:[-+*–—]\pL|[•·●▪◦‣○■–]\s*\pL)`)},
	{"a table that was not understood", "a table has an empty line above it, a line of names and below that a line of dashes: | Who | When |, then | --- | --- |",
		regexp.MustCompile(`^\|.*\||^[^|\n]*\|[^|\n]*\||^[\s:|-]*-{3}[\s:|-]*\|[\s:|-]*$`)},
}

// Leftovers returns the marks of a text, in order. Lines are the offsets at which its
// lines begin.
func Leftovers(text string, lines []int) []Mark {
	var all []Mark
	taken := func(start, end int) bool {
		for _, m := range all {
			if start < m.End && m.Start < end {
				return true
			}
		}
		return false
	}
	for i, start := range lines {
		end := len(text)
		if i+1 < len(lines) {
			end = lines[i+1]
		}
		start += len(text[start:end]) - len(strings.TrimLeft(text[start:end], " \t"))
		for _, k := range lineMarks {
			if at := k.is.FindStringIndex(text[start:end]); at != nil && !taken(start, start+at[1]) {
				all = append(all, Mark{start, start + at[1], k.what, k.hint, true})
			}
		}
	}
	if !strings.ContainsAny(text, "*_[]{}%<&~`Z") {
		return all
	}
	for _, k := range marks {
		for _, at := range k.is.FindAllStringIndex(text, -1) {
			if !taken(at[0], at[1]) {
				all = append(all, Mark{at[0], at[1], k.what, k.hint, k.whole})
			}
		}
	}
	slices.SortFunc(all, func(a, b Mark) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// What an author may write, and a page may not show.
var (
	entity    = regexp.MustCompile(`&(?:[a-zA-Z]{2,10}|#\d{2,6}|#x[0-9a-fA-F]{2,6});`)
	attribute = regexp.MustCompile(`\{[.#][\w-]+[^}\n]{0,80}\}`)
)

// Shown returns the marks of a text as a page shows it: those of [Leftovers], signs of
// HTML and attributes of blocks.
func Shown(text string, lines []int) []Mark {
	all := Leftovers(text, lines)
	for _, at := range entity.FindAllStringIndex(text, -1) {
		all = append(all, Mark{at[0], at[1], "a sign of HTML", "write the letter or sign itself", false})
	}
	for _, at := range attribute.FindAllStringIndex(text, -1) {
		all = append(all, Mark{at[0], at[1], "an attribute that was not understood", "put it directly below the block it belongs to, or take it out", false})
	}
	return all
}

// OneEach returns the marks that are slips of their own.
func OneEach(text string, marks []Mark) []Mark {
	var all []Mark
	seen := map[string]bool{}
	for _, m := range marks {
		key := m.What
		if !m.Whole {
			key += text[m.Start:m.End]
		}
		if !seen[key] {
			seen[key] = true
			all = append(all, m)
		}
	}
	return all
}
