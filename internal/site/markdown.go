package site

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/shortcode"
)

// unsupported is Markdown that Hugo knows and the guide does not support, and what to write
// instead. The group of each form is the part to remove. signs are a cheap test: a text with
// none of them cannot match.
var unsupported = []struct {
	signs         []string
	boxes         bool // one finding is for a whole list
	form          *regexp.Regexp
	message, hint string
}{
	{[]string{"[ ]", "[x]", "[X]"}, true, regexp.MustCompile(`(?m)^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(\[[ xX]\][ \t])`), "a list with boxes is not inside {{% ticks %}}",
		"put it inside {{% ticks %}} and {{% /ticks %}}: then the boxes can be ticked"},
	{[]string{"[^"}, false, regexp.MustCompile(`(\[\^[^\]\s]+\])`), "the guide has no footnotes",
		`write the words into the sentence, or open them with {{< details "words to press" >}}…{{< /details >}}`},
}

var emptyLine = regexp.MustCompile(`\n[ \t>]*\r?\n`)

// unsupportedMarkdown reports unsupported Markdown in every page and removes it, so that it
// causes no further findings when the rest is made and checked.
func (s *project) unsupportedMarkdown() finding.List {
	var faults finding.List
	for _, page := range s.names("content/") {
		if path.Ext(page) != ".md" {
			continue
		}
		f := s.files[page]
		text := withoutTicks(withoutCode(f.data))
		var special [][]int
		seen := map[string]bool{} // a footnote is its number in the text, and its words below
		for _, u := range unsupported {
			if !slices.ContainsFunc(u.signs, func(sign string) bool { return bytes.Contains(text, []byte(sign)) }) {
				continue
			}
			last := -1
			for _, at := range u.form.FindAllSubmatchIndex(text, -1) {
				special = append(special, at[2:4])
				label := string(text[at[2]:at[3]])
				sameList := u.boxes && last >= 0 && !emptyLine.Match(text[last:at[0]])
				last = at[0]
				if sameList || strings.HasPrefix(label, "[^") && seen[label] {
					continue
				}
				seen[label] = true
				fault := finding.At(f.name, text, at[0])
				fault.Message, fault.Hint = u.message, u.hint
				faults = append(faults, fault)
			}
		}
		if len(special) > 0 {
			f.data = without(f.data, special)
			s.files[page] = f
		}
	}
	return faults
}

// withoutPages returns a text of the profile without what only pages can have: shortcodes, boxes
// and footnotes. Each is a fault at its place in the profile (internal/check/written), and what is
// left of it would be found again on every page that shows the text.
func withoutPages(text string) string {
	var parts [][]int
	for c := range shortcode.In([]byte(text), 0) {
		parts = append(parts, []int{c.Start, c.End})
	}
	for _, u := range unsupported {
		for _, at := range u.form.FindAllStringSubmatchIndex(text, -1) {
			parts = append(parts, at[2:4])
		}
	}
	return string(without([]byte(text), parts))
}

// without returns a page without the parts from one place to another.
func without(text []byte, parts [][]int) []byte {
	slices.SortFunc(parts, slices.Compare)
	var rest []byte
	from := 0
	for _, part := range parts {
		rest = append(rest, text[from:part[0]]...)
		from = part[1]
	}
	return append(rest, text[from:]...)
}

// code matches code in Markdown, which is shown as it is written.
var code = regexp.MustCompile("(?s)```.*?```|~~~.*?~~~|`[^`\\n]+`")

// withoutCode returns a page with its code replaced by spaces.
func withoutCode(text []byte) []byte {
	if !bytes.ContainsAny(text, "`~") {
		return text
	}
	for _, at := range code.FindAllIndex(text, -1) {
		text = blank(text, at[0], at[1])
	}
	return text
}

// withoutTicks returns a page with its lists to tick replaced by spaces.
func withoutTicks(text []byte) []byte {
	from := -1
	for c := range shortcode.In(text, 0) {
		switch {
		case c.Name != "ticks":
		case !c.Closing:
			from = c.End
		case from >= 0:
			text, from = blank(text, from, c.Start), -1
		}
	}
	return text
}
