package tomlfile_test

import (
	"fmt"
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
	_, general := tomlfile.Explain("strings must be quoted", "", 0)
	for line, want := range map[string]string{
		"name = Riverside":              `write name = "Riverside"`,
		"  name=Riverside Council # us": `write name = "Riverside Council"`,
		"name = “Riverside”":            `write name = "Riverside"`,
		"bank_holidays = yes":           `if it is a matter of yes or no, write bank_holidays = true; if it is a text, write bank_holidays = "yes"`,
		"draft = Off\r":                 `if it is a matter of yes or no, write draft = false; if it is a text, write draft = "Off"`,
		`name = "Riverside"`:            general,
		"name = ":                       general,
		"[name]":                        general,
	} {
		if _, got := tomlfile.Explain("strings must be quoted", line, 1); got != want {
			t.Errorf("%q: %s, want %s", line, got, want)
		}
	}
}

// TestASlipOfOneCharacterIsNamed: what can be seen of it, and what to write.
func TestASlipOfOneCharacterIsNamed(t *testing.T) {
	const (
		noEquals = "there is no = after the first word | "
		unseen   = "there is a character that cannot be seen, or that only looks like a space | delete it, and type a space if one is needed"
		heading  = "the heading is not written in a way this file can hold | write [advocacy] or, for one of several, [[rule]]"
	)
	for text, want := range map[string]string{
		"name\u00a0= \"Riverside\"":        "5: " + unseen,
		"name =\u00a0\"Riverside\"":        "7: " + unseen,
		"na\u200bme = \"Riverside\"":       "3: " + unseen,
		"\ufeff\ufeffname = \"Riverside\"": "1: " + unseen,
		"\u202aname = \"Riverside\"":       "1: " + unseen,
		"name = \"é\" \u2003# us":          "12: " + unseen,
		"name: \"Riverside\"":              "5: " + noEquals + `write name = "Riverside"`,
		"name: Riverside Council":          "5: " + noEquals + `write name = "Riverside Council"`,
		"name: “Riverside”":                "5: " + noEquals + `write name = "Riverside"`,
		"amount: 5":                        "7: " + noEquals + "write amount = 5",
		"draft: true":                      "6: " + noEquals + "write draft = true",
		"name:":                            "5: " + noEquals + "write key = value, and start a remark with #",
		"name Riverside":                   "6: " + noEquals + "write key = value, and start a remark with #",
		"[[[rule]]]":                       "3: " + heading,
		"[ [rule] ]":                       "3: " + heading,
		"[]":                               "2: " + heading,
		"“name” = 1":                       "1: the line starts with a character that no key starts with | start a remark with #",
	} {
		_, faults := tomlfile.Read("x", []byte(text+"\n"), 0)
		got := ""
		for _, f := range faults {
			got += fmt.Sprintf("%d: %s | %s", f.Column, f.Message, f.Hint)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
