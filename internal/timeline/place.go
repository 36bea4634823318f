package timeline

// place writes the steps of one rule. It is false where the response is full.
func (r *request) place(i int32) bool {
	switch r.field(i, 5) {
	case coreGroupsPart:
		return r.placeCoreGroups(i)
	case firstReviewPart:
		return r.placeReview(i, 1)
	case laterReviewsPart:
		return r.placeLaterReviews(i)
	}
	var from meeting
	switch Event(r.field(i, 1)) {
	case Conference:
		from = meeting{knownDay, r.conference}
	case StrategyDiscussion:
		if r.strategy == 0 {
			return true // the family did not give it: nothing to show
		}
		from = meeting{knownDay, r.strategy}
	case FirstCoreGroup:
		from = r.firstCoreGroup
	case ReviewConference:
		from = r.reviewBase()
	}
	return r.write(i, 1, r.countFrom(from, i), from.day)
}

// reviewBase is what papers for the next review are counted back from: its real
// date, or the working day on or before its limit.
func (r *request) reviewBase() meeting {
	switch {
	case r.reviewReports != 0:
		return meeting{knownDay, r.reviewReports}
	case r.nextReview.known == knownDay:
		return meeting{known: knownTooLate}
	}
	return r.nextReview
}

// placeCoreGroups writes core groups 2, 3 and so on that lie after this
// conference and before the next review. Where no date can be had, or no review
// ends the list, it writes the next one alone.
func (r *request) placeCoreGroups(i int32) bool {
	if r.firstCoreGroup.known != knownDay || r.field(i, 3) < 0 {
		return r.write(i, 2, r.countFrom(r.firstCoreGroup, i), r.firstCoreGroup.day)
	}
	for n := int32(2); ; n++ {
		m := r.times(r.firstCoreGroup, i, n-1)
		if m.known != knownDay {
			return r.write(i, n, m, r.firstCoreGroup.day)
		}
		if m.day <= r.conference {
			continue
		}
		if r.nextReview.known == knownDay && m.day >= r.nextReview.day {
			return true
		}
		if !r.write(i, n, m, r.firstCoreGroup.day) {
			return false
		}
		if r.nextReview.known != knownDay {
			return true
		}
	}
}

// placeLaterReviews writes the second review after an initial conference, and
// the next two after a review; of these, one open question is enough.
func (r *request) placeLaterReviews(i int32) bool {
	if r.kind == int32(Review) {
		if !r.placeReview(i, 1) {
			return false
		}
		if m, _ := r.reviewLimit(2); m.known == knownNot {
			return true
		}
	}
	return r.placeReview(i, 2)
}

func (r *request) placeReview(i, n int32) bool {
	m, from := r.reviewLimit(n)
	return r.write(i, n, m, from)
}

// write adds a step. Fields 6 and 7 hold, until [request.finish], the day it was
// counted from and its place in time. A step without a date stands where the
// rule before it stands: rules come in the order in which things happen.
func (r *request) write(rule, n int32, m meeting, from day) bool {
	if respHead+(r.steps+1)*stepLen > r.room {
		return false
	}
	s := r.step(r.steps)
	s[0], s[1], s[2], s[3], s[4] = rule, n, int32(Ask), 0, 0
	key := r.key
	phase := BeforeConference
	if r.passed {
		phase = AfterConference
		key = max(key, r.conference)
	}
	switch m.known {
	case knownTooLate:
		s[2] = int32(Unknown)
	case knownDay:
		s[2], s[3] = int32(Dated), m.day.number()
		if expect := r.workingDayOnOrBefore(m.day); expect != 0 {
			s[4] = expect.number()
		}
		key = m.day
		phase = r.phase(m.day)
	}
	s[5], s[6], s[7] = int32(phase), int32(from), int32(key)
	// The last day for the conference itself says nothing of when the papers for
	// it come: it is no neighbour of the steps that follow it in the list.
	if n <= 2 && Event(r.field(rule, 1)) != StrategyDiscussion {
		r.key = key
	}
	if r.field(rule, 5) == conferencePart {
		r.passed = true
	}
	r.steps++
	return true
}

// step returns the numbers of a step of the response.
func (r *request) step(i int32) *[stepLen]int32 {
	return (*[stepLen]int32)(r.area.Response[respHead+i*stepLen:])
}

func (r *request) phase(d day) Phase {
	switch {
	case d < r.conference:
		return BeforeConference
	case d > r.conference:
		return AfterConference
	}
	return OnTheDay
}

// finish puts the steps in the order of time, writes the days that each count
// passed over, and returns the length of the response.
func (r *request) finish() int32 {
	r.sort()
	end := respHead + r.steps*stepLen
	skipped := int32(0)
	for i := int32(0); i < r.steps; i++ {
		s := r.step(i)
		from := day(s[6])
		s[6], s[7] = skipped, 0
		if s[2] != int32(Dated) || Unit(r.field(s[0], 4)) != WorkingDays {
			continue
		}
		limit, _ := readDay(s[3])
		low, high := from+1, limit
		if limit < from {
			low, high = limit+1, from
		}
		for d := low; d < high; d++ {
			if off, _ := r.dayOff(d); off {
				if end+skipped >= r.room {
					return int32(TooLong)
				}
				r.area.Response[end+skipped] = d.number()
				skipped++
				s[7]++
			}
		}
	}
	if end > r.room {
		return int32(TooLong)
	}
	head := &r.area.Response
	head[0], head[1], head[2] = r.steps, skipped, 0
	if off, _ := r.dayOff(r.conference); off {
		head[2] = 1
	}
	return end + skipped
}

// sort orders the steps by their place in time; those of one day stay in the
// order of the rules.
func (r *request) sort() {
	for i := int32(1); i < r.steps; i++ {
		for j := i; j > 0; j-- {
			a, b := r.step(j-1), r.step(j)
			if a[7] <= b[7] {
				break
			}
			*a, *b = *b, *a
		}
	}
}
