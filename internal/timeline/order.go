package timeline

// sort orders the steps that have a place in time; those of one day stay in the
// order of the rules.
func (r *Area) sort() {
	for i := int32(1); i < r.steps; i++ {
		for j := i; j > 0 && r.step(j-1, stepKey) > r.step(j, stepKey); j-- {
			r.swap(j-1, j)
		}
	}
}

// swap swaps two steps, number by number: the whole at once would be a call into the runtime.
func (r *Area) swap(i, j int32) {
	for k := int32(0); k < stepLen; k++ {
		a, b := r.step(i, k), r.step(j, k)
		r.setStep(i, k, b)
		r.setStep(j, k, a)
	}
}

// insert moves the last step, a question, to where it happens.
//
// Rules come in the order in which things happen, but the dates of a council need not
// follow it. A question is placed on its side of the conference, after the questions
// of earlier rules, so that the fewest steps with a date are on the wrong side of it:
// one late step moves no question. Of several such places it takes the first; what is
// counted from the review takes the last, right before it.
func (r *Area) insert() {
	last := r.steps - 1
	phase, rule := r.step(last, stepPhase), r.step(last, stepRule)
	at, wrong, fewest := last, int32(0), int32(MaxResponse)
	aboutReview := r.field(rule, ruleEvent) == int32(ReviewConference)
	for i := last; ; i-- {
		if (i == 0 || r.step(i-1, stepPhase) <= phase) && (wrong < fewest || wrong == fewest && !aboutReview) {
			at, fewest = i, wrong
		}
		if i == 0 {
			break
		}
		before := r.step(i-1, stepPhase)
		if before < phase || before == phase && r.step(i-1, stepStatus) == int32(Ask) {
			break
		}
		if r.step(i-1, stepFlags)&anchor != 0 {
			wrong++
			if r.step(i-1, stepRule) > rule {
				wrong -= 2
			}
		}
	}
	for i := last; i > at; i-- {
		r.swap(i-1, i)
	}
}
