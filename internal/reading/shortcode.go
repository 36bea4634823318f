package reading

import (
	"strings"

	"familyguide/internal/shortcode"
)

// Expand returns the Markdown that a shortcode is read as, and whether it knows the
// shortcode; one that it does not know is read as nothing. The arguments of "{{< rule "minutes" >}}" are
// one, "minutes"; a named argument keeps its name, as in `kind=initial`. A closing
// shortcode is never asked for.
type Expand func(name string, args []string) (string, bool)

// expand fills the text of an expansion from its file, from an offset on. It returns
// the terms that word shortcodes link to the words page.
func (s *expansion) expand(from int, expand Expand) []term {
	var terms []term
	for code := range shortcode.In(s.file, from) {
		s.keep(from, code.Start)
		if !code.Closing {
			if code.Name == "word" {
				terms = append(terms, term{strings.Join(code.Args, " "), len(s.text)})
			}
			s.replace(code.Start, words(code, expand))
		}
		from = code.End
	}
	s.keep(from, len(s.file))
	return terms
}

// Expanded returns a page's text with its shortcodes replaced: two pages of which
// this is the same read the same.
func Expanded(file []byte, expand Expand) []byte {
	src := newExpansion(file)
	src.expand(textStart(file), expand)
	return src.text
}

// words returns the text that a shortcode is read as.
func words(c shortcode.Code, expand Expand) string {
	if expand == nil {
		return ""
	}
	words, _ := expand(c.Name, c.Args)
	return words
}
