package site

import (
	"bytes"
	"iter"
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/shortcode"
)

// nest writes the pages so that a shortcode within the text of another gives what it gives
// elsewhere. Hugo renders the inner one first, and reads the result as Markdown, where HTML is
// left out: a contact within if-local was lost.
//
// A condition is decided here, and leaves its text or nothing. A box gets empty lines around it:
// within a line of text it would be in the middle of a paragraph, where HTML has none. Within
// details, shortcodes are written as Hugo's comments, {{</* contact "x" */>}}: the layout gets
// them as they were, and renders them with the rest of its text. In a heading, those that give
// plain words are written with %: Hugo makes the heading's name for links before it knows what
// the others give.
//
// A council's own shortcode of the same name stays as it is.
func (s *project) nest(g *guide) {
	n := nesting{g, s.ownShortcodes()}
	for _, page := range s.names("content/") {
		if f := s.files[page]; path.Ext(page) == ".md" {
			f.data = n.foldComments(n.apart(n.plainHeadings(n.decided(f.data))))
			s.files[page] = f
		}
	}
}

// A nesting is what nest knows of a site.
type nesting struct {
	guide *guide
	own   []string // shortcodes
}

// in returns the guide's shortcodes of a page.
func (n nesting) in(text []byte) iter.Seq[shortcode.Code] {
	return func(yield func(shortcode.Code) bool) {
		for c := range shortcode.In(text, 0) {
			if !slices.Contains(n.own, c.Name) && !yield(c) {
				return
			}
		}
	}
}

// decided returns a page without the braces of conditions, and without the texts of those that
// do not hold. The shortcodes of the page are pairs.
func (n nesting) decided(text []byte) []byte {
	var out []byte
	done, left := 0, 0 // left counts the texts that are left out
	var open []bool    // whether each holds
	for c := range n.in(text) {
		if !isCondition(c.Name) || c.Closing && len(open) == 0 {
			continue
		}
		if left == 0 {
			out = append(out, text[done:c.Start]...)
		}
		done = c.End
		switch {
		case !c.Closing:
			open = append(open, n.guide.holds(c))
			if !open[len(open)-1] {
				left++
			}
		default:
			if !open[len(open)-1] {
				left--
			}
			open = open[:len(open)-1]
		}
	}
	return append(out, text[done:]...)
}

// conditions say whether a text after if- is shown; after unless- it is the other way round.
var conditions = map[string]func(g *guide, args []string) bool{
	"rule": func(g *guide, ids []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return len(g.rulesOf(id, "")) > 0 })
	},
	"amount": func(g *guide, args []string) bool {
		return slices.ContainsFunc(g.rulesOf(args[0], ""), func(r ruleParams) bool { return r.AmountText != "" })
	},
	"other-rule": func(g *guide, args []string) bool {
		return slices.ContainsFunc(g.rulesOf(args[0], args[1]), func(r ruleParams) bool { return !slices.Contains(r.Kinds, "initial") })
	},
	"local": func(g *guide, topics []string) bool {
		own := slices.Contains(topics, "own")
		return slices.ContainsFunc(topics, func(topic string) bool {
			text := g.Local[topic]
			return text != nil && !(own && text.Level == string(council.LevelNational))
		})
	},
}

func isCondition(name string) bool {
	_, about, _ := strings.Cut(name, "-")
	_, is := conditions[about]
	return is && (strings.HasPrefix(name, "if-") || strings.HasPrefix(name, "unless-"))
}

// holds reports whether a condition shows its text.
func (g *guide) holds(c shortcode.Code) bool {
	word, about, _ := strings.Cut(c.Name, "-")
	return conditions[about](g, c.Args) == (word == "if")
}

// rulesOf returns the rules of a step, for one kind of conference if it is given.
func (g *guide) rulesOf(id, kind string) []ruleParams {
	var all []ruleParams
	for _, r := range g.Rules {
		if r.ID == id && (kind == "" || slices.Contains(r.Kinds, kind)) {
			all = append(all, r)
		}
	}
	return all
}

// plainHeadings returns a page whose headings get their names from their words.
func (n nesting) plainHeadings(text []byte) []byte {
	out := text
	for c := range n.in(text) {
		if kind, known := shortcode.Named(c.Name); known && !c.Markdown && kind.Form == shortcode.Either && headingLine.Match(lineOf(text, c.Start)) {
			out = slices.Concat(out[:c.Start], []byte("{{%"), out[c.Start+3:c.End-3], []byte("%}}"), out[c.End:])
		}
	}
	return out
}

// wordsOnly are the shortcodes that give words and links, of those written in {{< >}}. The
// others give boxes.
var wordsOnly = []string{"rule", "word", "phone"}

func isBox(kind shortcode.Shortcode) bool {
	return kind.Form == shortcode.Angle && !slices.Contains(wordsOnly, kind.Name)
}

// beginning matches what is before the text of a line: of a list or a quotation, or nothing.
var beginning = regexp.MustCompile(`^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+|>[ \t]?)*`)

// apart puts empty lines around the boxes of a page that have none.
func (n nesting) apart(text []byte) []byte {
	var out []byte
	done := 0
	for c := range n.in(text) {
		kind, _ := shortcode.Named(c.Name)
		if !isBox(kind) {
			continue
		}
		before, after := emptyLines(text, c.Start, c.End)
		if !c.Closing {
			out = append(append(out, text[done:c.Start]...), before...)
			done = c.Start
		}
		if c.Closing || !kind.Text {
			out = append(append(out, text[done:c.End]...), after...)
			done = c.End
		}
	}
	return append(out, text[done:]...)
}

// emptyLines returns what there has to be before and after a part of a text, so that there is
// an empty line above it and one below it. They belong to the list or quotation of the part.
func emptyLines(text []byte, from, to int) (before, after string) {
	start := bytes.LastIndexByte(text[:from], '\n') + 1
	above := text[:max(start-1, 0)]
	above = above[bytes.LastIndexByte(above, '\n')+1:]
	rest, below, _ := bytes.Cut(text[to:], []byte("\n"))
	below, _, _ = bytes.Cut(below, []byte("\n"))
	first := beginning.Find(text[start:from])
	empty := "\n" + strings.Map(func(r rune) rune {
		if r == '>' {
			return r
		}
		return ' '
	}, string(first))
	isBlank := func(line []byte) bool { return len(bytes.Trim(line, " \t\r>")) == 0 }
	switch {
	case len(first) < from-start:
		before = empty + empty
	case isBlank(first) && !isBlank(above):
		before = empty
	}
	switch {
	case !isBlank(rest):
		after = empty + empty
	case !isBlank(below):
		after = empty
	}
	return before, after
}

// foldComments writes the shortcodes within details as comments.
func (n nesting) foldComments(text []byte) []byte {
	var out []byte
	done, within := 0, false
	for c := range n.in(text) {
		switch {
		case c.Name == "details":
			within = !c.Closing
		case within:
			out = slices.Concat(out, text[done:c.Start+3], []byte("/*"), text[c.Start+3:c.End-3], []byte("*/"), text[c.End-3:c.End])
			done = c.End
		}
	}
	return append(out, text[done:]...)
}
