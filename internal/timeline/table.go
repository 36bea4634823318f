package timeline

// The part that a rule plays in the chain of meetings.
const (
	plainPart = iota
	firstCoreGroupPart
	coreGroupsPart
	firstReviewPart
	laterReviewsPart
	conferencePart
)

// Table returns the compact table of rules and days off that a page carries and
// [Compute] reads.
func Table(rules []Rule, cal Calendar) []int32 {
	off := daysOff(cal)
	flags := int32(0)
	if cal.FirstDayCounts {
		flags = 1
	}
	t := make([]int32, 0, tableHead+len(rules)*ruleLen+len(off))
	t = append(t, int32(len(rules)), int32(len(off)), cal.First.number(), cal.Last.number(), flags)
	for _, r := range rules {
		t = append(t, int32(r.Kinds), int32(r.From), int32(r.Direction), int32(r.Amount), int32(r.Unit), r.part(), int32(r.Condition))
	}
	return append(t, off...)
}

// daysOff merges the bank holidays and the closing days, both in order of date.
func daysOff(cal Calendar) []int32 {
	var off []int32
	h, c := cal.Holidays, cal.Closed
	for len(h) > 0 || len(c) > 0 {
		switch {
		case len(c) == 0 || len(h) > 0 && h[0].Date.Compare(c[0]) <= 0:
			if len(c) > 0 && h[0].Date == c[0] {
				c = c[1:]
			}
			off = append(off, h[0].Date.number())
			h = h[1:]
		default:
			off = append(off, -c[0].number())
			c = c[1:]
		}
	}
	return off
}

// part returns the rule's part in the chain of meetings. It goes by the rule's id, and
// for reviews by the event (cmd/familyguide/CONTRACT.md, section 4).
func (r Rule) part() int32 {
	switch {
	case r.ID == "conference" && r.From == Conference && r.Direction == On:
		return conferencePart
	case r.ID == "first-core-group" && r.From == Conference:
		return firstCoreGroupPart
	case r.ID == "core-group" && r.From == FirstCoreGroup:
		return coreGroupsPart
	case r.ID == "review-conference" && r.From == Conference:
		return firstReviewPart
	case r.ID == "review-conference" && r.From == ReviewConference:
		return laterReviewsPart
	}
	return plainPart
}
