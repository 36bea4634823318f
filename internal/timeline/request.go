package timeline

// A request is a decoded request and the response being built. Its one pointer is
// set when it is made: a pointer stored through a pointer would need the garbage
// collector's write barrier, which the browser's engine does without.
type request struct {
	area   *Area
	length int32 // of the request

	kind, flags      int32
	facts            [facts]day // 0 if not given; the first is the conference
	conference       day
	rules, rows, off int32 // how many; the rows from rules on are counts besides a rule's own
	first, last      day
	firstDayCounts   int32 // 0 or 1

	firstCoreGroup meeting
	nextReview     meeting // its limit, or its real date
	reviewReports  meeting // what its reports are counted back from: the working day on or before that limit

	steps  int32
	asking bool // the questions are being written, and not the steps with a date
	passed bool // the rule of the conference itself has been placed
}

// applies reports whether a rule is for this kind of conference and for what
// became of the plan.
func (r *request) applies(i int32) bool {
	x := r.row(i)
	condition := Condition(x[ruleFlags] & conditionBits)
	if x[ruleKinds]>>r.kind&1 == 0 {
		return false
	}
	ended := r.flags&1 != 0
	return condition == Always || (condition == PlanEnded) == ended
}

// field returns one number of a rule, or of a count besides a rule's own.
func (r *request) field(row, column int32) int32 {
	return r.area.Request[reqTable+tableHead+row*ruleLen+column]
}

// offNumber returns a day off as the table writes it, without its sign.
func (r *request) offNumber(i int32) int32 {
	number := r.area.Request[reqTable+tableHead+r.rows*ruleLen+i]
	if number < 0 {
		return -number
	}
	return number
}

// row returns the numbers of a rule, or of a count besides a rule's own.
func (r *request) row(i int32) *[ruleLen]int32 {
	return (*[ruleLen]int32)(r.area.Request[reqTable+tableHead+i*ruleLen:])
}

// ruleFor returns the first rule that applies and plays a part, or -1.
func (r *request) ruleFor(part int32) int32 {
	for i := int32(0); i < r.rules; i++ {
		if r.field(i, rulePart) == part && r.applies(i) {
			return i
		}
	}
	return -1
}
