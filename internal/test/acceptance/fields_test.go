package acceptance

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// FuzzDateFields types anything at all into the three fields of the conference's date, on
// the page itself, and asks for the dates. The answer is that date or the right error
// message, never a script error and never another day. Inputs that are stranger than a slip
// of the finger are in testdata/fuzz.
func FuzzDateFields(f *testing.F) {
	for _, seed := range [][3]string{
		{"14", "12", "2026"}, {"1", "dec", "2026"}, {"29", "2", "2028"}, {"29", "2", "2027"}, {"31", "Sept.", "2030"},
		{"", "", ""}, {"", "may", "2026"}, {"1", "", ""}, {"0", "1", "2026"}, {"32", "1", "2026"}, {"14", "13", "2026"}, {"14", "ma", "2026"},
		{"014", "0012", "2026"}, {"1e1", "1", "2026"}, {"-1", "+1", "2026"}, {"14", "12", "26"}, {"14", "12", "0026"},
		{"14", "12", "2019"}, {"14", "12", "2036"}, {"14/12/2026", "", ""}, {"14", "sept..", "2026"},
		{"14th", "12.", "2026."}, {"", "Monday 14 December 2026", ""}, {"", "", "2026-12-14"}, {"December 14, 2026", " ", ""}, {"14 12 26", "", ""},
		{"\u200e१४", "décember", "２０２６"}, {"14/12/2026", "1", ""}, {"99999999999999999999", "1", "2026"}, {"1 2 2027 3", "", ""},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}
	h := demo.Serve(f, demo.Of(f, "harrow"))
	tab := chromium.Open(f, 24*time.Hour, h.Page("timeline/"), chromium.AtStart(`window.broken = [];
		addEventListener("error", e => broken.push(e.message)); addEventListener("unhandledrejection", e => broken.push(String(e.reason)))`))
	f.Fuzz(func(t *testing.T, day, month, year string) {
		if !utf8.ValidString(day + month + year) {
			t.Skip("a page cannot hold it")
		}
		b := &chromium.Tab{T: t, Ctx: tab.Ctx}
		got := chromium.Eval[string](b, fmt.Sprintf(`(async (day, month, year) => {
			const out = document.querySelector("#timeline"), form = document.querySelector("#timeline-form");
			Object.assign(form.elements.day, {value: day}); Object.assign(form.elements.month, {value: month}); Object.assign(form.elements.year, {value: year});
			delete out.dataset.engine;
			form.requestSubmit();
			for (let end = Date.now() + 10000; Date.now() < end && !broken.length; await new Promise(next => setTimeout(next))) {
				const fault = [...document.querySelectorAll("[role=alert] li")].map(e => e.textContent).join("|");
				if (fault) return fault;
				if (out.dataset.engine) return out.querySelector("[data-step=conference] time").dateTime;
			}
			return "broken: " + broken.splice(0).join("|");
		})(%s, %s, %s)`, literal(day), literal(month), literal(year)))
		if want := meant(typed(day), typed(month), typed(year)); got != want {
			t.Errorf("%q %q %q: the page says %q, not %q", day, month, year, got, want)
		}
	})
}

// literal writes a text as JavaScript does. JSON is a part of it (ECMA-262, 2019).
func literal(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}

// typed is what a field of one line makes of a text (HTML 4.10.5.1.2: line breaks
// are stripped).
func typed(s string) string { return strings.NewReplacer("\n", "", "\r", "").Replace(s) }

// space is what JavaScript takes for white space (ECMA-262, String.prototype.trim).
const space = "\t\v\f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

// clean returns a text with plain digits and without invisible characters.
func clean(s string) string {
	s = norm.NFKC.String(strings.NewReplacer("º", "", "ª", "", "°", "").Replace(s))
	return strings.Trim(strings.Map(func(c rune) rune {
		switch {
		case c == '\u034f', c == '\u2065', unicode.Is(unicode.Variation_Selector, c), c <= 0xffff && unicode.Is(unicode.Cf, c), c >= 0xe0000 && c <= 0xe007f:
			return -1
		case unicode.Is(unicode.Nd, c):
			below := 0
			for unicode.Is(unicode.Nd, c-rune(below)-1) {
				below++
			}
			return '0' + rune(below%10)
		}
		return c
	}, s), space)
}

// gap matches what separates the parts of a date, and end what may follow the last.
const (
	gap = `[\s\v\p{Z}\x{feff}!-/:-@‐-―−،年月]+`
	end = `(?:[^0-9].*)?$`
)

var wholes = []struct {
	form             *regexp.Regexp
	day, month, year int
}{
	{regexp.MustCompile(`^([0-9]{4})` + gap + `([0-9][0-9]?)` + gap + `([0-9][0-9]?)[^0-9]*$`), 3, 2, 1},
	{regexp.MustCompile(`(?i)^(?:[^0-9]*[\s\v\p{Z}\x{feff},،])?([0-9][0-9]?)(?:st|nd|rd|th)?` + gap + `(?:of )?([0-9][0-9]?|[^0-9]+?)` + gap + `([0-9]{4}|[0-9][0-9])` + end), 1, 2, 3},
	{regexp.MustCompile(`(?i)^([^0-9]+?)` + gap + `([0-9][0-9]?)(?:st|nd|rd|th)?` + gap + `([0-9]{4})` + end), 2, 1, 3},
}

// spread splits a whole date in one of the fields among the three.
func spread(fields [3]string) [3]string {
	for i := range fields {
		if strings.Trim(fields[(i+1)%3]+fields[(i+2)%3], space) != "" {
			continue
		}
		for n, w := range wholes {
			m := w.form.FindStringSubmatch(clean(fields[i]))
			if m != nil && (n < 2 || monthMeant(m[w.month]) > 0) {
				return [3]string{m[w.day], m[w.month], m[w.year]}
			}
		}
	}
	return fields
}

// meant is what three fields mean, by the criteria in cmd/widget/ACCESSIBILITY.md:
// a date, or the words of its most basic fault.
func meant(day, month, year string) string {
	fields := spread([3]string{day, month, year})
	day, month, year = clean(fields[0]), clean(fields[1]), clean(fields[2])
	for _, part := range []struct{ name, text string }{{"a day", day}, {"a month", month}, {"a year", year}} {
		switch {
		case day+month+year == "":
			return "Type the date of the conference"
		case part.text == "":
			return "The date of the conference needs " + part.name
		}
	}
	d, m := digits(regexp.MustCompile(`(?i)(st|nd|rd|th)?[.,]?$`).ReplaceAllString(day, "")), monthMeant(month)
	year = strings.TrimSuffix(year, ".")
	switch {
	case d < 1:
		return "Type the day as a number, like 27"
	case m < 1 || m > 12:
		return "Type the month as a number or a name, like 3 or March"
	case digits(year) >= 0 && len(year) == 2:
		return "Type the year with four numbers: 20" + year + ", not " + year
	case digits(year) < 0 || len(year) != 4:
		return "Type the year as four numbers, like 2027"
	}
	y := digits(year)
	if y < 2020 || y > 2035 {
		return "We can count dates from 2020 to 2035. Look at the year again"
	}
	at := time.Date(y, time.Month(m), min(d, 99), 0, 0, 0, 0, time.UTC)
	if at.Day() != d {
		return fmt.Sprintf("There is no %s %s %s. Look at your letter again", regexp.MustCompile(`^[0-9]+`).FindString(day), time.Month(m), year)
	}
	return at.Format(time.DateOnly)
}

// digits reads a number of plain digits, or returns -1.
func digits(s string) int {
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return -1
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 1 << 30 // too large for any calendar
	}
	return n
}

// monthMeant reads a number, a name or the beginning of one.
func monthMeant(s string) int {
	if n := digits(s); n >= 0 {
		return n
	}
	s = strings.Map(func(c rune) rune {
		if c >= '\u0300' && c <= '\u036f' {
			return -1
		}
		return c
	}, norm.NFD.String(strings.ToLower(s)))
	s = strings.TrimSuffix(s, ".")
	return 1 + slices.IndexFunc([]time.Month{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, func(m time.Month) bool {
		return len(s) >= 3 && strings.HasPrefix(strings.ToLower(m.String()), s)
	})
}
