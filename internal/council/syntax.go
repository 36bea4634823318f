package council

import (
	"bytes"
	"errors"
	"regexp"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"familyguide/internal/finding"
	"familyguide/internal/tomlfile"
)

const (
	maxFile   = 1 << 20 // a profile is some 60 KB; more is not a profile
	maxLine   = 20_000
	maxSyntax = 50 // lines that cannot be read before we stop looking for more
)

// clean returns a copy of the text that the parser can take: bytes that are not text are
// recorded and blanked. It is false if there is nothing to read.
func (r *reader) clean() ([]byte, bool) {
	if len(r.text) > maxFile {
		r.fault(pos{}, "a profile is a small text file; is this the right one?", "the file is larger than 1 MB")
		return nil, false
	}
	if bytes.ContainsRune(r.text, 0) {
		r.fault(pos{}, "save it as plain text in UTF-8", "this is not a text file")
		return nil, false
	}
	if bytes.ContainsRune(r.text, '\r') && !bytes.ContainsRune(r.text, '\n') {
		r.fault(pos{}, "save it again with the line ends of Windows (CRLF) or Unix (LF)", "the file has the line ends of an old Mac, and would be read as one line")
		return nil, false
	}
	text := bytes.Clone(r.text)
	if bytes.HasPrefix(text, []byte(finding.ByteOrderMark)) {
		copy(text, "   ")
	}
	for i := range r.lines {
		line := r.line(text, i)
		if n := utf8.RuneCount(line); n > maxLine {
			r.fault(pos{i + 1, 1}, "break it into shorter lines", "the line is %d characters long", n)
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
		message = tomlfile.Unfinished
	}
	words, hint := tomlfile.Explain(message, string(r.line(text, bad)), at.column)
	r.fault(at, hint, "%s", words)

	header := bytes.HasPrefix(bytes.TrimLeft(r.line(text, start), " \t"), []byte("["))
	r.lost = r.lost || header
	r.blank(text, start, end)
	if line := r.line(text, start); header && len(line) >= len("[_]") {
		copy(line, "["+skippedTable+"]")
	}
	for i := start; i <= end; i++ {
		r.left = append(r.left, i)
	}
}

// nextStatement returns the first line after an offset that is not empty and not a remark.
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

// markBroken marks the tables in which lines were left out: a key that seems to be missing
// may be on such a line.
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
