package tomlfile

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// anyDay is an example.
const anyDay = "2026-12-14"

// writtenDays are the ways in which people write a day: with the year first or last, or
// with the name of the month. The groups are named y, m, d and month.
var writtenDays = []*regexp.Regexp{
	regexp.MustCompile(`[=\[,]\s*["']?(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})\b`),
	regexp.MustCompile(`[=\[,]\s*["']?(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ](?P<y>\d{4}|\d{2})\b`),
	regexp.MustCompile(`(?i)[=\[,]\s*["']?(?:[a-z]+,? )?(?P<d>\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?(?P<month>[a-z]{3,9})\.?,?[- ](?P<y>\d{4})\b`),
	regexp.MustCompile(`(?i)[=\[,]\s*["']?(?:[a-z]+,? )?(?P<month>[a-z]{3,9})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})\b`),
}

var months = strings.Fields("january february march april may june july august september october november december")

var asWanted = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)

// WrittenDay returns the first day in the values of a line that is not written as TOML
// writes it, in TOML's way; "" if there is none. In the United Kingdom the day comes before
// the month.
func WrittenDay(line string) string {
	line = asWanted.ReplaceAllString(line, "")
	for _, way := range writtenDays {
		found := way.FindStringSubmatch(line)
		if found == nil {
			continue
		}
		part := func(name string) string {
			if i := way.SubexpIndex(name); i > 0 {
				return found[i]
			}
			return ""
		}
		number := func(name string) int { n, _ := strconv.Atoi(part(name)); return n }
		month, day, year := number("m"), number("d"), number("y")
		if name := strings.ToLower(part("month")); name != "" {
			month = 1 + slices.IndexFunc(months, func(full string) bool { return strings.HasPrefix(full, name) })
		}
		if year < 100 {
			year += 2000
		}
		if month < 1 || month > 12 || day < 1 || day > 31 {
			return ""
		}
		return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	}
	return ""
}
