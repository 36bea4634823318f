package contactlist

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"familyguide/internal/telephone"
)

// oneLine returns a text on one line, without invisible characters, except the
// joiners that Persian and emoji need.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			return ' '
		case r == '\u200c' || r == '\u200d':
			return r
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Noncharacter_Code_Point) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// fromExcel takes away what is put before a number so that Excel keeps its first 0.
func fromExcel(cell string) string {
	if inner, ok := strings.CutPrefix(cell, `="`); ok && strings.HasSuffix(inner, `"`) {
		return strings.TrimSuffix(inner, `"`)
	}
	return strings.TrimPrefix(cell, "'")
}

var (
	afterCode = regexp.MustCompile(`^(\+\d{1,3}) ?\(0\) ?`) // +44 (0)20
	areaCode  = regexp.MustCompile(`\((\d+)\)`)             // (020)
	between   = regexp.MustCompile(`(\d)[ .‐‑–-]+(\d)`)
)

// dialled returns a telephone number in digits and spaces. Text that is not just a number is
// returned unchanged, for the profile to refuse.
func dialled(text string) string {
	text = strings.TrimSpace(strings.TrimPrefix(strings.ToLower(text), "tel:"))
	text = afterCode.ReplaceAllString(text, "$1 ")
	text = areaCode.ReplaceAllString(text, "$1 ")
	for range 2 { // "1-2-3" shares its 2
		text = between.ReplaceAllString(text, "$1 $2")
	}
	return strings.Join(strings.Fields(text), " ")
}

// lostZero reports whether a British number has lost its first 0, which spreadsheets remove.
// The profile would accept it, but nobody could be reached by it.
func lostZero(number string) bool {
	n := telephone.Digits(number)
	return (len(n) == 9 || len(n) == 10) && n[0] != '0' && n[0] != '+'
}

func mailed(text string) string {
	const scheme = "mailto:"
	if len(text) > len(scheme) && strings.EqualFold(text[:len(scheme)], scheme) {
		text = text[len(scheme):]
	}
	return strings.TrimSpace(text)
}

// nothing reports whether a cell has no value, such as "n/a" or "-".
func nothing(text string) bool {
	switch strings.Trim(strings.ToLower(text), " .") {
	case "", "-", "–", "—", "n/a", "na", "n.a", "none", "nil", "no", "not applicable", "not known", "unknown", "tbc", "tba", "to be confirmed", "#n/a":
		return true
	}
	return false
}

// browsed returns a web address with its scheme.
func browsed(text string) string {
	if text != "" && !strings.Contains(text, "://") && strings.Contains(text, ".") && !strings.ContainsAny(text, " @") {
		return "https://" + text
	}
	return text
}

// withoutTags returns the text of HTML, which directories keep in their descriptions.
func withoutTags(text string) string {
	if !strings.Contains(text, "<") && !strings.Contains(text, "&") {
		return oneLine(text)
	}
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return oneLine(b.String())
		case html.TextToken:
			b.Write(z.Text())
		default:
			if raw, _ := z.TagName(); string(raw) == "script" || string(raw) == "style" {
				z.Next()
			}
			b.WriteByte(' ')
		}
	}
}

// longestAbout is how long the words on a card are, in bytes.
const longestAbout = 200

// inShort returns the first sentences of a text, as many as fit on a card.
func inShort(text string) string {
	for len(text) > longestAbout {
		end := strings.LastIndexAny(text[:longestAbout], ".!?")
		if end < 0 {
			return ""
		}
		text = text[:end+1]
	}
	return text
}
