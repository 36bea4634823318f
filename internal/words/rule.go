package words

import (
	"strconv"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// Rule returns a rule in words, "at least 2 working days before the conference".
// If no number is given it says so; nothing is made up.
func (w *Words) Rule(r council.Rule) string {
	text := w.count(r)
	switch {
	case r.Reading != timeline.NoUnit:
		other := r.Rule
		other.Unit = r.Reading
		text = w.Text("rule-reading", "rule", text, "amount", w.Amount(other))
	case r.Pick != timeline.NoPick:
		text = w.Text("rule-"+r.Pick.String(), "rule", text, "other", w.count(second(r)))
	}
	if r.AtMost != (timeline.Count{}) {
		text = w.Text("rule-at-most", "rule", text, "amount", w.amount(r.AtMost.Amount, r.AtMost.Unit))
	}
	if r.Last != (timeline.Count{}) {
		text = w.Text("rule-last", "rule", text, "amount", w.amount(r.Last.Amount, r.Last.Unit), "event", w.Text("event-review-conference"))
	}
	return text
}

// OtherCount returns one of a rule's two counts in words: its second one, or its own.
func (w *Words) OtherCount(r council.Rule, isSecond bool) string {
	if isSecond {
		return w.count(second(r))
	}
	return w.count(r)
}

// second returns a rule whose own count is the second count of another.
func second(r council.Rule) council.Rule {
	r.From, r.Direction, r.Amount, r.Unit = r.Or.From, r.Or.Direction, r.Or.Amount, r.Or.Unit
	r.FromWords, r.FromName = r.OrWords, r.OrName
	if r.Bound == "aim" {
		r.Bound = "by" // the rule begins with "if possible" already
	}
	return r
}

// count returns a rule's own count in words.
func (w *Words) count(r council.Rule) string {
	event := w.event(r)
	switch key := ruleKey(r, event); key {
	case "rule-then-every":
		first := r
		first.Every = timeline.Count{}
		return w.Text(key, "rule", w.count(first), "every", w.every(r.Every))
	default:
		return w.Text(key, "amount", w.Amount(r.Rule), "event", event, "every", w.every(timeline.Count{Amount: r.Amount, Unit: r.Unit}))
	}
}

// ruleKey chooses the sentence for a rule's own count, by what it is counted from, its
// direction and how firm it is.
func ruleKey(r council.Rule, event string) string {
	none := r.Amount < 0
	switch {
	case r.Unit == timeline.PregnancyWeeks:
		return "rule-pregnancy-" + bound(r) + "-" + r.Direction.String()
	case r.Direction == timeline.On:
		return "rule-on-" + bound(r) + shape(r, event)
	case none && r.From == timeline.OtherEvent:
		if r.Direction == timeline.After && shape(r, event) == "-day" {
			return "rule-event-after-day"
		}
		return "rule-event-" + r.Direction.String()
	case none:
		return "rule-ask-" + r.Direction.String()
	case r.Unit == timeline.Minutes:
		return "rule-minutes-" + bound(r) + "-" + r.Direction.String()
	case r.Amount == 0:
		return "rule-same-day-" + r.Direction.String()
	case r.Every != (timeline.Count{}) && (r.Every.Amount != r.Amount || r.Every.Unit != r.Unit):
		return "rule-then-every"
	case repeats(r):
		if r.AtMost != (timeline.Count{}) && bound(r) == "by" {
			return "rule-every-on" // the longest interval says how firm it is
		}
		return "rule-every-" + bound(r)
	case isOwn(r) && r.Direction == timeline.After && (bound(r) == "by" || bound(r) == "aim"):
		return "rule-" + bound(r) + "-after-event" // "within 3 days after a decision is made"
	}
	return "rule-" + bound(r) + "-" + r.Direction.String()
}

// repeats reports whether a rule's number is an interval.
func repeats(r council.Rule) bool {
	return r.ID == "core-group" || r.ID == "review-conference" && r.From == timeline.ReviewConference || r.Every != (timeline.Count{})
}

// isOwn reports whether a rule is counted from an event other than the meetings.
func isOwn(r council.Rule) bool { return r.From >= timeline.OtherEvent }

// shape returns the grammatical form of an event: "the day your baby is due" is a day,
// "you hear the decision" is a clause, and "the birth" is neither.
func shape(r council.Rule, event string) string {
	_, own := r.From.Own()
	first, _, _ := strings.Cut(event, " ")
	switch {
	case !isOwn(r):
		return ""
	case strings.HasPrefix(event, "the day ") || own && strings.HasPrefix(event, "the date "):
		return "-day"
	case !own || strings.Contains(" you we they he she it i somebody someone ", " "+strings.ToLower(first)+" "):
		return "-clause"
	}
	return ""
}

// bound returns how firm a rule is.
func bound(r council.Rule) string {
	switch r.Bound {
	case "about", "from", "on", "aim":
		return r.Bound
	}
	return "by"
}

// Amount returns a rule's number and unit, "2 working days". If there is no number it
// returns words that send the family to ask.
func (w *Words) Amount(r timeline.Rule) string {
	if r.Amount < 0 {
		return w.Text("amount-ask")
	}
	return w.amount(r.Amount, r.Unit)
}

func (w *Words) amount(n int, unit timeline.Unit) string { return w.Count("amount-"+unitKeys[unit], n) }

// every returns an interval, "every 4 weeks".
func (w *Words) every(c timeline.Count) string {
	if c.Amount < 0 {
		return ""
	}
	return w.Count("every-"+unitKeys[c.Unit], c.Amount)
}

var unitKeys = map[timeline.Unit]string{
	timeline.Minutes: "minutes", timeline.Hours: "hours", timeline.Days: "days",
	timeline.WorkingDays: "working-days", timeline.Weeks: "weeks", timeline.Months: "months",
	timeline.PregnancyWeeks: "pregnancy-weeks",
}

// event returns the event that a rule is counted from. A council's own event may have only a
// question.
func (w *Words) event(r council.Rule) string {
	switch _, own := r.From.Own(); {
	case own && r.FromWords == "":
		return w.Text("event-own", "name", r.FromName)
	case own || r.From == timeline.OtherEvent:
		return r.FromWords
	}
	return w.Text("event-" + r.From.String())
}

// Whose returns whose rule it is, "Harrow’s own rule" or "national, for all of
// England". It does not say "guidance": some national documents are a charity's.
func (w *Words) Whose(level council.Level, p *council.Profile) string {
	return w.Text("whose-"+string(level), "council", p.Short, "nation", w.Nation(p))
}

// Nation returns the name of the nation that a council is in.
func (w *Words) Nation(p *council.Profile) string { return w.Text("nation-" + p.Nation) }

// Condition says whether there has to be a plan, "only if there is a child
// protection plan"; "" if that does not matter.
func (w *Words) Condition(c timeline.Condition) string {
	if c == timeline.Always {
		return ""
	}
	return w.Text("condition-" + c.String())
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
	text := w.Text(days)
	if len(cal.Open) > 0 {
		text += " " + w.Text("counting-working-days-open")
	}
	return text + " " + w.Text(first)
}

// AdvocacyAge returns from which age a child may have an advocate, "8 or over"; "" if the
// profile does not say.
func (w *Words) AdvocacyAge(a council.Advocacy) string {
	switch {
	case a.Age == 0:
		return ""
	case a.Inclusive:
		return w.Text("advocacy-from", "age", strconv.Itoa(a.Age))
	}
	return w.Text("advocacy-over", "age", strconv.Itoa(a.Age))
}
