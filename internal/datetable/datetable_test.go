package datetable_test

import (
	"bytes"
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

func table(t testing.TB, id string, today timeline.Date) (*council.Profile, []byte) {
	t.Helper()
	p, faults := council.BuiltIn(id)
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	w, faults := words.Of("en", words.ForProfile(p, os.DirFS("../.."))...)
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	data, err := datetable.HTML(p, w, today)
	if err != nil {
		t.Fatal(err)
	}
	return p, data
}

var build = timeline.Date{Year: 2026, Month: 11, Day: 22}

// largest is what the whole page may weigh, and bones what the site's own
// header, footer and words take of it.
const largest, bones = 40_000, 3_000

func TestTheLongestTableIsLightEnough(t *testing.T) {
	if testing.Short() {
		t.Skip("compresses for seconds")
	}
	t.Parallel()
	var longest []byte
	for _, id := range council.BuiltInIDs() {
		if _, data := table(t, id, build); len(data) > len(longest) {
			longest = data
		}
	}
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(longest)
	w.Close()
	t.Logf("%d bytes, %d brotli", len(longest), b.Len())
	if b.Len() > largest-bones {
		t.Errorf("%d bytes, more than %d", b.Len(), largest-bones)
	}
}

func TestTheTableBeginsAndEndsWhereTheEngineDoes(t *testing.T) {
	for _, c := range []struct {
		today       timeline.Date
		first, last string
	}{
		{timeline.Date{Year: 1970, Month: 1, Day: 1}, "initial-2020-01-02", "initial-2020-12-31"}, // SOURCE_DATE_EPOCH=0
		{timeline.Date{Year: 2019, Month: 12, Day: 31}, "initial-2020-01-02", "initial-2020-12-31"},
		{timeline.Date{Year: 2026, Month: 11, Day: 22}, "initial-2026-11-02", "initial-2027-10-29"},
		{timeline.Date{Year: 2035, Month: 11, Day: 1}, "initial-2035-11-01", "initial-2035-12-31"},
		{timeline.Date{Year: 2040, Month: 2, Day: 1}, "", ""},
	} {
		_, data := table(t, "england", c.today)
		days := slices.DeleteFunc(slices.Sorted(maps.Keys(parse(t, data))), func(id string) bool { return !strings.HasPrefix(id, "initial-") })
		if first, last := days[:min(1, len(days))], days[max(0, len(days)-1):]; strings.Join(first, "") != c.first || strings.Join(last, "") != c.last {
			t.Errorf("%v: from %v to %v, want %s to %s", c.today, first, last, c.first, c.last)
		}
	}
}

// TestEveryAnswerIsThePlan reads every answer back as a browser does and
// compares it with the engine.
func TestEveryAnswerIsThePlan(t *testing.T) {
	t.Parallel()
	for _, id := range council.BuiltInIDs() {
		p, data := table(t, id, build)
		answers := parse(t, data)
		first := timeline.Date{Year: 2026, Month: 11, Day: 1}
		n := 0
		for d := first; d.Before(first.AddMonths(datetable.Months)); d = d.AddDays(1) {
			for _, kind := range []timeline.Kind{timeline.Initial, timeline.Review} {
				got, there := answers[kind.String()+"-"+d.String()]
				if off := p.Calendar.WhyOff(d) != ""; off == there {
					t.Fatalf("%s: %s %s: there %v, a day off %v", id, kind, d, there, off)
				}
				if !there {
					continue
				}
				n++
				if want := expected(t, p, kind, d); !equal(got, want) {
					t.Fatalf("%s: %s %s:\n%v, want\n%v", id, kind, d, got, want)
				}
			}
		}
		if n != len(answers) || n < 2*250 {
			t.Errorf("%s: %d answers of %d looked at", id, n, len(answers))
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
		if r.ID == "core-group" || r.ID == "review-conference" {
			n = strconv.Itoa(s.N)
		}
		want = append(want, step{r.ID, n, s.Limit.String()})
	}
	return want
}

func equal(a, b []step) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
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
	for b.Loop() {
		table(b, "harrow", build)
	}
}

func TestAConditionBeginsWithACapitalInEveryScript(t *testing.T) {
	t.Parallel()
	p, _ := council.BuiltIn("england")
	own := fstest.MapFS{"i18n/en.toml": {Data: []byte("condition-plan-continues = \"только если есть план\"\n")}}
	w, faults := words.Of("en", words.ForProfile(p, os.DirFS("../.."), own)...)
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	data, err := datetable.HTML(p, w, build)
	if err != nil || !bytes.Contains(data, []byte(">Только если есть план:<br>")) {
		t.Errorf("the condition is not there: %v", err)
	}
}

// TestConditionsComeFirst reads Harrow, who have most of what only some families meet.
func TestConditionsComeFirst(t *testing.T) {
	t.Parallel()
	_, data := table(t, "harrow", build)
	for text, want := range map[string]bool{
		">If someone thinks that you should be kept out:<br>The chair decides who may come: ": true,
		">If you do not go to the conference:<br>":                                            true,
		">Only if there is a child protection plan:<br>The first core group: ":                true,
		"first-core-group>The first core group: ":                                             false,
		">Sooner if possible":    false,
		">Wherever possible":     false,
		">You get the reports: ": true,
	} {
		if got := bytes.Contains(data, []byte(text)); got != want {
			t.Errorf("%q is there: %v", text, got)
		}
	}
}

// TestADateOfAnotherYearSaysItsYear: "14 March" under a conference of December would be
// read as the March before.
func TestADateOfAnotherYearSaysItsYear(t *testing.T) {
	_, data := table(t, "barnsley", build)
	_, answer, _ := strings.Cut(string(data), "<div id=initial-2026-12-14>")
	answer, _, _ = strings.Cut(answer, "</div>")
	for _, want := range []string{"<time datetime=2026-12-12>Sat 12 Dec</time>", "<time datetime=2027-03-14>Sun 14 Mar 2027</time>"} {
		if !strings.Contains(answer, want) {
			t.Errorf("no %s in\n%s", want, answer)
		}
	}
}
