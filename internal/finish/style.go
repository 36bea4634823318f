package finish

import (
	"bytes"
	"strings"
)

// styleLinks rewrites url(…) and @import "…" in a style sheet. Comments and other
// strings stay, and so do addresses with escapes in them, which nobody writes.
// https://www.w3.org/TR/css-syntax-3/#consume-url-token
func styleLinks(css []byte, link func(string) string) []byte {
	var out bytes.Buffer
	done, i := 0, 0
	replace := func(from, to int) {
		old := string(css[from:to])
		if replaced := link(old); !strings.ContainsRune(old, '\\') && replaced != old {
			out.Write(css[done:from])
			out.WriteString(replaced)
			done = to
		}
	}
	importing := false
	for i < len(css) {
		switch c := css[i]; {
		case bytes.HasPrefix(css[i:], []byte("/*")):
			i = after(css, i+2, "*/")
		case c == '"' || c == '\'':
			end := stringEnd(css, i)
			if importing {
				replace(i+1, max(i+1, end-1))
			}
			importing = false
			i = end
		case hasFold(css[i:], "url("):
			from, to, end := urlIn(css, i+len("url("))
			replace(from, to)
			i = end
		case hasFold(css[i:], "@import"):
			importing = true
			i += len("@import")
		default:
			importing = importing && isSpace(c)
			i++
		}
	}
	if done == 0 {
		return css
	}
	out.Write(css[done:])
	return out.Bytes()
}

func hasFold(b []byte, word string) bool {
	return len(b) >= len(word) && strings.EqualFold(string(b[:len(word)]), word)
}

// after returns the index behind the next end, or the end of the text.
func after(css []byte, i int, end string) int {
	if n := bytes.Index(css[i:], []byte(end)); n >= 0 {
		return i + n + len(end)
	}
	return len(css)
}

// stringEnd returns the index behind the string that begins at i.
func stringEnd(css []byte, i int) int {
	for j := i + 1; j < len(css); j++ {
		switch css[j] {
		case '\\':
			j++
		case css[i]:
			return j + 1
		}
	}
	return len(css)
}

// urlIn finds the address in "url(", where i is behind the bracket.
func urlIn(css []byte, i int) (from, to, end int) {
	for i < len(css) && isSpace(css[i]) {
		i++
	}
	if i < len(css) && (css[i] == '"' || css[i] == '\'') {
		quoteEnd := stringEnd(css, i)
		return i + 1, max(i+1, quoteEnd-1), after(css, quoteEnd, ")")
	}
	closing := i + until(css[i:], ")")
	to = i + len(bytes.TrimRight(css[i:closing], spaces))
	return i, to, min(closing+1, len(css))
}
