package timeline_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"familyguide/internal/timeline"
)

// TestDateRoundTrip shows that every day from 1999 to 2100 is itself again, and
// has the weekday that package time gives it.
func TestDateRoundTrip(t *testing.T) {
	for at := time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2101; at = at.AddDate(0, 0, 1) {
		d := dateOf(at)
		parsed, err := timeline.ParseDate(at.Format(time.DateOnly))
		if err != nil || parsed != d || d.String() != at.Format(time.DateOnly) || d.AddDays(0) != d {
			t.Fatalf("%v: parsed %v, %v", at, parsed, err)
		}
		if d.Weekday() != int(at.Weekday()) {
			t.Fatalf("%v is a %v, got %d", d, at.Weekday(), d.Weekday())
		}
		if next := dateOf(at.AddDate(0, 0, 1)); d.AddDays(1) != next {
			t.Fatalf("after %v comes %v, got %v", d, next, d.AddDays(1))
		}
	}
}

// FuzzParseDate reads any text as package time does, which also knows a year 0.
func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2026-12-14", "2028-02-29", "2027-02-29", "0000-01-01", "2026-1-01", "2026-12-14 ", "٢٠٢٦-١٢-١٤", "+026-12-14", "2026/12/14", "", "2026-13-01", "2026-00-14", "2026-12-00", "2026-12-32", "2026-11-31", "0001-01-01", "9999-12-31"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at, wantErr := time.Parse(time.DateOnly, text)
		got, err := timeline.ParseDate(text)
		switch {
		case (err == nil) != (wantErr == nil && at.Year() > 0):
			t.Errorf("%q: %v, but package time says %v", text, err, wantErr)
		case err == nil && (got != dateOf(at) || got.String() != text):
			t.Errorf("%q is read as %v", text, got)
		}
	})
}

// TestADateInJSONIsItselfAgain carries dates through JSON, and one that is not given.
func TestADateInJSONIsItselfAgain(t *testing.T) {
	for _, d := range []timeline.Date{{Year: 2026, Month: 12, Day: 14}, {Year: 1, Month: 1, Day: 1}, {}} {
		text, err := json.Marshal(d)
		var got timeline.Date
		if err := errors.Join(err, json.Unmarshal(text, &got)); err != nil || got != d {
			t.Errorf("%v is %s, which is read as %v: %v", d, text, got, err)
		}
	}
	var d timeline.Date
	if err := json.Unmarshal([]byte(`"14/12/2026"`), &d); err == nil || !d.IsZero() {
		t.Errorf("another form is read as %v", d)
	}
}

func TestDatesAreInOrder(t *testing.T) {
	days := []timeline.Date{{}, {Year: 2025, Month: 12, Day: 31}, {Year: 2026, Month: 1, Day: 30}, {Year: 2026, Month: 2, Day: 1}, {Year: 2026, Month: 2, Day: 2}}
	for i, a := range days {
		for j, b := range days {
			if a.Before(b) != (i < j) || a.Compare(b) != cmp.Compare(i, j) {
				t.Errorf("%v and %v: before %t, compared %d", a, b, a.Before(b), a.Compare(b))
			}
		}
	}
}
