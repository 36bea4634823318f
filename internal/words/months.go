package words

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"familyguide/internal/timeline"
)

// Months returns the names of each month, January first, as a family may type them: the
// one that is written in a date (month-1), its other forms (month-1-forms, separated by
// commas: "grudzień, gru"), the short one of the list of dates, and the English one,
// because the letter is in English. A name that is the beginning of an earlier one
// is left out, because whatever reads the list accepts the beginning of a name.
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

// Month returns a month with its year, "December 2026". A language that has another form of
// the name for this than in a date gives it as month-12-alone ("grudzień", not "grudnia").
func (w *Words) Month(d timeline.Date) string {
	key := "month-" + strconv.Itoa(d.Month)
	if w.Has(key + alone) {
		key += alone
	}
	return w.Text("timeline-dates-month", "month", w.Text(key), "year", strconv.Itoa(d.Year))
}

// alone ends the key of a month's name as it reads without a day.
const alone = "-alone"

// begins reports whether a name is the beginning of another, in three letters or more,
// or the whole of it.
func begins(name, beginning string) bool {
	name, beginning = strings.ToLower(name), strings.ToLower(beginning)
	return name == beginning || utf8.RuneCountInString(beginning) > 2 && strings.HasPrefix(name, beginning)
}
