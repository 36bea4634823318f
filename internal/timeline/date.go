package timeline

import "fmt"

// A Date is a day in the calendar: year, month and day. It has no clock and no
// time zone, and is not a moment in time. The zero Date means "not given".
type Date struct{ Year, Month, Day int }

// ParseDate reads a date as RFC 3339 writes it, "2026-12-14".
func ParseDate(s string) (Date, error) {
	var d Date
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, fmt.Errorf("%q is not a date as YYYY-MM-DD", s)
	}
	for i, c := range []byte(s) {
		if i == 4 || i == 7 {
			continue
		}
		if c < '0' || c > '9' {
			return Date{}, fmt.Errorf("%q is not a date as YYYY-MM-DD", s)
		}
		digit := int(c - '0')
		switch {
		case i < 4:
			d.Year = d.Year*10 + digit
		case i < 7:
			d.Month = d.Month*10 + digit
		default:
			d.Day = d.Day*10 + digit
		}
	}
	if !d.Valid() {
		return Date{}, fmt.Errorf("%q is not a day in the calendar", s)
	}
	return d, nil
}

// String returns the date as RFC 3339 writes it, and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText and UnmarshalText carry a date in JSON and TOML as RFC 3339 writes it.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [Date.MarshalText] writes.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	*d = parsed
	return err
}

// IsZero reports whether the date is not given.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the date is a day in the (proleptic Gregorian)
// calendar, in the years 1 to 9999.
func (d Date) Valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 &&
		d.Day >= 1 && d.Day <= int(daysIn(int32(d.Year), int32(d.Month)))
}

// Weekday returns 0 for Sunday to 6 for Saturday.
func (d Date) Weekday() int { return int(d.day().weekday()) }

// AddDays returns the date n days later, or earlier if n is negative.
func (d Date) AddDays(n int) Date { return (d.day() + day(n)).date() }

// AddMonths returns the same day number n months later, or the last day of that
// month if it has no such day (package comment, rule 6).
func (d Date) AddMonths(n int) Date { return d.day().addMonths(int32(n)).date() }

// DaysSince returns how many days after s the date is.
func (d Date) DaysSince(s Date) int { return int(d.day() - s.day()) }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.number() < e.number() }

// Compare returns -1, 0 or +1, for use with [slices.SortFunc].
func (d Date) Compare(e Date) int {
	switch a, b := d.number(), e.number(); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Compact returns the date without dashes, "20261214", as iCalendar and the
// page's data write it; "" for the zero Date.
func (d Date) Compact() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%08d", d.number())
}

// number returns the date as the compact table writes it: 20261214, or 0.
func (d Date) number() int32 { return int32(d.Year*10000 + d.Month*100 + d.Day) }

func (d Date) day() day { return dayOf(int32(d.Year), int32(d.Month), int32(d.Day)) }

// dateOf reads what [Date.number] writes.
func dateOf(number int32) Date {
	return Date{int(number / 10000), int(number / 100 % 100), int(number % 100)}
}
