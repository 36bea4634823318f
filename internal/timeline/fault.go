package timeline

import "fmt"

// A Fault is a reason why a request has no answer. It is negative, so that
// [Compute] can return it in place of a length.
type Fault int32

// The faults.
const (
	Malformed         Fault = -1 // not a request
	BadConference     Fault = -2 // not a date from 2020 to 2035; so for the next four
	BadStrategy       Fault = -3
	BadCoreGroup      Fault = -4
	BadReview         Fault = -5
	BadEvent          Fault = -6  // of an event of the council's own
	StrategyAfter     Fault = -7  // the strategy discussion is after the conference
	CoreGroupNotAfter Fault = -8  // the first core group is not after the initial conference
	ReviewNotAfter    Fault = -9  // the review is not after the conference
	TooLong           Fault = -10 // the answer does not fit the response
)

// Error returns the fault in calm words.
func (f Fault) Error() string {
	switch f {
	case Malformed:
		return "the rules are not a table this program can read"
	case BadConference:
		return fmt.Sprintf("the conference needs a date from %d to %d", FirstYear, LastYear)
	case BadStrategy:
		return fmt.Sprintf("the strategy discussion needs a date from %d to %d", FirstYear, LastYear)
	case BadCoreGroup:
		return fmt.Sprintf("the first core group needs a date from %d to %d", FirstYear, LastYear)
	case BadReview:
		return fmt.Sprintf("the review needs a date from %d to %d", FirstYear, LastYear)
	case BadEvent:
		return fmt.Sprintf("an event needs a date from %d to %d", FirstYear, LastYear)
	case StrategyAfter:
		return "the strategy discussion comes before the conference, and this date is after it"
	case CoreGroupNotAfter:
		return "the first core group comes after the conference, and this date does not"
	case ReviewNotAfter:
		return "the review comes after the conference, and this date does not"
	case TooLong:
		return "the rules give more steps than there is room for"
	}
	return fmt.Sprintf("unknown fault %d", int32(f))
}
