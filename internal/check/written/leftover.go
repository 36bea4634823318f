package written

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
)

// A slip is a mark left in a page's text, from one place to another.
type slip struct {
	check.Mark
	text     string
	from, to reading.Place
	first    bool // in its paragraph, of those that are one slip
}

// slips returns the marks that an author left in a text; it is never nil.
func slips(text reading.Text) []slip {
	all := []slip{}
	for _, b := range text.Blocks {
		words := b.Text()
		marks := slices.DeleteFunc(check.Leftovers(words, b.Lines()), func(m check.Mark) bool {
			return !b.Written(m.Start) || escaped(words, m) || b.Referred(m.Start) && !strings.HasPrefix(words[m.Start:], "<")
		})
		first := check.OneEach(words, marks)
		for _, m := range marks {
			all = append(all, slip{m, words[m.Start:m.End], b.Place(m.Start), b.Place(m.End - 1), slices.Contains(first, m)})
		}
	}
	return all
}

// escaped reports whether an author asks for a sign itself, with a \ before it.
func escaped(text string, m check.Mark) bool {
	return m.Start > 0 && text[m.Start-1] == '\\' || text[m.Start] == '\\'
}

// slips returns the marks that are left in the page's text.
func (p *page) slips() []slip {
	if p.left == nil {
		p.left = slips(p.text)
	}
	return p.left
}

// checkLeftover finds what check.Leftover is about.
func checkLeftover(p *page, _ *set) finding.List {
	var all finding.List
	if p.isBlank() {
		all = append(all, check.Leftover.Warned(p.file, p.front.Body, 0, "the page has no text yet",
			"write it below the second line +++; until it is ready, draft = true keeps the page for yourself"))
	}
	footnotes := map[string]bool{}
	for _, s := range p.slips() {
		note := strings.HasPrefix(s.text, "[^")
		if s.first && (!note || p.below > 0 && !footnotes[s.text]) { // the build reports a footnote of a page once
			footnotes[s.text] = footnotes[s.text] || note
			all = append(all, leftover(p.file, s.from.Line, s.from.Column, "", s.text, s.Mark))
		}
	}
	for _, at := range p.text.Indented {
		all = append(all, check.Leftover.Found(p.file, at.Line, at.Column, "a box of code, because the line begins with four spaces or a tab",
			"take the spaces at the start of the line away; a list in a list needs two"))
	}
	if p.text.EmptyItems > 0 {
		for _, at := range bareItem.FindAllIndex(p.data, -1) {
			f := finding.At(p.file, p.data, at[1]-len(bytes.TrimLeft(p.data[at[0]:at[1]], " \t>")))
			all = append(all, check.Leftover.Found(p.file, f.Line, f.Column, "an item of a list has no words", "write them after the sign, or take the line out"))
		}
	}
	for _, l := range p.text.Lost {
		all = append(all, lost(p.file, l.Line, l.Column, "", l.Text))
	}
	for key, text := range map[string]string{"title": p.front.Title, "description": p.front.Description} {
		for _, m := range check.OneEach(text, check.Leftovers(text, []int{0})) {
			all = append(all, leftover(p.file, p.line(key), 0, key+": ", text[m.Start:m.End], m))
		}
	}
	return all
}

// bareItem matches a line that is only the sign of a list item. Other items may seem empty
// because their shortcodes are not expanded.
var bareItem = regexp.MustCompile(`(?m)^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*\r?$`)

// isBlank reports whether an editor's page shows nothing because it is only front matter. A
// section's page still lists its pages, and a page that replaces one of the guide's may have
// that page's layout.
func (p *page) isBlank() bool {
	_, body, _ := frontmatter.Split(p.data)
	return p.own && !p.held && len(bytes.TrimSpace(body)) == 0 && path.Base(p.file) != "_index.md" && !slices.Contains(layers.Required, p.address)
}

func leftover(file string, line, column int, about, text string, m check.Mark) finding.Finding {
	return check.Leftover.Found(file, line, column, fmt.Sprintf("%s%q is shown to families as it is typed: %s", about, finding.Short(text), m.What), m.Hint)
}

func lost(file string, line, column int, about, text string) finding.Finding {
	return check.Leftover.Found(file, line, column, fmt.Sprintf("%s%q is not shown: its row has more cells than the table's heading", about, finding.Short(text)),
		`give the heading a cell for each column, or take this one out; a | inside a cell is written \|`)
}

// withoutLeftovers drops findings about the words of a slip: the slip itself is the finding.
func withoutLeftovers(all finding.List, p *page) finding.List {
	marks := p.slips()
	return slices.DeleteFunc(all, func(f finding.Finding) bool {
		return f.Check != check.Leftover.Name && f.Column > 0 && slices.ContainsFunc(marks, func(s slip) bool {
			at := reading.Place{Line: f.Line, Column: f.Column}
			return !before(at, s.from) && !before(s.to, at)
		})
	})
}

func before(a, b reading.Place) bool {
	return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
}
