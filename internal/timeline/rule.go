package timeline

import "fmt"

// A Kind is a kind of conference.
type Kind uint8

// The kinds of conference.
const (
	Initial Kind = iota
	Review
	PreBirth
	TransferIn // of a child on a plan who has moved here
)

// A KindSet is a set of kinds: the bit 1<<k is kind k.
type KindSet uint8

// AllKinds holds every kind of conference.
const AllKinds KindSet = 1<<Initial | 1<<Review | 1<<PreBirth | 1<<TransferIn

// Has reports whether the set holds a kind.
func (s KindSet) Has(k Kind) bool { return s>>k&1 != 0 }

// All iterates over the kinds of the set, in the order of the constants.
func (s KindSet) All() func(yield func(Kind) bool) {
	return func(yield func(Kind) bool) {
		for k := range Kind(len(KindNames)) {
			if s.Has(k) && !yield(k) {
				return
			}
		}
	}
}

// String returns the kinds as a list of their words, "initial, review".
func (s KindSet) String() string {
	names := ""
	for k := range s.All() {
		if names != "" {
			names += ", "
		}
		names += k.String()
	}
	return names
}

// An Event is what a rule is counted from.
type Event uint8

// The events a rule can be counted from. OtherEvent is one whose date a family does
// not have ("once a decision is made"): such a rule is always Ask. After it come the
// events of a council's own, whose dates a family may know: see [OwnEvent].
const (
	Conference Event = iota
	StrategyDiscussion
	FirstCoreGroup
	ReviewConference
	OtherEvent
	firstOwnEvent
)

// OwnEvent returns the i-th event of a council's own, i being less than [MaxEvents].
func OwnEvent(i int) Event { return firstOwnEvent + Event(i) }

// Own returns which of a council's own events an event is; ok is false for the others.
func (e Event) Own() (i int, ok bool) { return int(e) - int(firstOwnEvent), e >= firstOwnEvent }

// A Direction says on which side of its event a rule's date lies.
type Direction int8

// The directions.
const (
	Before Direction = -1
	On     Direction = 0
	After  Direction = 1
)

// A Unit is what a rule's amount counts.
type Unit uint8

// The units. Minutes is a time on the event's own day. Hours count as whole
// calendar days, rounded up (package comment, rule 5).
const (
	NoUnit Unit = iota
	Minutes
	Hours
	Days
	WorkingDays
	Weeks
	Months
	PregnancyWeeks // counted back from the day a baby is due, which is 40 weeks
)

// A Condition says when a rule applies, as far as the engine can tell. What only
// a person can tell ("if a parent did not come") stays in the profile's words.
type Condition uint8

// The conditions.
const (
	Always        Condition = iota
	PlanContinues           // unless the child protection plan ended at this conference
	PlanEnded               // only if it did
)

// NoAmount is the amount of a rule whose source gives no number.
const NoAmount = -1

// A Pick says which of a rule's two dates is its limit.
type Pick uint8

// The picks.
const (
	NoPick Pick = iota // the rule has one date
	Earliest
	Latest
)

// A Count is one way to reach a date: an amount of a unit, before or after an event.
// The zero Count means that there is none.
type Count struct {
	From      Event
	Direction Direction
	Amount    int // NoAmount if the source gives no number
	Unit      Unit
}

// A Rule is one timescale: "at least 2 working days before the conference".
// Rules are listed in the order in which things happen; that order places those
// without a date.
type Rule struct {
	ID        string // one of the ids of cmd/familyguide/CONTRACT.md, section 4, or the profile's own
	Kinds     KindSet
	From      Event
	Direction Direction
	Amount    int // NoAmount if the source gives no number
	Unit      Unit
	Condition Condition

	// Or is a second count, and Pick says which of the two dates is the limit.
	Or   Count
	Pick Pick

	// Reading is the unit that the source may have meant by Unit. Both are counted,
	// and the earlier is the limit.
	Reading Unit

	// Every is the interval of a step that repeats, and Last how far before the review
	// its last one is. Core groups repeat at their own amount if Every is zero.
	Every, Last Count

	// Own marks a step that the guide does not know. It moves no question.
	Own bool
}

// The words that profiles and the command line use, in the order of the constants.
// Those of [NoUnit] and [Always] are empty, because a profile expresses them by leaving out
// the key.
var (
	KindNames      = []string{"initial", "review", "pre-birth", "transfer-in"}
	EventNames     = []string{"conference", "strategy-discussion", "first-core-group", "review-conference", "other"}
	DirectionNames = []string{"before", "on", "after"}
	UnitNames      = []string{"", "minutes", "hours", "days", "working days", "weeks", "months", "weeks of pregnancy"}
	ConditionNames = []string{"", "plan-continues", "plan-ended"}
	PickNames      = []string{"", "earliest", "latest"}
)

// String returns the word for a kind that profiles and the command line use.
func (k Kind) String() string { return nameOf(KindNames, int(k)) }

// String returns the word for an event that profiles use; an event of a council's
// own has the name that its profile gives it.
func (e Event) String() string {
	if i, own := e.Own(); own {
		return fmt.Sprintf("own event %d", i+1)
	}
	return nameOf(EventNames, int(e))
}

// String returns the word for a direction that profiles use.
func (d Direction) String() string { return nameOf(DirectionNames, int(d)+1) }

// String returns the word for a unit that profiles use.
func (u Unit) String() string { return nameOf(UnitNames, int(u)) }

// String returns the word for a pick that profiles use.
func (p Pick) String() string { return nameOf(PickNames, int(p)) }

// String returns the word for a condition that profiles use.
func (c Condition) String() string { return nameOf(ConditionNames, int(c)) }

// ParseKind, ParseEvent, ParseDirection, ParseUnit, ParseCondition and ParsePick read the
// words that the String methods write; ok is false for any other word.
func ParseKind(s string) (k Kind, ok bool) {
	i, ok := indexOf(KindNames, s)
	return Kind(i), ok
}

// ParseEvent reads an event's word; see [ParseKind].
func ParseEvent(s string) (e Event, ok bool) {
	i, ok := indexOf(EventNames, s)
	return Event(i), ok
}

// ParseDirection reads a direction's word; see [ParseKind].
func ParseDirection(s string) (d Direction, ok bool) {
	i, ok := indexOf(DirectionNames, s)
	return Direction(i - 1), ok
}

// ParseUnit reads a unit's word; see [ParseKind].
func ParseUnit(s string) (u Unit, ok bool) {
	i, ok := indexOf(UnitNames, s)
	return Unit(i), ok
}

// ParseCondition reads a condition's word; see [ParseKind].
func ParseCondition(s string) (c Condition, ok bool) {
	i, ok := indexOf(ConditionNames, s)
	return Condition(i), ok
}

// ParsePick reads a pick's word; see [ParseKind].
func ParsePick(s string) (p Pick, ok bool) {
	i, ok := indexOf(PickNames, s)
	return Pick(i), ok
}

func nameOf(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return fmt.Sprintf("unknown (%d)", i)
	}
	return names[i]
}

func indexOf(names []string, s string) (int, bool) {
	for i, name := range names {
		if name == s {
			return i, true
		}
	}
	return 0, false
}
