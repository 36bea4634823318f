package words

import (
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// Rule returns a rule in words, "at least 2 working days before the conference".
// Where no number is given it says so; nothing is made up.
func (w *Words) Rule(r council.Rule) string {
	return w.Text(ruleKey(r), "amount", w.Amount(r.Rule), "event", w.event(r))
}

// ruleKey chooses the sentence for a rule, by its bound and its direction.
func ruleKey(r council.Rule) string {
	switch {
	case r.From == timeline.OtherEvent && r.Amount < 0:
		return "rule-when-event"
	case r.Direction == timeline.On && r.Bound == "by":
		return "rule-by-on" // a window that ends that day, not the day itself
	case r.Amount < 0 && r.Direction == timeline.On:
		return "rule-on"
	case r.Amount < 0:
		return "rule-ask-" + r.Direction.String()
	case r.From == timeline.OtherEvent:
		return "rule-by-event-" + r.Direction.String()
	case r.Unit == timeline.Minutes:
		return "rule-minutes-" + r.Direction.String()
	case r.Amount == 0:
		return "rule-same-day-" + r.Direction.String()
	case r.ID == "core-group" && r.From == timeline.FirstCoreGroup, r.ID == "review-conference" && r.From == timeline.ReviewConference:
		return "rule-every-" + bound(r)
	}
	return "rule-" + bound(r) + "-" + r.Direction.String()
}

// bound returns how strict a rule with a number is.
func bound(r council.Rule) string {
	switch r.Bound {
	case "about", "from", "on":
		return r.Bound
	}
	return "by"
}

// Amount returns a rule's number and unit, "2 working days"; or, where there is
// no number, words that send the family to ask.
func (w *Words) Amount(r timeline.Rule) string {
	if r.Amount < 0 {
		return w.Text("amount-ask")
	}
	return w.Count("amount-"+unitKeys[r.Unit], r.Amount)
}

var unitKeys = map[timeline.Unit]string{
	timeline.Minutes: "minutes", timeline.Hours: "hours", timeline.Days: "days",
	timeline.WorkingDays: "working-days", timeline.Weeks: "weeks", timeline.Months: "months",
}

func (w *Words) event(r council.Rule) string {
	if r.From == timeline.OtherEvent {
		return r.FromWords
	}
	return w.Text("event-" + r.From.String())
}

// Whose returns whose rule it is, "Harrow’s own rule" or "national, for all of
// England". What is national is not all guidance: some of it is a charity's words.
func (w *Words) Whose(level council.Level, p *council.Profile) string {
	return w.Text("whose-"+string(level), "council", p.Short, "nation", w.Nation(p))
}

// Nation returns the name of the nation that a council is in.
func (w *Words) Nation(p *council.Profile) string { return w.Text("nation-" + p.Nation) }

// Condition returns whether there has to be a plan, "only if there is a child
// protection plan"; "" where that does not matter.
func (w *Words) Condition(c timeline.Condition) string {
	if c == timeline.Always {
		return ""
	}
	return w.Text("condition-" + c.String())
}

// sentence makes "views-gathered" read "Views gathered".
func sentence(id string) string {
	s := strings.ReplaceAll(id, "-", " ")
	return strings.ToUpper(s[:1]) + s[1:]
}

// Step returns the title of a rule's n-th step. Core groups are not numbered: at a
// review nobody knows how many there were. The second is the next after the first.
func (w *Words) Step(r council.Rule, n int) string {
	key := "step-" + r.ID + "-title"
	if r.ID == "core-group" {
		return w.Count(key, max(1, n-1))
	}
	if r.ID == "review-conference" && n > 1 {
		key = "step-review-conference-later-title"
	}
	if !w.Has(key) {
		return sentence(r.ID) // an id of a council's own, not yet given words
	}
	return w.Text(key)
}

func childStep(r council.Rule) string { return "step-" + r.ID + "-12-15" }

// HasChildStep tells whether there are words for a child for a rule's steps.
func (w *Words) HasChildStep(r council.Rule) bool { return w.Has(childStep(r)) }

// ChildStep says a rule's n-th step to a child as the page for 12 to 15 does, or by its
// title where that page has no words for it.
func (w *Words) ChildStep(r council.Rule, n int) string {
	key := childStep(r)
	if r.ID == "review-conference" && n > 1 {
		key = "step-review-conference-later-12-15"
	}
	if !w.Has(key) {
		return w.Step(r, n)
	}
	return w.Text(key)
}

// Counting says how working days are counted, since no source settles it.
func (w *Words) Counting(cal timeline.Calendar) string {
	days, first := "counting-working-days", "counting-day-after"
	if len(cal.Closed) > 0 {
		days = "counting-working-days-closed"
	}
	if cal.FirstDayCounts {
		first = "counting-first-day"
	}
	return w.Text(days) + " " + w.Text(first)
}
