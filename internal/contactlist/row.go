package contactlist

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"familyguide/internal/timeline"
)

// row reads one row of a table. A row without a name and a way to reach anybody is none:
// spreadsheets are full of empty rows and headings in between.
func (l *list) row(r row, at map[column]int) {
	cell := func(c column) string {
		if i, there := at[c]; there && i < len(r.cells) {
			return oneLine(fromExcel(r.cells[i]))
		}
		return ""
	}
	c := Contact{Where: fmt.Sprintf("row %d", r.number), Line: r.line, Name: cell(name), About: cell(about),
		Phone: dialled(cmp.Or(cell(phone), cell(mobile))), Textphone: dialled(cell(textphone)), Text: dialled(cell(textTo)),
		Email: mailed(cell(email)), URL: browsed(cell(web)), Source: cell(source), Read: l.today}
	if c.Name == "" && c.Phone+c.Textphone+c.Text+c.Email+c.URL == "" {
		return
	}
	c.For = audiences(cell(audience))
	if written := cell(hours); written != "" {
		if c.Hours = readHours(written); c.Hours == nil {
			c.HoursAsWritten = written
			l.warn(c, hoursHint, "the opening hours %q are left out: they cannot be read", short(written))
		}
	}
	c.BankHolidays = onBankHolidays(cell(bankHolidays))
	if written := cell(checked); written != "" {
		if d, ok := readDay(written, l.today); ok {
			c.Read = d
		} else {
			l.warn(c, "write it as 2026-11-30", "the date %q cannot be read; today's is proposed in its place", short(written))
		}
	}
	l.add(c)
}

const hoursHint = `write them into council.toml yourself, as hours = ["Monday to Friday 09:30 to 15:00"]`

// children are the words by which a list says that somebody is there for children, and
// grown those for parents.
var (
	children = []string{"child", "young", "youth", "teen", "pupil", "student", "plant", "ifanc"}
	grown    = []string{"parent", "carer", "famil", "adult", "mother", "father", "mum", "dad", "everyone", "anyone", "all", "rhieni", "teulu"}
)

// audiences returns for whom a contact is: parents, unless the list says otherwise.
func audiences(text string) []string {
	holds := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(strings.ToLower(text), w) })
	}
	var all []string
	if holds(grown) || !holds(children) {
		all = append(all, "parents")
	}
	if holds(children) || strings.EqualFold(text, "all") || strings.EqualFold(text, "everyone") {
		all = append(all, "children")
	}
	return all
}

// onBankHolidays returns what a list says of bank holidays, as TOML.
func onBankHolidays(text string) string {
	switch strings.ToLower(text) {
	case "yes", "y", "true", "open", "usual hours":
		return "true"
	case "no", "n", "false", "closed":
		return "false"
	case "all day", "24 hours", "24h":
		return `"all day"`
	}
	return ""
}

// dayForms are the ways in which a British list writes a day.
var dayForms = []string{"2006-01-02", "2/1/2006", "2/1/06", "2.1.2006", "2-1-2006", "2 Jan 2006", "2 January 2006", "2-Jan-2006", "2-Jan-06", "Monday 2 January 2006"}

// readDay reads a day that is not after today. A time behind it is not read.
func readDay(text string, today timeline.Date) (timeline.Date, bool) {
	day, _, _ := strings.Cut(text, "T")
	for _, written := range []string{text, day, strings.Fields(text + " x")[0]} {
		for _, form := range dayForms {
			t, err := time.Parse(form, written)
			if err != nil {
				continue
			}
			d, err := timeline.ParseDate(t.Format(time.DateOnly))
			if err == nil && d.Year >= 1989 && !today.Before(d) {
				return d, true
			}
		}
	}
	return timeline.Date{}, false
}
