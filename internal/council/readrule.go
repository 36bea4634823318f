package council

import (
	"slices"
	"strings"

	"familyguide/internal/timeline"
)

// The words of a rule that only council.toml uses; the others are package timeline's.
var (
	boundWords    = []string{"by", "on", "about", "from", "aim", "ask"}
	whoseWords    = []string{"council", "family"}
	audienceWords = []string{"parents", "children", "staff"}
	levelWords    = []string{string(LevelLocal), string(LevelRegional), string(LevelNational)}
)

// mostOf is the largest plausible amount of each unit: about two years, or a day of
// minutes.
var mostOf = map[timeline.Unit]int{
	timeline.Minutes: 24 * 60, timeline.Hours: 31 * 24, timeline.Days: 731,
	timeline.WorkingDays: 520, timeline.Weeks: 104, timeline.Months: 24, timeline.PregnancyWeeks: 42,
}

// A placedRule is a rule of one file, and the step that it is to come after.
type placedRule struct {
	Rule
	standsAfter string // the id it comes after; "" for its usual position
	standsAt    pos    // where that is written
	at          pos
	fromIDs     []fromID // the events of the profile's own that it names
}

// rule reads one [[rule]]. ok is false if it has a fault, or a line that could not be read.
func (l *layer) rule(n *node) (p placedRule, ok bool) {
	faults := l.r.faults
	t := newTable(l.r, n, "this rule")
	p.ID = t.id("id")
	t.form("id").Suggest(steps)
	t.missing("id", `name the step: id = "reports-shared"`)
	if p.ID != "" {
		t.what = "rule " + p.ID
	}
	p.at, p.Line = n.pos, n.pos.line
	p.Own = !slices.Contains(steps, p.ID)
	p.Kinds = t.kinds("kinds")
	t.missing("kinds", `say for which conferences: kinds = ["initial", "review", "pre-birth"]`)
	p.event(t)
	p.amount(t)
	p.more(t)
	p.When = t.phrase("when")
	condition, _ := timeline.ParseCondition(t.choice("condition", timeline.ConditionNames[1:], ""))
	p.Condition = condition
	p.Responsible = t.unended("responsible")
	p.Audience = t.set("audience", audienceWords)
	t.missing("audience", `say for whom: audience = ["parents", "children"]`)
	p.family(t)
	p.Source = l.source(t)
	if t.missing("read", "say when you last read these words: read = 2026-11-22"); n.entry("read") == nil {
		p.Source.Read = timeline.Date{}
	}
	p.Doubt = t.text("doubt")
	p.standsAfter = t.id("stands_after")
	t.form("stands_after").Suggest(steps)
	if e := n.entry("stands_after"); e != nil {
		p.standsAt = e.value.pos
	}
	p.chain(t)
	t.done()
	return p, l.r.faults == faults && !n.broken
}

// event reads the event that a rule is counted from, and the direction.
func (p *placedRule) event(t *table) {
	event := p.from(t, timeline.Conference, false)
	t.missing("from", `say what it is counted from: from = "conference"`)
	direction, _ := timeline.ParseDirection(t.choice("direction", timeline.DirectionNames, "before"))
	t.missing("direction", `say on which side of it: direction = "before", "on" or "after"`)
	p.From, p.Direction = event, direction
	p.FromWords = t.phrase("from_words")
	switch other := event == timeline.OtherEvent; {
	case other && p.FromWords == "" && t.node.entry("from_words") == nil:
		t.missing("from_words", `say what it is counted from: from_words = "a date for the conference is agreed"`)
	case !other && p.FromWords != "" && len(p.fromIDs) == 0:
		t.conflict(t.node.entry("from_words").pos, `use it with from = "other" or an [[event]], or delete it`, "from_words is only for a rule counted from another event")
	}
}

// amount reads the number of a rule, its unit and how firm it is.
func (p *placedRule) amount(t *table) {
	p.Amount = timeline.NoAmount
	word := t.unit()
	p.Unit, _ = timeline.ParseUnit(word)
	most := mostOf[p.Unit]
	if most == 0 {
		most = mostOf[timeline.Minutes]
	}
	number, good := t.integer("amount", 1, most, "write the number that the document gives; if it gives none, leave amount and unit out")
	given := t.node.entry("amount") != nil
	t.node.needWith("amount", "unit")
	t.node.needWith("unit", "amount")
	repeats := t.node.entry("every") != nil
	bound := t.choice("bound", boundWords, "")
	at := func(key string) pos { return t.node.entry(key).pos }
	switch {
	case p.Unit == timeline.PregnancyWeeks && (p.Direction == timeline.After || len(p.fromIDs) == 0):
		t.conflict(at("unit"), pregnancyHint, "weeks of pregnancy are counted from an [[event]] with due = true, and not after it")
	case given && word == "" && t.node.entry("unit") != nil: // a unit that is not known
	case given && p.Direction == timeline.On && p.Unit != timeline.PregnancyWeeks:
		t.conflict(at("amount"), `use direction = "before" or "after", or leave amount out`, `a rule with direction "on" is that day itself and has no amount`)
	case given && word == "":
		t.missing("unit", `say what it counts: unit = "working days"`)
	case !given && t.node.entry("unit") != nil && !t.node.broken:
		t.conflict(at("unit"), "write the number that the document gives, or leave unit out", "%s has a unit without an amount", t.what)
	case given && bound == "ask":
		t.conflict(at("bound"), `say how firm the number is: "by", "on", "about", "from" or "aim"`, `bound "ask" is for a rule without a number`)
	case !given && repeats:
	case !given && p.Direction != timeline.On && bound != "" && bound != "ask":
		t.conflict(at("bound"), `leave bound out, or write bound = "ask"; words such as "wherever possible" go into when`, "bound %q needs a number, and %s has none", bound, t.what)
	case p.Unit == timeline.Minutes && (p.From != timeline.Conference || p.Direction != timeline.Before):
		t.conflict(at("unit"), "use hours or days", "minutes can only be counted before the conference, on its own day")
	}
	if good {
		p.Amount = number
	}
	p.Bound = bound
	if bound == "" {
		p.Bound = "by"
		switch {
		case p.Direction == timeline.On:
			p.Bound = "on"
		case !given && !repeats:
			p.Bound = "ask"
		}
	}
}

// unit returns the word of the key unit, if it is one.
func (t *table) unit() string {
	if e := t.node.entry("unit"); e != nil && e.value.kind == stringKind && e.value.text == "calendar days" {
		t.known = append(t.known, "unit")
		t.misread = true
		t.r.fault(e.value.pos, `write unit = "days": days are calendar days`, `unit "calendar days" is not known`)
		return ""
	}
	return t.choice("unit", timeline.UnitNames[1:], "")
}

// A link is the event from which a step of the chain of meetings is counted. The links
// ensure that no meeting depends on itself.
type link struct {
	from      []timeline.Event
	own       bool // it can be counted from an event of the profile's own, too
	direction timeline.Direction
}

var links = map[string]link{
	"conference":         {[]timeline.Event{timeline.Conference}, false, timeline.On},
	"initial-conference": {[]timeline.Event{timeline.StrategyDiscussion, timeline.OtherEvent}, true, timeline.After},
	"first-core-group":   {[]timeline.Event{timeline.Conference}, true, timeline.After},
	"core-group":         {[]timeline.Event{timeline.FirstCoreGroup, timeline.Conference}, true, timeline.After},
	"review-reports":     {[]timeline.Event{timeline.ReviewConference}, false, timeline.Before},
	"review-conference":  {[]timeline.Event{timeline.Conference, timeline.ReviewConference}, true, timeline.After},
}

// chain checks a rule of the chain of meetings.
func (p *placedRule) chain(t *table) {
	l, known := links[p.ID]
	from, direction := t.node.entry("from"), t.node.entry("direction")
	if !known || from == nil || direction == nil {
		return
	}
	names := make([]string, len(l.from))
	_, own := p.From.Own()
	allowed := own && l.own
	reviewGroups := p.ID == "core-group" && p.Kinds == 1<<timeline.Review // those that follow a review
	for i, e := range l.from {
		names[i] = e.String()
		allowed = allowed || e == p.From && (e != timeline.Conference || p.ID != "core-group" || reviewGroups)
	}
	if !allowed && (own || from.value.text == p.From.String()) {
		hint := "write from = " + choices(names)
		if p.ID == "core-group" {
			hint = `write from = "first-core-group"; those that follow a review are counted from "conference", in a rule with kinds = ["review"] alone`
		}
		t.conflict(from.value.pos, hint, "%s cannot be counted from %s", p.ID, from.value.text)
		p.fromIDs = nil // whether there is such an event is another matter
	}
	free := p.ID == "initial-conference" && (own || p.From == timeline.OtherEvent)
	if p.Direction != l.direction && !free && direction.value.text == p.Direction.String() {
		t.conflict(direction.value.pos, `write direction = "`+l.direction.String()+`"`, "%s cannot be %s what it is counted from", p.ID, strings.ToLower(p.Direction.String()))
	}
	if allowed && p.ID == "review-conference" && p.From != timeline.ReviewConference && p.Kinds.Has(timeline.Review) {
		p.fromIDs = nil
		t.conflict(from.value.pos, `the reviews after a review have a rule with from = "review-conference"; leave "review" out of the kinds here`, "the first review is not counted from %s at a review", from.value.text)
	}
	if p.ID == "core-group" && (p.Unit == timeline.Minutes || p.Unit == timeline.Hours) {
		t.conflict(t.node.entry("unit").value.pos, "use days, working days, weeks or months", "core groups are not counted in %s", p.Unit)
	}
}
