// Package telephone reports what is wrong with a telephone number, as far as the number
// itself shows it. A missing digit is easily overlooked, and then a family that rings reaches
// nobody, or a stranger.
//
// A number is read as somebody in the United Kingdom dials it. How long it is depends on
// how it begins: Ofcom, National Telephone Numbering Plan. Spaces and the other signs
// between digits mean nothing.
//
//	begins with            digits
//	011, 01x1              11
//	01                     11; in 41 areas also 10: see shorter
//	02, 03, 07             11
//	055, 056               11
//	080                    11 or 10; 0800 1111 is Childline
//	084, 087, 09           11; 0845 46 4x
//	999, 112, 1xx          3
//	116, 118               6
//	18000                  5, the emergency textphone; 18001 and 18002 come before a number
//	                       (Relay UK)
//	141, 1470              before a number: the caller's own number is not shown, or is
//	+44                    as with 0
//	00353                  12 to 14, Ireland
//	+                      8 to 15 (ITU-T E.164)
package telephone

import (
	"fmt"
	"regexp"
	"strings"
)

// Digits returns what is dialled, by which two ways to write one number can be compared:
// "+44 (0)20 7946 0000" is "02079460000".
func Digits(number string) string {
	plain := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, number)
	for _, abroad := range []string{"+440", "+44", "00440", "0044"} {
		if rest, ok := strings.CutPrefix(plain, abroad); ok {
			return "0" + rest
		}
	}
	return plain
}

var (
	whole  = regexp.MustCompile(`^(999|112|1\d\d|11[68]\d{3}|18000|08001111|0845464\d|00353\d{7,9})$`)
	abroad = regexp.MustCompile(`^\+[1-9]\d{7,14}$`)
	before = regexp.MustCompile(`^(1800[12]|141|1470)`)
	code   = regexp.MustCompile(`^[678](\d{4}|\d{6})$`)
)

// shorter matches the areas in which some numbers have only five digits after the area's code
// (National Telephone Numbering Plan, appendix A, read from the public metadata of libphonenumber).
var shorter = regexp.MustCompile(`^01(?:2(?:0[48]|54|76|9[78])|3(?:6[34]|8[46])|4(?:04|20|6[01]|8[08])|5(?:2[47]|6[26])|` +
	`6(?:06|29|35|47|59|9[57])|7(?:26|44|50|68)|8(?:27|37|84)|9(?:0[05]|35|4[69]|63|95))`)

// lengths are those of the numbers that begin with 0. The first row that fits counts.
var lengths = []struct {
	begins   *regexp.Regexp
	min, max int
}{
	{regexp.MustCompile(`^01(1|\d1)`), 11, 11},
	{shorter, 10, 11},
	{regexp.MustCompile(`^01`), 11, 11},
	{regexp.MustCompile(`^0[237]`), 11, 11},
	{regexp.MustCompile(`^05[56]`), 11, 11},
	{regexp.MustCompile(`^080`), 10, 11},
	{regexp.MustCompile(`^08[47]`), 11, 11},
	{regexp.MustCompile(`^09`), 11, 11},
}

// Hint says what to do about a doubtful number.
const Hint = "compare it with where it is from, digit by digit"

// Doubt returns why nobody can be reached by calling a number, "" if somebody may be:
// "020 7946 000 has 10 digits, and numbers that begin with 02 have 11".
func Doubt(number string) string {
	n := Digits(number)
	if rest := before.ReplaceAllString(n, ""); rest != "" {
		n = rest
	}
	switch {
	case whole.MatchString(n) || abroad.MatchString(n):
		return ""
	case !strings.HasPrefix(n, "0"):
		return number + " does not begin with 0, and is not a short number such as 999 or 116 123"
	}
	for _, l := range lengths {
		begins := l.begins.FindString(n)
		switch {
		case begins == "":
			continue
		case len(n) >= l.min && len(n) <= l.max:
			return ""
		}
		have := fmt.Sprint(l.max)
		if l.min < l.max {
			have = fmt.Sprintf("%d or %d", l.min, l.max)
		}
		return fmt.Sprintf("%s has %d digits, and numbers that begin with %s have %s", number, len(n), begins, have)
	}
	return fmt.Sprintf("%s begins with %.2s, and no number does", number, n)
}

// TextDoubt is Doubt of a number for text messages, which may also be a short code of 5 or 7
// digits, such as 85258.
func TextDoubt(number string) string {
	if code.MatchString(Digits(number)) {
		return ""
	}
	return Doubt(number)
}
