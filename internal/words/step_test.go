package words_test

import (
	"testing"
	"testing/fstest"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// plain is a small set of words that say their own keys.
var plain = words.New("en", map[string]string{
	"step-core-group-title-one":          "Next group",
	"step-core-group-title-other":        "{n} groups on",
	"step-review-conference-title":       "First review",
	"step-review-conference-later-title": "Later review",
	"step-review-conference-brief":       "Review",
	"step-review-conference-12-15":       "Your first review",
	"step-review-conference-later-12-15": "Your later review",
	"step-minutes-title":                 "Minutes",
	"step-minutes-later-title":           "no title",
	"counting-working-days":              "Working days.",
	"counting-working-days-closed":       "Working days and closing days.",
	"counting-working-days-open":         "Some bank holidays count.",
	"counting-day-after":                 "From the day after.",
	"counting-first-day":                 "From the day itself.",
	"condition-plan-continues":           "only if there is a plan",
	"condition-plan-ended":               "only if there is no plan",
	"advocacy-from":                      "{age} or over",
	"advocacy-over":                      "over {age}",
	"term-meeting":                       "planning meeting",
	"term-meeting-plain":                 "meeting",
	"term-meetings":                      "planning meetings",
	"term-meetings-plain":                "meetings",
	"term-a-meeting":                     "a planning meeting",
	"term-a-meeting-plain":               "a meeting",
})

func TestStepsThatRepeatSayWhichOneTheyAre(t *testing.T) {
	for _, test := range []struct {
		id                  string
		n                   int
		step, brief, forAge string
	}{
		{"core-group", 1, "Next group", "Next group", "Next group"},
		{"core-group", 2, "Next group", "Next group", "Next group"},
		{"core-group", 3, "2 groups on", "2 groups on", "2 groups on"},
		{"review-conference", 1, "First review", "Review", "Your first review"},
		{"review-conference", 2, "Later review", "Review", "Your later review"},
		{"minutes", 1, "Minutes", "Minutes", "Minutes"},
		{"minutes", 2, "Minutes", "Minutes", "Minutes"},
		{"welcome-call", 1, "Welcome call", "Welcome call", "Welcome call"},
	} {
		r := council.Rule{Rule: timeline.Rule{ID: test.id}}
		if got := plain.Step(r, test.n); got != test.step {
			t.Errorf("%s %d: %q", test.id, test.n, got)
		}
		if got := plain.BriefStep(r, test.n); got != test.brief {
			t.Errorf("%s %d in short: %q", test.id, test.n, got)
		}
		if got := plain.ChildStep(r, test.n); got != test.forAge {
			t.Errorf("%s %d to a child: %q", test.id, test.n, got)
		}
		if plain.HasChildStep(r) != (test.id == "review-conference") {
			t.Errorf("%s has words for a child, or has not", test.id)
		}
	}
}

func TestCountingSaysWhichDaysAndFromWhich(t *testing.T) {
	closed := []timeline.Date{{Year: 2026, Month: 12, Day: 29}}
	for _, test := range []struct {
		calendar timeline.Calendar
		want     string
	}{
		{timeline.Calendar{}, "Working days. From the day after."},
		{timeline.Calendar{Closed: closed}, "Working days and closing days. From the day after."},
		{timeline.Calendar{Open: closed}, "Working days. Some bank holidays count. From the day after."},
		{timeline.Calendar{FirstDayCounts: true}, "Working days. From the day itself."},
		{timeline.Calendar{Closed: closed, FirstDayCounts: true}, "Working days and closing days. From the day itself."},
	} {
		if got := plain.Counting(test.calendar); got != test.want {
			t.Errorf("%+v: %q", test.calendar, got)
		}
	}
}

func TestConditionsAndAgesAreSaidIfThereAreAny(t *testing.T) {
	for condition, want := range map[timeline.Condition]string{timeline.Always: "", timeline.PlanContinues: "only if there is a plan", timeline.PlanEnded: "only if there is no plan"} {
		if got := plain.Condition(condition); got != want {
			t.Errorf("%s: %q", condition, got)
		}
	}
	for advocacy, want := range map[council.Advocacy]string{{}: "", {Age: 8, Inclusive: true}: "8 or over", {Age: 8}: "over 8"} {
		if got := plain.AdvocacyAge(advocacy); got != want {
			t.Errorf("%+v: %q", advocacy, got)
		}
	}
}

func TestPlainTextHasNoTermsOfTheCouncils(t *testing.T) {
	const text = "A planning meeting is one of many planning meetings. Planning meetings follow. Planning meeting: the planning meeting."
	const want = "A meeting is one of many meetings. Meetings follow. Meeting: the meeting."
	if got := plain.Plain(text); got != want {
		t.Errorf("got %q", got)
	}
}

// A nation may have a plain word for one form of a term alone.
func TestPlainTextKeepsFormsThatHaveNoPlainWord(t *testing.T) {
	w := words.New("en", map[string]string{"term-a-meeting": "a panel", "term-meetings": "panels", "term-meeting": "panel", "term-meeting-plain": "meeting"})
	if got := w.Plain("A panel, the panel"); got != "A meeting, the meeting" {
		t.Errorf("got %q", got)
	}
}

// A sentence with {every} is for a rule that is one interval, of any length.
func TestARuleThatIsOneIntervalHasItsOwnSentence(t *testing.T) {
	w := words.New("en", map[string]string{
		"step-visits-says": "somebody visits {every}", "every-weeks-one": "each week", "every-weeks-other": "every {n} weeks",
		"says-this": "this should happen {when}", "rule-same-day-after": "on the same day",
		"amount-ask": "ask", "amount-days-other": "{n} days",
	})
	for amount, want := range map[int]string{0: "This should happen on the same day.", 1: "Somebody visits each week.", 2: "Somebody visits every 2 weeks."} {
		r := council.Rule{Rule: timeline.Rule{ID: "visits", Direction: timeline.After, Amount: amount, Unit: timeline.Weeks}, Bound: "by"}
		if got := w.Sentence(r); got != want {
			t.Errorf("%d: %q", amount, got)
		}
	}
	for amount, want := range map[int]string{timeline.NoAmount: "ask", 0: "0 days", 2: "2 days"} {
		if got := w.Amount(timeline.Rule{Amount: amount, Unit: timeline.Days}); got != want {
			t.Errorf("%d days: %q", amount, got)
		}
	}
}

// Hugo reads a file that has one of these keys as one text with its plural forms.
func TestNamesThatHugoKeepsAreRefused(t *testing.T) {
	for _, name := range []string{"id", "hash", "description", "leftdelim", "rightdelim", "zero", "one", "two", "few", "many", "other"} {
		w, faults := words.Of("en", fstest.MapFS{"i18n/en.toml": {Data: []byte(name + " = \"A\"\n" + name + "-text = \"B\"\n")}})
		if len(faults) != 1 || w.Has(name) || !w.Has(name+"-text") {
			t.Errorf("%s: %v", name, faults)
		}
	}
}

func TestAMissingDateIsAnEmptyText(t *testing.T) {
	if got := plain.Date(timeline.Date{}); got != "" {
		t.Errorf("got %q", got)
	}
}
