package timelinepage

import (
	"encoding/json"
	"fmt"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/test/chromium"
)

// dateOf puts texts into the three fields, asks, and returns the day of the conference, or
// the words of what is wrong.
func (b *tab) dateOf(day, month, year string) string {
	b.T.Helper()
	texts, _ := json.Marshal([]string{day, month, year})
	chromium.Eval[bool](b.Tab, fmt.Sprintf(`["day", "month", "year"].forEach((part, i) => { document.getElementById(part).value = %s[i]; }) || true`, texts))
	b.press()
	return chromium.Eval[string](b.Tab, `(document.querySelector("#timeline [data-step=conference] time") || {}).dateTime || document.querySelector("[role=alert] li").textContent`)
}

// TestADateAsPeopleTypeIt types one day in many forms, and texts that are not a day.
func TestADateAsPeopleTypeIt(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "england")
	const wanted = "2026-12-14"
	const noDay, noMonth, noYear = "Type the day as a number, like 27", "Type the month as a number or a name, like 3 or March", "Type the year as four numbers, like 2027"
	for _, test := range []struct{ day, month, year, want string }{
		{"14", "12", "2026", wanted},
		{" 14 ", "\u00a012", "2026\t", wanted},
		// what copying brings along
		{"\u200e14\u200f", "\u206612\u2069", "\ufeff2026", wanted},
		{"1\u200b4", "Dec\u00adember", "20\u206026", wanted},
		{"\u202d14\u202c", "12", "2026", wanted},
		{"14\U000e0020", "12", "2026", wanted},
		// digits of other scripts
		{"１４", "１２", "２０２６", wanted},
		{"١٤", "١٢", "٢٠٢٦", wanted},
		{"۱۴", "۱۲", "۲۰۲۶", wanted},
		{"१४", "১২", "੨੦੨੬", wanted},
		{"๑๔", "၁၂", "២០២៦", wanted},
		{"𞥑𞥔", "𐴱𐴲", "𝟚𝟘𝟚𝟞", wanted},
		// as it is said and written
		{"14th", "December", "2026", wanted},
		{"14.", "Dec.", "2026.", wanted},
		{"14,", "DECEMBER", "2026", wanted},
		{"14º", "12", "2026", wanted},
		// all of it in one field
		{"14 December 2026", "", "", wanted},
		{"14/12/2026", "", "", wanted},
		{"2026-12-14", "", "", wanted},
		{"", "14.12.2026", "", wanted},
		{"", "", "14-12-2026", wanted},
		{"Monday 14 December 2026", "", "", wanted},
		{"Monday, 14th of December, 2026 at 10:30am", "", "", wanted},
		{"December 14, 2026", "", "", wanted},
		{"14 Dec 2026", "", "", wanted},
		{"١٤/١٢/٢٠٢٦", "", "", wanted},
		{"14\u200f/12\u200f/2026", "", "", wanted},
		// what nobody can know
		{"14/12/26", "", "", "Type the year with four numbers: 2026, not 26"},
		{"12/14/2026", "", "", noMonth},
		{"31/2/2027", "", "", "There is no 31 February 2027. Look at your letter again"},
		{"14 December", "", "", "The date of the conference needs a month"},
		{"14/12/2026", "12", "2026", noDay},
		{"1o", "12", "2026", noDay},
		{"1e1", "12", "2026", noDay},
		{"14", "ju", "2026", noMonth},
		{"14", "12", "20260", noYear},
		{"²", "12", "2026", "2026-12-02"},
		{"\u200b", "12", "2026", "The date of the conference needs a day"},
	} {
		if got := b.dateOf(test.day, test.month, test.year); got != test.want {
			t.Errorf("%q %q %q: %q, not %q", test.day, test.month, test.year, got, test.want)
		}
	}
}

// TestAPastedDateIsSpreadOverTheFields pastes over what is there, and leaves a field.
func TestAPastedDateIsSpreadOverTheFields(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "england")
	const fields = `["day", "month", "year"].map(part => document.getElementById(part).value).join("|")`
	b.typeDate("", "1", "1", "2027")
	chromium.Eval[bool](b.Tab, `(day => { day.select(); document.execCommand("insertText", false, "14 December 2026"); return day.dispatchEvent(new ClipboardEvent("paste", {bubbles: true})); })(document.getElementById("day"))`)
	b.Wait(fields + ` === "14|December|2026"`)
	b.typeDate("", "14/12/2026", "", "")
	if got := chromium.Eval[string](b.Tab, fields); got != "14|12|2026" {
		t.Errorf("leaving the field makes %q of it", got)
	}
}

// TestDigitsOfEveryScript types the seventh and the fourth digit of each script.
func TestDigitsOfEveryScript(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, "england")
	for zero := rune(0x80); zero <= unicode.MaxRune; zero++ {
		first := unicode.Is(unicode.Nd, zero) && !unicode.Is(unicode.Nd, zero-1)
		if !first || norm.NFKC.String(string(zero)) != string(zero) {
			continue // no digit, or one that is a plain one written otherwise
		}
		if got := b.dateOf(string(zero+1)+string(zero+7), string(zero+4), "2027"); got != "2027-04-17" {
			t.Errorf("in the digits from %U, 17 4 is %q", zero, got)
		}
	}
}
