package timeline

// write adds a step. It is false if the response is full.
//
// There are two passes over the rules: the first writes the steps that have a place in
// time, the second the questions, which are sorted among them.
func (r *Area) write(rule, n int32, o outcome) bool {
	if (o.known == knownNot) != r.asking {
		return true
	}
	if respHead+(r.steps+1)*stepLen > MaxResponse {
		return false
	}
	at := r.steps
	r.steps++
	for column := int32(0); column < stepLen; column++ {
		r.setStep(at, column, 0)
	}
	r.setStep(at, stepRule, rule)
	r.setStep(at, stepN, n)
	r.setStep(at, stepKey, int32(o.day))
	if r.asking {
		r.setStep(at, stepStatus, int32(Ask))
		r.setStep(at, stepPhase, r.side(rule))
		r.insert()
		return true
	}
	status, flags := Unknown, int32(0)
	if r.anchors(rule) {
		flags = anchor
	}
	if o.known == knownDay {
		status = Dated
		r.setDates(at, stepLimit, stepExpect, o)
		if r.field(o.row, ruleUnit) == int32(WorkingDays) {
			r.setStep(at, stepFrom, int32(o.from))
		}
	}
	if o.row >= r.rules && r.field(o.row, extraRole) == lastOf {
		flags |= lastOfSeries
	}
	if second := r.second(rule); second >= 0 {
		other := second
		if o.row == second {
			flags |= secondCount
			other = rule
		}
		r.setDates(at, stepOtherLimit, stepOtherExpect, r.single(other))
	}
	r.setStep(at, stepStatus, int32(status))
	r.setStep(at, stepPhase, int32(r.phase(o.day)))
	r.setStep(at, stepFlags, flags)
	return true
}

// setDates writes the dates of an outcome into two columns of a step.
func (r *Area) setDates(i, limitColumn, expectColumn int32, o outcome) {
	limit, expect := r.dates(o)
	r.setStep(i, limitColumn, limit)
	r.setStep(i, expectColumn, expect)
}

// dates returns the limit of an outcome and the last working day on or before it, as
// numbers; 0 for one that is not known. None is expected on or before the event that
// the limit is counted on from.
func (r *Area) dates(o outcome) (limit, expect int32) {
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
func (r *Area) anchors(rule int32) bool {
	return r.field(rule, ruleFlags)&placesNone == 0 && (r.steps == 1 || r.step(r.steps-2, stepRule) != rule)
}

// side returns the side of the conference that a question is on: the one its rule counts
// to, or else the one its rule has in the order of the rules.
func (r *Area) side(rule int32) int32 {
	direction := Direction(r.field(rule, ruleDirection))
	switch event := Event(r.field(rule, ruleEvent)); {
	case event == Conference && direction == Before:
		return int32(BeforeConference)
	case event == Conference || event == ReviewConference || r.passed:
		return int32(AfterConference)
	}
	return int32(BeforeConference)
}

// step returns one number of a step of the response; setStep writes it.
func (r *Area) step(i, column int32) int32 { return r.Response[respHead+i*stepLen+column] }

func (r *Area) setStep(i, column, value int32) { r.Response[respHead+i*stepLen+column] = value }

func (r *Area) phase(d day) Phase {
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
func (r *Area) finish() int32 {
	end := respHead + r.steps*stepLen
	skipped := int32(0)
	for i := int32(0); i < r.steps; i++ {
		from, limit := day(r.step(i, stepFrom)), day(r.step(i, stepKey))
		r.setStep(i, stepFirstSkipped, skipped)
		r.setStep(i, stepSkipped, 0)
		r.setStep(i, stepFlags, r.step(i, stepFlags)&^anchor)
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
				r.Response[end+skipped] = d.number()
				skipped++
				r.setStep(i, stepSkipped, r.step(i, stepSkipped)+1)
			}
		}
	}
	head := &r.Response
	head[respSteps], head[respSkipped], head[respWarnings] = r.steps, skipped, 0
	if off, _ := r.dayOff(r.conference); off {
		head[respWarnings] = 1
	}
	return end + skipped
}
