package timeline

// Table returns the compact table of rules and days off that a page carries and
// [Compute] reads.
func Table(rules []Rule, cal Calendar) []int32 {
	off, extras := daysOff(cal), extrasOf(rules)
	flags := int32(0)
	if cal.FirstDayCounts {
		flags = 1
	}
	t := make([]int32, 0, tableHead+len(rules)*ruleLen+len(extras)+len(off))
	t = append(t, int32(len(rules)), int32(len(extras)/ruleLen), int32(len(off)), cal.First.number(), cal.Last.number(), flags)
	for _, r := range rules {
		t = append(t, int32(r.Kinds), int32(r.From), int32(r.Direction), int32(r.Amount), int32(r.Unit), r.part(), r.flags())
	}
	return append(append(t, extras...), off...)
}

func (r Rule) flags() int32 {
	flags := int32(r.Condition)
	if !r.places() {
		flags |= placesNone
	}
	return flags
}

// places reports whether questions may be placed by a rule's steps: the guide knows when
// they happen, and they are meetings, or counted from one. The last day for the conference
// itself, for instance, is counted from an earlier event, and does not say when the papers
// come.
func (r Rule) places() bool {
	fromMeeting := r.From != StrategyDiscussion && r.From < OtherEvent
	return !r.Own && (fromMeeting || r.part() != plainPart)
}

// extrasOf returns the counts that rules have besides their own.
func extrasOf(rules []Rule) (extras []int32) {
	for i, r := range rules {
		add := func(role int32, c Count) {
			extras = append(extras, int32(i), int32(c.From), int32(c.Direction), int32(c.Amount), int32(c.Unit), role, 0)
		}
		switch {
		case r.Reading != NoUnit:
			add(earliestOf, Count{r.From, r.Direction, r.Amount, r.Reading})
		case r.Pick == Earliest:
			add(earliestOf, r.Or)
		case r.Pick == Latest:
			add(latestOf, r.Or)
		}
		if r.Every != (Count{}) {
			add(everyOf, Count{Conference, After, r.Every.Amount, r.Every.Unit})
		}
		if r.Last != (Count{}) {
			add(lastOf, Count{ReviewConference, Before, r.Last.Amount, r.Last.Unit})
		}
	}
	return extras
}

// daysOff merges the bank holidays on which the council does not work and its closing
// days, both in order of date.
func daysOff(cal Calendar) []int32 {
	var off []int32
	c := cal.Closed
	for _, h := range cal.Holidays {
		for len(c) > 0 && c[0].Before(h.Date) {
			off = append(off, -c[0].number())
			c = c[1:]
		}
		if cal.works(h.Date) {
			continue
		}
		if len(c) > 0 && c[0] == h.Date {
			c = c[1:]
		}
		off = append(off, h.Date.number())
	}
	for _, d := range c {
		off = append(off, -d.number())
	}
	return off
}

// part returns the part that a rule plays: by its id, and for reviews by the event.
func (r Rule) part() int32 {
	switch {
	case r.ID == "conference" && r.From == Conference && r.Direction == On:
		return conferencePart
	case r.ID == "first-core-group" && r.Direction == After && (r.From == Conference || r.From >= firstOwnEvent):
		return firstCoreGroupPart
	case r.ID == "core-group" && r.Direction == After && r.From != ReviewConference:
		return coreGroupsPart
	case r.ID == "review-conference" && r.Direction == After && (r.From == Conference || r.From >= firstOwnEvent):
		return firstReviewPart
	case r.ID == "review-conference" && r.From == ReviewConference:
		return laterReviewsPart
	}
	return plainPart
}
