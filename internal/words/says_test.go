package words_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// TestEveryRuleIsAWholeSentence writes the sentence for every combination of event,
// direction, firmness, unit and amount that a profile may hold, for a step that the guide
// does not know: as the council's duty and as a deadline of the family's own.
func TestEveryRuleIsAWholeSentence(t *testing.T) {
	w := english(t)
	var b strings.Builder
	b.WriteString("# Every form of rule as a sentence: of the council, of the family. Read all of it after a change.\n")
	write := func(r council.Rule, what string) {
		r.Kinds = 1 << timeline.Initial
		family := r
		family.Whose = "family"
		for _, text := range []string{w.Sentence(r), w.Sentence(family)} {
			isSentence(t, what, text)
		}
		fmt.Fprintf(&b, "%-56s %s\n%-56s %s\n", what, w.Sentence(r), "", w.Sentence(family))
	}
	for _, e := range sentenceEvents {
		fmt.Fprintf(&b, "\n# %s %s%s\n", e.from, e.words, e.name)
		for _, d := range []timeline.Direction{timeline.Before, timeline.On, timeline.After} {
			for _, bound := range []string{"by", "on", "about", "from", "aim"} {
				for _, c := range countsOf(e.from, d, bound) {
					if c.Amount == 1 && c.Unit != timeline.PregnancyWeeks {
						continue // sentences.txt has the singular of each unit
					}
					r := council.Rule{Rule: timeline.Rule{ID: "welcome-call", From: e.from, Direction: d, Amount: c.Amount, Unit: c.Unit}, Bound: bound, FromWords: e.words, FromName: e.name}
					write(r, fmt.Sprintf("%s %s, %s", number(c), d, bound))
				}
			}
		}
	}
	writeMore(&b, write)
	writeConditions(&b, write)
	golden(t, "testdata/says.txt", b.String())
}

// writeConditions writes what a rule may depend on, and how it may be done.
func writeConditions(b *strings.Builder, write func(council.Rule, string)) {
	b.WriteString("\n# conditions\n")
	for _, amount := range []int{timeline.NoAmount, 5} {
		for _, condition := range []timeline.Condition{timeline.Always, timeline.PlanContinues, timeline.PlanEnded} {
			for _, when := range []string{"", "if you do not come", "if you do not come; as soon as possible", "sooner if possible"} {
				r := council.Rule{Rule: timeline.Rule{ID: "welcome-call", Direction: timeline.After, Amount: amount, Unit: timeline.WorkingDays, Condition: condition}, Bound: "by", When: when}
				write(r, fmt.Sprintf("%s, %s, %q", number(timeline.Count{Amount: amount, Unit: timeline.WorkingDays}), condition, when))
			}
		}
	}
}

// TestEveryProfilesRulesAreSentences writes the rules of all built-in profiles as a parent
// and a child read them.
func TestEveryProfilesRulesAreSentences(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The rules of every built-in profile as sentences: for a parent with the kinds of meeting,\n# and under a child's own words. Read all of it after a change.\n")
	for _, id := range council.BuiltInIDs() {
		p, _ := council.BuiltIn(id)
		w := wordsOf(t, id)
		fmt.Fprintf(&b, "\n# %s\n", id)
		for _, r := range p.Rules {
			parent := w.Sentence(r)
			if !r.Usual() {
				parent = w.SentenceFor(r)
			}
			isSentence(t, id+" "+r.ID, parent)
			fmt.Fprintf(&b, "%-22s %s\n", r.ID, parent)
			if more := r.MoreWhen(); more != "" {
				fmt.Fprintf(&b, "%22s + %s\n", "", more)
			}
			if w.HasChildStep(r) {
				isSentence(t, id+" "+r.ID, w.SaysToChild(r))
				fmt.Fprintf(&b, "%22s - %s %s\n", "", w.ChildStep(r, 1), w.SaysToChild(r))
			}
			if r.Responsible != "" && !w.SaysWho(r) {
				fmt.Fprintf(&b, "%22s @ %s\n", "", r.Responsible)
			}
		}
	}
	golden(t, "testdata/profiles.txt", b.String())
}

// isSentence reports what is wrong with a sentence: a placeholder that was not filled, a capital or a full
// stop that is missing or too many.
func isSentence(t *testing.T, what, text string) {
	t.Helper()
	if strings.ContainsAny(text, "[]{}") || strings.Contains(text, "  ") || strings.Contains(text, "..") || strings.Contains(text, ",,") ||
		!strings.HasSuffix(text, ".") || text[:1] != strings.ToUpper(text[:1]) {
		t.Errorf("%s reads %q", what, text)
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || string(want) != got {
		t.Errorf("%s is not what the guide says now: go test ./internal/words -update, and read it (%v)", file, err)
	}
}

// TestAChildsOwnDeadlineIsWhatAChildCanDo has a deadline to complain that is a child's too.
func TestAChildsOwnDeadlineIsWhatAChildCanDo(t *testing.T) {
	r := council.Rule{Rule: timeline.Rule{ID: "complaint", Direction: timeline.After, Amount: 28, Unit: timeline.Days}, Bound: "by", Whose: "family"}
	if got, want := english(t).SaysToChild(r), "You can do this within 28 days of the meeting."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestACouncilThatSendsTheMinutesIsNotAskedIfItDoes: Southwark says that they come, and not
// when. England's sources do not say that parents get them.
func TestACouncilThatSendsTheMinutesIsNotAskedIfItDoes(t *testing.T) {
	r := council.Rule{Rule: timeline.Rule{ID: "minutes", Direction: timeline.After, Amount: timeline.NoAmount}, Bound: "ask"}
	for level, want := range map[council.Level]string{
		council.LevelLocal:    "You should get the minutes after the conference. No number of days is given, so ask.",
		council.LevelRegional: "You should get the minutes after the conference. No number of days is given, so ask.",
		council.LevelNational: "Ask if you get the minutes, and when.",
	} {
		r.Source.Level = level
		if got := english(t).Sentence(r); got != want {
			t.Errorf("%s: %q, want %q", level, got, want)
		}
	}
}
