package council

import "testing"

func TestHoursMayRunPastMidnight(t *testing.T) {
	for written, want := range map[string]string{
		"Monday to Friday 17:00 to 08:30": "Monday to Friday 17:00 to 08:30",
		"monday TO friday 17:00 to 08:30": "Monday to Friday 17:00 to 08:30",
		"every day 12:00 to 12:00":        "",
		"every day 20:00 to 00:00":        "every day 20:00 to 24:00",
		"Sunday 23:59 to 00:01":           "Sunday 23:59 to 00:01",
		"Monday 09:00 to 05:00":           "",                      // a slip for 17:00
		"Monday 17:00 to 11:00":           "Monday 17:00 to 11:00", // six hours closed
		"Monday 17:00 to 11:01":           "",
		"Monday 24:00 to 08:00":           "",
		"Monday 08:00 to 24:01":           "",
		"Friday to Monday 09:00 to 17:00": "", // a week begins on Monday
		"Monday to Monday 09:00 to 17:00": "Monday 09:00 to 17:00",
		"Saturday to Sunday all day":      "Saturday to Sunday all day",
	} {
		h, ok := parseHours(written)
		if ok != (want != "") || ok && h.String() != want {
			t.Errorf("%q is %v, %v, not %q", written, h, ok, want)
		}
	}
}

// TestTheHintRewritesHoursInTheFormOfAProfile: the hint has the hours that an editor meant, if that is
// clear.
func TestTheHintRewritesHoursInTheFormOfAProfile(t *testing.T) {
	for written, want := range map[string]string{
		"Mon-Fri 9am-5pm":                           "Monday to Friday 09:00 to 17:00",
		"Mon – Fri, 9.00am – 5.00pm":                "Monday to Friday 09:00 to 17:00",
		"Monday\u00a0to Friday 17:00\u00a0to 08:30": "Monday to Friday 17:00 to 08:30",
		"Monday to Friday 17∶00 to 08∶30\u200b":     "Monday to Friday 17:00 to 08:30",
		"Monday to Friday 9.30am to 3pm":            "Monday to Friday 09:30 to 15:00",
		"Monday to Friday: 9 to 5":                  "Monday to Friday 09:00 to 17:00",
		"Monday to Friday from 9 to 5":              "Monday to Friday 09:00 to 17:00",
		"Monday to Friday, 9 a.m. to 12 noon":       "Monday to Friday 09:00 to 12:00",
		"Weekdays 9am until noon":                   "Monday to Friday 09:00 to 12:00",
		"weekends 10-4":                             "Saturday to Sunday 10:00 to 16:00",
		"Sat and Sun 10am - 2pm":                    "Saturday to Sunday 10:00 to 14:00",
		"Tues 1-5pm":                                "Tuesday 13:00 to 17:00",
		"Fri 4.50-5pm":                              "Friday 16:50 to 17:00",
		"Fri 5-5.10pm":                              "Friday 17:00 to 17:10",
		"Fri 12-5":                                  "Friday 12:00 to 17:00",
		"Wednesdays 0930-1500":                      "Wednesday 09:30 to 15:00",
		"Thurs 09:30-15:00":                         "Thursday 09:30 to 15:00",
		"Fridays 9:30 to 15:00":                     "Friday 09:30 to 15:00",
		"Monday 9am-midnight":                       "Monday 09:00 to 24:00",
		"Every day 8pm to 8am":                      "every day 20:00 to 08:00",
		"9am to 5pm":                                "every day 09:00 to 17:00",
		"24/7":                                      "every day all day",
		"Open 24 hours a day, 7 days a week":        "every day all day",
		"24 hours":                                  "every day all day",
		"Saturday 24 hours":                         "Saturday all day",
		"Monday to Friday 12pm to 5pm":              "Monday to Friday 12:00 to 17:00",
		"Monday to Friday 12am to 5am":              "Monday to Friday 00:00 to 05:00",
		"Friday to Monday 09:30 to 15:00":           "", // two texts
		"Mon, Wed, Fri 9-5":                         "",
		"Monday 13pm to 5pm":                        "",
		"Monday 9:75 to 17:00":                      "",
		"Monday to Friday":                          "",
		"closed":                                    "",
		"term time 9 to 5":                          "",
		"Montag 9 to 5":                             "",
		"mo 9 to 5":                                 "",
	} {
		if got := meantHours(written); got != want {
			t.Errorf("%q is taken for %q, want %q", written, got, want)
		}
	}
}
