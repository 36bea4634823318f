package timeline

// Facts is what a family knows. Only Kind and Conference are needed.
type Facts struct {
	Kind               Kind
	Conference         Date
	StrategyDiscussion Date // the one at which the enquiries were agreed
	FirstCoreGroup     Date // its real date
	Review             Date // the real date of the next review
	PlanEnded          bool // the child protection plan ended at this conference

	Events [MaxEvents]Date // of the council's own events, by [OwnEvent]
}

// A Status says whether a step has a date.
type Status int32

// The statuses.
const (
	Dated   Status = 1 // it has
	Ask     Status = 2 // no source gives a number, or the family lacks the event's date
	Unknown Status = 3 // the count needs bank holidays that are not published yet
)

// String returns the status as the JSON of `familyguide timeline` spells it.
func (s Status) String() string { return nameOf([]string{"", "dated", "ask", "unknown"}, int(s)) }

// A Phase says on which side of the conference a step is.
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
	Expect  Date // the last working day on or before it; zero if not known, or not after what it is counted on from
	Phase   Phase
	Skipped []Skipped // the days between that were not counted

	Second bool   // the limit is that of the rule's second count: [Rule.Or] or [Rule.Reading]
	Other  Answer // what the count that did not give the limit gives; zero if it cannot be counted
	Last   bool   // it is the last of its series: [Rule.Last]
}

// An Answer is the date that one count gives.
type Answer struct{ Limit, Expect Date }

// Answers returns what the rule's own count and its second count give.
func (s Step) Answers() (first, second Answer) {
	first, second = Answer{s.Limit, s.Expect}, s.Other
	if s.Second {
		first, second = second, first
	}
	return first, second
}

// Skipped is a day that a count of working days passed over.
type Skipped struct {
	Date Date
	Why  string // see [Calendar.WhyOff]
}

// A Planner plans one conference after the other by the same rules and days off.
type Planner struct {
	table []int32
	cal   Calendar
	area  Area
	steps []Step
}

// NewPlanner returns a planner for the rules and days off of a council.
func NewPlanner(rules []Rule, cal Calendar) *Planner {
	return &Planner{table: Table(rules, cal), cal: cal}
}

// Plan returns the steps of a family's timeline, in the order of time. Its error
// is always a [Fault].
func Plan(rules []Rule, cal Calendar, facts Facts) ([]Step, error) {
	p := NewPlanner(rules, cal)
	steps, err := p.Plan(facts)
	if err == nil {
		p.skip(steps)
	}
	return steps, err
}

// Plan is [Plan] by the planner's rules, without the days that were skipped. The steps are
// overwritten by the next plan.
func (p *Planner) Plan(facts Facts) ([]Step, error) {
	ended := int32(0)
	if facts.PlanEnded {
		ended = 1
	}
	req := append(p.area.Request[:0], version, int32(facts.Kind), ended, facts.Conference.number(),
		facts.StrategyDiscussion.number(), facts.FirstCoreGroup.number(), facts.Review.number())
	for _, d := range facts.Events {
		req = append(req, d.number())
	}
	if len(req)+len(p.table) > MaxRequest {
		return nil, Malformed
	}
	n := p.area.Compute(int32(len(append(req, p.table...))))
	if n < 0 {
		return nil, Fault(n)
	}
	p.steps = decode(p.steps, p.area.Response[:n])
	return p.steps, nil
}

// decode returns the steps of a response, in the room of other ones if there is enough.
func decode(room []Step, resp []int32) []Step {
	if n := int(resp[respSteps]); n > cap(room) {
		room = make([]Step, n)
	}
	steps := room[:resp[respSteps]]
	for i := range steps {
		s := resp[respHead+i*stepLen:]
		steps[i] = Step{
			Rule: int(s[stepRule]), N: int(s[stepN]), Status: Status(s[stepStatus]),
			Limit: dateOf(s[stepLimit]), Expect: dateOf(s[stepExpect]), Phase: Phase(s[stepPhase]),
			Second: s[stepFlags]&secondCount != 0, Last: s[stepFlags]&lastOfSeries != 0,
			Other: Answer{dateOf(s[stepOtherLimit]), dateOf(s[stepOtherExpect])},
		}
	}
	return steps
}

// skip adds the days that were skipped to the steps of the last plan.
func (p *Planner) skip(steps []Step) {
	skipped := p.area.Response[respHead+len(steps)*stepLen:]
	for i := range steps {
		s := p.area.Response[respHead+i*stepLen:]
		at := s[stepFirstSkipped]
		if s[stepSkipped] > 0 {
			steps[i].Skipped = make([]Skipped, 0, s[stepSkipped])
		}
		for _, number := range skipped[at : at+s[stepSkipped]] {
			d := dateOf(number)
			steps[i].Skipped = append(steps[i].Skipped, Skipped{d, p.cal.WhyOff(d)})
		}
	}
}
