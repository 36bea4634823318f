package timeline_test

import (
	"encoding/binary"
	"slices"
	"testing"
	"time"

	"familyguide/internal/timeline"
)

// request returns a sound request as numbers.
func request(t testing.TB) []int32 {
	return append([]int32{2, 0, 0, 20261214, 20261201, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, timeline.Table(chainRules, calendar(t, "england-and-wales"))...)
}

// TestComputeRefusesWhatIsNotARequest spoils a sound request in every place.
func TestComputeRefusesWhatIsNotARequest(t *testing.T) {
	sound := request(t)
	var resp [4096]int32
	if n := timeline.Compute(sound, resp[:]); n <= 0 {
		t.Fatalf("a sound request gives %d", n)
	}
	for n := range sound {
		if got := timeline.Compute(sound[:n], resp[:]); got != int32(timeline.Malformed) {
			t.Fatalf("cut to %d numbers: %d, want %d", n, got, timeline.Malformed)
		}
	}
	if got := timeline.Compute(append(slices.Clone(sound), 0), resp[:]); got != int32(timeline.Malformed) {
		t.Errorf("one number too many: %d", got)
	}
	for _, at := range []int{0, 1, 2, 15, 16, 17, 18, 19, 20} {
		for _, nonsense := range []int32{-1, 99999, -2147483648, 2147483647} {
			spoilt := slices.Clone(sound)
			spoilt[at] = nonsense
			if got := timeline.Compute(spoilt, resp[:]); got != int32(timeline.Malformed) {
				t.Errorf("number %d set to %d: %d, want %d", at, nonsense, got, timeline.Malformed)
			}
		}
	}
}

// TestComputeSaysWhenTheAnswerDoesNotFit tries every length of response.
func TestComputeSaysWhenTheAnswerDoesNotFit(t *testing.T) {
	req := request(t)
	var resp [4096]int32
	full := int(timeline.Compute(req, resp[:]))
	for n := range full {
		if got := timeline.Compute(req, resp[:n]); got != int32(timeline.TooLong) {
			t.Fatalf("room for %d of %d numbers: %d, want %d", n, full, got, timeline.TooLong)
		}
	}
	if got := timeline.Compute(req, resp[:full]); int(got) != full {
		t.Errorf("just room enough: %d, want %d", got, full)
	}
}

func TestComputeAllocatesNothing(t *testing.T) {
	req := request(t)
	var resp [4096]int32
	if n := testing.AllocsPerRun(100, func() { timeline.Compute(req, resp[:]) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestComputeWarnsOfADayOff asks about conferences on working days and on others, and
// past the last published bank holiday, where a weekend is a weekend all the same.
func TestComputeWarnsOfADayOff(t *testing.T) {
	for day, want := range map[int32]int32{
		20261214: 0, // a Monday
		20261212: 1, // a Saturday
		20261225: 1, // Christmas Day, a Friday
		20290105: 0, // a Friday of a year that is not published
		20290106: 1, // a Saturday of it
		20290107: 1, // a Sunday of it
	} {
		req := request(t)
		req[3] = day
		var resp [4096]int32
		if n := timeline.Compute(req, resp[:]); n <= 0 || resp[2] != want {
			t.Errorf("%d: %d numbers, warnings %d, want %d", day, n, resp[2], want)
		}
	}
}

// stepLen is how many numbers a step of the response has.
const stepLen = 11

// FuzzCompute shows that no request, however hostile, makes the core panic or
// answer with something that is not a date.
func FuzzCompute(f *testing.F) {
	var sound []byte
	for _, n := range request(f) {
		sound = binary.LittleEndian.AppendUint32(sound, uint32(n))
	}
	f.Add(sound)
	f.Fuzz(func(t *testing.T, data []byte) {
		req := make([]int32, len(data)/4)
		for i := range req {
			req[i] = int32(binary.LittleEndian.Uint32(data[4*i:]))
		}
		var resp [4096]int32
		n := timeline.Compute(req, resp[:])
		if n < int32(timeline.TooLong) || int(n) > len(resp) {
			t.Fatalf("returned %d", n)
		}
		if n < 0 {
			return
		}
		steps, skipped := resp[0], resp[1]
		if n != 3+stepLen*steps+skipped {
			t.Fatalf("%d numbers for %d steps and %d skipped days", n, steps, skipped)
		}
		for i := range steps {
			s := resp[3+stepLen*i:]
			dated := timeline.Status(s[2]) == timeline.Dated
			if dated != isDate(s[3]) || s[4] != 0 && (!isDate(s[4]) || s[4] > s[3]) {
				t.Fatalf("step %d: status %d, limit %d, expect %d", i, s[2], s[3], s[4])
			}
		}
		for _, number := range resp[3+stepLen*steps : n] {
			if !isDate(number) {
				t.Fatalf("skipped %d", number)
			}
		}
	})
}

func isDate(n int32) bool {
	return timeline.Date{Year: int(n / 10000), Month: int(n / 100 % 100), Day: int(n % 100)}.Valid()
}

func BenchmarkCompute(b *testing.B) {
	req := request(b)
	var resp [4096]int32
	for b.Loop() {
		timeline.Compute(req, resp[:])
	}
}

// TestTheLongestRequestIsAnswered asks with as many rules, counts and days off as there
// may be.
func TestTheLongestRequestIsAnswered(t *testing.T) {
	rule := timeline.Rule{ID: "x", Kinds: timeline.AllKinds, From: timeline.Conference, Direction: timeline.After, Amount: 1, Unit: timeline.Days}
	rules := slices.Repeat([]timeline.Rule{rule}, timeline.MaxRules)
	for i := range timeline.MaxExtras {
		rules[i%len(rules)].Pick = timeline.Earliest
		rules[i%len(rules)].Or = timeline.Count{From: timeline.Conference, Direction: timeline.After, Amount: 2, Unit: timeline.Days}
	}
	cal := timeline.Calendar{First: timeline.Date{Year: 2020, Month: 1, Day: 1}, Last: timeline.Date{Year: 2035, Month: 12, Day: 31}}
	day := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range timeline.MaxDaysOff {
		d := day.AddDate(0, 0, i)
		cal.Closed = append(cal.Closed, timeline.Date{Year: d.Year(), Month: int(d.Month()), Day: d.Day()})
	}
	req := append([]int32{2, 0, 0, 20350105, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, timeline.Table(rules, cal)...)
	if len(req) != timeline.MaxRequest {
		t.Fatalf("%d numbers, and %d is the most", len(req), timeline.MaxRequest)
	}
	resp := make([]int32, 1<<16)
	if got := timeline.Compute(req, resp); got <= 0 {
		t.Errorf("got %d", got)
	}
	if got := timeline.Compute(append(req, 0), resp); got != int32(timeline.Malformed) {
		t.Errorf("one number more: %d", got)
	}
}

// TestMoreThanMayBeIsMalformedBeforeItIsCounted: a table that does not fit into the memory of
// a request must not leave an answer to the one before it.
func TestMoreThanMayBeIsMalformedBeforeItIsCounted(t *testing.T) {
	facts := timeline.Facts{Conference: date(t, "2026-12-14")}
	cal := calendar(t, "england-and-wales")
	rule := timeline.Rule{ID: "x", Kinds: timeline.AllKinds, From: timeline.Conference, Direction: timeline.After, Amount: 1, Unit: timeline.Days}
	for n, want := range map[int]error{timeline.MaxRules: nil, timeline.MaxRules + 1: timeline.Malformed, 1000: timeline.Malformed} {
		p := timeline.NewPlanner(slices.Repeat([]timeline.Rule{rule}, n), cal)
		steps, err := p.Plan(facts)
		if err != want || err == nil && len(steps) != n {
			t.Errorf("%d rules: %d steps, %v", n, len(steps), err)
		}
	}
}

// TestComputeRefusesACountThatPlaysNoPart: a second count that is neither another limit
// nor an interval would move a date without anybody saying why.
func TestComputeRefusesACountThatPlaysNoPart(t *testing.T) {
	rule := timeline.Rule{ID: "x", Kinds: timeline.AllKinds, From: timeline.Conference, Direction: timeline.After, Amount: 1, Unit: timeline.Days,
		Pick: timeline.Earliest, Or: timeline.Count{From: timeline.Conference, Direction: timeline.After, Amount: 2, Unit: timeline.Days}}
	const head, ruleLen, role = 15 + 6, 7, 5
	sound := append([]int32{2, 0, 0, 20261214, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, timeline.Table([]timeline.Rule{rule}, calendar(t, "scotland"))...)
	var resp [4096]int32
	if got := timeline.Compute(sound, resp[:]); got <= 0 {
		t.Fatalf("a sound request gives %d", got)
	}
	for _, nonsense := range []int32{-1, 9, 99, 2147483647} {
		spoilt := slices.Clone(sound)
		spoilt[head+ruleLen+role] = nonsense
		if got := timeline.Compute(spoilt, resp[:]); got != int32(timeline.Malformed) {
			t.Errorf("part %d: %d, want %d", nonsense, got, timeline.Malformed)
		}
	}
}
