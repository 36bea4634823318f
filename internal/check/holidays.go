package check

import (
	"fmt"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// holidaysAhead is how many days of published bank holidays a build needs before
// it: a conference in three months, its first review three months on, the next
// review six months after that.
const holidaysAhead = 366

var holidaysReason = reason{"holidays", `Working days are counted around the bank holidays that GOV.UK has published, and never around guessed ones: 2020, 2022 and
2023 each had one that nobody could know. Past the last published one a date is "not known yet". A year ahead, a family that plans a
conference now has its reviews within the list.`}

// checkHolidays finds what holidaysReason is about.
func checkHolidays(s *sources) finding.List {
	if s.Profile == nil || s.Today == (timeline.Date{}) || s.Profile.Calendar.Last == (timeline.Date{}) {
		return nil
	}
	last := s.Profile.Calendar.Last
	if !last.Before(s.Today.AddDays(holidaysAhead)) {
		return nil
	}
	return finding.List{holidaysReason.warned("bank-holidays.json", 0, 0, fmt.Sprintf("the published bank holidays end on %s", last),
		"save https://www.gov.uk/bank-holidays.json into the council's folder")}
}
