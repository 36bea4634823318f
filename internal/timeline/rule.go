package timeline

import "fmt"

// A Kind is a kind of conference.
type Kind uint8

// The kinds of conference.
const (
	Initial Kind = iota
	Review
	PreBirth
)

// A KindSet is a set of kinds: the bit 1<<k stands for kind k.
type KindSet uint8

// AllKinds holds every kind of conference.
const AllKinds KindSet = 1<<Initial | 1<<Review | 1<<PreBirth

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

// The events a rule can be counted from. OtherEvent stands for one whose date a
// family does not have ("once a decision is made"): such a rule is always Ask.
const (
	Conference Event = iota
	StrategyDiscussion
	FirstCoreGroup
	ReviewConference
	OtherEvent
)

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

// A Rule is one timescale: "at least 2 working days before the conference".
// Rules stand in the order in which things happen; that order places those
// that have no date.
type Rule struct {
	ID        string // one of the ids of cmd/familyguide/CONTRACT.md, section 4, or the profile's own
	Kinds     KindSet
	From      Event
	Direction Direction
	Amount    int // NoAmount where the source gives no number
	Unit      Unit
	Condition Condition
}

// The words that profiles and the command line use, in the order of the constants.
// Those of [NoUnit] and [Always] are empty: they are said by saying nothing.
var (
	KindNames      = []string{"initial", "review", "pre-birth"}
	EventNames     = []string{"conference", "strategy-discussion", "first-core-group", "review-conference", "other"}
	DirectionNames = []string{"before", "on", "after"}
	UnitNames      = []string{"", "minutes", "hours", "days", "working days", "weeks", "months"}
	ConditionNames = []string{"", "plan-continues", "plan-ended"}
)

// String returns the word for a kind that profiles and the command line use.
func (k Kind) String() string { return nameOf(KindNames, int(k)) }

// String returns the word for an event that profiles use.
func (e Event) String() string { return nameOf(EventNames, int(e)) }

// String returns the word for a direction that profiles use.
func (d Direction) String() string { return nameOf(DirectionNames, int(d)+1) }

// String returns the word for a unit that profiles use.
func (u Unit) String() string { return nameOf(UnitNames, int(u)) }

// String returns the word for a condition that profiles use.
func (c Condition) String() string { return nameOf(ConditionNames, int(c)) }

// ParseKind, ParseEvent, ParseDirection, ParseUnit and ParseCondition read the
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
