package timeline

import "fmt"

// Facts is what a family knows. Only Kind and Conference are needed.
type Facts struct {
	Kind               Kind
	Conference         Date
	StrategyDiscussion Date // the one at which the enquiries were agreed
	FirstCoreGroup     Date // its real date
	Review             Date // the real date of the next review
	PlanEnded          bool // the child protection plan ended at this conference
}

// A Status says whether a step has a date.
type Status int32

// The statuses.
const (
	Dated   Status = 1 // it has
	Ask     Status = 2 // no source gives a number, or the family lacks the event's date
	Unknown Status = 3 // the count needs bank holidays that are not published yet
)

// String returns the word the contract uses.
func (s Status) String() string { return nameOf([]string{"", "dated", "ask", "unknown"}, int(s)) }

// A Phase says on which side of the conference a step stands.
type Phase int32

// The phases.
const (
	BeforeConference Phase = iota
	OnTheDay
	AfterConference
)

// A Step is one thing that happens, and when.
type Step struct {
	Rule    int // the index of its rule
	N       int // 1, or which one of several: core groups count from 2 after the first
	Status  Status
	Limit   Date // the date the rule gives; zero unless Dated
	Expect  Date // the last working day on or before it; zero where not known
	Phase   Phase
	Skipped []Skipped // the days between that were not counted
}

// Skipped is a day that a count of working days passed over.
type Skipped struct {
	Date Date
	Why  string // see [Calendar.WhyOff]
}

// Table returns the compact table of rules and days off that a page carries and
// [Compute] reads.
func Table(rules []Rule, cal Calendar) []int32 {
	off := daysOff(cal)
	flags := int32(0)
	if cal.FirstDayCounts {
		flags = 1
	}
	t := make([]int32, 0, tableHead+len(rules)*ruleLen+len(off))
	t = append(t, int32(len(rules)), int32(len(off)), cal.First.number(), cal.Last.number(), flags)
	for _, r := range rules {
		t = append(t, int32(r.Kinds), int32(r.From), int32(r.Direction), int32(r.Amount), int32(r.Unit), r.part(), int32(r.Condition))
	}
	return append(t, off...)
}

// daysOff merges the bank holidays and the closing days, both in order of date.
func daysOff(cal Calendar) []int32 {
	var off []int32
	h, c := cal.Holidays, cal.Closed
	for len(h) > 0 || len(c) > 0 {
		switch {
		case len(c) == 0 || len(h) > 0 && h[0].Date.Compare(c[0]) <= 0:
			if len(c) > 0 && h[0].Date == c[0] {
				c = c[1:]
			}
			off = append(off, h[0].Date.number())
			h = h[1:]
		default:
			off = append(off, -c[0].number())
			c = c[1:]
		}
	}
	return off
}

// part tells the rules of the chain of meetings from the rest: by id, and for
// reviews by the event, as the contract names them.
func (r Rule) part() int32 {
	switch {
	case r.ID == "conference" && r.From == Conference && r.Direction == On:
		return conferencePart
	case r.ID == "first-core-group" && r.From == Conference:
		return firstCoreGroupPart
	case r.ID == "core-group" && r.From == FirstCoreGroup:
		return coreGroupsPart
	case r.ID == "review-conference" && r.From == Conference:
		return firstReviewPart
	case r.ID == "review-conference" && r.From == ReviewConference:
		return laterReviewsPart
	}
	return plainPart
}

// Plan returns the steps of a family's timeline, in the order of time. Its error
// is always a [Fault].
func Plan(rules []Rule, cal Calendar, facts Facts) ([]Step, error) {
	ended := int32(0)
	if facts.PlanEnded {
		ended = 1
	}
	req := []int32{version, int32(facts.Kind), ended, facts.Conference.number(),
		facts.StrategyDiscussion.number(), facts.FirstCoreGroup.number(), facts.Review.number()}
	req = append(req, Table(rules, cal)...)
	var resp [MaxResponse]int32
	n := Compute(req, resp[:])
	if n < 0 {
		return nil, Fault(n)
	}
	return decode(resp[:n], cal), nil
}

func decode(resp []int32, cal Calendar) []Step {
	steps := make([]Step, resp[0])
	skipped := resp[respHead+len(steps)*stepLen:]
	for i := range steps {
		s := resp[respHead+i*stepLen:]
		steps[i] = Step{
			Rule: int(s[0]), N: int(s[1]), Status: Status(s[2]),
			Limit: dateOf(s[3]), Expect: dateOf(s[4]), Phase: Phase(s[5]),
		}
		for _, number := range skipped[s[6] : s[6]+s[7]] {
			d := dateOf(number)
			steps[i].Skipped = append(steps[i].Skipped, Skipped{d, cal.WhyOff(d)})
		}
	}
	return steps
}

// Error returns the fault in calm words.
func (f Fault) Error() string {
	switch f {
	case Malformed:
		return "the rules are not a table this program can read"
	case BadConference:
		return fmt.Sprintf("the conference needs a date from %d to %d", firstYear, lastYear)
	case BadStrategy:
		return fmt.Sprintf("the strategy discussion needs a date from %d to %d", firstYear, lastYear)
	case BadCoreGroup:
		return fmt.Sprintf("the first core group needs a date from %d to %d", firstYear, lastYear)
	case BadReview:
		return fmt.Sprintf("the review needs a date from %d to %d", firstYear, lastYear)
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
