package reading

import (
	"bytes"
	"strings"
)

// Expand returns the Markdown that a shortcode is read as, and whether it knows the
// shortcode; one that it does not know is read as nothing. The arguments of "{{< rule "minutes" >}}" are
// one, "minutes"; a named argument keeps its name, as in `kind=initial`. A closing
// shortcode is never asked for.
type Expand func(name string, args []string) (string, bool)

// A shortcode is one {{< … >}} or {{% … %}} of a page.
type shortcode struct {
	name    string
	args    []string
	closing bool
	end     int // offset after its closing braces
}

// expand fills the text of a source from its file, from an offset on. It returns
// the terms that word shortcodes link to the words page.
func (s *source) expand(from int, expand Expand) []term {
	var terms []term
	for {
		start := nextShortcode(s.file, from)
		if start < 0 {
			s.keep(from, len(s.file))
			return terms
		}
		code, ok := parseShortcode(s.file, start)
		if !ok {
			s.keep(from, start+3)
			from = start + 3
			continue
		}
		s.keep(from, start)
		if !code.closing {
			if code.name == "word" {
				terms = append(terms, term{strings.Join(code.args, " "), len(s.text)})
			}
			s.replace(start, code.words(expand))
		}
		from = code.end
	}
}

// Expanded returns a page's text with its shortcodes replaced: two pages of which
// this is the same read the same.
func Expanded(file []byte, expand Expand) []byte {
	src := newSource(file)
	src.expand(textStart(file), expand)
	return src.text
}

// words returns what a shortcode stands for.
func (c shortcode) words(expand Expand) string {
	if expand == nil {
		return ""
	}
	words, _ := expand(c.name, c.args)
	return words
}

// longestShortcode is how many bytes a shortcode may take. Without a bound, a page
// of nothing but opening braces would be searched to its end for each of them.
const longestShortcode = 4096

// nextShortcode returns the offset of the next "{{<" or "{{%", or -1.
func nextShortcode(file []byte, from int) int {
	for {
		i := bytes.Index(file[from:], []byte("{{"))
		if i < 0 || from+i+2 >= len(file) {
			return -1
		}
		if c := file[from+i+2]; c == '<' || c == '%' {
			return from + i
		}
		from += i + 2
	}
}

// parseShortcode reads the shortcode at an offset. It fails where the shortcode
// has no end, or is one that Hugo shows as it stands, {{</* … */>}}.
func parseShortcode(file []byte, start int) (shortcode, bool) {
	closer := ">}}"
	if file[start+2] == '%' {
		closer = "%}}"
	}
	var c shortcode
	at := start + 3
	file = file[:min(len(file), start+longestShortcode)]
	if !bytes.Contains(file[start:], []byte(closer)) {
		return c, false
	}
	for at < len(file) {
		switch b := file[at]; {
		case bytes.HasPrefix(file[at:], []byte(closer)):
			c.end = at + len(closer)
			return c.named(), true
		case b == ' ' || b == '\t' || b == '\n' || b == '\r':
			at++
		case bytes.HasPrefix(file[at:], []byte("/*")):
			return c, false
		case b == '/':
			c.closing = c.closing || len(c.args) == 0
			at++
		default:
			var arg string
			arg, at = parseArgument(file, at, closer)
			c.args = append(c.args, arg)
		}
	}
	return c, false
}

// named takes the shortcode's name off its arguments.
func (c shortcode) named() shortcode {
	if len(c.args) > 0 {
		c.name, c.args = c.args[0], c.args[1:]
	}
	return c
}

// parseArgument reads one argument, quoted or bare, and returns where it ends.
func parseArgument(file []byte, at int, closer string) (string, int) {
	var arg []byte
	for at < len(file) {
		switch b := file[at]; {
		case b == '"' || b == '`':
			end := bytes.IndexByte(file[at+1:], b)
			if end < 0 {
				return string(file[at:]), len(file)
			}
			arg = append(arg, file[at+1:at+1+end]...)
			at += end + 2
		case b == ' ' || b == '\t' || b == '\n' || b == '\r' || bytes.HasPrefix(file[at:], []byte(closer)):
			return string(arg), at
		default:
			arg = append(arg, b)
			at++
		}
	}
	return string(arg), at
}
