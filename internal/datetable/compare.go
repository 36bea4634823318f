package datetable

import (
	"slices"

	"familyguide/internal/timeline"
)

// A difference is how one kind of conference differs from a first conference with
// the same dates: steps that only a first conference has, and questions that only this kind
// has.
type difference struct{ without, asks []string }

// compare finds the kinds whose dates are those of a first conference on every day. One
// that has no date but its own day has nothing to compare.
func (t *Table) compare() {
	for _, kind := range []timeline.Kind{timeline.PreBirth, timeline.TransferIn} {
		if len(t.answers[kind]) == 0 {
			continue
		}
		var d difference
		alike := t.answers[kind].dates() > 1
		for i, other := range t.answers[kind] {
			first := t.answers[timeline.Initial][i]
			alike = alike && other.isIn(first) && other.hasMeetingsOf(first)
			d.without = appendTitles(d.without, first.asFor(kind), other)
			d.asks = appendTitles(d.asks, other, first)
		}
		if alike {
			t.alike[kind] = d
		}
	}
}

// dates returns how many dates each answer has, that of the conference itself among them.
func (all answers) dates() int {
	n := 0
	for _, r := range all[0] {
		if r.dated {
			n++
		}
	}
	return n
}

// isIn reports whether each row with a date is one of another answer, and each question
// is one there, or not there at all.
func (a answer) isIn(other answer) bool {
	return !slices.ContainsFunc(a, func(r row) bool {
		return !slices.Contains(other, r) && (r.dated || other.has(r.title))
	})
}

// hasMeetingsOf reports whether an answer has each meeting with a date that another has. The
// dates of a first conference are not those of one whose review nobody knows.
func (a answer) hasMeetingsOf(other answer) bool {
	return !slices.ContainsFunc(other, func(r row) bool { return r.meets && r.dated && !a.has(r.title) })
}

func (a answer) has(title string) bool {
	return slices.ContainsFunc(a, func(r row) bool { return r.title == title })
}

// asFor returns the steps of a first conference that another kind may have too: before a
// birth there is no child to be asked or told.
func (a answer) asFor(kind timeline.Kind) answer {
	if kind != timeline.PreBirth {
		return a
	}
	return slices.DeleteFunc(slices.Clone(a), func(r row) bool { return r.child })
}

// appendTitles adds the titles of the steps that one answer has and another has not.
func appendTitles(titles []string, has, hasNot answer) []string {
	for _, r := range has {
		if !hasNot.has(r.title) && !slices.Contains(titles, r.title) {
			titles = append(titles, r.title)
		}
	}
	return titles
}

// A Note says that a kind of conference has the dates of a first one.
type Note struct {
	Kind    timeline.Kind
	Same    string   // the sentence that says so
	Without []string // the titles of the steps that it may have too, and no rule says so
	Asks    []string // the titles of those that only it has, which have no date
}

// Notes returns a note on each kind with the dates of a first conference, in the order
// of the page.
func (t *Table) Notes() []Note {
	var notes []Note
	for kind := range t.kinds() {
		if n, ok := t.note(kind); ok {
			notes = append(notes, n)
		}
	}
	return notes
}

func (t *Table) note(kind timeline.Kind) (Note, bool) {
	d, ok := t.alike[kind]
	return Note{kind, t.words.Text("timeline-dates-same-" + kind.String()), d.without, d.asks}, ok
}
