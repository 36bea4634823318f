package origin

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"familyguide/internal/frontmatter"
)

// A letter is a letter or digit of a file, in lower case, and its offset.
type letter struct {
	c  rune
	at int
}

// lettersOf returns the letters and digits of a text.
func lettersOf(text string) []letter {
	var all []letter
	for i, c := range text {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			all = append(all, letter{unicode.ToLower(c), i})
		}
	}
	return all
}

// leastLetters is how many letters make a text likely to be that of the author.
const leastLetters = 6

// Text returns the place of a text that a page shows.
func (o *Origin) Text(page, text string) (Place, bool) {
	wanted := lettersOf(text)
	if len(wanted) == 0 {
		return Place{}, false
	}
	wanted = wanted[:min(len(wanted), 60)]
	for _, f := range o.ofPage(page) {
		if f.letters == nil {
			f.letters = lettersOf(f.body())
		}
		if i := index(f.letters, wanted); i >= 0 {
			return f.place(len(f.data) - len(f.body()) + f.letters[i].at), true
		}
	}
	return Place{}, false
}

// body returns the text of a page below its head, and all of any other file.
func (f *file) body() string {
	_, body, _ := frontmatter.Split(f.data)
	return string(body)
}

// index returns where some letters begin among others, -1 if nowhere.
func index(all, part []letter) int {
next:
	for i := 0; i+len(part) <= len(all); i++ {
		for j := range part {
			if all[i+j].c != part[j].c {
				continue next
			}
		}
		return i
	}
	return -1
}

// Mark returns the place of a piece of a text that a page shows between two others: the
// one with most letters in common on both sides. The typographer may have changed the
// piece, except for the signs with which it begins.
func (o *Origin) Mark(page, before, mark, after string) (Place, bool) {
	files := append(o.ofPage(page), o.allHeads()...)
	signs := mark
	if i := strings.IndexFunc(mark, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }); i > 0 {
		signs = mark[:i]
	}
	for _, m := range []string{mark, straight.Replace(mark), signs} {
		rest := mark[len(m):] + after
		for _, f := range files {
			if at, ok := f.mark(before, m, rest); ok {
				return at, true
			}
		}
	}
	return Place{}, false
}

// straight undoes what makes the quotation marks of a page curly.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")

func (f *file) mark(before, mark, after string) (Place, bool) {
	text := string(f.data)
	best, score, at := -1, 0, 0
	if strings.HasPrefix(mark, "+++") {
		at = len(text) - len(f.body()) // the two lines around the head are not shown
	}
	for {
		i := strings.Index(text[at:], mark)
		if i < 0 {
			break
		}
		i += at
		at = i + 1
		if s := common(text, i, i+len(mark), before, after); s > score {
			best, score = i, s
		}
	}
	if best < 0 || score < min(leastLetters, len(lettersOf(before))+len(lettersOf(after))) {
		return Place{}, false
	}
	return f.place(best), true
}

// common counts the letters around text[start:end] that agree with before and after, plus one
// for the mark between them.
func common(text string, start, end int, before, after string) int {
	const near = 200
	from, to := max(0, start-near), min(len(text), end+near)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	a, b := lettersOf(text[from:start]), lettersOf(before)
	n := 1
	for i := 1; i <= min(len(a), len(b)) && a[len(a)-i].c == b[len(b)-i].c; i++ {
		n++
	}
	a, b = lettersOf(text[end:to]), lettersOf(after)
	for i := 0; i < min(len(a), len(b)) && a[i].c == b[i].c; i++ {
		n++
	}
	return n
}

// allHeads returns the heads of all pages, because a page shows the titles of others.
func (o *Origin) allHeads() []*file {
	if o.heads != nil {
		return o.heads
	}
	o.heads = []*file{}
	if o.Layers == nil {
		return o.heads
	}
	for _, lang := range o.Layers.Languages {
		for _, p := range o.Layers.Pages(lang) {
			_, body, _ := frontmatter.Split(p.Data)
			o.heads = append(o.heads, &file{name: p.Name, data: p.Data[:len(p.Data)-len(body)]})
		}
	}
	return o.heads
}
