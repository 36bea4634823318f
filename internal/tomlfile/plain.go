package tomlfile

import (
	"regexp"
	"strings"
	"unicode"
)

// Unfinished is to [Explain] the message about a statement that runs into the next.
const Unfinished = "unfinished"

// NotAValue says that a value cannot be read.
const NotAValue = "the value is not written in a way this file can hold"

// notADay says that a day is written as people write it.
const notADay = "a day is not written like this"

const (
	notSeen  = "there is a character that cannot be seen, or that only looks like a space"
	noEquals = "there is no = after the first word"
	noKey    = "the line starts with a character that no key starts with"
	headings = "write [advocacy] or, for one of several, [[rule]]"
)

// openEnded says that a text does not end.
const openEnded = "the text is not closed with a quotation mark"

// plainly maps what the parser says to what we say; the first that matches counts.
var plainly = []struct {
	parser      *regexp.Regexp
	words, hint string
}{
	{regexp.MustCompile(`^unfinished$`), "this does not end before the next line starts", "close the quotation marks or the bracket"},
	{regexp.MustCompile(`impossible date`), "there is no such day in the calendar", "write a day as year-month-day: " + anyDay},
	{regexp.MustCompile(`^dates are expected`), notADay, "write it as year-month-day: " + anyDay},
	{regexp.MustCompile(`^expected '=' after key`), noEquals, "write key = value, and start a remark with #"},
	{regexp.MustCompile(`^unexpected character U\+000|^expected value`), "there is no value after the =", quoteIt},
	{regexp.MustCompile(`^unexpected character|^expected keyword|^strings must be quoted`), NotAValue, quoteIt},
	{regexp.MustCompile(`too many quotes`), "there are too many quotation marks at the end of the text", "end it with as many as it begins with"},
	{regexp.MustCompile(`unterminated|cannot have new lines|not terminated`), openEnded, quoteIt},
	{regexp.MustCompile(`to close`), "the heading is not closed", headings},
	{regexp.MustCompile(`nested more`), "there are too many brackets within brackets", "write each table below a [heading] of its own"},
	{regexp.MustCompile(`array`), "the list is not closed, or a comma is missing in it", `write ["one", "two"]`},
	{regexp.MustCompile(`inline table`), "the braces are not closed, or a comma is missing or too many in them", `write { id = "one", read = 2026-12-14 }`},
	{regexp.MustCompile(`escape`), "a \\ is before a character that needs none", "write \\\\ for a single \\"},
	{regexp.MustCompile(`already (?:defined|exists)|should be a table`), "this name is given twice", "take one of the two out"},
	{regexp.MustCompile(`float|too large`), "the number is too large", "write a whole number such as 15"},
	{regexp.MustCompile(`^expected newline`), "something follows after the value", "write one key = value on a line; quotation marks within a text are curly, “ and ”"},
	{regexp.MustCompile(`^invalid character at start of key|^expected key`), noKey, "start a remark with #"},
	{regexp.MustCompile(`control characters|carriage return`), "there is a character that cannot be seen", "delete it and type the line again"},
	{regexp.MustCompile(`leading zeroes`), "a number starts with 0", "leave the 0 out, or put a telephone number between quotation marks"},
	{regexp.MustCompile(`digit|number|radix`), "the number is not written in a way this file can hold", "write a whole number such as 15, or put what is text between quotation marks"},
	{regexp.MustCompile(`UTF-8`), "a character is not UTF-8", "save the file as UTF-8"},
}

const quoteIt = "put text between two straight quotation marks: name = \"Harrow\""

// bare matches a value that should be between quotation marks, or between straight ones.
var bare = regexp.MustCompile(`^\s*([\w.-]+)\s*=\s*([“”‘’„'\pL][^"#\[\]{}]*)(?:#.*)?$`)

// truths maps words that people write to true and false.
var truths = map[string]string{
	"yes": "true", "y": "true", "on": "true", "true": "true", "no": "false", "n": "false", "off": "false", "false": "false",
}

// Bare returns the key and the value of a line whose value is not between straight quotation
// marks; "" for any other line.
func Bare(line string) (key, value string) {
	m := bare.FindStringSubmatch(line)
	if m == nil {
		return "", ""
	}
	return m[1], strings.Trim(m[2], " \t\r“”‘’„'")
}

// Truth returns "true" or "false" for a word that means it, else "".
func Truth(word string) string { return truths[strings.ToLower(word)] }

// quoted returns how to write a line whose value lacks straight quotation marks; "" if that is
// not what is wrong with it.
func quoted(line string) (hint string) {
	key, value := Bare(line)
	if value == "" {
		return ""
	}
	text := "write " + key + " = " + Quote(value)
	if truth := Truth(value); truth != "" {
		return "if it is a matter of yes or no, write " + key + " = " + truth + "; if it is a text, " + text
	}
	return text
}

// colon matches a line as YAML has it: a colon between the key and its value.
var colon = regexp.MustCompile(`^\s*([\w.-]+)\s*:\s*([^\s#].*?)\s*$`)

// withEquals returns a line with = instead of a colon, "" if it has none.
func withEquals(line string) string {
	m := colon.FindStringSubmatch(line)
	switch {
	case m == nil:
		return ""
	case strings.ContainsAny(m[2][:1], `"'[{0123456789`), m[2] == "true", m[2] == "false":
		return m[1] + " = " + m[2]
	}
	return m[1] + " = " + Quote(strings.Trim(m[2], "“”‘’„"))
}

// IsUnseen reports whether a character looks like a space or like nothing but is not one that
// people type: a no-break space, a zero-width space, a mark of direction. Text copied from a
// web page or from Word contains them.
func IsUnseen(c rune) bool {
	return c > unicode.MaxASCII && unicode.In(c, unicode.Cf, unicode.Z, unicode.Cc)
}

// Explain puts what the parser says of a line, at a column from 1, into a web editor's words.
func Explain(message, line string, column int) (words, hint string) {
	if day := WrittenDay(line); day != "" && message != Unfinished {
		return notADay, "write it as year-month-day: " + day
	}
	words, hint = plain(message)
	switch chars := []rune(line); {
	case message != Unfinished && 0 < column && column <= len(chars) && IsUnseen(chars[column-1]):
		return notSeen, "delete it, and type a space if one is needed"
	case words == noEquals && withEquals(line) != "":
		return words, "write " + withEquals(line)
	case words == noKey && strings.HasPrefix(strings.TrimSpace(line), "["):
		return "the heading is not written in a way this file can hold", headings
	case hint == quoteIt && quoted(line) != "":
		return words, quoted(line)
	}
	return words, hint
}

// plain is [Explain] without the line.
func plain(message string) (words, hint string) {
	for _, p := range plainly {
		if p.parser.MatchString(message) {
			return p.words, p.hint
		}
	}
	return "this line cannot be read: " + message, "see the examples in the file that familyguide new makes"
}
