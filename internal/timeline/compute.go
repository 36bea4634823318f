package timeline

// The shape of the numbers; see the package comment.
const (
	version = 1

	reqKind       = 1
	reqFlags      = 2
	reqConference = 3
	reqStrategy   = 4
	reqCoreGroup  = 5
	reqReview     = 6
	reqTable      = 7

	tableHead = 5
	ruleLen   = 7
	respHead  = 3
	stepLen   = 8

	// MaxRules and MaxDaysOff bound a table. A request of more is malformed.
	MaxRules   = 128
	MaxDaysOff = 512

	maxAmount = 9999
	maxSpan   = 36600 // days between the first and the last published day
)

// A Fault is a reason why a request has no answer. It is negative, so that
// [Compute] can return it in place of a length.
type Fault int32

// The faults.
const (
	Malformed           Fault = -1 // not a request
	BadConference       Fault = -2 // not a date from 2020 to 2035; so for the next three
	BadStrategy         Fault = -3
	BadCoreGroup        Fault = -4
	BadReview           Fault = -5
	StrategyAfter       Fault = -6 // the strategy discussion is after the conference
	CoreGroupNotAfter   Fault = -7 // the first core group is not after the initial conference
	ReviewNotAfter      Fault = -8 // the review is not after the conference
	TooLong             Fault = -9 // the answer does not fit the response
	firstYear, lastYear       = 2020, 2035
)

// part is the part a rule plays in the chain of meetings.
const (
	plainPart = iota
	firstCoreGroupPart
	coreGroupsPart
	firstReviewPart
	laterReviewsPart
	conferencePart
)

// known is what is known of a day that other dates are counted from.
const (
	knownNot     = iota // no rule gives it a number
	knownDay            // the day is in the variable beside
	knownTooLate        // it lies where no bank holidays are published
)

// A meeting is an event of the chain: when it is forecast, or really is.
type meeting struct {
	known int32
	day   day
}

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
	reviewReports  day     // what its reports are counted back from; 0 where not known

	steps  int32
	passed bool // the conference's own step has been written
	key    day  // where the rule before stands in time
}

// applies reports whether a rule is for this kind of conference and for what
// became of the plan.
func (r *request) applies(i int32) bool {
	kinds, condition := r.field(i, 0), Condition(r.field(i, 6))
	if kinds>>r.kind&1 == 0 {
		return false
	}
	ended := r.flags&1 != 0
	return condition == Always || (condition == PlanEnded) == ended
}

func (r *request) field(rule, field int32) int32 {
	return r.area.Request[reqTable+tableHead+rule*ruleLen+field]
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
		if r.field(i, 5) == part && r.applies(i) {
			return i
		}
	}
	return -1
}
