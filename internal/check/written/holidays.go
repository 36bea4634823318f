package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// A list of bank holidays is too short for the day of a build if it ends before the
// first review of a family that asks on that day: its conference may be up to 15
// working days off, which Christmas and Easter stretch to four weeks, and the review
// three months later. It ends soon if it does not reach the next review too: a
// conference in three months, a review three months on, the next after six more.
const (
	conferenceAhead = 28 // days
	reviewAhead     = 3  // months
	holidaysAhead   = 366
)

// checkHolidays finds what check.Holidays is about.
func checkHolidays(s *set) finding.List {
	if s.Profile == nil || s.Today.IsZero() || s.Profile.Calendar.Last.IsZero() {
		return nil
	}
	const hint = "save https://www.gov.uk/bank-holidays.json into the council's folder"
	last := s.Profile.Calendar.Last
	ends := fmt.Sprintf("the published bank holidays end on %s", last)
	switch {
	case last.Before(s.Today.AddDays(conferenceAhead).AddMonths(reviewAhead)):
		return finding.List{check.Holidays.Found("bank-holidays.json", 0, 0, ends+", before the first review of a family that asks today", hint)}
	case last.Before(s.Today.AddDays(holidaysAhead)):
		return finding.List{check.Holidays.Warned("bank-holidays.json", 0, 0, ends, hint)}
	}
	return nil
}
