package timeline

// What is known of a day that other dates are counted from.
const (
	knownNot     = iota // no rule gives it a number
	knownDay            // it is the day of the meeting
	knownTooLate        // it lies where no bank holidays are published; the day is for the order of the steps alone
)

// A meeting is an event of the chain: when it is forecast, or really is.
type meeting struct {
	known int32
	day   day
}

// forecast finds the meetings that other dates are counted from: the first core
// group and the next review, as the rules give them or as they really are.
func (r *request) forecast() {
	if i := r.ruleFor(firstCoreGroupPart); i >= 0 {
		r.firstCoreGroup = r.countFrom(meeting{knownDay, r.conference}, i)
	}
	if r.coreGroup != 0 {
		r.firstCoreGroup = meeting{knownDay, r.coreGroup}
	}
	r.nextReview, _ = r.reviewLimit(1)
	if r.review != 0 {
		r.nextReview = meeting{knownDay, r.review}
	}
	r.reviewReports = r.nextReview
	if r.review == 0 && r.nextReview.known == knownDay {
		r.reviewReports = met(r.workingDayOnOrBefore(r.nextReview.day))
	}
}

// met makes a meeting of a count's answer.
func met(d day, known bool) meeting {
	if !known {
		return meeting{knownTooLate, d}
	}
	return meeting{knownDay, d}
}

// countFrom applies a rule's amount to a meeting.
func (r *request) countFrom(m meeting, rule int32) meeting {
	return r.times(m, rule, 1)
}

// times applies a rule's amount n times at once: core group n is counted from
// the first, not from the one before, so that nothing slides (rule 8).
func (r *request) times(m meeting, rule, n int32) meeting {
	direction, amount, unit := r.field(rule, ruleDirection), r.field(rule, ruleAmount), r.field(rule, ruleUnit)
	if direction == int32(On) {
		return m
	}
	if amount < 0 {
		return meeting{} // a question, whatever is known of the meeting
	}
	if m.known == knownNot {
		return m
	}
	d, known := r.count(m.day, direction, amount*n, unit)
	return met(d, known && m.known == knownDay)
}

// reviewLimit returns the limit of the n-th review from here, n being 1 or 2, and the
// day that it is counted from.
//
// At a review conference every one is a later review. After an initial one the
// first has its own rule, and the second is counted from its real date, or else
// from the initial conference with both spans together.
func (r *request) reviewLimit(n int32) (limit meeting, from day) {
	base := meeting{knownDay, r.conference}
	later := r.ruleFor(laterReviewsPart)
	if n == 2 && r.review != 0 {
		return r.orNone(later, meeting{knownDay, r.review}, 1), r.review
	}
	if r.kind == int32(Review) {
		return r.orNone(later, base, n), base.day
	}
	first := r.ruleFor(firstReviewPart)
	if n == 1 || first < 0 || later < 0 {
		return r.orNone(first, base, 1), base.day
	}
	unit, one, two := r.field(first, ruleUnit), r.field(first, ruleAmount), r.field(later, ruleAmount)
	if unit == r.field(later, ruleUnit) && one >= 0 && two >= 0 {
		return met(r.count(base.day, int32(After), one+two, unit)), base.day
	}
	base = r.times(base, first, 1)
	return r.times(base, later, 1), base.day
}

func (r *request) orNone(rule int32, m meeting, n int32) meeting {
	if rule < 0 {
		return meeting{}
	}
	return r.times(m, rule, n)
}
