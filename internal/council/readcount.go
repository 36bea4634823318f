package council

import (
	"slices"

	"familyguide/internal/finding"
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
			t.conflict(e.pos, `write the second count: or = {from = "…", direction = "after", amount = 20, unit = "working days"}`, "%s has a pick and only one count", t.what)
		}
		return
	}
	if t.node.entry("pick") == nil {
		t.conflict(n.pos, `write pick = "earliest" or pick = "latest"`, "%s has two counts, and does not say which of them holds", t.what)
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
	o.done()
	t.misread = t.misread || o.misread
	p.Pick = pick
	dateless := p.Or.Direction == timeline.On && p.Or.Unit != timeline.PregnancyWeeks
	switch {
	case p.Or.Amount != timeline.NoAmount && dateless:
		t.conflict(n.pos, `use direction = "before" or "after", or leave amount out`, `a count with direction "on" is that day itself and has no amount`)
	case n.entry("amount") == nil && !dateless && !n.broken:
		t.conflict(n.pos, "write the number that the document gives: amount = 20, unit = \"working days\"", "the second count of %s has no number", t.what)
	case p.Amount == timeline.NoAmount && p.Direction != timeline.On && t.node.entry("every") == nil:
		t.conflict(n.pos, "write the first as amount and unit, or leave or and pick out", "%s has a second count and no first", t.what)
	case p.sameTwice():
		t.conflict(n.pos, "write the other one, or leave or and pick out", "both counts of %s are the same", t.what)
	case p.Or.From == timeline.OtherEvent:
		t.conflict(n.pos, "count it from a meeting, or from an [[event]]", "the second count of %s is counted from an event without a date", t.what)
	case p.Or.Unit == timeline.PregnancyWeeks && p.Or.Direction == timeline.After:
		t.conflict(n.pos, pregnancyHint, "weeks of pregnancy end with the birth, and are not counted after it")
	}
	p.circle(t, n)
}

// sameTwice reports whether both counts of a rule are one.
func (p *placedRule) sameTwice() bool {
	ids := map[string]bool{}
	for _, from := range p.fromIDs {
		ids[from.id] = true
	}
	return len(ids) < 2 && p.Or == timeline.Count{From: p.From, Direction: p.Direction, Amount: p.Amount, Unit: p.Unit}
}

// circle finds a second count that depends on the step itself.
func (p *placedRule) circle(t *table, n *node) {
	waits := map[string][]timeline.Event{
		"conference":        {timeline.Conference, timeline.StrategyDiscussion, timeline.FirstCoreGroup, timeline.ReviewConference},
		"first-core-group":  {timeline.FirstCoreGroup, timeline.ReviewConference},
		"review-conference": {timeline.ReviewConference},
		"review-reports":    {},
	}
	switch {
	case slices.Contains(waits[p.ID], p.Or.From):
		t.conflict(n.pos, "count it from something that comes before the step", "the second count of %s is in the end counted from the step itself", t.what)
	case p.ID == "core-group" || p.ID == "review-conference" && p.From == timeline.ReviewConference:
		t.conflict(n.pos, "leave or and pick out", "%s repeats, and cannot have a second count", t.what)
	case (p.ID == "first-core-group" || p.ID == "review-conference") && p.Or.Direction == timeline.Before:
		t.conflict(n.pos, `write direction = "after"`, "%s cannot be before what it is counted from", p.ID)
	}
}

// reading reads the second way to understand plain days.
func (p *placedRule) reading(t *table) {
	known := []string{timeline.WorkingDays.String()}
	t.form("reading").Enum = known
	n := t.typed("reading", stringKind)
	switch {
	case n == nil:
	case n.text == "days" || n.text == "calendar days":
		t.r.fault(n.pos, `write unit = "days", as the document does, and reading = "working days"`, "reading is the other way to understand plain days, and that is working days")
	case n.text != known[0]:
		t.r.fault(n.pos, oneOf(n.text, known), "reading %q is not known", finding.Short(n.text))
	case p.Unit != timeline.Days || p.Amount == timeline.NoAmount:
		t.conflict(n.pos, `use it with amount and unit = "days", or leave reading out`, "only plain days can be read in two ways, and %s has none", t.what)
	case p.Pick != timeline.NoPick:
		t.conflict(n.pos, "leave one of the two out", "%s has both a second count and a second reading", t.what)
	default:
		p.Reading = timeline.WorkingDays
	}
}

// number reads an amount and its unit; the amount is [timeline.NoAmount] if there is none.
func (t *table) number(units []string) (int, timeline.Unit) {
	t.node.needWith("amount", "unit")
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
	t.misread = t.misread || t.node.entry("amount") == nil
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
