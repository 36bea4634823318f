package timeline

// sort orders the steps that have a place in time; those of one day stay in the
// order of the rules.
func (r *request) sort() {
	for i := int32(1); i < r.steps; i++ {
		for j := i; j > 0 && r.step(j - 1)[stepKey] > r.step(j)[stepKey]; j-- {
			r.swap(j-1, j)
		}
	}
}

// swap swaps two steps, number by number: the whole at once would be a call into the runtime.
func (r *request) swap(i, j int32) {
	a, b := r.step(i), r.step(j)
	for k := range a {
		a[k], b[k] = b[k], a[k]
	}
}

// insert moves the last step, a question, to where it happens.
//
// Rules come in the order in which things happen, but the dates of a council need not
// follow it. A question is placed on its side of the conference, after the questions
// of earlier rules, so that the fewest steps with a date are on the wrong side of it:
// one late step moves no question. Of several such places it takes the first; what is
// counted from the review takes the last, right before it.
func (r *request) insert() {
	last := r.steps - 1
	ask := r.step(last)
	phase, rule := ask[stepPhase], ask[stepRule]
	at, wrong, fewest := last, int32(0), int32(MaxResponse)
	aboutReview := r.field(rule, ruleEvent) == int32(ReviewConference)
	for i := last; ; i-- {
		if (i == 0 || r.step(i - 1)[stepPhase] <= phase) && (wrong < fewest || wrong == fewest && !aboutReview) {
			at, fewest = i, wrong
		}
		if i == 0 {
			break
		}
		before := r.step(i - 1)
		if before[stepPhase] < phase || before[stepStatus] == int32(Ask) && before[stepPhase] == phase {
			break
		}
		if before[stepFlags]&anchor != 0 {
			wrong++
			if before[stepRule] > rule {
				wrong -= 2
			}
		}
	}
	for i := last; i > at; i-- {
		r.swap(i-1, i)
	}
}
