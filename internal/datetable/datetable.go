// Package datetable writes the answers that work without JavaScript: for each day of a
// month on which a conference can be held, the dates that go with it.
//
// [Of] returns the months from the month of the build to the last for which bank
// holidays are published. Each is a page of its own, timeline/dates/2026-12/, and this
// package writes what is below its heading: the answers, each an element with the id
// "initial-2026-12-14" and steps with data-step, data-n and <time>
// (cmd/familyguide/CONTRACT.md, section 5), then the days to choose from.
// static/styles/dates.css shows the answer that the fragment of the address names and
// hides the others. No browser sends the fragment, so the day stays on the family's
// device.
//
// First conferences and reviews always have answers of their own. A conference before
// birth or after a move has them unless its dates are those of a first conference: every
// date that it has on every day of the table, with the same words, and each meeting that
// follows a first one. Steps for which only a first conference has a rule, and questions
// that only the other kind has, are listed in words ([Table.Notes]). This is worked out for
// each profile, never assumed.
//
// The markup is bare on purpose. A month is 23 days × 2 kinds × two dozen steps: with
// attributes unquoted and end tags left out (HTML, 13.1.2.4), and a condition said once
// for the steps in a row that share it, the page of every built-in profile keeps to
// 8,000 bytes at brotli 11 and to 150,000 before.
package datetable

import (
	"bytes"
	"strconv"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// A Table is the answers of a council in one language.
type Table struct {
	Months []Month

	profile *council.Profile
	words   *words.Words
	days    []timeline.Date // on which a conference can be held
	answers map[timeline.Kind]answers
	alike   map[timeline.Kind]difference // the kinds with the dates of a first conference
}

// A Month is one page.
type Month struct {
	First timeline.Date
	Title string // "December 2026"
	HTML  []byte // nil before it is answered
}

// Name returns the last part of the page's address, "2026-12".
func (m Month) Name() string { return m.First.String()[:len("2026-12")] }

// An answer is the rows of one conference.
type answer []row

// The answers of a kind of conference, one a day.
type answers []answer

// Of returns the table of a council, from the month of today to the last month for which
// bank holidays are published. The table is empty if that month is over. A reproducible
// build may say that today is 1 January 1970: the table begins with the first year that the
// engine counts in.
func Of(p *council.Profile, w *words.Words, today timeline.Date) (*Table, error) {
	t := Unanswered(p, w, today)
	if err := t.Answer(); err != nil {
		return nil, err
	}
	return t, nil
}

// Unanswered returns the table of a council with its months, to be answered: that takes a
// while.
func Unanswered(p *council.Profile, w *words.Words, today timeline.Date) *Table {
	t := &Table{profile: p, words: w, answers: map[timeline.Kind]answers{}, alike: map[timeline.Kind]difference{}}
	first, end := span(today, p.Calendar.Last)
	for month := first; month.Before(end); month = month.AddMonths(1) {
		t.Months = append(t.Months, Month{First: month, Title: w.Month(month)})
	}
	return t
}

// Answer works out every answer and writes the pages.
func (t *Table) Answer() error {
	starts := make([]int, len(t.Months)+1) // of the days of each month
	for i, m := range t.Months {
		for d := m.First; d.Month == m.First.Month; d = d.AddDays(1) {
			if t.profile.Calendar.WhyOff(d) == "" {
				t.days = append(t.days, d)
			}
		}
		starts[i+1] = len(t.days)
	}
	if err := t.count(); err != nil {
		return err
	}
	t.compare()
	var b bytes.Buffer // of one month after the other
	for i := range t.Months {
		b.Reset()
		t.month(&b, starts[i], starts[i+1]-starts[i])
		t.Months[i].HTML = bytes.Clone(b.Bytes())
	}
	return nil
}

// span returns the first day of the table, and the day after its last.
func span(today, last timeline.Date) (first, end timeline.Date) {
	first = timeline.Date{Year: today.Year, Month: today.Month, Day: 1}
	if today.Year < timeline.FirstYear {
		first = timeline.Date{Year: timeline.FirstYear, Month: 1, Day: 1}
	}
	end = timeline.Date{Year: last.Year, Month: last.Month, Day: 1}.AddMonths(1)
	if past := (timeline.Date{Year: timeline.LastYear + 1, Month: 1, Day: 1}); past.Before(end) {
		end = past
	}
	return first, end
}

// count works out every answer.
func (t *Table) count() error {
	wr := newWriter(t.profile, t.words)
	planner := timeline.NewPlanner(t.profile.TimelineRules(), t.profile.Calendar)
	for kind := range t.kinds() {
		for _, d := range t.days {
			steps, err := planner.Plan(timeline.Facts{Kind: kind, Conference: d})
			if err != nil {
				return err
			}
			t.answers[kind] = append(t.answers[kind], wr.answer(steps, d.Year))
		}
	}
	return nil
}

// kinds yields the kinds in the order of the page: first conferences and reviews always,
// the others if the profile has rules for them.
func (t *Table) kinds() func(yield func(timeline.Kind) bool) {
	return func(yield func(timeline.Kind) bool) {
		for _, kind := range []timeline.Kind{timeline.Initial, timeline.PreBirth, timeline.TransferIn, timeline.Review} {
			always := kind == timeline.Initial || kind == timeline.Review
			if (always || t.profile.Kinds().Has(kind)) && !yield(kind) {
				return
			}
		}
	}
}

// month writes a page: n days from the given one on.
func (t *Table) month(b *bytes.Buffer, from, n int) {
	b.WriteString("<div class=answers>\n")
	for i := from; i < from+n; i++ {
		for kind := range t.kinds() {
			if _, alike := t.alike[kind]; !alike {
				t.answer(b, kind, i)
			}
		}
	}
	b.WriteString("</div>\n<div class=days>\n")
	for kind := range t.kinds() {
		write(b, "<h2>", text(t.words, "timeline-dates-kind-"+kind.String()), "</h2>")
		if note, alike := t.note(kind); alike {
			t.writeNote(b, note)
			continue
		}
		write(b, "<ul>\n")
		for _, d := range t.days[from : from+n] {
			write(b, "<li><a href=#", id(kind, d), ">", text(t.words, "timeline-weekday-"+strconv.Itoa(d.Weekday())), " ", strconv.Itoa(d.Day), "</a>\n")
		}
		write(b, "</ul>\n")
	}
	b.WriteString("</div>\n")
}

// writeNote writes the text instead of a kind's days.
func (t *Table) writeNote(b *bytes.Buffer, n Note) {
	write(b, "<p>", escape(n.Same), "</p>\n")
	for _, part := range []struct {
		key    string
		titles []string
	}{{"timeline-dates-without-", n.Without}, {"timeline-dates-asks-", n.Asks}} {
		if len(part.titles) > 0 {
			write(b, "<p>", text(t.words, part.key+n.Kind.String()), "</p><ul class=steps-named>\n")
			for _, title := range part.titles {
				write(b, "<li>", escape(title), "\n")
			}
			write(b, "</ul>\n")
		}
	}
}

// answer writes the answer for a kind of conference on the i-th day.
func (t *Table) answer(b *bytes.Buffer, kind timeline.Kind, i int) {
	d := t.days[i]
	heading := t.words.Text("timeline-dates-"+kind.String(), "date", t.words.Date(d))
	write(b, "<div id=", id(kind, d), "><h2>", escape(heading), "</h2><ol>")
	t.answers[kind][i].write(b)
	write(b, "</ol></div>\n")
}

// id returns the id of an answer.
func id(kind timeline.Kind, d timeline.Date) string { return kind.String() + "-" + d.String() }

func write(b *bytes.Buffer, parts ...string) {
	for _, part := range parts {
		b.WriteString(part)
	}
}
