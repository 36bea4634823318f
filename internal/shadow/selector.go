package shadow

import (
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// selectors reads the selectors up to the block of their rule.
func (r *rewriter) selectors() (all [][]token) {
	var one []token
	depth := 0
	for !r.at(css.LeftBraceToken, css.RightBraceToken) {
		t := r.next()
		if t.kind == css.CommaToken && depth == 0 {
			all, one = append(all, one), nil
			continue
		}
		depth += nesting(t)
		one = append(one, t)
	}
	return append(all, one)
}

// nesting returns 1 for a token that opens a bracket, -1 for one that closes it, or 0.
func nesting(t token) int {
	switch t.kind {
	case css.FunctionToken, css.LeftParenthesisToken, css.LeftBracketToken:
		return 1
	case css.RightParenthesisToken, css.RightBracketToken:
		return -1
	}
	return 0
}

func (r *rewriter) isOutside(selector []token) bool {
	for len(selector) > 0 && (selector[0].kind == css.WhitespaceToken || selector[0].kind == css.CommentToken) {
		selector = selector[1:]
	}
	return len(selector) > 1 && selector[0].text == "." && r.outside != nil && r.outside(selector[1].text)
}

// elements are what a shadow root has instead of the elements of a page.
var elements = map[string]string{"html": ":host", "body": ".page", "main": ".main"}

// inShadow returns a selector of the page as one of the shadow root.
func inShadow(selector []token) string {
	var b strings.Builder
	before, brackets := "", 0
	for i := 0; i < len(selector); i++ {
		t := selector[i]
		if t.kind == css.LeftBracketToken || t.kind == css.RightBracketToken {
			brackets += nesting(t)
		}
		element := elements[strings.ToLower(t.text)]
		switch {
		case brackets > 0 || t.kind == css.IdentToken && before == ".":
			b.WriteString(t.text)
		case t.text == ":" && before != ":" && i+1 < len(selector) && strings.EqualFold(selector[i+1].text, "root"):
			i += 1 + host(&b, selector[i+2:])
		case t.kind == css.IdentToken && before != ":" && element == ":host":
			i += host(&b, selector[i+1:])
		case t.kind == css.IdentToken && before != ":" && element != "":
			b.WriteString(element)
		default:
			b.WriteString(t.text)
		}
		before = t.text
	}
	return strings.TrimSpace(b.String())
}

// host writes :host for html, and in brackets what else the selector says about that element:
// html[dir=rtl] becomes :host([dir=rtl]). It returns how many tokens it has read.
func host(b *strings.Builder, rest []token) (taken int) {
	b.WriteString(":host")
	var said strings.Builder
	depth := 0
	for ; taken < len(rest); taken++ {
		t := rest[taken]
		if depth == 0 && (t.kind == css.WhitespaceToken || t.kind == css.CommaToken || t.kind == css.RightParenthesisToken ||
			t.text == ">" || t.text == "+" || t.text == "~" || t.text == ":" && taken+1 < len(rest) && rest[taken+1].text == ":") {
			break
		}
		depth += nesting(t)
		said.WriteString(t.text)
	}
	if said.Len() > 0 {
		b.WriteString("(" + said.String() + ")")
	}
	return taken
}
