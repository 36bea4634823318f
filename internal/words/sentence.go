package words

import (
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// A rule becomes a sentence that a person would say, from patterns of the language:
//
//	step-minutes-says = "you should get the minutes {when}"
//	says-if           = "{if}, {says}"
//
// The pattern of a step is a clause that may follow "If there is a plan, ". A step may have
// another for one direction and firmness, step-arrive-says-on-on, or for a rule without a
// number, step-minutes-says-ask; step-minutes-says-ask-own if the rule is not a nation's, but
// the council's or its region's, who say that the step comes. Without a pattern the sentence
// is "this should happen {when}", or "you can do this {when}" for a deadline of the family's
// own. A pattern with {every} is for a rule that is one interval and nothing else. The sentence
// always says how firm the rule is.

// Sentence returns a rule as a whole sentence for a parent: what it depends on, what
// should happen, and when.
func (w *Words) Sentence(r council.Rule) string {
	when, how, ask := w.when(r)
	return w.whole(r, w.conditions(r), w.clause(r), when, how, ask)
}

// SentenceFor returns the sentence with the kinds of conference that it is for said first:
// "after a first conference, you should get the outline plan within 4 working days".
func (w *Words) SentenceFor(r council.Rule) string {
	kinds := w.kinds(r)
	clause := w.clause(r)
	when, how, ask := w.when(r)
	intro := "for-kinds"
	if r.From == timeline.Conference && r.Direction != timeline.On && r.Amount != 0 {
		when = strings.ReplaceAll(when, w.Text("event-conference"), w.Text("event-it"))
		if short, ok := w.withoutIt(r, when); ok && strings.Contains(clause, "{when}") {
			when, intro = short, r.Direction.String()+"-kinds"
		}
	}
	conditions := w.conditions(r)
	if rest, ok := strings.CutPrefix(clause, w.Text("event-conference")+" "); ok {
		clause = kinds + " " + rest
	} else {
		conditions = append([]string{w.Text(intro, "kinds", kinds)}, conditions...)
	}
	return w.whole(r, conditions, clause, when, how, ask)
}

// kinds returns the kinds of conference that a rule is for, "a first conference or a review".
func (w *Words) kinds(r council.Rule) string {
	kinds := ""
	for kind := range r.Kinds.All() {
		name := w.Text("for-" + kind.String())
		if kinds != "" {
			name = w.Text("for-or", "first", kinds, "second", name)
		}
		kinds = name
	}
	return kinds
}

// withoutIt returns a time without the conference that it is counted from, for a sentence
// that begins with it: "within 4 working days", and nothing at all for "after it". It
// reports whether the sentence can begin so.
func (w *Words) withoutIt(r council.Rule, when string) (string, bool) {
	intro, short := r.Direction.String()+"-kinds", "rule-by-"+r.Direction.String()+"-it"
	if !w.Has(intro) {
		return when, false
	}
	if when == w.Text("rule-event-"+r.Direction.String()+"-day", "event", w.Text("event-it")) {
		return "", true
	}
	if r.Amount < 0 || !w.Has(short) {
		return when, false
	}
	amount := w.Amount(r.Rule)
	long := w.Text("rule-by-"+r.Direction.String(), "amount", amount, "event", w.Text("event-it"))
	return strings.Replace(when, long, w.Text(short, "amount", amount), 1), strings.Contains(when, long)
}

// Says returns the sentence without what it depends on, which a heading has said.
func (w *Words) Says(r council.Rule) string {
	when, how, ask := w.when(r)
	return w.whole(r, nil, w.clause(r), when, how, ask)
}

// Plain returns a text as the guide's pages of text say it: the conference is a meeting
// there. The layout _partials/meeting.html does the same.
func (w *Words) Plain(text string) string {
	for _, key := range []string{"term-a-meeting", "term-meetings", "term-meeting"} {
		if !w.Has(key) || !w.Has(key+"-plain") {
			continue
		}
		term, plain := w.Text(key), w.Text(key+"-plain")
		text = strings.ReplaceAll(text, term, plain)
		text = strings.ReplaceAll(text, council.Capital(term), council.Capital(plain))
	}
	return text
}

// whole puts a sentence together: what it depends on, its clause with the time, how, and
// what to ask.
func (w *Words) whole(r council.Rule, conditions []string, clause, when, how, ask string) string {
	asks := strings.Contains(clause, "{when}")
	if when == "" {
		clause = strings.ReplaceAll(clause, " {when}", "")
	}
	text := Fill(clause, "when", when, "every", w.every(timeline.Count{Amount: r.Amount, Unit: r.Unit}))
	if r.Bound == "aim" {
		text = w.Text("says-aim", "says", text)
	}
	if how != "" {
		text = w.Text("says-how", "says", text, "how", how)
	}
	for i := len(conditions) - 1; i >= 0; i-- {
		text = w.Text("says-if", "if", conditions[i], "says", text)
	}
	text = council.Capital(text) + "."
	if ask != "" && asks {
		text += " " + ask
	}
	return text
}

// when returns the time of a rule as it is put in a sentence, how ("sooner if possible"),
// and what to ask, which is a sentence of its own.
func (w *Words) when(r council.Rule) (when, how, ask string) {
	if r.OnlyIf() == "" {
		how = r.When
	}
	if r.Amount >= 0 || r.Direction == timeline.On {
		if r.Bound == "aim" {
			r.Bound = "by" // "if possible" comes last
		}
		return w.Rule(r), how, ""
	}
	if asThePlanSays(r) {
		return how, "", w.Text("says-ask-when")
	}
	if r.From == timeline.OtherEvent {
		return w.count(r), how, ""
	}
	return w.Text("rule-event-"+r.Direction.String()+"-day", "event", w.event(r)), how, w.Text("says-ask")
}

// asThePlanSays reports whether a rule has words instead of a number: "as often as
// the plan says".
func asThePlanSays(r council.Rule) bool {
	return r.When != "" && r.OnlyIf() == "" && r.Condition != timeline.Always
}

// conditions returns what a rule depends on, each as "if there is a plan".
func (w *Words) conditions(r council.Rule) []string {
	var all []string
	if r.Condition != timeline.Always {
		all = append(all, w.Text("if-"+r.Condition.String()))
	}
	if only := r.OnlyIf(); only != "" {
		all = append(all, only)
	}
	if len(all) == 2 {
		all = []string{w.Text("if-both", "first", all[0], "second", all[1])}
	}
	return all
}

// clause returns the pattern of a rule's sentence.
func (w *Words) clause(r council.Rule) string {
	key := "step-" + r.ID + "-says"
	if r.ID == "review-conference" && r.From == timeline.ReviewConference {
		key = "step-review-conference-later-says"
	}
	if r.Amount < 0 && r.Direction != timeline.On && !asThePlanSays(r) {
		if own := key + "-ask-own"; r.Source.Level != council.LevelNational && w.Has(own) {
			return w.text[own]
		}
		if w.Has(key + "-ask") {
			return w.text[key+"-ask"]
		}
	}
	for _, key := range []string{key + "-" + r.Direction.String() + "-" + bound(r), key} {
		if w.Has(key) && (isPlain(r) || !strings.Contains(w.text[key], "{every}")) {
			return w.text[key]
		}
	}
	if r.FamilyDeadline() {
		return w.family(r)
	}
	return w.this(r)
}

// family returns the clause of a deadline of the family's own: "you can do this {when}".
func (w *Words) family(r council.Rule) string {
	if r.Direction == timeline.After || bound(r) == "from" {
		return w.Text("says-family")
	}
	return w.Text("says-family-before")
}

// this returns the clause of a rule whose step has been named: "this should happen {when}",
// or {every} for one that is an interval.
func (w *Words) this(r council.Rule) string {
	if key := "says-this-every-" + bound(r); repeats(r) && isPlain(r) && r.Direction == timeline.After && w.Has(key) {
		return w.text[key]
	}
	return w.text["says-this"]
}

// isPlain reports whether a rule is one count, which may repeat, and nothing else.
func isPlain(r council.Rule) bool {
	none, own := timeline.Count{}, timeline.Count{Amount: r.Amount, Unit: r.Unit}
	return r.Amount > 0 && (r.Every == none || r.Every == own) && r.AtMost == none && r.Last == none && r.Pick == timeline.NoPick && r.Reading == timeline.NoUnit
}

// SaysWho reports whether the sentence of a rule says who has to do it.
func (w *Words) SaysWho(r council.Rule) bool {
	return strings.Contains(strings.ToLower(w.clause(r)), strings.ToLower(r.Responsible))
}
