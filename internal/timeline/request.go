package timeline

// A request is a decoded one, and the answer under way. Its one pointer is set
// where it is made: a pointer stored through a pointer would need the garbage
// collector's write barrier, which the browser's engine does without.
type request struct {
	area   *Area
	length int32 // of the request
	room   int32 // for the response

	kind, flags          int32
	conference, strategy day
	coreGroup, review    day   // the real dates, 0 where not given
	rules, off           int32 // how many
	first, last          day
	firstDayCounts       int32 // 0 or 1

	firstCoreGroup meeting
	nextReview     meeting // its limit, or its real date
	reviewReports  meeting // what its reports are counted back from: the working day on or before that limit

	steps  int32
	passed bool // the conference's own step has been written
	key    day  // where the rule before stands in time
}

// applies reports whether a rule is for this kind of conference and for what
// became of the plan.
func (r *request) applies(i int32) bool {
	kinds, condition := r.field(i, ruleKinds), Condition(r.field(i, ruleCondition))
	if kinds>>r.kind&1 == 0 {
		return false
	}
	ended := r.flags&1 != 0
	return condition == Always || (condition == PlanEnded) == ended
}

// field returns one number of a rule, by its column.
func (r *request) field(rule, column int32) int32 {
	return r.area.Request[reqTable+tableHead+rule*ruleLen+column]
}

// offNumber returns a day off as the table writes it, without its sign.
func (r *request) offNumber(i int32) int32 {
	number := r.area.Request[reqTable+tableHead+r.rules*ruleLen+i]
	if number < 0 {
		return -number
	}
	return number
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
