package timelinepage

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/test/chromium"
	"familyguide/internal/timeline"
)

// TestCriteria6And7EveryFaultHasItsWords types what people type.
func TestCriteria6And7EveryFaultHasItsWords(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	for _, test := range []struct{ name, day, month, year, words, fields string }{
		{"nothing", "", "", "", "Type the date of the conference", "day month year"},
		{"no day", "", "12", "2026", "The date of the conference needs a day", "day"},
		{"no month", "14", "", "2026", "The date of the conference needs a month", "month"},
		{"no year", "14", "12", "", "The date of the conference needs a year", "year"},
		{"no day and no year", "", "12", "", "The date of the conference needs a day", "day year"},
		{"a day in letters", "first", "12", "2026", "Type the day as a number, like 27", "day"},
		{"a day of 0", "0", "12", "2026", "Type the day as a number, like 27", "day"},
		{"a month that does not exist", "14", "Decembruary", "2026", "Type the month as a number or a name, like 3 or March", "month"},
		{"a month of 13", "14", "13", "2026", "Type the month as a number or a name, like 3 or March", "month"},
		{"too little of a month", "14", "ju", "2026", "Type the month as a number or a name, like 3 or March", "month"},
		{"a year in letters", "14", "12", "next", "Type the year as four numbers, like 2027", "year"},
		{"a year of two digits", "14", "12", "26", "Type the year with four numbers: 2026, not 26", "year"},
		{"31 February", "31", "2", "2027", "There is no 31 February 2027. Look at your letter again", "day month year"},
		{"29 February of another year", "29", "feb", "2027", "There is no 29 February 2027. Look at your letter again", "day month year"},
		{"day 45", "45", "12", "2026", "There is no 45 December 2026. Look at your letter again", "day month year"},
		{"too early", "14", "12", "2019", "We can count dates from 2020 to 2035. Look at the year again", "year"},
		{"too late", "14", "12", "2036", "We can count dates from 2020 to 2035. Look at the year again", "year"},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := &tab{&chromium.Tab{T: t, Ctx: b.Ctx}}
			b.typeDate("", test.day, test.month, test.year)
			b.press()
			b.wantFault(test.words, test.fields)
		})
	}
	b.ask(timeline.Initial, date(2026, 12, 14))
	if left := chromium.Eval[int](b.Tab, `document.querySelectorAll("[aria-invalid], [role=alert]").length`); left != 0 {
		t.Errorf("%d marks of a fault are left after it was mended", left)
	}
}

// wantFault looks at the summary, the words beside the field, and the fields.
func (b *tab) wantFault(words, fields string) {
	b.T.Helper()
	if got := chromium.Eval[string](b.Tab, `[...document.querySelectorAll("[role=alert] li")].map(e => e.textContent).join("|")`); got != words {
		b.T.Errorf("the summary says %q, not %q", got, words)
	}
	if !chromium.Eval[bool](b.Tab, `document.activeElement.matches(".summary:not([role]):has([role=alert])")`) {
		b.T.Error("the focus is not on the summary, with the alert inside it")
	}
	faulty := `[...document.querySelectorAll("[aria-invalid=true]")]`
	if got := chromium.Eval[string](b.Tab, faulty+`.map(e => e.name).join(" ")`); got != fields {
		b.T.Errorf("fields %q, not %q", got, fields)
	}
	if got := chromium.Eval[string](b.Tab, `document.getElementById(`+faulty+`[0].getAttribute("aria-describedby")).textContent`); got != words {
		b.T.Errorf("the first field is described by %q", got)
	}
	if chromium.Eval[bool](b.Tab, `document.querySelector("#timeline").checkVisibility() || document.querySelectorAll("#timeline [data-step]").length > 0`) {
		b.T.Error("an answer is shown beside the fault")
	}
	chromium.Eval[bool](b.Tab, `document.querySelector("[role=alert] a").click() || true`)
	if at := chromium.Eval[string](b.Tab, `document.activeElement.name + location.hash`); at != strings.Fields(fields)[0] {
		b.T.Errorf("the link leads to %q", at)
	}
}

// TestCriterion5MonthsByName types months as people write them.
func TestCriterion5MonthsByName(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "england")
	for text, month := range map[string]int{"Jan": 1, "january": 1, " 03 ": 3, "Sept": 9, "Sep.": 9, "MAY": 5, "decem": 12, "12": 12} {
		b.typeDate("", "14", text, "2027")
		b.press()
		want := fmt.Sprintf("2027-%02d-14", month)
		if got := chromium.Eval[string](b.Tab, `(document.querySelector("#timeline [data-step=conference] time") || {}).dateTime || document.querySelector("[role=alert]").textContent`); got != want {
			t.Errorf("%q is %s, not %s", text, got, want)
		}
	}
}

// TestCriterion8DaysOffAreCounted types days on which no conference is held.
func TestCriterion8DaysOffAreCounted(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	for _, test := range []struct {
		day  timeline.Date
		says string
	}{
		{date(2026, 12, 12), "The date you typed is a Saturday."},
		{date(2026, 12, 25), "The date you typed is a bank holiday (Christmas Day)."},
		{date(2029, 1, 6), "The date you typed is a Saturday."}, // of a year without published bank holidays
		{date(2026, 12, 14), ""},
	} {
		b.ask(timeline.Initial, test.day)
		warning := chromium.Eval[string](b.Tab, `document.querySelector("#timeline-warning").innerText`)
		if !strings.HasPrefix(warning, test.says) || test.says == "" && warning != "" {
			t.Errorf("%s: %q", test.day, warning)
		}
		if test.says != "" && !strings.Contains(warning, "look at your letter again") {
			t.Errorf("%s: %q", test.day, warning)
		}
		if b.steps() == "" {
			t.Errorf("%s: no dates", test.day)
		}
	}
}

// TestFaultsOfSeveralDates gives one fault for each date, also for dates that do not
// go together.
func TestFaultsOfSeveralDates(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "harrow")
	chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = true`)
	b.typeDate("", "14", "", "2026")
	b.typeDate("review-", "31", "2", "2027")
	b.press()
	if got, want := chromium.Eval[string](b.Tab, `[...document.querySelectorAll("[role=alert] li")].map(e => e.textContent).join("|")`),
		"The date of the conference needs a month|There is no 31 February 2027. Look at your letter again"; got != want {
		t.Errorf("got %q", got)
	}
	b.typeDate("", "14", "12", "2026")
	for _, test := range []struct{ field, words string }{
		{"strategy-discussion", "The strategy discussion comes before the conference. Look at both dates again"},
		{"first-core-group", "The first core group comes after the conference. Look at both dates again"},
		{"review", "The review comes after the conference. Look at both dates again"},
	} {
		for _, other := range []string{"strategy-discussion", "first-core-group", "review"} {
			b.typeDate(other+"-", "", "", "")
		}
		if test.field == "strategy-discussion" {
			b.typeDate(test.field+"-", "15", "12", "2026")
		} else {
			b.typeDate(test.field+"-", "14", "12", "2026")
		}
		chromium.Eval[bool](b.Tab, `document.querySelector("#timeline-form details").open = false || true`)
		b.press()
		b.wantFault(test.words, test.field+"-day "+test.field+"-month "+test.field+"-year")
	}
}
