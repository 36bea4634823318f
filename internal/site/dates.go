package site

import (
	"familyguide/internal/council"
	"familyguide/internal/dates"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// datesTable returns the table of dates without JavaScript, and "" where the
// rules cannot be counted: the template reports it.
func datesTable(p *council.Profile, w *words.Words, today timeline.Date) string {
	data, err := dates.HTML(p, w, today)
	if err != nil {
		return ""
	}
	return string(data)
}
