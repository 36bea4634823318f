package timeline

// write adds a step. It is false if the response is full.
//
// There are two passes over the rules: the first writes the steps that have a place in
// time, the second the questions, which are sorted among them.
func (r *request) write(rule, n int32, o outcome) bool {
	if (o.known == knownNot) != r.asking {
		return true
	}
	if respHead+(r.steps+1)*stepLen > MaxResponse {
		return false
	}
	s := r.step(r.steps)
	s[stepRule], s[stepN], s[stepFlags] = rule, n, 0
	s[stepLimit], s[stepExpect], s[stepOtherLimit], s[stepOtherExpect] = 0, 0, 0, 0
	s[stepFrom], s[stepKey] = 0, int32(o.day)
	r.steps++
	if r.asking {
		s[stepStatus], s[stepPhase] = int32(Ask), r.side(rule)
		r.insert()
		return true
	}
	s[stepStatus], s[stepPhase] = int32(Unknown), int32(r.phase(o.day))
	if r.anchors(rule) {
		s[stepFlags] |= anchor
	}
	if o.known == knownDay {
		s[stepStatus] = int32(Dated)
		s[stepLimit], s[stepExpect] = r.dates(o)
		if r.field(o.row, ruleUnit) == int32(WorkingDays) {
			s[stepFrom] = int32(o.from)
		}
	}
	if o.row >= r.rules && r.field(o.row, extraRole) == lastOf {
		s[stepFlags] |= lastOfSeries
	}
	if second := r.second(rule); second >= 0 {
		other := second
		if o.row == second {
			s[stepFlags] |= secondCount
			other = rule
		}
		s[stepOtherLimit], s[stepOtherExpect] = r.dates(r.single(other))
	}
	return true
}

// dates returns the limit of an outcome and the last working day on or before it, as
// numbers; 0 for one that is not known. None is expected on or before the event that
// the limit is counted on from.
func (r *request) dates(o outcome) (limit, expect int32) {
	if o.known != knownDay {
		return 0, 0
	}
	limit = o.day.number()
	on, known := r.workingDayOnOrBefore(o.day)
	if !known || on <= o.from && on < o.day && r.field(o.row, ruleDirection) == int32(After) {
		return limit, 0
	}
	return limit, on.number()
}

// anchors reports whether a question may be placed by the step that is being written: it
// is the first of a rule that places questions.
func (r *request) anchors(rule int32) bool {
	return r.field(rule, ruleFlags)&placesNone == 0 && (r.steps == 1 || r.step(r.steps - 2)[stepRule] != rule)
}

// side returns the side of the conference that a question is on: the one its rule counts
// to, or else the one its rule has in the order of the rules.
func (r *request) side(rule int32) int32 {
	x := r.row(rule)
	direction := Direction(x[ruleDirection])
	switch event := Event(x[ruleEvent]); {
	case event == Conference && direction == Before:
		return int32(BeforeConference)
	case event == Conference || event == ReviewConference || r.passed:
		return int32(AfterConference)
	}
	return int32(BeforeConference)
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

// finish writes the days that each count passed over, and returns the length of the
// response.
func (r *request) finish() int32 {
	end := respHead + r.steps*stepLen
	skipped := int32(0)
	for i := int32(0); i < r.steps; i++ {
		s := r.step(i)
		from, limit := day(s[stepFrom]), day(s[stepKey])
		s[stepFirstSkipped], s[stepSkipped] = skipped, 0
		s[stepFlags] &^= anchor
		if from == 0 {
			continue
		}
		low, high := from+1, limit
		if limit < from {
			low, high = limit+1, from
		}
		for d := low; d < high; d++ {
			if off, _ := r.dayOff(d); off {
				if end+skipped >= MaxResponse {
					return int32(TooLong)
				}
				r.area.Response[end+skipped] = d.number()
				skipped++
				s[stepSkipped]++
			}
		}
	}
	head := &r.area.Response
	head[respSteps], head[respSkipped], head[respWarnings] = r.steps, skipped, 0
	if off, _ := r.dayOff(r.conference); off {
		head[respWarnings] = 1
	}
	return end + skipped
}
