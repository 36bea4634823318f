package tomlfile

import (
	"bytes"
	"regexp"
)

var (
	// A statement starts a line with a key or a header.
	statement = regexp.MustCompile(`^\s*(?:"?([A-Za-z0-9_-]+)[A-Za-z0-9_."-]*\s*=|\[\[?\s*([A-Za-z0-9_-]+))`)

	// header matches the first line of a table.
	header = regexp.MustCompile(`^\s*\[\[?\s*[A-Za-z0-9_-]`)

	// word matches a line that begins like a statement but is not one: "draft: true", “draft” = true.
	word = regexp.MustCompile(`^\s*["'“”‘’]?([A-Za-z0-9_-]+)`)

	// item matches a whole item of a list on a line of its own.
	item = regexp.MustCompile(`^\s*(?:\{[^{}]*\}|"[^"]*"|[^][{}",#]+)\s*,?\s*(?:#.*)?\s*$`)

	// goesOn matches a line whose list or table goes on below.
	goesOn = regexp.MustCompile(`[[{,]\s*(?:#.*)?\s*$`)

	// unseenInKey matches a line whose key has a character that is not ASCII around it or in it.
	unseenInKey = regexp.MustCompile(`^[^="'[{]*[^\x00-\x7f][^="'[{]*=`)

	// ofItsKey matches the errors that are about a key itself. Any other error at a key is
	// about the statement above, which runs into it.
	ofItsKey = regexp.MustCompile(`^the line starts|^there is no =|given twice`)
)

// startOf returns the line on which the statement of a line starts.
func startOf(lines [][]byte, at int) int {
	for at > 0 && !statement.Match(lines[at]) {
		at--
	}
	return at
}

// endOf returns the last line of the statement of a line.
func endOf(lines [][]byte, at int) int {
	for next := at + 1; next < len(lines) && !statement.Match(lines[next]); next++ {
		switch text := bytes.TrimSpace(lines[next]); {
		case len(text) == 0 || at+1 < next && !bytes.ContainsAny(text[:1], `]}{"#`):
			// An empty line is only within a statement if what follows is.
		default:
			at = next
		}
	}
	return at
}

// endOfTable returns the last line of the table that a line begins.
func endOfTable(lines [][]byte, at int) int {
	for at+1 < len(lines) && !header.Match(lines[at+1]) {
		at++
	}
	return at
}

// openText returns the line on which a text over several lines begins that does not end, or
// -1.
func openText(lines [][]byte) int {
	for _, quotes := range []string{`"""`, `'''`} {
		count, last := 0, -1
		for i, line := range lines {
			if n := bytes.Count(line, []byte(quotes)); n > 0 {
				count, last = count+n, i
			}
		}
		if count%2 == 1 {
			return last
		}
	}
	return -1
}

// pathOf returns the key that a line sets, below the name of the table it is in.
func pathOf(lines [][]byte, at int) []string {
	m := statement.FindSubmatch(lines[at])
	if m == nil {
		m = append(word.FindSubmatch(lines[at]), nil)
	}
	switch {
	case len(m) < 3:
		return nil
	case len(m[2]) > 0:
		return []string{string(m[2])}
	}
	for at--; at >= 0; at-- {
		if header.Match(lines[at]) {
			return []string{string(statement.FindSubmatch(lines[at])[2]), string(m[1])}
		}
	}
	return []string{string(m[1])}
}

// blank puts spaces in place of a line.
func blank(line []byte) {
	text := bytes.TrimRight(line, "\r\n")
	copy(text, bytes.Repeat([]byte(" "), len(text)))
}
