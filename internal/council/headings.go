package council

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"familyguide/internal/finding"
)

// The tables of a profile: of some there can be several.
var (
	severalTables = []string{"document", "event", "rule", "contact", "local"}
	singleTables  = []string{"advocacy", "terms"}
)

// headingOf returns the heading of a table.
func headingOf(name string) string {
	if slices.Contains(severalTables, name) {
		return "[[" + name + "]]"
	}
	return "[" + name + "]"
}

var (
	// likeAHeading matches a line with one name, in brackets or not, that may be a remark.
	likeAHeading = regexp.MustCompile(`^[ \t]*((?:#[# \t]*)?)([\[ \t]*)([A-Za-z_-]+)((?:\.[\w-]+)?)([\] \t]*)(:?)[ \t\r]*(?:#.*)?$`)

	// ofAHeading matches the line of a key, and firstOfAHeading that of the first key of most.
	ofAHeading      = regexp.MustCompile(`^[ \t]*[A-Za-z0-9_-]+[ \t]*[=:]`)
	firstOfAHeading = regexp.MustCompile(`^[ \t]*(?:id|topic)[ \t]*[=:]`)
)

// A headingSlip is a line that is not written as a heading but is clearly meant as one.
type headingSlip struct {
	at            pos
	message, hint string
}

// mendHeadings returns the text of a profile with each heading as it is meant to be written,
// so that the keys below it are read as those of its table, and not of the one above.
// Only lines with such a slip differ.
func mendHeadings(text []byte) ([]byte, []headingSlip) {
	var slips []headingSlip
	lines := bytes.SplitAfter(text, []byte("\n"))
	within := false // a text over several lines
	for i, line := range lines {
		remark := !within && bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("#"))
		if !remark && (bytes.Count(line, []byte(`"""`))+bytes.Count(line, []byte("'''")))%2 == 1 {
			within = !within
			continue
		}
		if within || !utf8.Valid(line) {
			continue
		}
		var next []byte
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		meant, slip := slipOf(string(bytes.TrimRight(line, "\r\n")), next)
		if meant == "" {
			continue
		}
		slip.at = pos{i + 1, utf8.RuneCount(line) - utf8.RuneCount(bytes.TrimLeft(line, " \t")) + 1}
		slips = append(slips, slip)
		lines[i] = append([]byte(meant), line[len(bytes.TrimRight(line, "\r\n")):]...)
	}
	if slips == nil {
		return text, nil
	}
	return bytes.Join(lines, nil), slips
}

// newProfileReader returns a reader of a profile with its headings mended.
func newProfileReader(file string, text []byte) *reader {
	text, slips := mendHeadings(text)
	r := newReader(file, text)
	for _, s := range slips {
		r.fault(s.at, s.hint, "%s", s.message)
	}
	return r
}

// slipOf returns the heading that a line is meant to be, and what is wrong with it; "" if it is
// a heading as it should be, or nothing like one.
func slipOf(line string, next []byte) (meant string, slip headingSlip) {
	m := likeAHeading.FindStringSubmatch(line)
	if m == nil {
		return "", slip
	}
	remark, written, within := m[1], strings.TrimSpace(m[2]+m[3]+m[4]+m[5]), m[4] != ""
	brackets := strings.ContainsAny(m[2]+m[5], "[]")
	name, sure := tableNamed(m[3])
	heading := headingOf(name)
	several := heading[1] == '['
	switch {
	case name == "":
		return "", slip
	case remark != "" && brackets && sure && !within && ofAHeading.Match(next):
		slip.message, slip.hint = "the heading "+heading+" is a remark, and the lines below it are not", "take the # away"
	case strings.HasPrefix(remark, "##") && !brackets && sure && firstOfAHeading.Match(next):
		slip.message, slip.hint = "the line begins with #, and so is a remark", "a heading is written "+heading
	case remark != "" || written == heading && m[6] == "":
		return "", slip
	case !brackets && (!sure || within || !firstOfAHeading.Match(next) && (several || !ofAHeading.Match(next))):
		return "", slip
	case within && !strings.HasPrefix(written, "[["): // [rule.or] is the table or of the rule above
		return "", slip
	case within:
		slip.message, slip.hint = written+" has a full stop in it", "write "+heading+" on a line of its own, and its keys below"
	case !strings.EqualFold(m[3], name):
		slip.message, slip.hint = "the file has no heading "+written, "did you mean "+heading+"?"
	case several && written == "["+name+"]":
		slip.message, slip.hint = "there can be several of "+name, "write "+heading+", with two brackets on each side"
	case !several && written == "[["+name+"]]":
		slip.message, slip.hint = "there can be only one of "+name, "write "+heading+", with one bracket on each side"
	default:
		slip.message, slip.hint = "the heading is not written in a way this file can hold", "write "+heading
	}
	return heading, slip
}

// tableNamed returns the table that a name means, "" if none; sure is false if it is misspelt.
func tableNamed(name string) (table string, sure bool) {
	low := strings.ToLower(name)
	known := append(slices.Clone(severalTables), singleTables...)
	for _, word := range []string{low, strings.TrimSuffix(low, "s"), low + "s"} {
		if slices.Contains(known, word) {
			return word, true
		}
	}
	if near := finding.Nearest(low, known); near != "" && finding.Edits(low, near) <= 2 {
		return near, false
	}
	return "", false
}
