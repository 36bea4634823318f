package tomlfile_test

import (
	"testing"

	"familyguide/internal/tomlfile"
)

func TestADayIsFoundHoweverItIsWritten(t *testing.T) {
	for line, want := range map[string]string{
		"read = 22/11/2026":                        "2026-11-22",
		"read = 1.2.2026":                          "2026-02-01",
		"read = 22-11-2026":                        "2026-11-22",
		"read = 22/11/26":                          "2026-11-22",
		"read = 2026/11/2":                         "2026-11-02",
		"read = 2026-12-7":                         "2026-12-07",
		"read = 22 November 2026":                  "2026-11-22",
		"read = 22nd of November 2026":             "2026-11-22",
		"read = 3 Sept 2026":                       "2026-09-03",
		"read = Monday, 7 December 2026":           "2026-12-07",
		"read = Mon 7 Dec 2026":                    "2026-12-07",
		"read = December 7, 2026":                  "2026-12-07",
		`read = "7 December 2026"`:                 "2026-12-07",
		"closed = [2026-12-29, 30/12/2026]":        "2026-12-30",
		"closed = [30.12.2026]":                    "2026-12-30",
		`a = { id = "b", read = 30/12/2026 }`:      "2026-12-30",
		"read = 2026-11-22 seen":                   "",
		`sources = [{ id = "a", read = 2026-11-22`: "",
		"read = 31/13/2026":                        "",
		"read = 7 Vendemiaire 2026":                "",
		"phone = 020 7946 0000":                    "",
		"amount = 15 working days":                 "",
		"read = tomorrow":                          "",
		"":                                         "",
	} {
		if got := tomlfile.WrittenDay(line); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

// What cannot be read is said in an editor's words, not in the parser's.
func TestAFaultIsSaidInPlainWords(t *testing.T) {
	for text, want := range map[string]string{
		"a = Riverside\n":         "the value is not written in a way this file can hold",
		"a = \n":                  "there is no value after the =",
		"a \"b\"\n":               "there is no = after the first word",
		"a = \"b\n":               "the text is not closed with a quotation mark",
		"a = [\"b\" \"c\"]\n":     "the list is not closed, or a comma is missing in it",
		"a = \"b\" c\n":           "something follows after the value",
		"a = 07/12/2026\n":        "a day is not written like this",
		"a = 2026-02-30\n":        "there is no such day in the calendar",
		"a = 020\n":               "a number starts with 0",
		"a = { b = 1 c = 2 }\n":   "the braces are not closed, or a comma is missing or too many in them",
		"a = \"C:\\Users\\jo\"\n": "a \\ is before a character that needs none",
	} {
		if _, faults := tomlfile.Read("x.md", []byte(text), 1); len(faults) != 1 || faults[0].Message != want || faults[0].Hint == "" || faults[0].Line != 2 {
			t.Errorf("%q: %v, want %q", text, faults, want)
		}
	}
}

// TestAValueWithoutQuotationMarksIsShownAsItShouldBe: with the author's own words.
func TestAValueWithoutQuotationMarksIsShownAsItShouldBe(t *testing.T) {
	_, general := tomlfile.Plain("strings must be quoted")
	for line, want := range map[string]string{
		"name = Riverside":              `write name = "Riverside"`,
		"  name=Riverside Council # us": `write name = "Riverside Council"`,
		"name = “Riverside”":            `write name = "Riverside"`,
		"bank_holidays = yes":           `if it is a matter of yes or no, write bank_holidays = true; if it is a text, write bank_holidays = "yes"`,
		"draft = Off\r":                 `if it is a matter of yes or no, write draft = false; if it is a text, write draft = "Off"`,
		`name = "Riverside"`:            general,
		"read = 22/11/2026":             general,
		"name = ":                       general,
		"[name]":                        general,
	} {
		if got := tomlfile.Sharper(general, line); got != want {
			t.Errorf("%q: %s, want %s", line, got, want)
		}
	}
}
