package council

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// holidayFile is the name of the list of bank holidays in a council's folder.
const holidayFile = "bank-holidays.json"

// The list of bank holidays of all divisions that the program carries. It has
// the form of https://www.gov.uk/bank-holidays.json, so that a newer one can
// take its place. Snapshot of 2026-08-21; published up to 31 December 2028.
//
//go:embed bank-holidays.json
var builtInHolidays []byte

// A bankHoliday is one event of the feed, as GOV.UK calls it. It has notes and bunting
// besides, which we do not need.
type bankHoliday struct {
	title string
	date  timeline.Date
	at    pos
}

// readHolidays reads the bank holidays of a division into a calendar. First and
// Last are whole years: GOV.UK publishes a year at a time.
func readHolidays(data []byte, division string) (timeline.Calendar, finding.List) {
	r := newReader(holidayFile, data)
	r.text = finding.WithoutMark(data)
	holidays := r.holidays(division)
	if len(r.list) == 0 {
		r.checkHolidays(division, holidays)
	}
	if len(r.list) > 0 {
		return timeline.Calendar{}, r.list[:1] // one is enough: a new download mends them all
	}
	cal := timeline.Calendar{
		First: timeline.Date{Year: holidays[0].date.Year, Month: 1, Day: 1},
		Last:  timeline.Date{Year: holidays[len(holidays)-1].date.Year, Month: 12, Day: 31},
	}
	for _, e := range holidays {
		cal.Holidays = append(cal.Holidays, timeline.Holiday{Date: e.date, Name: e.title})
	}
	return cal, nil
}

// longestTitle is the most octets of a title. The longest so far, "Bank Holiday for the State
// Funeral of Queen Elizabeth II", has 56.
const longestTitle = 120

const holidayHint = "download it again from https://www.gov.uk/bank-holidays.json"

// holidays returns the bank holidays of one division. The rest of the file is parsed too,
// so that a broken file is found, but otherwise ignored.
func (r *reader) holidays(division string) []bankHoliday {
	if len(r.text) > maxFile {
		r.fault(pos{}, holidayHint, "the file is larger than 1 MB")
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(r.text))
	var feed map[string]json.RawMessage
	if err := d.Decode(&feed); err != nil {
		r.jsonFault(err)
		return nil
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		r.fault(r.posOf(int(d.InputOffset())), holidayHint, "something follows after the end of the list")
		return nil
	}
	raw, ok := feed[division]
	if !ok {
		r.fault(pos{}, holidayHint, "there are no bank holidays of %s", division)
		return nil
	}
	return r.division(division, raw, bytes.Index(r.text, raw))
}

// division reads one division's list, which starts at an offset of the file.
func (r *reader) division(division string, raw []byte, offset int) []bankHoliday {
	var list struct {
		Events []json.RawMessage `json:"events"`
	}
	if err := json.Unmarshal(raw, &list); err != nil || len(list.Events) == 0 {
		r.fault(r.posOf(offset), holidayHint, "%s has no list of events", division)
		return nil
	}
	var holidays []bankHoliday
	from := 0
	for _, one := range list.Events {
		from += bytes.Index(raw[from:], one)
		at := r.posOf(offset + from)
		from += len(one)
		var e struct{ Title, Date string }
		if err := json.Unmarshal(one, &e); err != nil {
			r.fault(at, holidayHint, "this is not a bank holiday with a title and a date")
			continue
		}
		day, err := timeline.ParseDate(e.Date)
		if err != nil {
			r.fault(at, `write it as year-month-day: "2026-12-25"`, "the date %q is not a day in the calendar", finding.Short(e.Date))
		} else if strings.TrimSpace(e.Title) == "" {
			r.fault(at, "give the holiday its name", "the bank holiday on %s has no title", day)
		} else if len(e.Title) > longestTitle || strings.ContainsFunc(e.Title, unicode.IsControl) || strings.ContainsAny(e.Title, "<>{}[]") {
			r.fault(at, holidayHint, "the title of the bank holiday on %s is not the name of one", day)
		} else {
			holidays = append(holidays, bankHoliday{e.Title, day, at})
		}
	}
	return holidays
}

// lacking warns of days that the program's own list has and a council's list lacks, in the
// years of both, because a missing bank holiday makes dates wrong. The warning names each
// day, and the council decides: a bank holiday may have been moved.
func lacking(p *Profile) finding.List {
	built, _ := readHolidays(builtInHolidays, p.Division)
	var days []string
	for _, h := range built.Holidays {
		inYears := p.Calendar.First.Compare(h.Date) <= 0 && h.Date.Compare(p.Calendar.Last) <= 0
		if inYears && !slices.ContainsFunc(p.Calendar.Holidays, func(o timeline.Holiday) bool { return o.Date == h.Date }) {
			days = append(days, h.Name+", "+h.Date.String())
		}
	}
	if len(days) == 0 {
		return nil
	}
	const most = 14 // a whole year
	if more := len(days) - most; more > 0 {
		days = append(days[:most], fmt.Sprintf("and %d more", more))
	}
	return finding.List{{Warning: true, File: holidayFile, Hint: holidayHint + ", unless they are no longer bank holidays",
		Message: "these bank holidays are missing, which the program's own list has: " + strings.Join(days, "; ")}}
}

func (r *reader) jsonFault(err error) {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		r.fault(r.posOf(max(int(syntax.Offset)-1, 0)), holidayHint, "the list cannot be read from here on")
		return
	}
	r.fault(pos{}, holidayHint, "this is not a list of bank holidays as GOV.UK publishes it")
}

// checkHolidays finds the mistakes of a list that was edited by hand: wrong order,
// duplicates, and years that are missing or incomplete. Each division has had 8 to
// 12 bank holidays a year since 2019. In the years of the program's own list [lacking]
// names the days that are missing.
func (r *reader) checkHolidays(division string, holidays []bankHoliday) {
	const least, most = 7, 14
	perYear := map[int]int{}
	for i, e := range holidays {
		perYear[e.date.Year]++
		if i == 0 {
			continue
		}
		switch before := holidays[i-1].date; e.date.Compare(before) {
		case 0:
			r.fault(e.at, "keep one of the two", "%s is there twice", e.date)
		case -1:
			r.fault(e.at, "put the dates in order", "%s comes after %s", e.date, before)
		}
	}
	if len(holidays) > maxEvents {
		r.fault(pos{}, holidayHint, "%s has more than %d bank holidays", division, maxEvents)
	}
	if len(holidays) == 0 || len(r.list) > 0 {
		return
	}
	first, last := holidays[0].date.Year, holidays[len(holidays)-1].date.Year
	from, until := builtInYears(division)
	for year := first; year <= last; year++ {
		known := from <= year && year <= until
		if n := perYear[year]; n == 0 || n < least && !known || n > most {
			r.fault(pos{}, holidayHint, "%s has %s in %d", division, count(n, "bank holiday"), year)
		}
	}
}

// count returns a number of things in words: "no bank holidays".
func count(n int, of string) string {
	switch n {
	case 0:
		return "no " + of + "s"
	case 1:
		return "1 " + of
	}
	return fmt.Sprintf("%d %ss", n, of)
}

// builtInYears returns the first and the last year of the list that the program carries.
func builtInYears(division string) (first, last int) {
	own := newReader(holidayFile, builtInHolidays).holidays(division)
	return own[0].date.Year, own[len(own)-1].date.Year
}
