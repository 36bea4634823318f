package timeline

// place writes the steps of one rule. It is false if the response is full.
func (r *Area) place(i int32) bool {
	switch r.field(i, rulePart) {
	case coreGroupsPart:
		return r.placeSeries(i)
	case firstReviewPart:
		return r.write(i, 1, r.reviewLimit(1))
	case laterReviewsPart:
		return r.placeLaterReviews(i)
	case plainPart:
		if r.extra(i, everyOf) >= 0 {
			return r.placeSeries(i)
		}
	}
	o := r.counted(i)
	if o.known == knownNot && Event(r.field(i, ruleEvent)) == StrategyDiscussion && r.facts[factStrategy] == 0 {
		return true // the family did not give it: nothing to show
	}
	return r.write(i, 1, o)
}

// placeLaterReviews writes the second review after an initial conference, and
// the next two after a review; of these, one open question is enough.
func (r *Area) placeLaterReviews(i int32) bool {
	n := int32(2)
	if r.kind == int32(Review) {
		n = 1
	}
	for ; n <= 2; n++ {
		o := r.reviewLimit(n)
		if !r.write(i, n, o) {
			return false
		}
		if o.known == knownNot {
			break
		}
	}
	return true
}

// placeSeries writes the steps of a rule that repeats: those after this conference
// and before the next review, or up to the last that is counted back from it. If no
// date can be had, or no review ends the list, it writes the next one alone.
func (r *Area) placeSeries(i int32) bool {
	n := int32(1)
	if r.field(i, rulePart) == coreGroupsPart {
		n = 2 // the first is the step first-core-group
	}
	last := outcome{}
	if row := r.extra(i, lastOf); row >= 0 {
		last = r.single(row)
	}
	base := r.event(r.field(i, ruleEvent))
	for k := int32(1); ; k, n = k+1, n+1 {
		o := r.member(i, base, k)
		if o.known != knownDay {
			return r.write(i, n, o)
		}
		if last.known == knownDay && o.day >= last.day {
			return last.day <= r.conference || r.write(i, n, last)
		}
		if r.nextReview.known == knownDay && o.day >= r.nextReview.day {
			return true
		}
		if o.day <= r.conference {
			continue
		}
		if !r.write(i, n, o) {
			return false
		}
		if r.nextReview.known != knownDay {
			return true
		}
	}
}

// member returns the k-th step of a series. All are counted from the event at once if
// the first interval is as long as the others, and else from the first step.
func (r *Area) member(i int32, base meeting, k int32) outcome {
	every := r.extra(i, everyOf)
	if every < 0 {
		return r.apply(i, base, k)
	}
	if r.field(i, ruleAmount) == r.field(every, ruleAmount) && r.field(i, ruleUnit) == r.field(every, ruleUnit) {
		return r.apply(i, base, k)
	}
	first := r.apply(i, base, 1)
	if k == 1 {
		return first
	}
	return r.apply(every, first.meeting, k-1)
}
