package datetable

import (
	"bytes"
	"html"
	"slices"
	"strconv"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// A row is one step of an answer.
type row struct {
	title string // in words
	only  string // what it depends on, HTML; "" if nothing
	start string // the start tag
	text  string // the step and its date, HTML
	dated bool   // it has a date, or will have one when bank holidays are published
	meets bool   // it is one of the meetings that follow the conference
	child bool   // there has to be a child for it
}

// A writer writes rows. Titles, days and words around them are written thousands of
// times, so each is put together once.
type writer struct {
	profile *council.Profile
	words   *words.Words
	heads   map[[2]int]row
	days    map[timeline.Date]day
	bounds  map[string][2]string // what is before and after a date
	ask     string
	unknown string
}

// A day is a date in short words, and as a machine reads it.
type day struct{ short, iso string }

func newWriter(p *council.Profile, w *words.Words) *writer {
	return &writer{
		profile: p, words: w, heads: map[[2]int]row{}, days: map[timeline.Date]day{}, bounds: map[string][2]string{},
		ask: text(w, "bound-ask"), unknown: text(w, "bound-unknown"),
	}
}

// answer returns the rows of a conference, without the steps of staff alone.
func (w *writer) answer(steps []timeline.Step, year int) answer {
	a := make(answer, 0, len(steps))
	for _, s := range steps {
		if w.profile.Rules[s.Rule].ForFamily() {
			a = append(a, w.row(s, year))
		}
	}
	return a
}

// row returns a step of a conference in a year.
func (w *writer) row(s timeline.Step, year int) row {
	r := w.head(s)
	rule := w.profile.Rules[s.Rule]
	switch s.Status {
	case timeline.Ask:
		r.text += w.ask
	case timeline.Unknown:
		r.text += w.unknown
	default:
		around := w.around(rule.Bound)
		r.text += around[0] + "<time datetime=" + w.day(s.Limit).iso + ">" + w.short(s.Limit, year) + "</time>" + around[1]
		if !s.Expect.IsZero() && s.Expect != s.Limit && !rule.FamilyDeadline() && rule.BeforeLimit() {
			key := "timeline-dates-expect"
			if rule.Bound == "aim" {
				key += "-aim"
			}
			r.text += escape(w.words.Text(key, "date", w.short(s.Expect, year)))
		}
	}
	r.dated = s.Status != timeline.Ask
	return r
}

// around returns the words before and after a date that say how firm it is.
func (w *writer) around(bound string) [2]string {
	around, ok := w.bounds[bound]
	if !ok {
		around[0], around[1], _ = strings.Cut(text(w.words, "bound-"+bound), "{date}")
		w.bounds[bound] = around
	}
	return around
}

// head returns what is the same for a step on each day: its title and what it depends on.
func (w *writer) head(s timeline.Step) row {
	key := [2]int{s.Rule, s.N}
	head, ok := w.heads[key]
	if !ok {
		r := w.profile.Rules[s.Rule]
		head.title = w.words.BriefStep(r, s.N)
		head.only = w.only(r)
		head.meets = slices.Contains([]string{"first-core-group", "core-group", "review-conference"}, r.ID)
		head.child = council.NeedsChild(r.ID)
		nth := ""
		if r.Repeats() {
			nth = " data-n=" + strconv.Itoa(s.N)
		}
		head.start, head.text = "<li data-step="+r.ID+nth+">", escape(head.title)+": "
		w.heads[key] = head
	}
	return head
}

// only says what a step depends on: that there is a plan, or what only some families
// meet, "If you do not go to the conference:". Without it a family takes the step for
// certain, or for their own.
func (w *writer) only(r council.Rule) string {
	var lines []string
	plan := ""
	if r.Condition != timeline.Always {
		plan = w.words.Text("timeline-dates-if-" + r.Condition.String())
	}
	for _, condition := range []string{plan, r.OnlyIf()} {
		if condition != "" {
			lines = append(lines, escape(council.Capital(condition))+":")
		}
	}
	return strings.Join(lines, "<br>")
}

// day returns a date in short words with its weekday, and as a machine reads it.
func (w *writer) day(d timeline.Date) day {
	said, ok := w.days[d]
	if !ok {
		said.iso = d.String()
		said.short = escape(w.words.Text("timeline-day-short", "weekday", w.words.Text("timeline-weekday-"+strconv.Itoa(d.Weekday())),
			"day", strconv.Itoa(d.Day), "month", w.words.Text("timeline-month-"+strconv.Itoa(d.Month))))
		w.days[d] = said
	}
	return said
}

// short returns a date in short words, with its year if that is not the conference's.
func (w *writer) short(d timeline.Date, year int) string {
	if d.Year != year {
		return w.day(d).short + " " + strconv.Itoa(d.Year)
	}
	return w.day(d).short
}

// write writes the rows. What several steps in a row depend on is said once, before them.
func (a answer) write(b *bytes.Buffer) {
	for len(a) > 0 {
		only, n := a[0].only, 1
		for n < len(a) && a[n].only == only {
			n++
		}
		switch {
		case only == "":
			a[:n].writeEach(b)
		case n == 1:
			write(b, a[0].start, only, "<br>", a[0].text)
		default:
			write(b, "<li>", only, "<ul>")
			a[:n].writeEach(b)
			b.WriteString("</ul>")
		}
		a = a[n:]
	}
}

func (a answer) writeEach(b *bytes.Buffer) {
	for _, r := range a {
		write(b, r.start, r.text)
	}
}

func escape(s string) string { return html.EscapeString(s) }

func text(w *words.Words, key string) string { return escape(w.Text(key)) }
