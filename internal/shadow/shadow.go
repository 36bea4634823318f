// Package shadow makes the style sheet of a page fit for a shadow root in another site's
// page.
//
//   - html and :root become :host, the element that has the shadow root. body and main,
//     which the other page has for itself, become .page and .main.
//   - A length of N rem becomes calc(N*var(--family-rem)), because rem depends on the
//     other page. The conditions of @media and the like keep it: there it is the size that
//     the reader has chosen.
//   - A selector that begins with a class of what the shadow root does not show is left
//     out, and so is a rule that has no other selector.
//
// Everything else is copied: names of classes, ids, attributes and properties, strings,
// addresses, and rules inside of rules.
package shadow

import (
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// Styles returns a style sheet for a shadow root in which no element has a class for which
// outside returns true.
func Styles(sheet string, outside func(class string) bool) string {
	r := &rewriter{rest: tokensOf(sheet), outside: outside}
	for len(r.rest) > 0 {
		r.rules()
		r.copy() // a brace too many
	}
	return r.out.String()
}

type token struct {
	kind css.TokenType
	text string
}

func tokensOf(sheet string) (all []token) {
	lexer := css.NewLexer(parse.NewInputString(sheet))
	for {
		kind, text := lexer.Next()
		if kind == css.ErrorToken {
			return all
		}
		all = append(all, token{kind, string(text)})
	}
}

// A rewriter copies a style sheet from rest to out.
type rewriter struct {
	rest    []token
	out     strings.Builder
	outside func(class string) bool
}

// next takes the next token. Behind the end of the sheet it is empty.
func (r *rewriter) next() (t token) {
	if len(r.rest) > 0 {
		t, r.rest = r.rest[0], r.rest[1:]
	}
	return t
}

func (r *rewriter) copy() { r.out.WriteString(r.next().text) }

// at reports whether the next token is of one of the kinds, or the sheet ends.
func (r *rewriter) at(kinds ...css.TokenType) bool {
	if len(r.rest) == 0 {
		return true
	}
	for _, kind := range kinds {
		if r.rest[0].kind == kind {
			return true
		}
	}
	return false
}

// rules rewrites rules up to the end of their block.
func (r *rewriter) rules() {
	for !r.at(css.RightBraceToken) {
		switch r.rest[0].kind {
		case css.AtKeywordToken:
			r.atRule()
		case css.WhitespaceToken, css.CommentToken, css.SemicolonToken, css.CDOToken, css.CDCToken:
			r.copy()
		default:
			r.rule()
		}
	}
}

// holdsRules are the at-rules with rules in their block, others hold declarations.
var holdsRules = map[string]bool{"@media": true, "@supports": true, "@layer": true, "@container": true}

func (r *rewriter) atRule() {
	name := strings.ToLower(r.rest[0].text)
	for !r.at(css.LeftBraceToken, css.SemicolonToken, css.RightBraceToken) {
		r.copy()
	}
	switch {
	case !r.at(css.SemicolonToken, css.RightBraceToken) && holdsRules[name]:
		r.copy()
		r.rules()
		r.copy()
	case !r.at(css.SemicolonToken, css.RightBraceToken):
		r.block()
	}
}

// rule rewrites a rule, or leaves it out.
func (r *rewriter) rule() {
	var kept []string
	for _, s := range r.selectors() {
		if !r.isOutside(s) {
			kept = append(kept, inShadow(s))
		}
	}
	if len(kept) > 0 {
		r.out.WriteString(strings.Join(kept, ","))
		r.block()
		return
	}
	left := &rewriter{rest: r.rest}
	left.block()
	r.rest = left.rest
}

// block rewrites a block of declarations with its braces.
func (r *rewriter) block() {
	for depth := 0; len(r.rest) > 0; {
		switch t := r.next(); t.kind {
		case css.LeftBraceToken:
			depth++
			r.out.WriteString(t.text)
		case css.RightBraceToken:
			r.out.WriteString(t.text)
			if depth--; depth <= 0 {
				return
			}
		case css.DimensionToken:
			r.out.WriteString(length(t.text))
		default:
			r.out.WriteString(t.text)
		}
	}
}

func length(text string) string {
	if n := len(text) - len("rem"); n > 0 && strings.EqualFold(text[n:], "rem") {
		return "calc(" + text[:n] + "*var(--family-rem))"
	}
	return text
}
