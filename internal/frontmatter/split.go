package frontmatter

import (
	"bytes"

	"familyguide/internal/finding"
)

// Split takes a page apart: the TOML between a first line +++ and the next, and the
// text below, which begins on the given line of the page. Line is 0 if a page has no
// such head; then all of it is text.
func Split(page []byte) (head, body []byte, line int) {
	fence, rest := cutLine(finding.WithoutMark(page))
	if !isFence(fence) {
		return nil, page, 0
	}
	top := rest
	for line = 2; len(rest) > 0; line++ {
		text, after := cutLine(rest)
		if isFence(text) {
			return top[:len(top)-len(rest)], after, line + 1
		}
		rest = after
	}
	return nil, page, 0
}

// cutLine returns the first line with its end, and the rest.
func cutLine(text []byte) (line, rest []byte) {
	i := bytes.IndexByte(text, '\n') + 1
	if i == 0 {
		i = len(text)
	}
	return text[:i], text[i:]
}

func isFence(line []byte) bool { return string(bytes.TrimRight(line, " \t\r\n")) == "+++" }

// missing describes the fault of a page without a head.
func missing(file string, page []byte) finding.Finding {
	f := finding.Finding{File: file, Line: 1, Message: "does not begin with front matter",
		Hint: "begin the page with a line +++, its title and other facts, and another line +++"}
	page = finding.WithoutMark(page)
	first, _ := cutLine(page)
	switch first = bytes.TrimSpace(first); {
	case len(first) == 0 && bytes.HasPrefix(bytes.TrimSpace(page), []byte("+++")):
		f.Message, f.Hint = "the first line is empty", "put +++ on the first line of the page"
	case isFence(first) && page[0] != '+':
		f.Message, f.Hint = "there is a space before the first +++", "take the space out"
	case isFence(first):
		f.Message, f.Hint = "the front matter does not end", "put a line +++ after it"
	case bytes.HasPrefix(first, []byte("---")):
		f.Message = "the front matter is between lines ---, which is another notation (YAML)"
		f.Hint = `write +++ in the place of ---, and each line between as name = "value"`
	case bytes.HasPrefix(first, []byte("{")) && !bytes.HasPrefix(first, []byte("{{")):
		f.Message = "the front matter is between braces, which is another notation (JSON)"
		f.Hint = `write a line +++ in the place of each brace, and each line between as name = "value"`
	case bytes.HasPrefix(first, []byte("+++")):
		f.Message, f.Hint = "the first line has more than +++", "put +++ alone on the first line of the page"
	}
	return f
}
