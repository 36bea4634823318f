package check

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// blanks are the words with which a blank in square brackets begins, for somebody to
// fill in. Other words in brackets are an author's own, such as "[sic]".
const blanks = "add|address|council(?:['’]s)?|date|e-?mail|enter|fill in|insert|link|name|number|phone|place|placeholder|telephone|time|venue|website|" +
	"your|our (?:name|council|number)|child(?:['’]s)? name|xx+"

// elements are the elements of HTML that editors paste.
const elements = "a|abbr|article|aside|b|big|blockquote|br|button|center|code|dd|details|div|dl|dt|em|embed|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|" +
	"label|li|link|main|meta|nav|o:p|object|ol|p|pre|script|section|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|ul|video"

// pattern returns a regular expression that is compiled when it is first used: compiling all
// of them takes 3 ms, which commands without checks should not spend.
func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// marks are the kinds of [Mark], the most specific first: text that matches one kind is not
// matched again by another.
var marks = []struct {
	what, hint string
	is         func() *regexp.Regexp
	whole      bool // see [Mark]
}{
	{"a picture that was not understood", "write ![what it shows](/map.png); a name with spaces goes between < and >: ![what it shows](</The map.png>)",
		pattern(`!\[(?:[^\]\n]{0,200}\](?:[ ]?\([^)\n]{0,200}\)?)?)?`), false},
	{"a telephone link that was not understood", "leave the spaces out of the number between the round brackets: [020 7946 0000](tel:02079460000)",
		pattern(`(?:\[[^\]\n]{0,200})?\] ?\(tel:[^)\n]{0,200}\)?`), false},
	{"a link that was not understood", "write [the words](/parents/formats/), with nothing between ] and ( and a ) at the end; an address with spaces goes between < and >: [the words](</Our leaflet.pdf>)",
		pattern(`(?:\[[^\]\n]{0,200})?\](?:\([^)\n]{0,200}\)?| \((?:[^)\s]*[/:#][^)\n]{0,200}|[^)\s]+\.[a-z]{2,5})\)|\[[^\]\n]{0,200}\])|` +
			`\([^()\n]{1,200}\)\[(?:[^\]\s]*[/:#][^\]\n]{0,200}|[^\]\s]+\.[a-z]{2,5})\]|\[[^\]\[\n]{1,200}(?:\[(?:/|https?:)[^\]\n]{0,200}\]|\] ?(?:<[^>\n]{1,200}>|/\pL[^\s]*/)|\]:? https?:[^\s]*)|` +
			`<(?:https?:|mailto:|www\.)[^<>\n]{0,200}>`), false},
	{"a link that was not understood", "write [the words](/help/); double brackets make no link here",
		pattern(`\[\[[^\]\n]{0,200}\]\]|\[\^[^\]\n]{1,60}\]`), false},
	{"a shortcode that was not understood", `write it as {{< contact "duty" >}}, with nothing between the two braces and the sign < or %`,
		pattern(`\{ ?\{[^}\n]{0,200}(?:\} ?\})?|\{ ?[%<][^}\n]{0,200}\}?|\} ?\}|[%>] ?\}|<%[^%\n]{0,200}(?:%>)?`), false},
	{"what a template made of a missing or unsafe value", "look at what the line is given: a name, a number or an address is missing or not allowed",
		pattern(`(?:^|[\s(])%!(?:[\w(][^\s)]{0,60}\)?)?|%![\w(][^\s)]{0,60}\)?|#?ZgotmplZ|<no value>|<nil>|\[object Object\]|\bmap\[\w*:`), false},
	{"a note that the page is not finished", "write the words that are still missing, or keep the page for yourself with draft = true",
		pattern(`(?i)\blorem ipsum\b[^.\n]{0,200}|\[(?-i:TODO|TBC|TBA|TBD|FIXME|X{3,}|x{3,})\b[^\]\n]{0,100}\]|\b(?-i:TODO|TBC|TBA|TBD|FIXME|X{3,}|x{3,})\b|\?{3,}`), false},
	{"a placeholder that nothing fills", "take the braces out, or write the words that belong there",
		pattern(`[$#%@]?\{[\pL][^{}\n]{0,80}\}|\$?\{[#.]?\pL[^{}\n]{0,500}$`), false},
	{"a placeholder that nothing fills", "write the words that belong there",
		pattern(`(?i)<<[\pL][^<>\n]{0,60}>>|«\pL+_[\pL\d_]+»|@@[\pL][^@\n]{0,60}@@|\(\([\pL][^()\n]{0,60}\)\)|##?[\pL][\pL_]{0,40}##?|\$[\pL_]{2,40}\b\$?|` +
			`\[(?:` + blanks + `)(?:[ :][^\]\n]{0,100})?\]|%[\pL_][\pL\d_]{1,40}%`), false},
	{"a sign of HTML", "write it in Markdown; if families should see the sign itself, put a \\ before it",
		pattern(`(?i)</?(?:` + elements + `)(?:[\s/][^<>\n]{0,200})?>|<!--`), true},
	{"a sign of HTML", "write the letter or sign itself",
		pattern(`&(?:[a-zA-Z]{2,10}|#\d{2,6}|#x[0-9a-fA-F]{2,6});|&(?:nbsp|amp|lt|gt|quot)\b`), false},
	{"a mark of another kind of text", "write it in Markdown: **bold**, *italic*, ## A heading, - a list",
		pattern(`(?i)==[^=\s][^=\n]{0,200}==|\+\+[^+\s][^+\n]{0,200}\+\+|\^[^\s^][^^\n]{0,60}\^|\$\$[^$\n]{1,200}\$\$|(?:^|\s):[a-z][a-z_]{1,30}:|\{:[ .#\w][^{}\n]{0,80}\}|` +
			`\[/?(?:b|i|u|s|url|img|quote|size|color|list|code|h\d)(?:=[^\]\n]{0,200})?\](?:[^\[\n]{0,200}\[/\w+\])?|'{2,}\pL[^'\n]{0,200}(?:'{2,})?|\[!?toc\]`), false},
	{"a letter that was saved in another encoding", "type the word again, and save the file as UTF-8",
		pattern(`\pL*(?:\x{FFFD}+|ï¿½|ï»¿|â€.?|Ã[\x{80}-\x{BF}]|Â[\x{A0}-\x{BF}]|(?:=[0-9A-F]{2}){2,})\pL*`), true},
	{"a character that phones cannot show, or that turns the words round", "delete the word and type it again",
		pattern(`[\pL\d]*[\x00-\x08\x0b\x0c\x0e-\x1f\x{7f}-\x{9f}\x{2028}\x{2029}\x{202D}\x{202E}\x{E000}-\x{F8FF}\x{FFF9}-\x{FFFC}\x{FFFE}\x{FFFF}\x{F0000}-\x{10FFFF}]+[\pL\d]*`), true},
	{"an asterisk of bold or italic words", "leave no space inside the asterisks and no letter directly outside them: **Who comes?** You do",
		pattern(`\*\*+|\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*|(?:^|\s)\*[\pL\d"'“‘(](?:[^*\n]{0,200}[^\s*]\*|\*)?`), true},
	{"an underline of bold or italic words", "write **bold** or *italic*, with no space inside the asterisks", pattern(`(?:^|[^\pL\d_])_{1,2}[^_\s][^_\n]{0,200}[^_\s]_{1,2}(?:[^\d_]|$)|(?:^|\s)_{1,2}\pL`), true},
	{"a sign of Markdown", "take it out", pattern("~~|```+|`[^`\n]{1,200}`"), true},
}

// lineMarks are the kinds of Mark at the start of a line.
var lineMarks = []struct {
	what, hint string
	is         func() *regexp.Regexp
}{
	{"a heading that was not understood", "put a space after the #: ## How to get there", pattern(`^[#＃]{1,6}[\pL\pM"'“‘(*]`)},
	{"a numbered list that was not understood", "put a space after the full stop and an empty line above the list: 1. First", pattern(`^\d{1,3}[.)]\pL`)},
	{"a list that was not understood", "begin each line with - and a space, and put an empty line above the list: - First", pattern(`^(?:[-+*–—]\pL|[•·●▪◦‣○■–\x{F000}-\x{F0FF}]\s*\pL)`)},
	{"a box that was not understood", "there are no boxes of this kind: write a paragraph, a quotation (> Ask us) or {{< details >}}",
		pattern(`^(?:!!!|\?\?\?)\+? ?\pL|^:{3,} ?\{?\pL|^\[!\pL+\]`)},
	{"a line of the head of a page", "take it out: only the front matter, above the text, is between two lines +++", pattern(`^\+{3,}\s*$`)},
	{"a heading that was not understood", "a heading begins with ## and a space: ## How to get there", pattern(`^h[1-6]\. \S|^={2,6} ?\pL|^#{7,} ?\pL`)},
	{"a table that was not understood", "a table has an empty line above it, a line of names and below that a line of dashes: | Who | When |, then | --- | --- |",
		pattern(`^\|.*\||^[^|\n]*\|[^|\n]*\||^[\s:|-]*-{3}[\s:|-]*\|[\s:|-]*$`)},
}

// mayBegin reports whether a line may begin with one of the [lineMarks]. Most lines begin
// with a letter, and no mark does but "h2."; a table has its | somewhere.
func mayBegin(line string) bool {
	if line == "" {
		return false
	}
	first := line[0] | 0x20 // in lower case
	return first < 'a' || first > 'z' || first == 'h' || strings.Contains(line, "|")
}

// MayBeLeft reports whether a text may hold a [Mark] that is not only at the start of a
// line. Most texts do not.
func MayBeLeft(text string) bool {
	// The first search is quick because all signs are ASCII; the second finds invalid bytes too.
	if strings.ContainsAny(text, "*_[]{}%<&~`=^$@|#") || strings.ContainsRune(text, utf8.RuneError) {
		return true
	}
	if strings.ContainsFunc(text, func(c rune) bool { return c < ' ' && c != '\t' && c != '\n' && c != '\r' || 0x7f <= c && c < 0xa0 }) {
		return true
	}
	for _, sign := range []string{"\u2028", "\u2029", "\u202d", "\u202e", "\xee", "\xef", "\xf3", "\xf4", "â", "Â", "Ã", "ï", "ZgotmplZ", "((", "++", "''", "??", " :", "XXX", "xxx", "TODO", "TB", "FIXME", "psum"} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return strings.HasPrefix(text, ":")
}
