package timeline

// place writes the steps of one rule. It is false where the response is full.
func (r *request) place(i int32) bool {
	switch r.field(i, rulePart) {
	case coreGroupsPart:
		return r.placeCoreGroups(i)
	case firstReviewPart:
		return r.placeReview(i, 1)
	case laterReviewsPart:
		return r.placeLaterReviews(i)
	}
	var from meeting
	switch Event(r.field(i, ruleEvent)) {
	case Conference:
		from = meeting{knownDay, r.conference}
	case StrategyDiscussion:
		if r.strategy == 0 {
			return true // the family did not give it: nothing to show
		}
		from = meeting{knownDay, r.strategy}
	case FirstCoreGroup:
		from = r.firstCoreGroup
	case ReviewConference:
		from = r.reviewReports
	}
	return r.write(i, 1, r.countFrom(from, i), from.day)
}

// placeCoreGroups writes core groups 2, 3 and so on that lie after this
// conference and before the next review. Where no date can be had, or no review
// ends the list, it writes the next one alone.
func (r *request) placeCoreGroups(i int32) bool {
	if r.firstCoreGroup.known != knownDay || r.field(i, ruleAmount) < 0 {
		return r.write(i, 2, r.countFrom(r.firstCoreGroup, i), r.firstCoreGroup.day)
	}
	for n := int32(2); ; n++ {
		m := r.times(r.firstCoreGroup, i, n-1)
		if m.known != knownDay {
			return r.write(i, n, m, r.firstCoreGroup.day)
		}
		if m.day <= r.conference {
			continue
		}
		if r.nextReview.known == knownDay && m.day >= r.nextReview.day {
			return true
		}
		if !r.write(i, n, m, r.firstCoreGroup.day) {
			return false
		}
		if r.nextReview.known != knownDay {
			return true
		}
	}
}

// placeLaterReviews writes the second review after an initial conference, and
// the next two after a review; of these, one open question is enough.
func (r *request) placeLaterReviews(i int32) bool {
	if r.kind == int32(Review) {
		if !r.placeReview(i, 1) {
			return false
		}
		if m, _ := r.reviewLimit(2); m.known == knownNot {
			return true
		}
	}
	return r.placeReview(i, 2)
}

func (r *request) placeReview(i, n int32) bool {
	m, from := r.reviewLimit(n)
	return r.write(i, n, m, from)
}
