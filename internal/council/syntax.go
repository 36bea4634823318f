package council

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

const (
	maxFile   = 1 << 20 // a profile is some 60 KB; more is not a profile
	maxLine   = 20_000
	maxSyntax = 50 // lines that cannot be read before we stop looking for more
)

// clean returns a copy of the text that the parser can take: what is not text at
// all is recorded and blanked. It is false where there is nothing to read.
func (r *reader) clean() ([]byte, bool) {
	if len(r.text) > maxFile {
		r.fault(pos{}, "a profile is a small text file; is this the right one?", "the file is larger than 1 MB")
		return nil, false
	}
	if bytes.IndexByte(r.text, 0) >= 0 {
		r.fault(pos{}, "save it as plain text in UTF-8", "this is not a text file")
		return nil, false
	}
	text := bytes.Clone(r.text)
	if bytes.HasPrefix(text, []byte("\ufeff")) {
		copy(text, "   ")
	}
	for i := range r.lines {
		line := r.line(text, i)
		if len(line) > maxLine {
			r.fault(pos{i + 1, 1}, "break it into shorter lines", "the line is %d characters long", len(line))
			r.blank(text, i, i)
			r.left = append(r.left, i)
			continue
		}
		if !utf8.Valid(line) {
			r.invalid(line, i)
		}
	}
	return text, true
}

// invalid records the first byte of a line that is not UTF-8, and makes it one.
func (r *reader) invalid(line []byte, i int) {
	found := false
	for j := 0; j < len(line); {
		c, size := utf8.DecodeRune(line[j:])
		if c == utf8.RuneError && size == 1 {
			if !found {
				r.fault(pos{i + 1, utf8.RuneCount(line[:j]) + 1}, "save the file as UTF-8", "a character is not UTF-8")
			}
			found = true
			line[j] = '?'
		}
		j += size
	}
}

// parse returns the tree of the file. A line that cannot be read is recorded
// and left out, and the rest is read again, so that one run finds every fault.
func (r *reader) parse() *node {
	text, ok := r.clean()
	if !ok {
		return nil
	}
	for range maxSyntax {
		found, faults := len(r.list), r.faults
		b, err := r.pass(text)
		if err == nil {
			r.markBroken(b)
			return b.root
		}
		r.list, r.faults = r.list[:found], faults // the next pass finds keys given twice again
		r.leaveOut(text, b, err)
	}
	r.fault(pos{}, "mend these first", "there are more lines that cannot be read")
	return nil
}

// pass builds the tree as far as the text can be read.
func (r *reader) pass(text []byte) (*builder, *unstable.ParserError) {
	p := &unstable.Parser{}
	p.Reset(text)
	root := &node{kind: tableKind, pos: pos{1, 1}}
	b := &builder{r: r, parser: p, root: root, table: root, heads: []*node{root}}
	for p.NextExpression() {
		b.expression(p.Expression())
	}
	var err *unstable.ParserError
	errors.As(p.Error(), &err)
	return b, err
}

// A statement starts a line with a key or a header.
var statement = regexp.MustCompile(`^\s*([A-Za-z0-9_."-]+\s*=|\[\[?\s*[A-Za-z])`)

// leaveOut records the statement that cannot be read, and blanks its lines.
func (r *reader) leaveOut(text []byte, b *builder, err *unstable.ParserError) {
	offset := min(int(b.parser.Range(err.Highlight).Offset), len(text)-1)
	start, bad := r.nextStatement(text, b.end), r.lineAt(offset)
	end := bad
	for i := start + 1; i <= bad; i++ {
		if statement.Match(r.line(text, i)) {
			end = i - 1
			break
		}
	}
	at, message := r.posOf(offset), err.Message
	if end < bad || start < bad && offset >= len(text)-1 {
		line := r.line(text, start)
		at = pos{start + 1, len(line) - len(bytes.TrimLeft(line, " \t")) + 1}
		message = unfinished
	}
	words, hint := plain(message)
	if day := writtenDay.FindSubmatch(r.line(text, start)); day != nil && bad == start {
		words, hint = "a day is not written like this", "write it as year-month-day: "+isoDay(day)
	}
	r.fault(at, hint, "%s", words)

	header := bytes.HasPrefix(bytes.TrimLeft(r.line(text, start), " \t"), []byte("["))
	r.blank(text, start, end)
	if line := r.line(text, start); header && len(line) >= len("[_]") {
		copy(line, "["+skippedTable+"]")
	}
	for i := start; i <= end; i++ {
		r.left = append(r.left, i)
	}
}

// writtenDay is a day as people write one in the United Kingdom, or with the year first.
var writtenDay = regexp.MustCompile(`=\s*(?:(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})|(\d{4})[/.](\d{1,2})[/.](\d{1,2})|\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]+\s+\d{4})`)

// isoDay returns a written day as the file wants it.
func isoDay(day [][]byte) string {
	for _, at := range [][3]int{{3, 2, 1}, {4, 5, 6}} {
		if len(day[at[0]]) > 0 {
			two := func(i int) string { return fmt.Sprintf("%02s", day[i]) }
			return string(day[at[0]]) + "-" + two(at[1]) + "-" + two(at[2])
		}
	}
	return "2026-11-22"
}

// nextStatement returns the first line after an offset that is neither empty nor
// a remark.
func (r *reader) nextStatement(text []byte, offset int) int {
	i := 0
	if offset > 0 {
		i = r.lineAt(offset) + 1
	}
	for ; i < len(r.lines)-1; i++ {
		if line := bytes.TrimLeft(r.line(text, i), " \t\r"); len(line) > 0 && line[0] != '#' {
			break
		}
	}
	return i
}

// markBroken marks the tables in which lines were left out: a key that seems to
// be missing there may stand on such a line.
func (r *reader) markBroken(b *builder) {
	for _, line := range r.left {
		for i, head := range b.heads {
			last := i+1 == len(b.heads)
			if head.pos.line <= line+1 && (last || line+1 < b.heads[i+1].pos.line) {
				head.broken = true
			}
		}
	}
}

// unfinished stands for the parser's message where a statement runs into the next.
const unfinished = "unfinished"

// plainly is what the parser says, and what we say; the first that matches counts.
var plainly = []struct {
	parser      *regexp.Regexp
	words, hint string
}{
	{regexp.MustCompile(`^unfinished$`), "this does not end before the next line starts", "close the quotation marks or the bracket"},
	{regexp.MustCompile(`^expected '=' after key`), "there is no = after the first word", "write key = value, and start a remark with #"},
	{regexp.MustCompile(`^unexpected character U\+000|^expected value`), "there is no value after the =", quoteIt},
	{regexp.MustCompile(`^unexpected character|^expected keyword|^strings must be quoted`), "the value is not written in a way this file can hold", quoteIt},
	{regexp.MustCompile(`too many quotes`), "there are too many quotation marks at the end of the text", "end it with as many as it begins with"},
	{regexp.MustCompile(`unterminated|cannot have new lines|not terminated`), "the text is not closed with a quotation mark", quoteIt},
	{regexp.MustCompile(`to close`), "the heading is not closed", "write [advocacy] or, for one of several, [[rule]]"},
	{regexp.MustCompile(`nested more`), "there are too many brackets within brackets", "write each table below a [heading] of its own"},
	{regexp.MustCompile(`array`), "the list is not closed, or a comma is missing in it", `write ["one", "two"]`},
	{regexp.MustCompile(`inline table`), "the braces are not closed, or a comma is missing or too many in them", `write { id = "one", read = 2026-12-14 }`},
	{regexp.MustCompile(`escape`), "a \\ stands before a character it cannot stand before", "write \\\\ for a single \\"},
	{regexp.MustCompile(`^expected newline`), "something follows after the value", "write one key = value on a line"},
	{regexp.MustCompile(`^invalid character at start of key|^expected key`), "the line starts with a character that no key starts with", "start a remark with #"},
	{regexp.MustCompile(`control characters|carriage return`), "there is a character that cannot be seen", "delete it and type the line again"},
	{regexp.MustCompile(`leading zeroes`), "a number starts with 0", "leave the 0 out, or put a telephone number between quotation marks"},
	{regexp.MustCompile(`digit|number|radix`), "the number is not written in a way this file can hold", "write a whole number such as 15, or put what is text between quotation marks"},
	{regexp.MustCompile(`UTF-8`), "a character is not UTF-8", "save the file as UTF-8"},
}

const quoteIt = "put text between two straight quotation marks: name = \"Harrow\""

// plain puts the parser's words into a web editor's.
func plain(message string) (words, hint string) {
	for _, p := range plainly {
		if p.parser.MatchString(message) {
			return p.words, p.hint
		}
	}
	return "this line cannot be read: " + message, "see the examples in the file that familyguide new makes"
}
