package timeline

// dayOff reports whether a day is not a working day. known is false outside the days for which
// bank holidays are published; weekends are days off there too.
func (r *Area) dayOff(d day) (off, known bool) {
	known = d >= r.first && d <= r.last
	if w := d.weekday(); w == 0 || w == 6 {
		return true, known
	}
	if !known {
		return false, false
	}
	number := d.number()
	low, high := int32(0), r.off
	for low < high {
		mid := (low + high) >> 1
		switch there := r.offNumber(mid); {
		case there == number:
			return true, true
		case there < number:
			low = mid + 1
		default:
			high = mid
		}
	}
	return false, true
}

// workingDays counts n working days from a day, which itself is day 0. The answer is
// not known if it needs a day for which no bank holidays are published. The day returned
// then only serves to order the steps: it counts such days as working days, except at
// weekends.
func (r *Area) workingDays(from day, n int32, step day) (d day, known bool) {
	d, known = from, true
	for n > 0 {
		d += step
		off, published := r.dayOff(d)
		known = known && published
		if !off {
			n--
		}
	}
	return d, known
}

// workingDayOnOrBefore returns the last working day on or before a day, and whether
// it is known, as [Area.workingDays] does.
func (r *Area) workingDayOnOrBefore(d day) (on day, known bool) {
	return r.workingDays(d+1, 1, -1)
}

// pregnancy is how many weeks one is counted to have on the day the baby is due.
const pregnancy = 40

// count applies an amount of a unit to a day. The answer is not known if working
// days run past what is published; see [Area.workingDays].
func (r *Area) count(from day, direction, amount, unit int32) (day, bool) {
	n := day(amount * direction)
	switch Unit(unit) {
	case Hours:
		return from + day((amount+23)/24*direction), true
	case Days:
		return from + n, true
	case WorkingDays:
		if amount > 0 {
			from -= day(direction * r.firstDayCounts) // then the event's own day is the first that can count
		}
		return r.workingDays(from, amount, day(direction))
	case Weeks:
		return from + 7*n, true
	case PregnancyWeeks:
		return from + day(7*(amount-pregnancy)), true // from is the day the baby is due
	case Months:
		return from.addMonths(int32(n)), true
	}
	return from, true // minutes, or "on": the event's own day
}
