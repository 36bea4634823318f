package site

import (
	"encoding/json"
	"fmt"

	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// daysOf returns what the page's script needs to write and to read dates in the page's
// own words: the phone's may be of another language, or of another calendar. made shows
// which phones have a wrong clock.
func daysOf(w *words.Words, today timeline.Date) string {
	return encode(struct {
		Made     json.RawMessage `json:"made"`
		Full     string          `json:"full"`
		Weekdays []string        `json:"weekdays"` // Sunday first
		Months   [12][]string    `json:"months"`   // the first of each is the one to write
		Days     []string        `json:"days"`     // the short forms, "Sun"
		Short    []string        `json:"short"`    // "Jan"
		Plural   string          `json:"plural,omitempty"`
	}{
		json.RawMessage(oldestClock(today).Compact()), w.Text("date-full"), weekdays(w), w.Months(),
		numbered(w, "timeline-weekday", 0, 6), numbered(w, "timeline-month", 1, 12), w.PluralForms(),
	})
}

// oldestClock returns the day before the day of the build. A phone whose clock is earlier is
// wrong; one day is allowed because it is not the same day everywhere.
func oldestClock(today timeline.Date) timeline.Date { return today.AddDays(-1) }

func weekdays(w *words.Words) []string { return numbered(w, "weekday", 0, 6) }

// numbered returns the texts key-first to key-last.
func numbered(w *words.Words, key string, first, last int) []string {
	var texts []string
	for n := first; n <= last; n++ {
		texts = append(texts, w.Text(fmt.Sprintf("%s-%d", key, n)))
	}
	return texts
}
