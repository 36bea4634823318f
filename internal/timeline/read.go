package timeline

// FirstYear and LastYear are those of the dates that a family may give.
const FirstYear, LastYear = 2020, 2035

const (
	maxAmount = 9999
	maxSpan   = 36600 // days between the first and the last published day
)

// read decodes a request, and refuses whatever is not one to the letter: a
// request cut short or filled with nonsense must never come out as a date.
func (r *request) read() Fault {
	req := &r.area.Request
	if r.length < reqTable+tableHead || r.length > MaxRequest || req[0] != version {
		return Malformed
	}
	r.kind, r.flags = req[reqKind], req[reqFlags]
	if r.kind < 0 || r.kind > int32(PreBirth) || r.flags>>1 != 0 {
		return Malformed
	}
	if !r.readTable() {
		return Malformed
	}
	return r.readFacts()
}

func (r *request) readTable() bool {
	t := (*[tableHead]int32)(r.area.Request[reqTable:])
	rules, off := t[tableRules], t[tableDaysOff]
	if rules < 0 || rules > MaxRules || off < 0 || off > MaxDaysOff || r.length != reqTable+tableHead+rules*ruleLen+off {
		return false
	}
	var ok1, ok2 bool
	r.first, ok1 = readDay(t[tableFirst])
	r.last, ok2 = readDay(t[tableLast])
	r.firstDayCounts = t[tableFlags]
	if !ok1 || !ok2 || r.first > r.last || r.last-r.first > maxSpan || r.firstDayCounts>>1 != 0 {
		return false
	}
	r.rules, r.off = rules, off
	for i := int32(0); i < rules; i++ {
		if !r.soundRule(i) {
			return false
		}
	}
	return r.soundDaysOff()
}

// soundRule reports whether a rule holds only what [Table] can write.
func (r *request) soundRule(i int32) bool {
	kinds, event, direction := r.field(i, ruleKinds), r.field(i, ruleEvent), r.field(i, ruleDirection)
	amount, unit := r.field(i, ruleAmount), r.field(i, ruleUnit)
	part, condition := r.field(i, rulePart), r.field(i, ruleCondition)
	if kinds>>3 != 0 || event < 0 || event > int32(OtherEvent) || direction < -1 || direction > 1 ||
		amount < NoAmount || amount > maxAmount || unit < 0 || unit > int32(Months) ||
		condition < 0 || condition > int32(PlanEnded) {
		return false
	}
	if (amount >= 0) != (unit != int32(NoUnit)) {
		return false
	}
	switch part {
	case plainPart:
		return true
	case firstCoreGroupPart, firstReviewPart:
		return event == int32(Conference) && direction == int32(After)
	case coreGroupsPart:
		return event == int32(FirstCoreGroup) && direction == int32(After) && unit != int32(Minutes) && amount != 0
	case conferencePart:
		return event == int32(Conference) && direction == int32(On)
	case laterReviewsPart:
		return event == int32(ReviewConference) && direction == int32(After) && unit != int32(Minutes) && amount != 0
	}
	return false
}

func (r *request) soundDaysOff() bool {
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

func (r *request) readFacts() Fault {
	req := &r.area.Request
	var ok bool
	if r.conference, ok = readFact(req[reqConference]); !ok || r.conference == 0 {
		return BadConference
	}
	if r.strategy, ok = readFact(req[reqStrategy]); !ok {
		return BadStrategy
	}
	if r.coreGroup, ok = readFact(req[reqCoreGroup]); !ok {
		return BadCoreGroup
	}
	if r.review, ok = readFact(req[reqReview]); !ok {
		return BadReview
	}
	switch {
	case r.strategy > r.conference:
		return StrategyAfter
	case r.coreGroup != 0 && r.coreGroup <= r.conference && r.kind != int32(Review):
		return CoreGroupNotAfter
	case r.review != 0 && r.review <= r.conference:
		return ReviewNotAfter
	}
	return 0
}

// readFact reads a date that a family may give; 0 is one that it did not.
func readFact(number int32) (day, bool) {
	if number == 0 {
		return 0, true
	}
	d, ok := readDay(number)
	return d, ok && number/10000 >= FirstYear && number/10000 <= LastYear
}
