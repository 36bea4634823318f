package council

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
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

func TestADayThatIsWrittenAsPeopleWriteIt(t *testing.T) {
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
