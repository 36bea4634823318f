package timeline

// The position of each number; the package comment says what it means.
const (
	version = 2

	reqKind       = 1
	reqFlags      = 2
	reqConference = 3
	reqStrategy   = 4
	reqCoreGroup  = 5
	reqReview     = 6
	reqEvents     = 7
	reqTable      = reqEvents + MaxEvents
)

// The dates that a family may give, counted from the conference on.
const (
	factConference = 0
	factStrategy   = reqStrategy - reqConference
	factCoreGroup  = reqCoreGroup - reqConference
	factReview     = reqReview - reqConference
	factEvents     = reqEvents - reqConference
	facts          = reqTable - reqConference // how many
)

// The table's head.
const (
	tableRules = iota
	tableExtras
	tableDaysOff
	tableFirst
	tableLast
	tableFlags
	tableHead // how many
)

// A rule.
const (
	ruleKinds = iota
	ruleEvent
	ruleDirection
	ruleAmount
	ruleUnit
	rulePart
	ruleFlags
	ruleLen
)

// A rule's flags: in the first two bits its condition.
const (
	conditionBits = 3
	placesNone    = 4 // no question is placed by its steps
)

// A further count of a rule is a row like that of a rule, except for the first
// number and the part.
const (
	extraRule = ruleKinds
	extraRole = rulePart
)

// The part that a rule plays in the chain of meetings; and, from earliestOf on, the
// role of a count that a rule has besides its own.
const (
	plainPart = iota
	firstCoreGroupPart
	coreGroupsPart
	firstReviewPart
	laterReviewsPart
	conferencePart
	earliestOf // the earlier of this and the rule's own date is the limit
	latestOf   // the later
	everyOf    // the interval of a series
	lastOf     // the last of a series
)

// The response's head.
const (
	respSteps = iota
	respSkipped
	respWarnings
	respHead
)

// A step.
const (
	stepRule = iota
	stepN
	stepStatus
	stepLimit
	stepExpect
	stepPhase
	stepFlags
	stepOtherLimit
	stepOtherExpect
	stepFirstSkipped
	stepSkipped
	stepLen

	// Until [Area.finish] has the skipped days, the last two hold the day that a
	// count of working days began on, or 0, and the place in time.
	stepFrom = stepFirstSkipped
	stepKey  = stepSkipped
)

// A step's flags.
const (
	secondCount  = 1
	lastOfSeries = 2
	anchor       = 4 // until [Area.finish]: questions are placed by it
)

// MaxRules, MaxExtras and MaxDaysOff bound a table. A request of more is malformed.
// MaxEvents is how many events of its own a council can count from.
const (
	MaxRules   = 128
	MaxExtras  = 64
	MaxDaysOff = 512
	MaxEvents  = 8
)
