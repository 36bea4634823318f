package council

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

// started is the profile of another council that was started from a built-in one.
func started(t *testing.T, from string) string {
	t.Helper()
	text, err := BuiltInFile(from)
	if err != nil {
		t.Fatal(err)
	}
	_, tables, _ := strings.Cut(string(text), "\n[")
	return "id = \"mine\"\nname = \"Mine Council\"\nshort = \"Mine\"\nnation = \"england\"\n" + CopiedFrom(from) + "\n[" + tables
}

func loaded(t *testing.T, text string) (*Profile, map[int]string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, profileFile), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	p, list := Load(dir)
	faults := map[int]string{}
	for _, f := range list.Faults() {
		if faults[f.Line] != "" {
			t.Errorf("line %d has two faults: %s and %s", f.Line, faults[f.Line], f.Message)
		}
		faults[f.Line] = f.Message
	}
	return p, faults
}

func TestNothingOfAnotherCouncilIsPublishedAsOnesOwn(t *testing.T) {
	for _, from := range []string{"harrow", "city-of-london", "barnsley", "southwark"} {
		t.Run(from, func(t *testing.T) {
			text := started(t, from)
			if _, faults := loaded(t, "demonstration = true\n"+text); len(faults) > 0 {
				t.Errorf("a demonstration has faults: %v", faults)
			}
			p, faults := loaded(t, text)
			for _, r := range p.Rules {
				if r.Line > 0 && r.Source.Level == LevelLocal && len(r.Source.Quote) >= firstSaid && faults[r.Line] == "" {
					t.Errorf("line %d: rule %s passes", r.Line, r.ID)
				}
			}
			for _, d := range p.Documents {
				if d.Line > 0 && d.Level == LevelLocal && faults[d.Line] == "" {
					t.Errorf("line %d: document %s passes", d.Line, d.ID)
				}
			}
			for _, c := range p.Contacts {
				if c.Line > 0 && c.Source.Level == LevelLocal && faults[c.Line] == "" {
					t.Errorf("line %d: contact %s passes", c.Line, c.ID)
				}
			}
			for _, l := range p.Local {
				if l.Line > 0 && l.Source.Level == LevelLocal && faults[l.Line] == "" {
					t.Errorf("line %d: local %s passes", l.Line, l.Topic)
				}
			}
			if line := p.Line("advocacy"); line > 0 && p.Advocacy.Source.Level == LevelLocal && p.Advocacy.Source.Quote != "" && faults[line] == "" {
				t.Errorf("line %d: advocacy passes", line)
			}
			other, _ := BuiltIn(from)
			name := regexp.MustCompile(`\b` + other.Short + `\b`)
			for i, line := range strings.Split(text, "\n") {
				if !strings.HasPrefix(strings.TrimSpace(line), "#") && name.MatchString(line) && faults[i+1] == "" {
					t.Errorf("line %d passes: %s", i+1, line)
				}
			}
		})
	}
}

func TestACouncilsOwnWordsAreItsOwn(t *testing.T) {
	const mine = `id = "mine"
name = "Mine Council"
nation = "england"

[[document]]
id = "ours"
title = "Our leaflet"
publisher = "Mine Council"
url = "https://www.mine.gov.uk/leaflet"
read = 2026-11-22

[[contact]]
id = "us"
name = "The team"
about = "Beside Harrow and Southwark."
for = ["parents"]
phone = "020 7946 0000"
document = "ours"
quote = "call us"
`
	if _, faults := loaded(t, mine); len(faults) > 0 {
		t.Error(faults)
	}
	text, _ := BuiltInFile("harrow")
	if _, faults := loaded(t, strings.Replace(string(text), "\ndemonstration = true", "", 1)); len(faults) > 0 {
		t.Errorf("Harrow may publish what is Harrow's: %v", faults)
	}
}

func TestABrokenListOfBankHolidaysIsOneFault(t *testing.T) {
	whole := string(builtInHolidays)
	for name, c := range map[string]struct {
		list string
		want []string
	}{
		"whole":      {whole, nil},
		"a brace":    {"{", []string{"bank-holidays.json: fault"}},
		"empty":      {"{}", []string{"bank-holidays.json: fault"}},
		"a web page": {"<!doctype html>", []string{"bank-holidays.json: fault"}},
		"no day":     {strings.Replace(whole, "2026-12-25", "2026-25-12", 1), []string{"bank-holidays.json: fault"}},
		"without two days": {regexp.MustCompile(`(?s)\{[^{}]*"date": "202(?:6-12-25|7-03-26)"[^{}]*\},`).ReplaceAllString(whole, ""),
			[]string{"bank-holidays.json: these bank holidays are missing, which the program's own list has: Christmas Day, 2026-12-25; Good Friday, 2027-03-26"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			text, _ := BuiltInFile("harrow")
			os.WriteFile(filepath.Join(dir, profileFile), text, 0o666)
			os.WriteFile(filepath.Join(dir, holidayFile), []byte(c.list), 0o666)
			p, list := Load(dir)
			var got []string
			for _, f := range list {
				if f.File == holidayFile && f.Warning {
					got = append(got, f.File+": "+f.Message)
				} else if !f.Warning {
					got = append(got, f.File+": fault")
				}
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if len(p.Calendar.Holidays) < 50 {
				t.Error("the pages cannot be checked: there are no bank holidays")
			}
		})
	}
}

func TestTheHintRewritesDaysInTheFormOfAProfile(t *testing.T) {
	for written, want := range map[string]string{
		"22/11/2026": "2026-11-22", "1.2.2026": "2026-02-01", "22-11-2026": "2026-11-22", "2026/11/2": "2026-11-02", "22 November 2026": "2026-11-22", "22nd November 2026": "2026-11-22",
	} {
		_, list := Parse(profileFile, []byte("id = \"mine\"\nname = \"Mine\"\nnation = \"england\"\n\n[[document]]\nid = \"ours\"\nread = "+written+"\n"))
		found := false
		for _, f := range list {
			found = found || f.Line == 7 && f.Message == "a day is not written like this" && f.Hint == "write it as year-month-day: "+want
		}
		if !found {
			t.Errorf("%s: %v", written, list)
		}
	}
}

func TestAnEntryOfAnotherCouncilIsRecognized(t *testing.T) {
	local := Source{Level: LevelLocal, Quote: "within 15 days"}
	national := Source{Level: LevelNational, Quote: local.Quote}
	for _, tt := range []struct {
		name       string
		own, other Profile
		want       bool
	}{
		{"nothing", Profile{}, Profile{}, false},

		{"a document's address", Profile{Documents: []Document{{Line: 1, URL: "a"}}}, Profile{Documents: []Document{{Level: LevelLocal, URL: "a"}}}, true},
		{"its title and publisher", Profile{Documents: []Document{{Line: 1, Title: "a", Publisher: "b"}}}, Profile{Documents: []Document{{Level: LevelLocal, Title: "a", Publisher: "b"}}}, true},
		{"its title alone", Profile{Documents: []Document{{Line: 1, Title: "a", Publisher: "b"}}}, Profile{Documents: []Document{{Level: LevelLocal, Title: "a", Publisher: "c"}}}, false},
		{"its publisher alone", Profile{Documents: []Document{{Line: 1, Title: "a", Publisher: "b"}}}, Profile{Documents: []Document{{Level: LevelLocal, Title: "c", Publisher: "b"}}}, false},
		{"no address", Profile{Documents: []Document{{Line: 1, Title: "a"}}}, Profile{Documents: []Document{{Level: LevelLocal, Title: "b"}}}, false},
		{"a national document", Profile{Documents: []Document{{Line: 1, URL: "a"}}}, Profile{Documents: []Document{{Level: LevelNational, URL: "a"}}}, false},
		{"a document of the layer below", Profile{Documents: []Document{{URL: "a"}}}, Profile{Documents: []Document{{Level: LevelLocal, URL: "a"}}}, false},

		{"a telephone", Profile{Contacts: []Contact{{Line: 1, Phone: "a"}}}, Profile{Contacts: []Contact{{Source: local, Phone: "a"}}}, true},
		{"an e-mail address", Profile{Contacts: []Contact{{Line: 1, Email: "a"}}}, Profile{Contacts: []Contact{{Source: local, Email: "a"}}}, true},
		{"a web page", Profile{Contacts: []Contact{{Line: 1, URL: "a"}}}, Profile{Contacts: []Contact{{Source: local, URL: "a"}}}, true},
		{"a number for texts", Profile{Contacts: []Contact{{Line: 1, Text: "a"}}}, Profile{Contacts: []Contact{{Source: local, Text: "a"}}}, true},
		{"another number", Profile{Contacts: []Contact{{Line: 1, Phone: "a"}}}, Profile{Contacts: []Contact{{Source: local, Phone: "b"}}}, false},
		{"a national contact", Profile{Contacts: []Contact{{Line: 1, Phone: "a"}}}, Profile{Contacts: []Contact{{Source: national, Phone: "a"}}}, false},
		{"a contact of the layer below", Profile{Contacts: []Contact{{Phone: "a"}}}, Profile{Contacts: []Contact{{Source: local, Phone: "a"}}}, false},

		{"a local text", Profile{Local: []Local{{Line: 1, Text: "a"}}}, Profile{Local: []Local{{Source: local, Text: "a"}}}, true},
		{"a text for children", Profile{Local: []Local{{Line: 1, Text: "a", Child: "b"}}}, Profile{Local: []Local{{Source: local, Text: "c", Child: "b"}}}, true},
		{"no text for children", Profile{Local: []Local{{Line: 1, Text: "a"}}}, Profile{Local: []Local{{Source: local, Text: "c"}}}, false},
		{"a national text", Profile{Local: []Local{{Line: 1, Text: "a"}}}, Profile{Local: []Local{{Source: national, Text: "a"}}}, false},
		{"a text of the layer below", Profile{Local: []Local{{Text: "a"}}}, Profile{Local: []Local{{Source: local, Text: "a"}}}, false},

		{"a rule's words", Profile{Rules: []Rule{{Line: 1, Source: local}}}, Profile{Rules: []Rule{{Source: local}}}, true},
		{"the words of another step", Profile{Rules: []Rule{{Rule: timeline.Rule{ID: "a"}, Line: 1, Source: local}}}, Profile{Rules: []Rule{{Source: local}}}, false},
		{"other words", Profile{Rules: []Rule{{Line: 1, Source: Source{Quote: "within 20 days"}}}}, Profile{Rules: []Rule{{Source: local}}}, false},
		{"words of twelve letters", Profile{Rules: []Rule{{Line: 1, Source: Source{Quote: "in 12345 day"}}}}, Profile{Rules: []Rule{{Source: Source{Level: LevelLocal, Quote: "in 12345 day"}}}}, true},
		{"words too short to tell", Profile{Rules: []Rule{{Line: 1, Source: Source{Quote: "in 1234 day"}}}}, Profile{Rules: []Rule{{Source: Source{Level: LevelLocal, Quote: "in 1234 day"}}}}, false},
		{"a national rule", Profile{Rules: []Rule{{Line: 1, Source: national}}}, Profile{Rules: []Rule{{Source: national}}}, false},
		{"a rule of the layer below", Profile{Rules: []Rule{{Source: local}}}, Profile{Rules: []Rule{{Source: local}}}, false},

		{"advocacy", advocacyOn(1, local), advocacyOn(0, local), true},
		{"advocacy in other words", advocacyOn(1, Source{Quote: "within 20 days"}), advocacyOn(0, local), false},
		{"no advocacy", advocacyOn(1, Source{}), advocacyOn(0, Source{Level: LevelLocal}), false},
		{"national advocacy", advocacyOn(1, local), advocacyOn(0, national), false},
		{"advocacy of the layer below", advocacyOn(0, local), advocacyOn(0, local), false},
	} {
		s := stranger{own: &tt.own, other: &tt.other}
		for _, look := range []func(){s.documents, s.contacts, s.locals, s.rules, s.advocacy} {
			look()
		}
		if got := len(s.found) > 0; got != tt.want {
			t.Errorf("%s: %v", tt.name, s.found)
		}
		for _, f := range s.found {
			if f.Line != 1 {
				t.Errorf("%s: found on line %d", tt.name, f.Line)
			}
		}
	}
}

// advocacyOn is a profile whose table [advocacy] is on a line.
func advocacyOn(line int, source Source) Profile {
	return Profile{Advocacy: Advocacy{Source: source}, lines: map[string]int{"advocacy": line}}
}

// One document of another council is a reason to look for its name as well.
func TestTheNameOfAnotherCouncilCountsBesideItsDocument(t *testing.T) {
	harrow, _ := BuiltIn("harrow")
	at := slices.IndexFunc(harrow.Documents, func(d Document) bool { return d.Level == LevelLocal && d.URL != "" })
	text := strings.Replace(good, "Somebody writes", "As in Harrow, somebody writes", 1)
	if _, faults := loaded(t, text); len(faults) > 0 {
		t.Errorf("the name alone: %v", faults)
	}
	_, faults := loaded(t, strings.Replace(text, "https://www.testborough.gov.uk/leaflet", harrow.Documents[at].URL, 1))
	if want := (map[int]string{5: "document leaflet is that of " + harrow.Name, 35: "the name “Harrow” is that of " + harrow.Name}); !maps.Equal(faults, want) {
		t.Errorf("with a document: %v, want %v", faults, want)
	}
}
