package words

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Months returns the names of each month, January first, as a family may type them: the
// one that is written in a date (month-1), its other forms (month-1-forms, separated by
// commas: "grudzień, gru"), the short one of the table of dates, and the English one,
// because the letter is in English. What begins an earlier name is left out: whoever
// reads them takes the beginning of a name for it.
func (w *Words) Months() [12][]string {
	var all [12][]string
	for i := range all {
		n := strconv.Itoa(i + 1)
		names := strings.Split(w.text["month-"+n]+","+w.text["month-"+n+"-forms"]+","+w.text["timeline-month-"+n]+","+time.Month(i+1).String(), ",")
		for _, name := range names {
			name = strings.TrimSpace(name)
			if name != "" && !slices.ContainsFunc(all[i], func(earlier string) bool { return begins(earlier, name) }) {
				all[i] = append(all[i], name)
			}
		}
	}
	return all
}

// begins reports whether a name is the beginning of another, in three letters or more,
// or the whole of it.
func begins(name, beginning string) bool {
	name, beginning = strings.ToLower(name), strings.ToLower(beginning)
	return name == beginning || utf8.RuneCountInString(beginning) > 2 && strings.HasPrefix(name, beginning)
}
