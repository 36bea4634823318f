package timeline_test

import (
	"slices"
	"testing"

	"familyguide/internal/timeline"
)

// The core answers nothing but what [timeline.Table] can write. These tests change one
// number of such a request at a time, to the last value that is sound and to the next.

// The places of numbers in a request, as the package comment says.
const (
	kindAt, flagsAt, conferenceAt, strategyAt, reviewAt, eventsAt = 1, 2, 3, 4, 6, 7
	rulesAt, extrasAt, daysOffAt, firstAt, lastAt, firstDayAt     = 15, 16, 17, 18, 19, 20
	headLen, rowLen                                               = 21, 7
)

// A row is a rule, or a count that the first rule has besides its own.
type row struct{ kinds, event, direction, amount, unit, part, flags int32 }

// The parts of rules and the roles of counts.
const (
	plain, firstCoreGroup, coreGroups, firstReview, laterReviews, conference = 0, 1, 2, 3, 4, 5
	earliest, latest, every, last                                            = 6, 7, 8, 9
)

// asked returns a request about 14 December 2026 with rules, counts besides that of the
// first rule, and two days off.
func asked(rules []row, extras ...row) []int32 {
	req := []int32{2, 0, 0, 20261214, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
		int32(len(rules)), int32(len(extras)), 2, 20260101, 20281231, 0}
	for _, r := range append(slices.Clone(rules), extras...) {
		req = append(req, r.kinds, r.event, r.direction, r.amount, r.unit, r.part, r.flags)
	}
	return append(req, 20261225, 20261228)
}

// ten is a rule of ten working days after the conference.
var ten = row{15, 0, 1, 10, 4, plain, 0}

func answered(t *testing.T, req []int32) bool {
	t.Helper()
	var resp [timeline.MaxResponse]int32
	switch got := timeline.Compute(req, resp[:]); {
	case got >= 0:
		return true
	case got != int32(timeline.Malformed):
		t.Fatalf("neither an answer nor malformed: %v", timeline.Fault(got))
	}
	return false
}

func TestANumberBeyondItsRangeIsMalformed(t *testing.T) {
	const rule, off = headLen, headLen + rowLen
	for _, tt := range []struct {
		what           string
		at             int
		sound, spoiled []int32
	}{
		{"the version", 0, []int32{2}, []int32{1, 3}},
		{"the kind", kindAt, []int32{0, 1, 2, 3}, []int32{-1, 4}},
		{"the flags", flagsAt, []int32{0, 1}, []int32{-1, 2, 3}},
		{"the number of rules", rulesAt, nil, []int32{-1, 0, 2}},
		{"the number of counts", extrasAt, nil, []int32{-1, 1}},
		{"the number of days off", daysOffAt, nil, []int32{-1, 1, 3}},
		{"the first published day", firstAt, []int32{20281231, 20260102, 19290101}, []int32{20290101, 19280100, 20260230, 0, -20260101}},
		{"the first, and 36,600 days", firstAt, []int32{19281017}, []int32{19281016}},
		{"the last published day", lastAt, []int32{20260101, 20271231}, []int32{20251231, 20280631, 20281301, 0}},
		{"whether the first day counts", firstDayAt, []int32{0, 1}, []int32{-1, 2}},
		{"a rule's kinds", rule, []int32{0, 1, 8, 15}, []int32{-1, 16, 31}},
		{"a rule's event", rule + 1, []int32{0, 1, 2, 3, 4, 5, 12}, []int32{-1, 13}},
		{"a rule's direction", rule + 2, []int32{-1, 0, 1}, []int32{-2, 2}},
		{"a rule's amount", rule + 3, []int32{0, 1, 9999}, []int32{-2, -1, 10000}},
		{"a rule's unit", rule + 4, []int32{1, 2, 3, 4, 5, 6, 7}, []int32{-1, 0, 8}},
		{"a rule's part", rule + 5, []int32{plain, firstCoreGroup, coreGroups, firstReview}, []int32{-1, laterReviews, conference, earliest, latest, every, last}},
		{"a rule's flags", rule + 6, []int32{0, 1, 2, 4, 5, 6}, []int32{-1, 3, 7, 8}},
		{"the first day off", off, []int32{20261224, -20261225, 10000101}, []int32{0, 20261228, -20261228, 20261229, 20261131, 9991231}},
		{"the last day off", off + 1, []int32{20261226, -20261226, 99991231}, []int32{20261225, -20261225, 20261224, 100000101}},
	} {
		for _, number := range tt.sound {
			req := asked([]row{ten})
			if req[tt.at] = number; !answered(t, req) {
				t.Errorf("%s, %d, is malformed", tt.what, number)
			}
		}
		for _, number := range tt.spoiled {
			req := asked([]row{ten})
			if req[tt.at] = number; answered(t, req) {
				t.Errorf("%s, %d, is answered", tt.what, number)
			}
		}
	}
}

// TestAFamilyGivesADateOfTheYearsThatCount types dates at the edge of the years.
func TestAFamilyGivesADateOfTheYearsThatCount(t *testing.T) {
	for _, tt := range []struct {
		at     int
		number int32
		want   timeline.Fault // 0: an answer
	}{
		{conferenceAt, 20200101, 0},
		{conferenceAt, 20351231, 0},
		{conferenceAt, 20191231, timeline.BadConference},
		{conferenceAt, 20360101, timeline.BadConference},
		{conferenceAt, 0, timeline.BadConference},
		{conferenceAt, -20261214, timeline.BadConference},
		{conferenceAt, 20261314, timeline.BadConference},
		{conferenceAt, 20260014, timeline.BadConference},
		{conferenceAt, 20261200, timeline.BadConference},
		{conferenceAt, 20261232, timeline.BadConference},
		{conferenceAt, 20270229, timeline.BadConference},
		{conferenceAt, 20280229, 0},
		{strategyAt, 20191231, timeline.BadConference - 1},
		{strategyAt, 20200101, 0},
		{reviewAt, 20360101, timeline.BadConference - 3},
		{reviewAt, 20351231, 0},
		{eventsAt, 20360101, timeline.BadEvent},
		{eventsAt + timeline.MaxEvents - 1, 20191231, timeline.BadEvent},
		{eventsAt + timeline.MaxEvents - 1, 20351231, 0},
	} {
		req := asked([]row{ten})
		req[tt.at] = tt.number
		var resp [timeline.MaxResponse]int32
		if got := timeline.Compute(req, resp[:]); min(got, 0) != int32(tt.want) {
			t.Errorf("%d at %d: %d, want %d", tt.number, tt.at, got, tt.want)
		}
	}
}

// TestARulePlaysOnlyAPartThatItsCountCanPlay: a meeting is counted on from what came before
// it, and a series moves on.
func TestARulePlaysOnlyAPartThatItsCountCanPlay(t *testing.T) {
	const own = 5
	for _, tt := range []struct {
		rule row
		want bool
	}{
		{row{15, 0, 1, 10, 4, firstCoreGroup, 0}, true},
		{row{15, own, 1, 10, 4, firstCoreGroup, 0}, true},
		{row{15, 1, 1, 10, 4, firstCoreGroup, 0}, false}, // from the strategy discussion
		{row{15, 4, 1, 10, 4, firstCoreGroup, 0}, false}, // from another event
		{row{15, 0, 0, 10, 4, firstCoreGroup, 0}, false},
		{row{15, 0, -1, 10, 4, firstCoreGroup, 0}, false},
		{row{15, 0, 1, 3, 6, firstReview, 0}, true},
		{row{15, own, 1, 3, 6, firstReview, 0}, true},
		{row{15, 3, 1, 3, 6, firstReview, 0}, false}, // from itself
		{row{15, 0, -1, 3, 6, firstReview, 0}, false},
		{row{15, 0, 1, 1, 5, coreGroups, 0}, true},
		{row{15, 2, 1, 1, 5, coreGroups, 0}, true},
		{row{15, 2, 1, -1, 0, coreGroups, 0}, true},  // a question
		{row{15, 3, 1, 1, 5, coreGroups, 0}, false},  // from the review that ends the series
		{row{15, 2, -1, 1, 5, coreGroups, 0}, false}, // backwards
		{row{15, 2, 1, 0, 5, coreGroups, 0}, false},  // on the spot
		{row{15, 2, 1, 30, 1, coreGroups, 0}, false}, // minutes, the same
		{row{15, 2, 1, 30, 7, coreGroups, 0}, false}, // a week of pregnancy, the same
		{row{15, 3, 1, 6, 6, laterReviews, 0}, true},
		{row{15, 3, 1, -1, 0, laterReviews, 0}, true},
		{row{15, 0, 1, 6, 6, laterReviews, 0}, false}, // from the conference
		{row{15, 3, -1, 6, 6, laterReviews, 0}, false},
		{row{15, 3, 1, 0, 6, laterReviews, 0}, false},
		{row{15, 0, 0, -1, 0, conference, 0}, true},
		{row{15, 1, 0, -1, 0, conference, 0}, false},
		{row{15, 0, 1, -1, 0, conference, 0}, false},
	} {
		if got := answered(t, asked([]row{tt.rule})); got != tt.want {
			t.Errorf("%+v: answered %t", tt.rule, got)
		}
	}
}

// TestACountBesidesItsRulesOwnFitsTheRule: see Pick, Every and Last of [timeline.Rule].
func TestACountBesidesItsRulesOwnFitsTheRule(t *testing.T) {
	weekly := row{15, 0, 1, 1, 5, plain, 0}
	review := row{15, 0, 1, 3, 6, firstReview, 0}
	groups := row{15, 2, 1, 4, 5, coreGroups, 0}
	for _, tt := range []struct {
		rule, extra row // extra.kinds is the rule that it belongs to
		want        bool
	}{
		{ten, row{0, 0, 1, 2, 3, earliest, 0}, true},
		{ten, row{0, 0, -1, 2, 3, latest, 0}, true},
		{ten, row{-1, 0, 1, 2, 3, earliest, 0}, false},
		{ten, row{1, 0, 1, 2, 3, earliest, 0}, false}, // of a rule that does not exist
		{ten, row{0, 0, 1, 2, 3, earliest, 1}, false}, // with flags
		{ten, row{0, 0, 2, 2, 3, earliest, 0}, false},
		{review, row{0, 0, 1, 2, 5, earliest, 0}, true},
		{review, row{0, 5, 0, -1, 0, latest, 0}, true},
		{review, row{0, 5, -1, 2, 5, latest, 0}, false}, // before what it is counted from
		{groups, row{0, 0, 1, 2, 5, earliest, 0}, false},
		{weekly, row{0, 0, 1, 4, 5, every, 0}, true},
		{groups, row{0, 0, 1, 4, 5, every, 0}, true},
		{review, row{0, 0, 1, 4, 5, every, 0}, false},
		{weekly, row{0, 0, -1, 4, 5, every, 0}, false},
		{weekly, row{0, 0, 1, 0, 5, every, 0}, false},
		{row{15, 0, -1, 1, 5, plain, 0}, row{0, 0, 1, 4, 5, every, 0}, false},
		{row{15, 0, 1, 0, 5, plain, 0}, row{0, 0, 1, 4, 5, every, 0}, false},
		{weekly, row{0, 3, -1, 1, 5, last, 0}, true},
		{groups, row{0, 3, -1, 1, 5, last, 0}, true},
		{weekly, row{0, 3, 1, 1, 5, last, 0}, false},
		{weekly, row{0, 3, -1, 0, 5, last, 0}, false},
		{review, row{0, 3, -1, 1, 5, last, 0}, false},
		{weekly, row{0, 0, 1, 4, 5, plain, 0}, false},
		{weekly, row{0, 0, 1, 4, 5, conference, 0}, false},
	} {
		if got := answered(t, asked([]row{tt.rule}, tt.extra)); got != tt.want {
			t.Errorf("%+v with %+v: answered %t", tt.rule, tt.extra, got)
		}
	}
}

func TestACouncilWithoutRulesHasNoSteps(t *testing.T) {
	var resp [timeline.MaxResponse]int32
	req := asked(nil)[:headLen]
	req[daysOffAt] = 0
	if got := timeline.Compute(req, resp[:]); got != 3 || resp[0] != 0 {
		t.Errorf("%d numbers, %d steps", got, resp[0])
	}
}
