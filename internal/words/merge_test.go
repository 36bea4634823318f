package words_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/council"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

const guideTexts = `
leave = "Leave"
date-full = "{weekday} {day} {month} {year}"
amount-days-one = "1 day"
amount-days-other = "{n} days"
by = "By {date}"
step-minutes-title = "You get the minutes"
step-core-group-title-one = "The next core group"
step-review-conference-later-title = "The one after that"
`

// TestATextKeepsWhatTheGuideFillsIn and has a key that something shows.
func TestATextKeepsWhatTheGuideFillsIn(t *testing.T) {
	rules := []council.Rule{{Rule: timeline.Rule{ID: "welcome-call"}}}
	for _, tt := range []struct{ line, want string }{
		{`leave = "Go"`, ""},
		{`date-full = "{weekday}, {day} {month} {year}"`, ""},
		{`amount-days-one = "one day"`, ""},
		{`amount-days-one = "{n} day"`, ""},
		{`step-minutes-title = "Minutes"`, ""},
		{`step-minutes-do = "Read them."`, ""},
		{`step-minutes-8-11 = "Somebody writes it down."`, ""},
		{`step-minutes-under-8 = "We write."`, ""},
		{`step-minutes-calendar = "Letter"`, ""},
		{`step-welcome-call-title = "We call you"`, ""},
		{`step-core-group-title-one = "The next"`, ""},
		{`step-review-conference-later-title = "Later"`, ""},
		{`own-text = "shown by a layout of the council's"`, ""},

		{`laeve = "Go"`, `the guide has no text "laeve" | did you mean "leave"?`},
		{`kittens = "x"`, `the guide has no text "kittens" | the keys are those of the guide's texts; a layout of your own may use others`},
		{`step-minutes-titel = "x"`, `the guide has no text "step-minutes-titel" | did you mean "step-minutes-title"?`},
		{`step-minuets-title = "x"`, `the guide has no text "step-minuets-title" | did you mean "step-minutes-title"?`},
		{`step-welcome-cal-title = "x"`, `the guide has no text "step-welcome-cal-title" | did you mean "step-welcome-call-title"?`},
		{`step-minutes-title-few = "x"`, `the guide has no text "step-minutes-title-few" | did you mean "step-minutes-title"?`},
		{`amount-days-few = "{n} dni"`, ""},
		{`amount-days-two = "ddau ddiwrnod"`, ""},
		{`amount-days-few = "dni"`, `the text "amount-days-few" leaves out {n} | keep what is filled in; the guide says "{n} days"`},
		{`leave = ""`, `the text "leave" is empty | write the text, or take the line out to have the guide's`},
		{`leave = "  "`, `the text "leave" is empty | write the text, or take the line out to have the guide's`},
		{`step-minutes-do = ""`, `the text "step-minutes-do" is empty | write the text, or take the line out to have the guide's`},
		{`by = "By the date we tell you"`, `the text "by" leaves out {date} | keep what is filled in; the guide says "By {date}"`},
		{`date-full = "{weekday} {day}"`, `the text "date-full" leaves out {month} and {year} | keep what is filled in; the guide says "{weekday} {day} {month} {year}"`},
		{`amount-days-other = "days"`, `the text "amount-days-other" leaves out {n} | keep what is filled in; the guide says "{n} days"`},
		{`by = "By {Date}"`, `nothing is filled in for {Date} in the text "by" | did you mean {date}?`},
		{`by = "By { date }"`, `nothing is filled in for { date } in the text "by" | did you mean {date}?`},
		{`by = "By {date"`, `nothing is filled in for {date in the text "by" | did you mean {date}?`},
		{`by = "By {date}}"`, `nothing is filled in for } in the text "by" | what is filled in here: {date}`},
		{`leave = "Leave {council}"`, `nothing is filled in for {council} in the text "leave" | write the text without braces`},
		{`step-minutes-do = "Read {them}."`, `nothing is filled in here: "step-minutes-do" has braces | write the text without braces`},
	} {
		own := fstest.MapFS{
			"i18n/en.toml":              {Data: []byte("\n" + tt.line + "\n")},
			"layouts/_partials/own.txt": {Data: []byte(`{{ i18n "own-text" }}`)},
		}
		guide := fstest.MapFS{"layouts/i18n/en.toml": {Data: []byte(guideTexts)}}
		stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide, own)})
		_, findings := words.Merge("en", stack, rules)
		var got []string
		for _, f := range findings {
			if f.Place() != "i18n/en.toml:2:1" || f.Warning {
				t.Errorf("%s: %s", tt.line, f)
			}
			got = append(got, f.Message+" | "+f.Hint)
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.line, strings.Join(got, "\n"), tt.want)
		}
	}
}

// TestATranslationKeepsWhatEnglishFillsIn, because no layer below has a text in its language.
func TestATranslationKeepsWhatEnglishFillsIn(t *testing.T) {
	guide := fstest.MapFS{"layouts/i18n/en.toml": {Data: []byte(guideTexts)}}
	own := fstest.MapFS{"i18n/pl.toml": {Data: []byte("by = \"Do dnia\"\nleave = \"Opuść\"\nnope = \"x\"\n")}}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide, own), Languages: []string{"en", "pl"}})
	texts, findings := words.Merge("pl", stack, nil)
	if len(findings) != 2 || findings[0].Place() != "i18n/pl.toml:1:1" || findings[1].Place() != "i18n/pl.toml:3:1" || texts["leave"] != "Opuść" {
		t.Errorf("%v, %v", findings, texts)
	}
}
