package timeline

// A Holiday is a bank holiday with the name it is published under.
type Holiday struct {
	Date Date
	Name string
}

// A Calendar says which days a council works: the bank holidays published for its
// division, the days it closes besides, and the bank holidays on which it works.
type Calendar struct {
	Holidays []Holiday // in order of date
	Closed   []Date    // the council's own closing days, in order of date
	Open     []Date    // bank holidays on which the council works

	// First and Last are the first and last day for which bank holidays are
	// published. A count of working days that needs a day outside is Unknown
	// (package comment, rule 9).
	First, Last Date

	// FirstDayCounts makes the event's own day, if it is a working day, day 1
	// (package comment, rule 11).
	FirstDayCounts bool
}

var weekdayNames = [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// WhyOff says why a date is not a working day: the bank holiday's name, "closed"
// for the council's own closing days, or the weekday. It is "" for a working day.
func (c Calendar) WhyOff(d Date) string {
	for _, h := range c.Holidays {
		if h.Date == d && !c.works(d) {
			return h.Name
		}
	}
	for _, closed := range c.Closed {
		if closed == d {
			return "closed"
		}
	}
	if w := d.Weekday(); w == 0 || w == 6 {
		return weekdayNames[w]
	}
	return ""
}

// works reports whether the council works on a day though it is a bank holiday.
func (c Calendar) works(d Date) bool {
	for _, open := range c.Open {
		if open == d {
			return true
		}
	}
	return false
}
