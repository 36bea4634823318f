package timeline

// What is known of a day that other dates are counted from.
const (
	knownNot     = iota // no rule gives it a number, or the family does not have its date
	knownDay            // it is the day of the meeting
	knownTooLate        // it lies where no bank holidays are published; the day only serves to order the steps
)

// A meeting is an event of the chain: when it is forecast, or really is.
type meeting struct {
	known int32
	day   day
}

// given returns the event of a date that a family may give; 0 is one that it did not.
func given(d day) meeting {
	if d == 0 {
		return meeting{}
	}
	return meeting{knownDay, d}
}

// met returns the meeting of a count's answer.
func met(d day, known bool) meeting {
	if !known {
		return meeting{knownTooLate, d}
	}
	return meeting{knownDay, d}
}

// forecast finds the meetings that other dates are counted from: the first core
// group and the next review, as the rules give them or as they really are.
func (r *Area) forecast() {
	if i := r.ruleFor(firstCoreGroupPart); i >= 0 {
		r.firstCoreGroup = r.counted(i).meeting
	}
	if d := r.facts[factCoreGroup]; d != 0 {
		r.firstCoreGroup = meeting{knownDay, d}
	}
	r.nextReview = r.reviewLimit(1).meeting
	r.reviewReports = r.nextReview
	if d := r.facts[factReview]; d != 0 {
		r.nextReview = meeting{knownDay, d}
		r.reviewReports = r.nextReview
	} else if r.nextReview.known == knownDay {
		r.reviewReports = met(r.workingDayOnOrBefore(r.nextReview.day))
	}
}

// event returns the meeting that a rule is counted from.
func (r *Area) event(event int32) meeting {
	switch Event(event) {
	case Conference:
		return meeting{knownDay, r.conference}
	case StrategyDiscussion:
		return given(r.facts[factStrategy])
	case FirstCoreGroup:
		return r.firstCoreGroup
	case ReviewConference:
		return r.reviewReports
	case OtherEvent:
		return meeting{}
	}
	return given(r.facts[factEvents+event-int32(firstOwnEvent)])
}

// reviewLimit returns the limit of the n-th review from here, n being 1 or 2.
//
// At a review conference every one is a later review. After any other the first
// has its own rule, and the second is counted from its real date, or else from the
// conference with both spans together. If the first is counted from something else
// than the conference, the second is counted from the first.
func (r *Area) reviewLimit(n int32) outcome {
	later := r.ruleFor(laterReviewsPart)
	if review := r.facts[factReview]; n == 2 && review != 0 {
		return r.later(later, meeting{knownDay, review}, 1)
	}
	conference := meeting{knownDay, r.conference}
	if r.kind == int32(Review) {
		return r.later(later, conference, n)
	}
	first := r.ruleFor(firstReviewPart)
	if first < 0 {
		return outcome{}
	}
	one := r.counted(first)
	if n == 1 || later < 0 {
		return one
	}
	unit, a, b := r.field(first, ruleUnit), r.field(first, ruleAmount), r.field(later, ruleAmount)
	if one.row == first && r.field(first, ruleEvent) == int32(Conference) && r.field(later, ruleUnit) == unit && a >= 0 && b >= 0 {
		both := met(r.count(r.conference, int32(After), a+b, unit))
		return outcome{both, r.conference, first}
	}
	return r.later(later, one.meeting, 1)
}

// later applies the rule of later reviews to a meeting; rule -1 gives nothing.
func (r *Area) later(rule int32, m meeting, n int32) outcome {
	if rule < 0 {
		return outcome{}
	}
	return r.apply(rule, m, n)
}
