package words_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

func english(t *testing.T) *words.Words { return wordsOf(t, "england") }

// wordsOf returns the English words of a nation.
func wordsOf(t *testing.T, nation string) *words.Words {
	t.Helper()
	p, faults := council.BuiltIn(nation)
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	w, faults := words.Of("en", words.ForProfile(p, os.DirFS("../.."))...)
	if faults != nil {
		t.Fatal(faults)
	}
	return w
}

// TestRule shows how each form of rule reads.
func TestRule(t *testing.T) {
	w := english(t)
	rule := func(id string, from timeline.Event, direction timeline.Direction, amount int, unit timeline.Unit, bound string) council.Rule {
		return council.Rule{Rule: timeline.Rule{ID: id, From: from, Direction: direction, Amount: amount, Unit: unit}, Bound: bound, FromWords: "a decision is made"}
	}
	const none = timeline.NoAmount
	tests := []struct {
		rule council.Rule
		want string
	}{
		{rule("reports-shared", timeline.Conference, timeline.Before, 2, timeline.WorkingDays, "by"), "at least 2 working days before the conference"},
		{rule("reports-shared", timeline.Conference, timeline.Before, none, timeline.NoUnit, "ask"), "before the conference. No number of days is given, so ask"},
		{rule("initial-conference", timeline.StrategyDiscussion, timeline.After, 15, timeline.WorkingDays, "by"), "within 15 working days of the strategy discussion"},
		{rule("decision-letter", timeline.Conference, timeline.After, 24, timeline.Hours, "by"), "within 24 hours of the conference"},
		{rule("prepare", timeline.Conference, timeline.Before, 3, timeline.Days, "about"), "about 3 days before the conference"},
		{rule("arrive", timeline.Conference, timeline.Before, 30, timeline.Minutes, "by"), "at least 30 minutes before the conference starts"},
		{rule("chair-meets-parents", timeline.Conference, timeline.Before, 0, timeline.Days, "by"), "before the conference, on the same day at the latest"},
		{rule("conference", timeline.Conference, timeline.On, none, timeline.NoUnit, "on"), "on the day of the conference"},
		{rule("views-child", timeline.Conference, timeline.On, none, timeline.NoUnit, "by"), "by the day of the conference"},
		{rule("parent-told", timeline.Conference, timeline.After, 0, timeline.Days, "by"), "on the same day as the conference"},
		{rule("core-group", timeline.FirstCoreGroup, timeline.After, 6, timeline.Weeks, "about"), "about every 6 weeks after the first core group"},
		{rule("review-conference", timeline.Conference, timeline.After, 3, timeline.Months, "by"), "within 3 months of the conference"},
		{rule("review-conference", timeline.ReviewConference, timeline.After, 6, timeline.Months, "by"), "every 6 months after the review conference, or sooner"},
		{rule("outline-plan", timeline.Conference, timeline.After, 1, timeline.WorkingDays, "by"), "within 1 working day of the conference"},
		{rule("advocacy", timeline.OtherEvent, timeline.After, none, timeline.NoUnit, "ask"), "once a decision is made"},
		{rule("invitation-list", timeline.OtherEvent, timeline.After, 24, timeline.Hours, "by"), "within 24 hours after a decision is made"},
	}
	for _, test := range tests {
		if got := w.Rule(test.rule); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestWhoseRuleItIs(t *testing.T) {
	for _, c := range []struct {
		level  council.Level
		nation string
		want   string
	}{
		{council.LevelLocal, "england", "Brook’s own rule"},
		{council.LevelNational, "england", "national, for all of England"},
		{council.LevelNational, "northern-ireland", "national, for all of Northern Ireland"},
	} {
		if got := wordsOf(t, c.nation).Whose(c.level, &council.Profile{Short: "Brook", Nation: c.nation}); got != c.want {
			t.Errorf("%s, %s: %q", c.level, c.nation, got)
		}
	}
}

// TestEveryStepHasATitle covers the steps of the built-in profiles.
func TestEveryStepHasATitle(t *testing.T) {
	w := english(t)
	for _, id := range council.BuiltInIDs() {
		p, faults := council.BuiltIn(id)
		if err := faults.Err(); err != nil {
			t.Fatal(err)
		}
		for _, r := range p.Rules {
			key := "step-" + r.ID + "-title"
			if !w.Has(key) && !w.Has(key+"-other") {
				t.Errorf("%s: no text for %s", id, key)
			}
			if strings.Contains(w.Rule(r), "[") || strings.Contains(w.Rule(r), "{") {
				t.Errorf("%s: %s reads %q", id, r.ID, w.Rule(r))
			}
		}
	}
}

func TestCouncilWordsComeOnTop(t *testing.T) {
	guide := fstest.MapFS{"layouts/i18n/en.toml": {Data: []byte("leave = \"Leave this page\"\nhelp = \"Help\"\n")}}
	own := fstest.MapFS{"i18n/en.toml": {Data: []byte("help = \"Get help\"\n")}}
	w, faults := words.Of("en", guide, own)
	if faults != nil {
		t.Fatal(faults)
	}
	if got := w.Text("leave") + ", " + w.Text("help") + ", " + w.Text("none"); got != "Leave this page, Get help, [none]" {
		t.Errorf("got %s", got)
	}
}

// TestFaultsNameTheLine shows what an editor is told of a words file.
func TestFaultsNameTheLine(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{"no quotes", "a = \"A\"\nb = B\n", "i18n/en.toml:2:5: "},
		{"a heading", "[words]\na = \"A\"\n", "i18n/en.toml:1: \"words\" is not a text"},
		{"a key in quotes", "\"a b\" = 3\n", "i18n/en.toml:1: \"a b\" is not a text"},
		{"a text of many lines that looks like a key", "b = \"\"\"\na = 1\n\"\"\"\na = 3\n", "i18n/en.toml:4: \"a\" is not a text"},
		{"a name that Hugo keeps", "a = \"A\"\nother = \"B\"\n", "i18n/en.toml:2: \"other\" cannot be the name of a text"},
		{"a line that ends", "a = \"A\\rB\"\n", "i18n/en.toml:1: \"a\" holds a character that cannot be shown"},
		{"a number", "a = 3\n", "i18n/en.toml:1: \"a\" is not a text"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			fs := fstest.MapFS{"i18n/en.toml": {Data: []byte(test.file)}}
			_, faults := words.Of("en", fs)
			if len(faults) != 1 || !strings.HasPrefix(faults[0].String(), test.want) || faults[0].Hint == "" {
				t.Errorf("got %v, want %s… with a hint", faults, test.want)
			}
		})
	}
}

func TestDate(t *testing.T) {
	w := english(t)
	if got := w.Date(timeline.Date{Year: 2026, Month: 12, Day: 1}); got != "Tuesday 1 December 2026" {
		t.Errorf("got %q", got)
	}
}
