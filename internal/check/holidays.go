package check

import (
	"fmt"

	"familyguide/internal/finding"
)

// A list of bank holidays is too short for the day of a build if it ends before the
// first review of a family that asks on that day: its conference may be up to 15
// working days off, which Christmas and Easter stretch to four weeks, and the review
// three months later. It ends soon if it does not hold the next review too: a
// conference in three months, a review three months on, the next after six more.
const (
	conferenceAhead = 28 // days
	reviewAhead     = 3  // months
	holidaysAhead   = 366
)

var holidaysReason = reason{"holidays", `Working days are counted around the bank holidays that GOV.UK has published, and never around guessed ones: 2020, 2022 and
2023 each had one that nobody could know. Past the last published one a date is "not known yet". A year ahead, a family that plans a
conference now has its reviews within the list; less is a warning. A family that asks today may have its conference in four weeks
(15 working days from the strategy discussion, with holidays between) and the first review within 3 months of it (Working
Together, as Family Rights Group gives it): a list that ends before then leaves out dates they need now, and is a fault.`}

// checkHolidays finds what holidaysReason is about.
func checkHolidays(s *sources) finding.List {
	if s.Profile == nil || s.Today.IsZero() || s.Profile.Calendar.Last.IsZero() {
		return nil
	}
	const hint = "save https://www.gov.uk/bank-holidays.json into the council's folder"
	last := s.Profile.Calendar.Last
	ends := fmt.Sprintf("the published bank holidays end on %s", last)
	switch {
	case last.Before(s.Today.AddDays(conferenceAhead).AddMonths(reviewAhead)):
		return finding.List{holidaysReason.found("bank-holidays.json", 0, 0, ends+", before the first review of a family that asks today", hint)}
	case last.Before(s.Today.AddDays(holidaysAhead)):
		return finding.List{holidaysReason.warned("bank-holidays.json", 0, 0, ends, hint)}
	}
	return nil
}
