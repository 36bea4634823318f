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

// mostMarks is how many marks of a kind are looked for in one text: a binary file
// may have a hundred thousand.
const mostMarks = 500

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
		if !mayBegin(text[start:end]) {
			continue
		}
		for _, k := range lineMarks {
			if at := k.is().FindStringIndex(text[start:end]); at != nil && !taken(start, start+at[1]) {
				all = append(all, Mark{start, start + at[1], k.what, k.hint, true})
			}
		}
	}
	if !MayBeLeft(text) {
		return all
	}
	for _, k := range marks {
		for _, at := range k.is().FindAllStringIndex(text, mostMarks) {
			at[0] += len(text[at[0]:at[1]]) - len(strings.TrimLeft(text[at[0]:at[1]], " \t\n"))
			if !taken(at[0], at[1]) {
				all = append(all, Mark{at[0], at[1], k.what, k.hint, k.whole})
			}
		}
	}
	slices.SortFunc(all, func(a, b Mark) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// attribute matches the attributes of a block, which an author may write but no page may show.
var attribute = regexp.MustCompile(`\{[.#][\w-]+[^}\n]{0,80}\}`)

// Shown returns the marks of a text as a page shows it: those of [Leftovers], and
// attributes of blocks.
func Shown(text string, lines []int) []Mark {
	all := Leftovers(text, lines)
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
