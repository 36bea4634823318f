package council

import (
	"slices"

	"familyguide/internal/timeline"
)

// The units of the interval of a step that repeats, and of the last one before a review.
var intervalUnits = []string{"days", "working days", "weeks", "months"}

const pregnancyHint = `write direction = "on", or "before": from = "baby-due", amount = 28, unit = "weeks of pregnancy"`

// from reads the event of a count. A profile's own events are only known after all layers
// have been read: see [layer.checkEvents].
func (p *placedRule) from(t *table, absent timeline.Event, second bool) timeline.Event {
	n := t.typed("from", stringKind)
	form := t.form("from")
	form.Match(idForm)
	form.Suggest(timeline.EventNames)
	if n == nil {
		return absent
	}
	if event, known := timeline.ParseEvent(n.text); known {
		return event
	}
	if !idForm.MatchString(n.text) {
		t.r.fault(n.pos, unknownFrom(n.text, nil), "from %q is not known", short(n.text))
		return absent
	}
	p.fromIDs = append(p.fromIDs, fromID{n.text, n.pos, second})
	return timeline.OwnEvent(0)
}

// more reads the counts of a rule besides its own number.
func (p *placedRule) more(t *table) {
	p.Whose = t.choice("whose", whoseWords, whoseWords[0])
	p.or(t)
	p.reading(t)
	p.every(t)
	p.lastOne(t)
}

// or reads a second count, and which of the two dates holds.
func (p *placedRule) or(t *table) {
	t.node.needWith("or", "pick")
	t.node.needWith("pick", "or")
	n := t.typed("or", tableKind)
	pick, _ := timeline.ParsePick(t.choice("pick", timeline.PickNames[1:], ""))
	if n == nil {
		if e := t.node.entry("pick"); e != nil && t.node.entry("or") == nil {
			t.r.fault(e.pos, `write the second count: or = {from = "…", direction = "after", amount = 20, unit = "working days"}`, "%s has a pick and only one count", t.what)
		}
		return
	}
	if t.node.entry("pick") == nil {
		t.r.fault(n.pos, `write pick = "earliest" or pick = "latest"`, "%s has two counts, and does not say which of them holds", t.what)
	}
	o := newTable(t.r, n, "the second count of "+t.what)
	p.Or = timeline.Count{From: p.From, Direction: p.Direction, Amount: timeline.NoAmount}
	p.Or.From = p.from(o, p.From, true)
	if direction, ok := timeline.ParseDirection(o.choice("direction", timeline.DirectionNames, p.Direction.String())); ok {
		p.Or.Direction = direction
	}
	if o.node.entry("from") == nil && len(p.fromIDs) > 0 && !p.fromIDs[0].second {
		p.fromIDs = append(p.fromIDs, fromID{p.fromIDs[0].id, n.pos, true})
	}
	p.Or.Amount, p.Or.Unit = o.number(timeline.UnitNames[2:])
	p.Pick = pick
	dateless := p.Or.Direction == timeline.On && p.Or.Unit != timeline.PregnancyWeeks
	switch {
	case p.Or.Amount != timeline.NoAmount && dateless:
		t.r.fault(n.pos, `use direction = "before" or "after", or leave amount out`, `a count with direction "on" is that day itself and has no amount`)
	case p.Or.Amount == timeline.NoAmount && !dateless && !n.broken:
		t.r.fault(n.pos, "write the number that the document gives: amount = 20, unit = \"working days\"", "the second count of %s has no number", t.what)
	case p.Or.From == timeline.OtherEvent:
		t.r.fault(n.pos, "count it from a meeting, or from an [[event]]", "the second count of %s is counted from an event without a date", t.what)
	case p.Or.Unit == timeline.PregnancyWeeks && p.Or.Direction == timeline.After:
		t.r.fault(n.pos, pregnancyHint, "weeks of pregnancy end with the birth, and are not counted after it")
	}
	o.done()
	p.circle(t, n)
}

// circle finds a second count that waits for the step itself.
func (p *placedRule) circle(t *table, n *node) {
	waits := map[string][]timeline.Event{
		"conference":        {timeline.Conference, timeline.StrategyDiscussion, timeline.FirstCoreGroup, timeline.ReviewConference},
		"first-core-group":  {timeline.FirstCoreGroup, timeline.ReviewConference},
		"review-conference": {timeline.ReviewConference},
		"review-reports":    {},
	}
	switch {
	case slices.Contains(waits[p.ID], p.Or.From):
		t.r.fault(n.pos, "count it from something that comes before the step", "the second count of %s is in the end counted from the step itself", t.what)
	case p.ID == "core-group" || p.ID == "review-conference" && p.From == timeline.ReviewConference:
		t.r.fault(n.pos, "leave or and pick out", "%s repeats, and cannot have a second count", t.what)
	case (p.ID == "first-core-group" || p.ID == "review-conference") && p.Or.Direction == timeline.Before:
		t.r.fault(n.pos, `write direction = "after"`, "%s cannot be before what it is counted from", p.ID)
	}
}

// reading reads the second way to understand plain days.
func (p *placedRule) reading(t *table) {
	n := t.typed("reading", stringKind)
	if n == nil {
		return
	}
	unit, _ := timeline.ParseUnit(t.choice("reading", []string{"working days"}, ""))
	switch {
	case unit == timeline.NoUnit:
	case p.Unit != timeline.Days || p.Amount == timeline.NoAmount:
		t.r.fault(n.pos, `use it with amount and unit = "days", or leave reading out`, "only plain days can be read in two ways, and %s has none", t.what)
	case p.Pick != timeline.NoPick:
		t.r.fault(n.pos, "leave one of the two out", "%s has both a second count and a second reading", t.what)
	default:
		p.Reading = unit
	}
}

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
		if usual, _ := days(p.Every.Amount, p.Every.Unit); longest < usual {
			t.r.fault(most.pos, "write the longest time between two, or leave at_most out", "the longest time between two of %s is shorter than the usual one", t.what)
		}
	}
	e.needNumber()
	e.done()
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
	case p.Pick != timeline.NoPick || p.Reading != timeline.NoUnit:
		hint = "leave the second count out"
	case p.Unit == timeline.Minutes || p.Unit == timeline.Hours:
		hint = "use days, working days, weeks or months"
	}
	if hint != "" {
		t.r.fault(n.pos, hint, "%s cannot repeat as it is", t.what)
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
	o.choice("from", []string{timeline.ReviewConference.String()}, "")
	o.choice("direction", []string{timeline.Before.String()}, "")
	p.Last = timeline.Count{From: timeline.ReviewConference, Direction: timeline.Before}
	p.Last.Amount, p.Last.Unit = o.number(intervalUnits)
	o.needNumber()
	o.done()
	if p.Amount == timeline.NoAmount || !p.Repeats() || p.ID == "review-conference" {
		t.r.fault(n.pos, `say how often it comes: every = {amount = 4, unit = "weeks"}`, "%s has a last one, and does not repeat", t.what)
	}
}

// number reads an amount and its unit; the amount is [timeline.NoAmount] if there is none.
func (t *table) number(units []string) (int, timeline.Unit) {
	unit, _ := timeline.ParseUnit(t.choice("unit", units, ""))
	most := mostOf[unit]
	if most == 0 {
		most = mostOf[timeline.Minutes]
	}
	number, ok := t.integer("amount", 1, most, "write the number that the document gives")
	switch {
	case !ok:
		return timeline.NoAmount, timeline.NoUnit
	case unit == timeline.NoUnit:
		if t.node.entry("unit") == nil {
			t.missing("unit", `say what it counts: unit = "weeks"`)
		}
		return timeline.NoAmount, timeline.NoUnit
	}
	return number, unit
}

// needNumber records that a count has no amount.
func (t *table) needNumber() {
	t.missing("amount", `write the number that the document gives: {amount = 4, unit = "weeks"}`)
}

// kinds reads a list of kinds of conference.
func (t *table) kinds(key string) (set timeline.KindSet) {
	for _, k := range t.set(key, timeline.KindNames) {
		kind, _ := timeline.ParseKind(k)
		set |= 1 << kind
	}
	return set
}
