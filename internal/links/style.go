package links

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// Style visits the links of a style sheet.
func Style(data []byte, visit Visit) []byte {
	return styleText(data, Link{Use: Load}, true, visit)
}

// loading are the functions whose strings a browser fetches.
// https://drafts.csswg.org/css-values-4/#urls · https://drafts.csswg.org/css-images-4/#image-set-notation
var loading = map[string]bool{"url": true, "src": true, "image": true, "image-set": true, "-webkit-image-set": true}

// styleText visits the links of CSS. The tokens of the lexer, put together, are the text
// again. If own, each link's offset is that of its address.
func styleText(text []byte, l Link, own bool, visit Visit) []byte {
	var out bytes.Buffer
	s := sheet{lexer: css.NewLexer(parse.NewInputBytes(text[:len(text):len(text)]))} // otherwise the lexer would write after text
	done, offset := 0, l.Offset
	for {
		at, ok := s.next()
		if !ok {
			break
		}
		raw := string(text[at.from:at.to])
		l.Address = unescapeCSS(raw)
		if own {
			l.Offset = offset + at.from
		}
		if replaced := visit(l); replaced != l.Address {
			out.Write(text[done:at.from])
			out.WriteString(replaced)
			done = at.to
		}
	}
	if done == 0 {
		return text
	}
	out.Write(text[done:])
	return out.Bytes()
}

// A sheet finds the addresses of a style sheet one by one.
type sheet struct {
	lexer     *css.Lexer
	at        int
	open      []bool // for each open bracket, whether strings in it are addresses
	statement string // the at-rule that the next string belongs to: "import", "namespace"
	unquoted  int    // where the address in u\72l(…) begins, which the lexer reads as a function
}

// next returns where the next address is; it is false at the end.
func (s *sheet) next() (span, bool) {
	for {
		kind, raw := s.lexer.Next()
		if kind == css.ErrorToken {
			return span{}, false
		}
		from := s.at
		s.at += len(raw)
		if address, ok := s.token(kind, raw, from); ok {
			return address, true
		}
	}
}

// token returns where the address in a token is, if it has one.
func (s *sheet) token(kind css.TokenType, raw []byte, from int) (span, bool) {
	statement := s.statement
	if kind != css.WhitespaceToken && kind != css.CommentToken && !(statement == "namespace" && kind == css.IdentToken) {
		s.statement = ""
	}
	switch kind {
	case css.AtKeywordToken:
		s.statement = strings.ToLower(unescapeCSS(string(raw[1:])))
	case css.FunctionToken:
		name := strings.ToLower(unescapeCSS(string(raw[:len(raw)-1])))
		s.open = append(s.open, loading[name])
		if name == "url" {
			s.unquoted = s.at
		}
	case css.LeftParenthesisToken:
		s.open = append(s.open, false)
	case css.RightParenthesisToken:
		s.open = s.open[:max(0, len(s.open)-1)]
		begin := s.unquoted
		s.unquoted = 0
		return span{begin, from}, begin > 0
	case css.URLToken:
		at := insideURL(raw)
		return span{from + at.from, from + at.to}, statement != "namespace" // a name, never loaded
	case css.StringToken:
		s.unquoted = 0
		inFunction := len(s.open) > 0 && s.open[len(s.open)-1]
		return span{from + 1, from + max(1, len(raw)-1)}, statement == "import" || inFunction
	}
	return span{}, false
}

// insideURL returns where the address is in "url(…)".
func insideURL(raw []byte) span {
	from := bytes.IndexByte(raw, '(') + 1
	to := len(raw)
	if raw[to-1] == ')' {
		to--
	}
	text := string(raw[from:to])
	from += skip(text, spaces)
	to = from + len(strings.Trim(text, spaces))
	if from < to && (raw[from] == '"' || raw[from] == '\'') {
		if to-from > 1 && raw[to-1] == raw[from] {
			to--
		}
		from++
	}
	return span{from, max(from, to)}
}

// unescapeCSS resolves the escapes of a name, string or address.
// https://drafts.csswg.org/css-syntax-3/#consume-escaped-code-point
func unescapeCSS(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			out.WriteByte(text[i])
			continue
		}
		i++
		digits := skip(text[i:min(len(text), i+6)], "0123456789abcdefABCDEF")
		switch {
		case digits > 0:
			n, _ := strconv.ParseUint(text[i:i+digits], 16, 32)
			if n == 0 || n > utf8.MaxRune {
				n = utf8.RuneError
			}
			out.WriteRune(rune(n))
			if i += digits; i == len(text) || !isSpace(text[i]) {
				i--
			}
		case i < len(text) && text[i] != '\n':
			out.WriteByte(text[i])
		}
	}
	return out.String()
}
