package contactlist

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// row reads one row of a table. A row without a name and without a way to reach anybody is
// passed over: spreadsheets are full of empty rows and headings in between.
func (l *list) row(r row, at map[column]int) {
	cell := func(c column) string {
		if i, there := at[c]; there && i < len(r.cells) {
			return oneLine(fromExcel(r.cells[i]))
		}
		return ""
	}
	said := func(c column) string {
		if text := cell(c); !nothing(text) {
			return text
		}
		return ""
	}
	c := Contact{Where: fmt.Sprintf("row %d", r.number), Line: r.line, Name: cell(name), About: said(about),
		Textphone: dialled(said(textphone)), Text: dialled(said(textTo)),
		Email: mailed(said(email)), URL: browsed(said(web)), Source: said(source), Read: l.today}
	if c.Phone = dialled(cmp.Or(said(phone), said(mobile))); c.Phone+c.Textphone+c.Text+c.Email+c.URL == "" {
		c.Phone = dialled(cell(phone)) // for the message: there is no other way to reach anybody
	}
	if c.Name == "" && c.Phone+c.Textphone+c.Text+c.Email+c.URL == "" {
		return
	}
	if is := strings.ToLower(cell(status)); ended(is) {
		l.warn(c, "if families can turn to it all the same, write it yourself", "%q is left out: its status is %q", finding.Short(c.Name), finding.Short(is))
		return
	}
	c.For = audiences(cell(audience))
	if written := said(hours); written != "" {
		if c.Hours = readHours(written); c.Hours == nil {
			c.HoursAsWritten = written
			l.warn(c, hoursHint, "the opening hours %q are left out: they cannot be read", finding.Short(written))
		}
	}
	c.BankHolidays = onBankHolidays(cell(bankHolidays))
	if written := said(checked); written != "" {
		if d, ok := readDay(written, l.today); ok {
			c.Read = d
		} else {
			l.warn(c, "write it as 2026-11-30", "the date %q cannot be read; today's is proposed in its place", finding.Short(written))
		}
	}
	l.add(c)
}

// ended reports whether a status says that nobody is there any more, or not now.
func ended(status string) bool {
	switch status {
	case "no", "n", "false", "0":
		return true
	}
	return slices.ContainsFunc([]string{"inactive", "not active", "closed", "defunct", "archived", "withdrawn", "expired", "deleted", "ended", "ceased", "suspended", "draft"},
		func(word string) bool { return strings.Contains(status, word) })
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

// onBankHolidays returns what a list says about bank holidays, as TOML.
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

// readDay reads a day that is not after today. A time after it is not read.
func readDay(text string, today timeline.Date) (timeline.Date, bool) {
	if number, err := strconv.ParseFloat(text, 64); err == nil && number >= 1 && number < 100_000 {
		// Excel's own number of a day, which is left if its column lost its form: 1 is
		// 1 January 1900, and 29 February 1900 is counted (support.microsoft.com, "DATEVALUE").
		text = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(number)).Format(time.DateOnly)
	}
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
