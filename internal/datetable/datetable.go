// Package datetable writes the table of dates that works without JavaScript: for
// each working day of the coming months, the answer for a first conference and
// for a review conference held on it.
//
// It returns the part of the page below its heading: the answers, each an
// element with the id "initial-2026-12-14" or "review-2026-12-14" and steps with
// data-step, data-n and <time> (cmd/familyguide/CONTRACT.md, section 5), then the
// months, folded, with a link to each day. static/styles/timeline.css shows the
// answer that the fragment of the address names and hides the others; no browser
// sends the fragment, so the day stays on the family's device.
//
// A conference before birth has the dates of a first conference, without the steps in
// which a child takes part.
//
// The markup is bare on purpose. A year of dates is 250 days × 2 kinds × a dozen
// steps: with attributes unquoted and end tags left out (HTML, 13.1.2.4) the page
// is half as long, and every council of a country can have it built at once.
package datetable

import (
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// Months is how many months the table covers, from the month of the build on.
const Months = 12

// HTML returns the table of a council, from the month of today on, as far as the
// engine counts: a reproducible build may say that today is 1 January 1970.
func HTML(p *council.Profile, w *words.Words, today timeline.Date) ([]byte, error) {
	t := table{profile: p, words: w, rules: p.TimelineRules(), titles: map[[2]int]string{}, days: map[timeline.Date]string{}}
	first, end := span(today)
	t.b.WriteString("<div class=answers>\n")
	for d := first; d.Before(end); d = d.AddDays(1) {
		if p.Calendar.WhyOff(d) != "" {
			continue
		}
		for _, kind := range kinds {
			if err := t.answer(kind, d); err != nil {
				return nil, err
			}
		}
	}
	t.b.WriteString("</div>\n<div class=months>\n")
	for month := first; month.Before(end); month = month.AddMonths(1) {
		t.month(month)
	}
	t.b.WriteString("</div>\n")
	return []byte(t.b.String()), nil
}

// span returns the first day of the table, and the day after its last.
func span(today timeline.Date) (first, end timeline.Date) {
	first = timeline.Date{Year: max(today.Year, timeline.FirstYear), Month: today.Month, Day: 1}
	if today.Year < timeline.FirstYear {
		first.Month = 1
	}
	end = first.AddMonths(Months)
	if past := (timeline.Date{Year: timeline.LastYear + 1, Month: 1, Day: 1}); past.Before(end) {
		end = past
	}
	return first, end
}

var kinds = []timeline.Kind{timeline.Initial, timeline.Review}

// A table is the state of one HTML call. Titles and days are written thousands of times, so
// each is put together once.
type table struct {
	b       strings.Builder
	profile *council.Profile
	words   *words.Words
	rules   []timeline.Rule
	titles  map[[2]int]string
	days    map[timeline.Date]string
	year    int // of the answer under way
}

// answer writes the steps of one conference.
func (t *table) answer(kind timeline.Kind, d timeline.Date) error {
	steps, err := timeline.Plan(t.rules, t.profile.Calendar, timeline.Facts{Kind: kind, Conference: d})
	if err != nil {
		return err
	}
	heading := t.words.Text("timeline-dates-"+kind.String(), "date", t.words.Date(d))
	t.year = d.Year
	t.write("<div id=", kind.String(), "-", d.String(), "><h2>", html.EscapeString(heading), "</h2><ol>\n")
	for _, s := range steps {
		t.step(s)
	}
	t.write("</ol></div>\n")
	return nil
}

// step writes one step, but for those of staff alone.
func (t *table) step(s timeline.Step) {
	r := t.profile.Rules[s.Rule]
	if !r.ForFamily() {
		return
	}
	t.write("<li data-step=", r.ID)
	if r.Repeats() {
		t.write(" data-n=", strconv.Itoa(s.N))
	}
	t.write(">", t.title(s), ": ")
	switch s.Status {
	case timeline.Ask:
		t.write(t.text("bound-ask"))
	case timeline.Unknown:
		t.write(t.text("bound-unknown"))
	default:
		before, after, _ := strings.Cut(t.text("bound-"+r.Bound), "{date}")
		t.write(before, "<time datetime=", s.Limit.String(), ">", t.day(s.Limit), "</time>", after)
		if !s.Expect.IsZero() && s.Expect != s.Limit && !r.FamilyDeadline() {
			t.write(html.EscapeString(t.words.Text("timeline-dates-expect", "date", t.day(s.Expect))))
		}
	}
	t.write("\n")
}

// month writes the links to the days of one month.
func (t *table) month(first timeline.Date) {
	t.write("<details><summary>", t.text("month-"+strconv.Itoa(first.Month)), " ", strconv.Itoa(first.Year), "</summary>")
	for _, kind := range kinds {
		t.write("<h3>", t.text("timeline-dates-kind-"+kind.String()), "</h3><ul>\n")
		for d := first; d.Month == first.Month; d = d.AddDays(1) {
			if t.profile.Calendar.WhyOff(d) == "" {
				t.write("<li><a href=#", kind.String(), "-", d.String(), ">",
					t.text("weekday-"+strconv.Itoa(d.Weekday())), " ", strconv.Itoa(d.Day), "</a>\n")
			}
		}
		t.write("</ul>")
	}
	t.write("</details>\n")
}

func (t *table) write(parts ...string) {
	for _, part := range parts {
		t.b.WriteString(part)
	}
}

func (t *table) text(key string) string { return html.EscapeString(t.words.Text(key)) }

func (t *table) title(s timeline.Step) string {
	key := [2]int{s.Rule, s.N}
	if _, ok := t.titles[key]; !ok {
		r := t.profile.Rules[s.Rule]
		t.titles[key] = t.only(r) + html.EscapeString(t.words.Step(r, s.N))
	}
	return t.titles[key]
}

// only says first, on lines of their own, what a step depends on: that there is a
// plan, or what only some families meet, "If you do not go to the conference:".
// Without it a family takes the step for certain, or for their own.
func (t *table) only(r council.Rule) string {
	lines := ""
	for _, condition := range []string{t.words.Condition(r.Condition), r.OnlyIf()} {
		if condition != "" {
			first, size := utf8.DecodeRuneInString(condition)
			lines += html.EscapeString(string(unicode.ToUpper(first))+condition[size:]) + ":<br>"
		}
	}
	return lines
}

// day returns a date in short words with its weekday, and with its year where
// that is not the conference's.
func (t *table) day(d timeline.Date) string {
	if _, ok := t.days[d]; !ok {
		t.days[d] = html.EscapeString(t.words.Text("timeline-day-short", "weekday", t.words.Text("timeline-weekday-"+strconv.Itoa(d.Weekday())),
			"day", strconv.Itoa(d.Day), "month", t.words.Text("timeline-month-"+strconv.Itoa(d.Month))))
	}
	if d.Year != t.year {
		return t.days[d] + " " + strconv.Itoa(d.Year)
	}
	return t.days[d]
}
