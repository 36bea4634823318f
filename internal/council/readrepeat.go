package council

import "familyguide/internal/timeline"

// days returns how many days an interval has at the least and at the most. A bank holiday
// or two can lie among working days.
func days(amount int, unit timeline.Unit) (least, most int) {
	switch unit {
	case timeline.WorkingDays:
		return amount * 7 / 5, amount*7/5 + 14
	case timeline.Weeks:
		return amount * 7, amount * 7
	case timeline.Months:
		return amount * 28, amount * 31
	}
	return amount, amount
}

// every reads the interval at which a step repeats.
func (p *placedRule) every(t *table) {
	n := t.typed("every", tableKind)
	if n == nil {
		return
	}
	e := newTable(t.r, n, "every of "+t.what)
	p.Every.Amount, p.Every.Unit = e.number(intervalUnits)
	if most := e.typed("at_most", tableKind); most != nil {
		m := newTable(t.r, most, "at_most of "+t.what)
		p.AtMost.Amount, p.AtMost.Unit = m.number(intervalUnits)
		m.needNumber()
		m.done()
		_, longest := days(p.AtMost.Amount, p.AtMost.Unit)
		e.misread = e.misread || m.misread
		if usual, _ := days(p.Every.Amount, p.Every.Unit); longest < usual && p.AtMost.Amount != timeline.NoAmount {
			t.conflict(most.pos, "write the longest time between two, or leave at_most out", "the longest time between two of %s is shorter than the usual one", t.what)
		}
	}
	e.needNumber()
	e.done()
	t.misread = t.misread || e.misread
	_, chained := links[p.ID]
	hint := ""
	switch {
	case chained && p.ID != "core-group":
		hint = "leave every out: the guide knows when this step comes again"
	case p.Direction != timeline.After:
		hint = `count it after its event: direction = "after"`
	case p.From == timeline.OtherEvent:
		hint = "count it from a meeting, or from an [[event]]"
	case p.From == timeline.ReviewConference:
		hint = `for what follows a review, write kinds = ["review"] and from = "conference"`
	case p.Pick != timeline.NoPick:
		hint = "leave the second count out"
	case p.Reading != timeline.NoUnit:
		hint = "leave reading out"
	case p.Unit == timeline.Minutes || p.Unit == timeline.Hours:
		hint = "use days, working days, weeks or months"
	}
	if hint != "" {
		t.conflict(n.pos, hint, "%s cannot repeat as it is", t.what)
	}
	if p.Amount == timeline.NoAmount {
		p.Amount, p.Unit = p.Every.Amount, p.Every.Unit // the first after one interval
	}
}

// lastOne reads how far before the review the last of a series is.
func (p *placedRule) lastOne(t *table) {
	n := t.typed("last", tableKind)
	if n == nil {
		return
	}
	o := newTable(t.r, n, "last of "+t.what)
	o.only("from", timeline.ReviewConference.String())
	o.only("direction", timeline.Before.String())
	p.Last = timeline.Count{From: timeline.ReviewConference, Direction: timeline.Before}
	p.Last.Amount, p.Last.Unit = o.number(intervalUnits)
	o.needNumber()
	o.done()
	t.misread = t.misread || o.misread
	if p.Amount == timeline.NoAmount || !p.Repeats() || p.ID == "review-conference" {
		t.conflict(n.pos, `say how often it comes: every = {amount = 4, unit = "weeks"}`, "%s has a last one, and does not repeat", t.what)
	}
}

// only reads a key of the last one of a series that can have just one value.
func (t *table) only(key, word string) {
	if e := t.node.entry(key); e != nil && e.value.kind == stringKind && e.value.text != word {
		t.r.fault(e.value.pos, "leave "+key+" out", "the last of a series is counted back from the review, and from nothing else")
		t.known = append(t.known, key)
		return
	}
	t.choice(key, []string{word}, "")
}

// checkSeries finds a series that families never see: its last one, or its first, is on the
// other side of the conference or of the next review.
func (l *layer) checkSeries(p *Profile) {
	for _, r := range p.Rules {
		if r.Line == 0 || r.Every == (timeline.Count{}) && r.Last == (timeline.Count{}) {
			continue
		}
		for kind := range r.Kinds.All() {
			longest, known := p.untilReview(kind)
			if !known {
				continue
			}
			last, _ := days(r.Last.Amount, r.Last.Unit)
			first, _ := days(r.Amount, r.Unit)
			if last >= longest {
				l.r.fault(pos{line: r.Line}, "write how long before the review the last one is", "the last one of rule %s would be before the conference: the review is sooner", r.ID)
				break
			}
			if r.From == timeline.Conference && first >= longest {
				l.r.warn(pos{line: r.Line}, "look at its numbers", "rule %s repeats, and its first would be after the next review, so no family sees it on its timeline (%s)", r.ID, kind)
				break
			}
		}
	}
}

// untilReview returns the most days from a kind of conference to the next review; known
// is false if no rule says.
func (p *Profile) untilReview(kind timeline.Kind) (most int, known bool) {
	for _, r := range p.Rules {
		later := r.From == timeline.ReviewConference
		if r.ID == "review-conference" && r.Amount != timeline.NoAmount && r.Kinds.Has(kind) && later == (kind == timeline.Review) && (later || r.From == timeline.Conference) {
			_, most = days(r.Amount, r.Unit)
			return most, true
		}
	}
	return 0, false
}
