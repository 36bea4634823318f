package timeline

// An outcome is the date that a count gives. A count is a row of the table: a rule's
// own, or an extra one.
type outcome struct {
	meeting
	from day // the day it is counted from
	row  int32
}

// extra returns the row of the count that a rule has in a role besides its own, or -1.
func (r *Area) extra(rule, role int32) int32 {
	for row := r.rules; row < r.rows; row++ {
		if r.field(row, extraRule) == rule && r.field(row, extraRole) == role {
			return row
		}
	}
	return -1
}

// apply applies a count to a meeting n times at once: core group n is counted from
// the first, not from the one before, so that nothing slides (package comment, rule 8).
func (r *Area) apply(row int32, m meeting, n int32) outcome {
	o := outcome{from: m.day, row: row}
	direction, amount, unit := r.field(row, ruleDirection), r.field(row, ruleAmount), r.field(row, ruleUnit)
	switch {
	case direction == int32(On) && unit != int32(PregnancyWeeks):
		o.meeting = m
	case amount < 0 || m.known == knownNot:
		// a question, whatever is known of the meeting
	default:
		d, known := r.count(m.day, direction, amount*n, unit)
		o.meeting = met(d, known && m.known == knownDay)
	}
	return o
}

// single applies a count to the event that it names.
func (r *Area) single(row int32) outcome {
	return r.apply(row, r.event(r.field(row, ruleEvent)), 1)
}

// second returns the row of the count that a rule has beside its own for the same
// step, or -1.
func (r *Area) second(rule int32) int32 {
	return max(r.extra(rule, earliestOf), r.extra(rule, latestOf))
}

// counted returns the date of a rule: its own count's, or the earlier or the later of
// two. If only one can be counted it is that one. If one is beyond the published bank
// holidays, the answer is known only if that one is certainly the later and the earlier is
// asked for.
func (r *Area) counted(rule int32) outcome {
	a, second := r.single(rule), r.second(rule)
	if second < 0 {
		return a
	}
	b, latest := r.single(second), r.field(second, extraRole) == latestOf
	if b.known != knownNot && (a.known == knownNot || b.day != a.day && (b.day > a.day) == latest) {
		a, b = b, a
	}
	if b.known == knownTooLate && a.known == knownDay && (latest || b.day <= r.last) {
		a.known = knownTooLate
	}
	return a
}
