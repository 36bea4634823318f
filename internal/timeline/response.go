package timeline

// write adds a step, with the day it was counted from and its place in time. A
// question stands where the rule before it stands: rules come in the order in which
// things happen. It is false where the response is full.
func (r *request) write(rule, n int32, m meeting, from day) bool {
	if respHead+(r.steps+1)*stepLen > r.room {
		return false
	}
	s := r.step(r.steps)
	s[stepRule], s[stepN], s[stepStatus], s[stepLimit], s[stepExpect] = rule, n, int32(Ask), 0, 0
	key := r.key
	phase := BeforeConference
	if r.passed {
		phase = AfterConference
		key = max(key, r.conference)
	}
	switch m.known {
	case knownTooLate:
		s[stepStatus] = int32(Unknown)
		key = m.day
		phase = r.phase(m.day)
	case knownDay:
		s[stepStatus], s[stepLimit] = int32(Dated), m.day.number()
		if expect, known := r.workingDayOnOrBefore(m.day); known {
			s[stepExpect] = expect.number()
		}
		key = m.day
		phase = r.phase(m.day)
	}
	s[stepPhase], s[stepFrom], s[stepKey] = int32(phase), int32(from), int32(key)
	// The last day for the conference itself says nothing of when the papers for
	// it come: it is no neighbour of the steps that follow it in the list.
	if n <= 2 && Event(r.field(rule, ruleEvent)) != StrategyDiscussion {
		r.key = key
	}
	if r.field(rule, rulePart) == conferencePart {
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
		from := day(s[stepFrom])
		s[stepFirstSkipped], s[stepSkipped] = skipped, 0
		if s[stepStatus] != int32(Dated) || Unit(r.field(s[stepRule], ruleUnit)) != WorkingDays {
			continue
		}
		limit, _ := readDay(s[stepLimit])
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
				s[stepSkipped]++
			}
		}
	}
	if end > r.room {
		return int32(TooLong)
	}
	head := &r.area.Response
	head[respSteps], head[respSkipped], head[respWarnings] = r.steps, skipped, 0
	if off, _ := r.dayOff(r.conference); off {
		head[respWarnings] = 1
	}
	return end + skipped
}

// sort orders the steps by their place in time; those of one day stay in the
// order of the rules.
func (r *request) sort() {
	for i := int32(1); i < r.steps; i++ {
		for j := i; j > 0; j-- {
			a, b := r.step(j-1), r.step(j)
			if a[stepKey] <= b[stepKey] {
				break
			}
			*a, *b = *b, *a
		}
	}
}
