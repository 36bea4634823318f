package timeline

// Where each number stands; the package comment says what it means.
const (
	version = 1

	reqKind       = 1
	reqFlags      = 2
	reqConference = 3
	reqStrategy   = 4
	reqCoreGroup  = 5
	reqReview     = 6
	reqTable      = 7
)

// The table's head.
const (
	tableRules = iota
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
	ruleCondition
	ruleLen
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
	stepFirstSkipped
	stepSkipped
	stepLen

	// Until [request.finish] has the skipped days, the last two hold the day that
	// the step is counted from and its place in time.
	stepFrom = stepFirstSkipped
	stepKey  = stepSkipped
)

// MaxRules and MaxDaysOff bound a table. A request of more is malformed.
const (
	MaxRules   = 128
	MaxDaysOff = 512
)
