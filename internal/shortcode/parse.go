package shortcode

import (
	"bytes"
	"iter"
	"regexp"
)

// A Code is one {{< … >}} or {{% … %}} of a page.
type Code struct {
	Name       string
	Args       []string // a named one keeps its name: kind=initial
	Named      bool     // one of them has a name
	Markdown   bool     // written with %
	Closing    bool     // {{< /name >}}
	Start, End int      // of the file, with the braces
}

// longest is how many bytes a shortcode may take. Without a bound, a page of nothing but
// opening braces would be searched to its end for each of them.
const longest = 4096

// In returns the shortcodes of a file from an offset on. One without an end, or one that
// Hugo shows as it is, {{</* … */>}}, is not one.
func In(file []byte, from int) iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for {
			start := next(file, from)
			if start < 0 {
				return
			}
			from = start + 3
			if c, ok := parse(file, start); ok {
				if from = c.End; !yield(c) {
					return
				}
			}
		}
	}
}

// Cut returns the start of each shortcode in a file that has no end, and where it was probably
// meant to end: at its half-written braces, or with its line.
func Cut(file []byte) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for from := 0; ; {
			start := next(file, from)
			if start < 0 {
				return
			}
			from = start + 3
			if c, ok := parse(file, start); ok {
				from = c.End
				continue
			}
			rest := bytes.TrimLeft(file[from:], " ")
			if bytes.HasPrefix(rest, []byte("/*")) {
				continue
			}
			if from = start + len(half.Find(file[start:])); !yield(start, from) {
				return
			}
		}
	}
}

// half matches a shortcode up to its half-written braces, or up to the end of its line.
var half = regexp.MustCompile(`^\{\{[<%][^\n]*?(?:[>%] ?\}|\}\}|[>%](?:[ \r\n]|$))|^\{\{[<%][^\r\n]*`)

// next returns the offset of the next "{{<" or "{{%", or -1.
func next(file []byte, from int) int {
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

// parse reads the shortcode at an offset.
func parse(file []byte, start int) (Code, bool) {
	c := Code{Start: start, Markdown: file[start+2] == '%'}
	closer := []byte(">}}")
	if c.Markdown {
		closer = []byte("%}}")
	}
	at := start + 3
	file = file[:min(len(file), start+longest)]
	if !bytes.Contains(file[start:], closer) {
		return c, false
	}
	for at < len(file) {
		switch b := file[at]; {
		case bytes.HasPrefix(file[at:], closer):
			c.End = at + len(closer)
			if len(c.Args) > 0 {
				c.Name, c.Args = c.Args[0], c.Args[1:]
			}
			return c, true
		case b == '\n' && emptyLine(file[at+1:]):
			return c, false
		case isSpace(b):
			at++
		case bytes.HasPrefix(file[at:], []byte("/*")), bytes.HasPrefix(file[at:], []byte("{{")):
			return c, false
		case b == '/':
			c.Closing = c.Closing || len(c.Args) == 0
			at++
		default:
			var arg string
			var named bool
			arg, named, at = argument(file, at, closer)
			c.Args, c.Named = append(c.Args, arg), c.Named || named
		}
	}
	return c, false
}

// argument reads one argument, quoted or bare, and returns where it ends.
func argument(file []byte, at int, closer []byte) (arg string, named bool, end int) {
	var text []byte
	for at < len(file) {
		switch b := file[at]; {
		case b == '"' || b == '`':
			end := bytes.IndexByte(file[at+1:], b)
			if end < 0 {
				return string(file[at:]), named, len(file)
			}
			text = append(text, file[at+1:at+1+end]...)
			at += end + 2
		case isSpace(b) || bytes.HasPrefix(file[at:], closer):
			return string(text), named, at
		default:
			named = named || b == '='
			text = append(text, b)
			at++
		}
	}
	return string(text), named, at
}

// emptyLine reports whether a text begins with an empty line: a paragraph ends before it.
func emptyLine(text []byte) bool {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return len(bytes.TrimSpace(line)) == 0
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }
