package timeline

// FirstYear and LastYear are those of the dates that a family may give.
const FirstYear, LastYear = 2020, 2035

const (
	maxAmount = 9999
	maxSpan   = 36600 // days between the first and the last published day
)

// read decodes a request and refuses any that is not valid to the letter: one that is cut
// short or filled with nonsense must never yield a date.
func (r *Area) read() Fault {
	req := &r.Request
	if r.length < reqTable+tableHead || r.length > MaxRequest || req[0] != version {
		return Malformed
	}
	r.kind, r.flags = req[reqKind], req[reqFlags]
	if r.kind < 0 || r.kind > int32(TransferIn) || r.flags>>1 != 0 {
		return Malformed
	}
	if !r.readTable() {
		return Malformed
	}
	return r.readFacts()
}

func (r *Area) readTable() bool {
	t := (*[tableHead]int32)(r.Request[reqTable:])
	rules, extras, off := t[tableRules], t[tableExtras], t[tableDaysOff]
	if rules < 0 || rules > MaxRules || extras < 0 || extras > MaxExtras || off < 0 || off > MaxDaysOff ||
		r.length != reqTable+tableHead+(rules+extras)*ruleLen+off {
		return false
	}
	var ok1, ok2 bool
	r.first, ok1 = readDay(t[tableFirst])
	r.last, ok2 = readDay(t[tableLast])
	r.firstDayCounts = t[tableFlags]
	if !ok1 || !ok2 || r.first > r.last || r.last-r.first > maxSpan || r.firstDayCounts>>1 != 0 {
		return false
	}
	r.rules, r.rows, r.off = rules, rules+extras, off
	for row := int32(0); row < r.rows; row++ {
		if !r.sound(row) {
			return false
		}
	}
	return r.soundDaysOff()
}

// sound reports whether a row holds only what [Table] can write.
func (r *Area) sound(row int32) bool {
	event, direction := r.field(row, ruleEvent), r.field(row, ruleDirection)
	amount, unit, flags := r.field(row, ruleAmount), r.field(row, ruleUnit), r.field(row, ruleFlags)
	if event < 0 || event >= int32(firstOwnEvent)+MaxEvents || direction < -1 || direction > 1 ||
		amount < NoAmount || amount > maxAmount || unit < 0 || unit > int32(PregnancyWeeks) ||
		(amount >= 0) != (unit != int32(NoUnit)) || flags>>3 != 0 || flags&conditionBits > int32(PlanEnded) {
		return false
	}
	if row >= r.rules {
		return flags == 0 && r.soundExtra(row, r.field(row, extraRule))
	}
	if r.field(row, ruleKinds)>>4 != 0 {
		return false
	}
	after := direction == int32(After)
	switch r.field(row, rulePart) {
	case plainPart:
		return true
	case firstCoreGroupPart, firstReviewPart:
		return (event == int32(Conference) || event > int32(OtherEvent)) && after
	case coreGroupsPart:
		return event != int32(ReviewConference) && after && (amount < 0 || r.repeats(row))
	case conferencePart:
		return event == int32(Conference) && direction == int32(On)
	case laterReviewsPart:
		return event == int32(ReviewConference) && after && (amount < 0 || r.repeats(row))
	}
	return false
}

// repeats reports whether a count, applied again and again, moves on.
func (r *Area) repeats(row int32) bool {
	unit := r.field(row, ruleUnit)
	return r.field(row, ruleAmount) > 0 && unit != int32(Minutes) && unit != int32(PregnancyWeeks)
}

// soundExtra reports the same for an extra count of a rule. If meetings are counted from it,
// it must count forward, so that no meeting comes centuries early.
func (r *Area) soundExtra(row, rule int32) bool {
	if rule < 0 || rule >= r.rules {
		return false
	}
	part, direction := r.field(rule, rulePart), r.field(row, ruleDirection)
	series := (part == plainPart || part == coreGroupsPart) && r.repeats(row)
	switch r.field(row, extraRole) {
	case earliestOf, latestOf:
		return part == plainPart || (part == firstCoreGroupPart || part == firstReviewPart) && direction >= 0
	case everyOf:
		return series && direction == int32(After) && r.field(rule, ruleDirection) == int32(After) && r.repeats(rule)
	case lastOf:
		return series && direction == int32(Before)
	}
	return false
}

func (r *Area) soundDaysOff() bool {
	before := day(0)
	for i := int32(0); i < r.off; i++ {
		d, ok := readDay(r.offNumber(i))
		if !ok || d <= before {
			return false
		}
		before = d
	}
	return true
}

func (r *Area) readFacts() Fault {
	for i := range int32(facts) {
		number := r.Request[reqConference+i]
		if number == 0 {
			continue // not given
		}
		d, ok := readDay(number)
		if !ok || number < FirstYear*10000 || number >= (LastYear+1)*10000 {
			return max(BadConference-Fault(i), BadEvent)
		}
		r.facts[i] = d
	}
	r.conference = r.facts[factConference]
	coreGroup, review := r.facts[factCoreGroup], r.facts[factReview]
	switch {
	case r.conference == 0:
		return BadConference
	case r.facts[factStrategy] > r.conference:
		return StrategyAfter
	case coreGroup != 0 && coreGroup <= r.conference && r.kind != int32(Review):
		return CoreGroupNotAfter
	case review != 0 && review <= r.conference:
		return ReviewNotAfter
	}
	return 0
}
