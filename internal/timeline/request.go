package timeline

// A state is what the core knows while it answers: the decoded request, and how far the
// response has come.
type state struct {
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
func (r *Area) applies(i int32) bool {
	condition := Condition(r.field(i, ruleFlags) & conditionBits)
	if r.field(i, ruleKinds)>>uint32(r.kind&31)&1 == 0 {
		return false
	}
	ended := r.flags&1 != 0
	return condition == Always || (condition == PlanEnded) == ended
}

// field returns one number of a rule, or of a count besides a rule's own.
func (r *Area) field(row, column int32) int32 {
	return r.Request[reqTable+tableHead+row*ruleLen+column]
}

// offNumber returns a day off as the table writes it, without its sign.
func (r *Area) offNumber(i int32) int32 {
	number := r.Request[reqTable+tableHead+r.rows*ruleLen+i]
	if number < 0 {
		return -number
	}
	return number
}

// ruleFor returns the first rule that applies and plays a part, or -1.
func (r *Area) ruleFor(part int32) int32 {
	for i := int32(0); i < r.rules; i++ {
		if r.field(i, rulePart) == part && r.applies(i) {
			return i
		}
	}
	return -1
}
