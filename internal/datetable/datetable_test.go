package datetable_test

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"

	"familyguide/internal/council"
	"familyguide/internal/datetable"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

func table(t testing.TB, p *council.Profile, today timeline.Date, own ...fs.FS) *datetable.Table {
	t.Helper()
	w, faults := words.Of("en", words.ForProfile(p, append([]fs.FS{os.DirFS("../..")}, own...)...)...)
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	dates, err := datetable.Of(p, w, today)
	if err != nil {
		t.Fatal(err)
	}
	return dates
}

func builtIn(t testing.TB, id string) *council.Profile {
	t.Helper()
	p, faults := council.BuiltIn(id)
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	return p
}

// whole returns all months, one after the other.
func whole(dates *datetable.Table) string {
	var b strings.Builder
	for _, m := range dates.Months {
		b.Write(m.HTML)
	}
	return b.String()
}

var build = timeline.Date{Year: 2026, Month: 11, Day: 22}

// What a page may weigh, compressed and not, and what the site's own header, footer and
// words take of it.
const (
	largest, largestRaw = 8_000, 150_000
	bones, bonesRaw     = 2_300, 6_000
)

// TestEveryMonthIsLightEnough weighs the largest month of every profile.
func TestEveryMonthIsLightEnough(t *testing.T) {
	t.Parallel()
	for _, id := range council.BuiltInIDs() {
		months := table(t, builtIn(t, id), build).Months
		longest := slices.MaxFunc(months, func(a, b datetable.Month) int { return len(a.HTML) - len(b.HTML) })
		if size := len(longest.HTML); size > largestRaw-bonesRaw {
			t.Errorf("%s %s: %d bytes, more than %d", id, longest.Name(), size, largestRaw-bonesRaw)
		}
		if testing.Short() {
			continue // compressing takes a second
		}
		var b bytes.Buffer
		w := brotli.NewWriterLevel(&b, brotli.BestCompression)
		w.Write(longest.HTML)
		w.Close()
		t.Logf("%s %s: %d bytes, %d brotli", id, longest.Name(), len(longest.HTML), b.Len())
		if b.Len() > largest-bones {
			t.Errorf("%s %s: %d bytes compressed, more than %d", id, longest.Name(), b.Len(), largest-bones)
		}
	}
}

// TestMonthsFromTheBuildToTheLastBankHoliday: a reproducible build may be of any day.
func TestMonthsFromTheBuildToTheLastBankHoliday(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		today       timeline.Date
		first, last string
		months      int
	}{
		{timeline.Date{Year: 1970, Month: 1, Day: 1}, "2020-01", "2028-12", 108}, // SOURCE_DATE_EPOCH=0
		{timeline.Date{Year: 2019, Month: 12, Day: 31}, "2020-01", "2028-12", 108},
		{timeline.Date{Year: 2026, Month: 11, Day: 22}, "2026-11", "2028-12", 26},
		{timeline.Date{Year: 2026, Month: 11, Day: 30}, "2026-11", "2028-12", 26},
		{timeline.Date{Year: 2026, Month: 12, Day: 1}, "2026-12", "2028-12", 25},
		{timeline.Date{Year: 2028, Month: 12, Day: 31}, "2028-12", "2028-12", 1},
		{timeline.Date{Year: 2029, Month: 1, Day: 1}, "", "", 0},
		{timeline.Date{Year: 2040, Month: 2, Day: 1}, "", "", 0},
	} {
		months := table(t, builtIn(t, "england"), c.today).Months
		if len(months) != c.months || c.months > 0 && (months[0].Name() != c.first || months[len(months)-1].Name() != c.last) {
			t.Errorf("%v: %d months, want %d, %s to %s", c.today, len(months), c.months, c.first, c.last)
		}
	}
}

// TestEveryAnswerIsThePlan reads every answer of every kind back as a browser does and
// compares it with the engine. A kind without answers of its own has the dates of a
// first conference.
func TestEveryAnswerIsThePlan(t *testing.T) {
	t.Parallel()
	for _, id := range council.BuiltInIDs() {
		p := builtIn(t, id)
		dates := table(t, p, build)
		n := 0
		for _, m := range dates.Months {
			answers := parse(t, m.HTML)
			for d := m.First; d.Month == m.First.Month; d = d.AddDays(1) {
				for kind := range p.Kinds().All() {
					got, there := answers[kind.String()+"-"+d.String()]
					if p.Calendar.WhyOff(d) != "" {
						if there {
							t.Fatalf("%s: %s %s is a day off", id, kind, d)
						}
						continue
					}
					want := expected(t, p, kind, d)
					n++
					if there && !slices.Equal(got, want) {
						t.Fatalf("%s: %s %s:\n%v, want\n%v", id, kind, d, got, want)
					}
					if first := expected(t, p, timeline.Initial, d); !there && !datesIn(want, first) {
						t.Fatalf("%s: %s %s has no answer, and not the dates of a first conference:\n%v, not\n%v", id, kind, d, want, first)
					}
				}
			}
			for _, kind := range []string{"initial", "review"} {
				if !slices.ContainsFunc(slices.Collect(maps.Keys(answers)), func(id string) bool { return strings.HasPrefix(id, kind+"-") }) {
					t.Errorf("%s %s: no %s conference", id, m.Name(), kind)
				}
			}
		}
		if n < 3*500 {
			t.Errorf("%s: only %d answers looked at", id, n)
		}
	}
}

// datesIn reports whether every step with a date is one of others.
func datesIn(steps, others []step) bool {
	return !slices.ContainsFunc(steps, func(s step) bool { return s.limit != "" && !slices.Contains(others, s) })
}

// TestOnlyWhatWasComputedIsClaimed shows that a conference before birth is said to have the
// dates of a first one only if it has them, and otherwise has its own days.
func TestOnlyWhatWasComputedIsClaimed(t *testing.T) {
	t.Parallel()
	later := builtIn(t, "england") // one day differs in the year: a rule for pre-birth conferences alone
	for i, r := range later.Rules {
		if r.ID == "review-conference" && r.From == timeline.Conference {
			later.Rules[i].Kinds &^= 1 << timeline.PreBirth
			r.Kinds, r.Amount = 1<<timeline.PreBirth, 90
			r.Unit = timeline.Days
			later.Rules = append(later.Rules, r)
		}
	}
	for _, c := range []struct {
		name string
		p    *council.Profile
		own  bool // days before birth
	}{
		{"england", builtIn(t, "england"), false},
		{"harrow", builtIn(t, "harrow"), false},
		{"scotland", builtIn(t, "scotland"), true},
		{"90 days for 3 months", later, true},
	} {
		dates := table(t, c.p, build)
		html := whole(dates)
		if got := strings.Contains(html, "<div id=pre-birth-2026-12-14>"); got != c.own {
			t.Errorf("%s: days of its own: %v, want %v", c.name, got, c.own)
		}
		if strings.Contains(html, "<div id=transfer-in-2026-12-14>") != c.p.Kinds().Has(timeline.TransferIn) {
			t.Errorf("%s: a conference after a move has no dates but its own day, so it has days of its own", c.name)
		}
		same := slices.ContainsFunc(dates.Notes(), func(n datetable.Note) bool { return strings.Contains(n.Same, "before a baby is born") })
		if same == c.own || strings.Contains(html, "has the same dates as") == c.own {
			t.Errorf("%s: the claim is made: %v", c.name, same)
		}
	}
	for _, n := range table(t, builtIn(t, "harrow"), build).Notes() {
		// Before a birth there is no child to be told or to meet the chair.
		if slices.Contains(n.Without, "The reports") || slices.Contains(n.Without, "Your child is told") || slices.Contains(n.Without, "Your child can meet the chair") {
			t.Errorf("steps to ask for before a birth: %q", n.Without)
		}
	}
}

// TestWhatNoRuleSaysOfAMoveIsNotDenied has councils that say of a conference after a move
// when the first core group is. One says nothing of the review: the dates of a first
// conference are not claimed. One says nothing of the minutes: that is not to say that there
// are none.
func TestWhatNoRuleSaysOfAMoveIsNotDenied(t *testing.T) {
	t.Parallel()
	moved := func(ids ...string) *datetable.Table {
		p := builtIn(t, "england")
		for i, r := range p.Rules {
			if slices.Contains(ids, r.ID) {
				p.Rules[i].Kinds |= 1 << timeline.TransferIn
			}
		}
		return table(t, p, build)
	}
	html := whole(moved("first-core-group"))
	if !strings.Contains(html, "<div id=transfer-in-2026-12-14>") || strings.Contains(html, "after a move here has the same dates") {
		t.Error("no review is known after a move, and the dates of a first conference are claimed")
	}
	html = whole(moved("first-core-group", "core-group", "review-conference"))
	for _, want := range []string{"after a move here has the same dates", "We do not know if these also come after a move. Ask:", "<li>The minutes\n"} {
		if !strings.Contains(html, want) {
			t.Errorf("the table lacks %q", want)
		}
	}
}

type step struct{ id, n, limit string }

func expected(t *testing.T, p *council.Profile, kind timeline.Kind, d timeline.Date) []step {
	steps, err := timeline.Plan(p.TimelineRules(), p.Calendar, timeline.Facts{Kind: kind, Conference: d})
	if err != nil {
		t.Fatal(err)
	}
	var want []step
	for _, s := range steps {
		r := p.Rules[s.Rule]
		if len(r.Audience) == 1 && r.Audience[0] == "staff" {
			continue
		}
		n := ""
		if r.Repeats() {
			n = strconv.Itoa(s.N)
		}
		want = append(want, step{r.ID, n, s.Limit.String()})
	}
	return want
}

// parse returns the steps of every element with an id.
func parse(t *testing.T, data []byte) map[string][]step {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	answers := map[string][]step{}
	var in string
	for n := range root.Descendants() {
		at := map[string]string{}
		for _, a := range n.Attr {
			at[a.Key] = a.Val
		}
		switch {
		case at["id"] != "":
			in = at["id"]
			answers[in] = nil
		case at["data-step"] != "":
			answers[in] = append(answers[in], step{at["data-step"], at["data-n"], ""})
		case n.Data == "time":
			answers[in][len(answers[in])-1].limit = at["datetime"]
		}
	}
	return answers
}

func BenchmarkTable(b *testing.B) {
	p := builtIn(b, "harrow")
	for b.Loop() {
		table(b, p, build)
	}
}

func TestAConditionBeginsWithACapitalInEveryScript(t *testing.T) {
	t.Parallel()
	own := fstest.MapFS{"i18n/en.toml": {Data: []byte("timeline-dates-if-plan-continues = \"если есть план\"\n")}}
	if !strings.Contains(whole(table(t, builtIn(t, "england"), build, own)), ">Если есть план:<") {
		t.Error("the condition is not there")
	}
}

// TestConditionsComeFirst reads Harrow, who have most of what only some families meet.
func TestConditionsComeFirst(t *testing.T) {
	t.Parallel()
	html := whole(table(t, builtIn(t, "harrow"), build))
	for text, want := range map[string]bool{
		">If you may be kept out:<br>The chair decides: by ":                       true,
		">If you do not come:<br>":                                                 true,
		"<li>If there is a plan:<ul><li data-step=first-core-group>The first core": true,
		"first-core-group>If there is a plan:<br>":                                 false,
		">Sooner if possible":                                                      false,
		">Wherever possible":                                                       false,
		">The reports: by ":                                                        true,
	} {
		if got := strings.Contains(html, text); got != want {
			t.Errorf("%q is there: %v", text, got)
		}
	}
}

// TestADateOfAnotherYearSaysItsYear: "14 March" under a conference of December would be
// read as the March before.
func TestADateOfAnotherYearSaysItsYear(t *testing.T) {
	t.Parallel()
	_, answer, _ := strings.Cut(whole(table(t, builtIn(t, "barnsley"), build)), "<div id=initial-2026-12-14>")
	answer, _, _ = strings.Cut(answer, "</div>")
	for _, want := range []string{"<time datetime=2026-12-12>Sat 12 Dec</time>", "<time datetime=2027-03-14>Sun 14 Mar 2027</time>"} {
		if !strings.Contains(answer, want) {
			t.Errorf("no %s in\n%s", want, answer)
		}
	}
}

// TestAMonthAloneHasItsOwnName: Polish says "14 grudnia", and "grudzień" without a day.
func TestAMonthAloneHasItsOwnName(t *testing.T) {
	t.Parallel()
	own := fstest.MapFS{"i18n/en.toml": {Data: []byte("month-12 = \"grudnia\"\nmonth-12-alone = \"grudzień\"\n")}}
	if got := table(t, builtIn(t, "england"), build, own).Months[1].Title; got != "grudzień 2026" {
		t.Errorf("the month is %q", got)
	}
}
