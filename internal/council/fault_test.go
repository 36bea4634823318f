package council

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

func TestTenFaultsAreTenFindingsEachWithItsLine(t *testing.T) {
	data, err := os.ReadFile("testdata/ten-faults.toml")
	if err != nil {
		t.Fatal(err)
	}
	_, list := Parse("council.toml", data)
	found := map[int]int{}
	for _, f := range list {
		found[f.Line]++
		if f.Column == 0 || f.Hint == "" || f.File != "council.toml" {
			t.Errorf("%s: no column, hint or file: %+v", f, f)
		}
	}
	marked := regexp.MustCompile(`# (\d+): (.+)$`)
	faults := 0
	for i, line := range strings.Split(string(data), "\n") {
		m := marked.FindStringSubmatch(line)
		switch {
		case m != nil:
			faults++
			if found[i+1] != 1 {
				t.Errorf("line %d (%s): %d findings, want 1", i+1, m[2], found[i+1])
			}
		case found[i+1] != 0:
			t.Errorf("line %d: %d findings, want none", i+1, found[i+1])
		}
	}
	if faults != 10 || len(list) != 10 {
		t.Errorf("%d lines are marked and %d findings were made, want 10 and 10:\n%v", faults, len(list), list)
	}
}

// A good profile, to which each test adds or changes one thing.
const good = `id = "testborough"
name = "Testborough Council"
nation = "england"

[[document]]
id = "leaflet"
title = "A leaflet"
publisher = "Testborough Council"
url = "https://www.testborough.gov.uk/leaflet"
read = 2026-11-22

[[rule]]
id = "minutes"
kinds = ["initial", "review"]
from = "conference"
direction = "after"
amount = 15
unit = "working days"
audience = ["parents"]
document = "leaflet"
quote = "within 15 working days"
read = 2026-11-22

[[contact]]
id = "advice"
name = "Advice line"
for = ["parents"]
phone = "020 7946 0000"
hours = ["Monday to Friday 09:30 to 15:00"]
document = "leaflet"
quote = "the advice line"

[[local]]
topic = "recording"
text = "Somebody writes down what is said."
document = "leaflet"
quote = "a record"
`

func TestGoodProfileHasNoFindings(t *testing.T) {
	if _, list := Parse("council.toml", []byte(good)); len(list) > 0 {
		t.Error(list)
	}
}

// Each case changes one line of the good profile, and says every finding that
// follows: line and message.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		// keys
		{"name =", "nane =", `1: the file has no name; 2: the file has no key "nane"`},
		{"quote = \"within", "qoute = \"within", `12: rule minutes has no quote; 21: rule minutes has no key "qoute"`},
		{"topic = \"recording\"", "topic = \"recordings\"", `34: the guide does not know the topic "recordings"`},
		{"name = \"Testborough Council\"", "name = \"Testborough Council\"\nname = \"Again\"", `3: "name" is given twice: first on line 2`},
		{"[[document]]", "[document]", `5: there can be several of document`},
		{"nation =", "rule = 5\nnation =", `3: rule must be a table, and this is a whole number; 13: "rule" is given twice: first on line 3`},
		// kinds of value
		{"amount = 15", "amount = \"15\"", `17: amount must be a whole number, and this is text`},
		{"amount = 15", "amount = 1.5", `17: amount must be a whole number, and this is a number`},
		{"amount = 15", "amount = 99999999999999999999", `17: amount must be a whole number, and this is a number`},
		{"kinds = [\"initial\", \"review\"]", "kinds = \"initial\"", `14: kinds must be a list, and this is text`},
		{"kinds = [\"initial\", \"review\"]", "kinds = [1]", `14: each kinds must be text, and this is a whole number`},
		{"kinds = [\"initial\", \"review\"]", "kinds = []", `14: kinds is empty`},
		{"read = 2026-11-22\n\n[[rule", "read = 2026-11-22T10:00:00Z\n\n[[rule", `10: read must be a date, and this is a time`},
		{"nation = \"england\"", "nation = \"england\"\ndemonstration = \"yes\"", `4: demonstration must be true or false, and this is text`},
		{"nation = \"england\"", "nation = \"england\"\nadvocacy = 8", `4: advocacy must be a table, and this is a whole number`},
		// words
		{"kinds = [\"initial\", \"review\"]", "kinds = [\"initial\", \"initial\"]", `14: kinds holds "initial" twice`},
		{"from = \"conference\"", "from = \"conferance\"", `15: from "conferance" is not known`},
		{"direction = \"after\"", "direction = \"later\"", `16: direction "later" is not known`},
		{"unit = \"working days\"", "unit = \"workingdays\"", `18: unit "workingdays" is not known`},
		{"audience = [\"parents\"]", "audience = [\"mothers\"]", `19: audience "mothers" is not known`},
		{"unit = \"working days\"", "unit = \"working days\"\nbound = \"within\"", `19: bound "within" is not known`},
		{"unit = \"working days\"", "unit = \"working days\"\ncondition = \"plan-continued\"", `19: condition "plan-continued" is not known`},
		{"nation = \"england\"", "nation = \"uk\"", `3: nation "uk" is not known`},
		{"title = \"A leaflet\"", "title = \"A leaflet\"\nlevel = \"county\"", `8: level "county" is not known`},
		// impossible rules
		{"amount = 15", "amount = 0", `17: amount is 0, and must be from 1 to 520`},
		{"amount = 15", "amount = -15", `17: amount is -15, and must be from 1 to 520`},
		{"amount = 15", "amount = 15000", `17: amount is 15000, and must be from 1 to 520`},
		{"amount = 15\n", "", `17: rule minutes has a unit without an amount`},
		{"unit = \"working days\"\n", "", `12: rule minutes has no unit`},
		{"direction = \"after\"", "direction = \"on\"", `17: a rule with direction "on" is that day itself and has no amount`},
		{"unit = \"working days\"", "unit = \"minutes\"", `18: minutes can only be counted before the conference, on its own day`},
		{"unit = \"working days\"", "unit = \"working days\"\nbound = \"ask\"", `19: bound "ask" is for a rule without a number`},
		{"amount = 15\nunit = \"working days\"", "bound = \"by\"", `17: bound "by" needs a number, and rule minutes has none`},
		{"from = \"conference\"", "from = \"other\"", `12: rule minutes has no from_words`},
		{"from = \"conference\"", "from = \"conference\"\nfrom_words = \"x\"", `16: from_words is only for a rule counted from another event`},
		{"id = \"minutes\"", "id = \"first-core-group\"", ``},
		{"id = \"minutes\"\nkinds = [\"initial\", \"review\"]\nfrom = \"conference\"", "id = \"first-core-group\"\nkinds = [\"initial\", \"review\"]\nfrom = \"first-core-group\"", `15: first-core-group cannot be counted from first-core-group`},
		{"id = \"minutes\"\nkinds = [\"initial\", \"review\"]\nfrom = \"conference\"", "id = \"review-conference\"\nkinds = [\"initial\", \"review\"]\nfrom = \"first-core-group\"", `15: review-conference cannot be counted from first-core-group`},
		{"id = \"minutes\"\nkinds = [\"initial\", \"review\"]\nfrom = \"conference\"", "id = \"core-group\"\nkinds = [\"initial\", \"review\"]\nfrom = \"review-conference\"", `15: core-group cannot be counted from review-conference`},
		{"id = \"minutes\"", "id = \"conference\"", `16: conference cannot be after what it is counted from`},
		{"id = \"minutes\"", "id = \"Minutes\"", `13: id "Minutes" is not of the form lower-case-words`},
		{"id = \"minutes\"", "id = \"minuts\"", `12: the guide does not know a step "minuts"`},
		{"id = \"minutes\"", "id = \"tea-break\"\nstands_after = \"conferense\"", `12: rule tea-break stands after "conferense", which is not another step`},
		// sources
		{"document = \"leaflet\"\nquote = \"within", "document = \"leaflets\"\nquote = \"within", `20: there is no document "leaflets"`},
		{"document = \"leaflet\"\nquote = \"within", "quote = \"within", `12: rule minutes has no document`},
		{"quote = \"within 15 working days\"\n", "", `12: rule minutes has no quote`},
		{"days\"\nread = 2026-11-22\n", "days\"\n", `12: rule minutes has no read`},
		{"url = \"https://www.testborough.gov.uk/leaflet\"\n", "", `5: this document has no url`},
		{"url = \"https://www.testborough.gov.uk/leaflet\"", "offline = \"on paper\"", ``},
		{"read = 2026-11-22\n\n[[rule", "read = 0226-11-22\n\n[[rule", `10: read 0226-11-22 is not between 1989 and 2100`},
		// forms
		{"nation = \"england\"", "nation = \"england\"\naccent = \"#12345\"", `4: accent "#12345" is not a colour`},
		{"phone = \"020 7946 0000\"", "phone = \"020-7946\"", `28: phone "020-7946" is not a telephone number`},
		{"phone = \"020 7946 0000\"", "email = \"advice at testborough\"", `28: email "advice at testborough" is not an e-mail address`},
		{"phone = \"020 7946 0000\"", "url = \"javascript:alert(1)\"", `28: url "javascript:alert(1)" is not a web address`},
		{"phone = \"020 7946 0000\"", "url = \"www.testborough.gov.uk\"", `28: url "www.testborough.gov.uk" is not a web address`},
		{"phone = \"020 7946 0000\"\n", "", `24: contact advice says no way to reach it`},
		{"Monday to Friday 09:30 to 15:00", "Monday to Friday 9.30am to 3pm", `29: hours "Monday to Friday 9.30am to 3pm" are not opening hours`},
		{"Monday to Friday 09:30 to 15:00", "Friday to Monday 09:30 to 15:00", `29: hours "Friday to Monday 09:30 to 15:00" are not opening hours`},
		{"Monday to Friday 09:30 to 15:00", "Monday 15:00 to 09:30", `29: hours "Monday 15:00 to 09:30" are not opening hours`},
		{"Monday to Friday 09:30 to 15:00", "Monday 09:30 to 25:00", `29: hours "Monday 09:30 to 25:00" are not opening hours`},
		{"nation = \"england\"", "nation = \"england\"\nlogo = \"../secret.svg\"\nlogo_alt = \"x\"", `4: logo "../secret.svg" is not the path of a picture in this folder`},
		{"nation = \"england\"", "nation = \"england\"\nlogo = \"C:\\\\logo.svg\"\nlogo_alt = \"x\"", `4: logo "C:\\logo.svg" is not the path of a picture in this folder`},
		{"nation = \"england\"", "nation = \"england\"\nlogo = \"static/logo.svg\"", `1: the file has no logo_alt`},
		{"nation = \"england\"", "nation = \"england\"\nlanguages = [\"English\"]", `4: language "English" is not a language code`},
		{"nation = \"england\"", "nation = \"england\"\nclosed = [2026-12-29, 2026-12-29]", `4: closed holds 2026-12-29 twice`},
		{"nation = \"england\"", "nation = \"england\"\nclosed = [2026-12-25]", `4: the closing day 2026-12-25 is no working day anyway: Christmas Day`},
		{"nation = \"england\"", "nation = \"england\"\nclosed = [\"Christmas\"]", `4: each closed must be a date, and this is text`},
		{"nation = \"england\"", "nation = \"wales\"\nbase = \"england\"", `4: the national rules of England are not those of wales`},
		{"nation = \"england\"", "nation = \"wales\"", `0: there is no rule conference for every kind of conference`},
		{"name = \"Advice line\"", "name = \"Advice\\u0007line\"", `26: name holds a character that cannot be shown`},
		{"name = \"Advice line\"", "name = \"\"", `26: name is empty`},
		{"name = \"Advice line\"", "name = \"" + strings.Repeat("x", 601) + "\"", `26: name is longer than 600 characters`},
		// twice
		{"[[contact]]", "[[document]]\nid = \"leaflet\"\ntitle = \"B\"\npublisher = \"B\"\noffline = \"b\"\nread = 2026-11-22\n\n[[contact]]", `25: document "leaflet" is there twice: first on line 5`},
		{"[[local]]", "[[local]]\ntopic = \"recording\"\ntext = \"a\"\ndocument = \"leaflet\"\nquote = \"b\"\n\n[[local]]", `40: topic "recording" is there twice: first on line 33`},
		{"[[contact]]", "[[rule]]\nid = \"minutes\"\nkinds = [\"review\"]\nfrom = \"conference\"\ndirection = \"after\"\naudience = [\"parents\"]\ndocument = \"leaflet\"\nquote = \"b\"\nread = 2026-11-22\n\n[[contact]]", `24: rule minutes is there twice for review: first on line 12`},
		// lines that cannot be read
		{"name = \"Testborough Council\"", "name = \"Testborough Council", `2: the text is not closed with a quotation mark`},
		{"name = \"Testborough Council\"", "name = Testborough Council", `2: the value is not written in a way this file can hold`},
		{"name = \"Testborough Council\"", "name \"Testborough Council\"", `2: there is no = after the first word`},
		{"name = \"Testborough Council\"", "name = \"Testborough Council\" x", `2: something follows after the value`},
		{"name = \"Testborough Council\"", "name =", `2: there is no value after the =`},
		{"[[rule]]", "[[rule]", `12: the heading is not closed`},
		{"kinds = [\"initial\", \"review\"]", "kinds = [\"initial\", \"review\"", `14: this does not end before the next line starts`},
		{"text = \"Somebody", "text = \"\"\"Somebody", `35: this does not end before the next line starts`},
		{"phone = \"020 7946 0000\"", "phone = 020 7946 0000", `28: a number starts with 0`},
		{"name = \"Testborough Council\"", "name = \"Testborough Council\"\n\xff\xfe\x01", `3: a character is not UTF-8; 3: the line starts with a character that no key starts with`},
		{"name = \"Testborough Council\"", "name = \"Testborough C\xffuncil\"", `2: a character is not UTF-8`},
		{"name = \"Testborough Council\"", "name = \"" + strings.Repeat("x", 100_000) + "\"", `2: the line is 100009 characters long`},
		{"nation = \"england\"", "nation = \"england\"\x00", `0: this is not a text file`},
	} {
		text := strings.Replace(good, c.from, c.to, 1)
		if text == good {
			t.Errorf("%q is not in the good profile", c.from)
		}
		_, list := Parse("council.toml", []byte(text))
		var got []string
		for _, f := range list {
			got = append(got, fmt.Sprintf("%d: %s", f.Line, f.Message))
			if f.Hint == "" {
				t.Errorf("%s: no hint", f)
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q for %q:\n got %s\nwant %s", c.to, c.from, s, c.want)
		}
	}
}

func TestHintsNameTheNearestWord(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"name =", "nmae =", `did you mean "name"?`},
		{"from = \"conference\"", "from = \"confernce\"", `did you mean "conference"?`},
		{"document = \"leaflet\"", "document = \"leaflat\"", `did you mean "leaflet"?`},
		{"topic = \"recording\"", "topic = \"recoding\"", `did you mean "recording"?`},
		{"unit = \"working days\"", "unit = \"fortnights\"", `it can be "minutes", "hours", "days", "working days", "weeks" or "months"`},
	} {
		_, list := Parse("council.toml", []byte(strings.Replace(good, c.from, c.to, 1)))
		var hints []string
		for _, f := range list {
			hints = append(hints, f.Hint)
		}
		if !strings.Contains(strings.Join(hints, "\n"), c.want) {
			t.Errorf("%q: hints %q, want %q", c.to, hints, c.want)
		}
	}
}

// Nothing in a file may hang the reader or flood the editor.
func TestHugeAndHostileFilesAreReadQuickly(t *testing.T) {
	for name, text := range map[string]string{
		"a megabyte line":      "a = \"" + strings.Repeat("x", 1<<20-10) + "\"",
		"too large":            strings.Repeat("a = 1\n", 1<<20),
		"nothing but brackets": strings.Repeat("[", 1<<19),
		"nested lists":         "a = " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000),
		"nested tables":        "a = " + strings.Repeat("{a=", 5000) + "1" + strings.Repeat("}", 5000),
		"a deep key":           strings.Repeat("a.", 5000) + "a = 1",
		"bad lines":            strings.Repeat("= = =\n", 100_000),
		"open quotes":          strings.Repeat("a = \"\"\"\n", 50_000),
		"many tables":          strings.Repeat("[[rule]]\n", 50_000),
		"binary":               string(bytes.Repeat([]byte{0x7f, 0x80, 0xff, 0x0a}, 100_000)),
		"empty":                "",
	} {
		start := time.Now()
		_, list := Parse("council.toml", []byte(text))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s took %s", name, took)
		}
		if len(list.Faults()) == 0 {
			t.Errorf("%s has no fault", name)
		}
		if len(list) > mostFindings+1 {
			t.Errorf("%s gave %d findings", name, len(list))
		}
	}
}
