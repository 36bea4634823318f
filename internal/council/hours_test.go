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
