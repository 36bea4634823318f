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
		Plural   string          `json:"plural,omitempty"`
	}{json.RawMessage(oldestClock(today).Compact()), w.Text("date-full"), weekdays(w), w.Months(), w.PluralForms()})
}

// oldestClock returns the day before which a phone's clock is wrong: a day before that of
// the build, because it is not the same day everywhere.
func oldestClock(today timeline.Date) timeline.Date { return today.AddDays(-1) }

func weekdays(w *words.Words) []string {
	names := make([]string, 7)
	for day := range names {
		names[day] = w.Text(fmt.Sprintf("weekday-%d", day))
	}
	return names
}
