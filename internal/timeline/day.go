package timeline

// A day counts days from 1 March of the year 0, so that the leap day is the
// last of its year and the arithmetic needs no table. It is the form in which
// the core counts; it stays inside this package.
type day int32

// daysIn returns the number of days of a month.
func daysIn(year, month int32) int32 {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// dayOf returns the day of a civil date. It must be a date: see [readDay].
//
// The months from March on have 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31 days:
// (153m+2)/5 is the number of days before month m of that year (Howard Hinnant,
// "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
func dayOf(year, month, dayOfMonth int32) day {
	if month <= 2 {
		year--
		month += 12
	}
	return day(365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + dayOfMonth - 1)
}

// civil is the reverse of [dayOf].
func (d day) civil() (year, month, dayOfMonth int32) {
	const era = 146097 // days in 400 years
	n := int32(d)
	year = n / era * 400
	n %= era
	inEra := (n - n/1460 + n/36524 - n/146096) / 365
	year += inEra
	n -= 365*inEra + inEra/4 - inEra/100
	m := (5*n + 2) / 153
	dayOfMonth = n - (153*m+2)/5 + 1
	month = m + 3
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, dayOfMonth
}

// number returns the day as the compact table writes dates: 20261214.
func (d day) number() int32 {
	y, m, n := d.civil()
	return y*10000 + m*100 + n
}

func (d day) date() Date {
	y, m, n := d.civil()
	return Date{int(y), int(m), int(n)}
}

// weekday returns 0 for Sunday to 6 for Saturday. 1 March of the year 0 was a
// Wednesday.
func (d day) weekday() int32 { return int32(d+3) % 7 }

// addMonths returns the same day number n months on, or the last day of that
// month if it has none: 30 November + 3 months is 28 February
// (package comment, rule 6).
func (d day) addMonths(n int32) day {
	y, m, dd := d.civil()
	months := 12*y + m - 1 + n // since the year 0, so that it is not negative
	y, m = months/12, months%12+1
	if last := daysIn(y, m); dd > last {
		dd = last
	}
	return dayOf(y, m, dd)
}

// readDay reads a date written as a number, 20261214. It is false for anything
// that is not a day in the calendar between the years 1000 and 9999.
func readDay(number int32) (day, bool) {
	y, m, d := number/10000, number/100%100, number%100
	if y < 1000 || y > 9999 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return 0, false
	}
	return dayOf(y, m, d), true
}
