package council

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBankHolidaysYearByYear(t *testing.T) {
	data, err := os.ReadFile("testdata/bank-holidays.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, want, _ := strings.Cut(string(data), "\n\n")
	var b strings.Builder
	for i, division := range []string{"england-and-wales", "scotland", "northern-ireland"} {
		cal, list := readHolidays(builtInHolidays, division)
		if len(list) > 0 {
			t.Fatal(list)
		}
		if cal.First.String() != "2019-01-01" || cal.Last.String() != "2028-12-31" {
			t.Errorf("%s is published from %s to %s", division, cal.First, cal.Last)
		}
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(division)
		year := 0
		for _, h := range cal.Holidays {
			words := strings.Fields(short3(h.Date))
			if h.Date.Year != year {
				year = h.Date.Year
				fmt.Fprintf(&b, "\n  %d:", year)
			} else {
				b.WriteString(",")
			}
			b.WriteString(" " + strings.Join(words[:3], " "))
		}
		b.WriteString("\n")
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(want, "\n")
	for i, line := range got {
		if i >= len(wanted) || line != wanted[i] {
			t.Fatalf("line %d: got %q, want %q", i+1, line, append(wanted, "")[min(i, len(wanted))])
		}
	}
	if len(got) != len(wanted) {
		t.Errorf("%d lines, want %d", len(got), len(wanted))
	}
}

// The names come from the published list too.
func TestBankHolidaysAgreeWithThePublishedList(t *testing.T) {
	var published struct {
		Divisions map[string]map[string][]struct{ Date, Title string }
	}
	if err := json.Unmarshal([]byte(sharedText(t, "bank-holidays.json")), &published); err != nil {
		t.Fatal(err)
	}
	for division, years := range published.Divisions {
		cal, _ := readHolidays(builtInHolidays, division)
		names := map[string]string{}
		for _, h := range cal.Holidays {
			names[h.Date.String()] = h.Name
		}
		total := 0
		for _, list := range years {
			for _, e := range list {
				total++
				if names[e.Date] != e.Title {
					t.Errorf("%s %s is %q, want %q", division, e.Date, names[e.Date], e.Title)
				}
			}
		}
		if total != len(cal.Holidays) {
			t.Errorf("%s: %d bank holidays, want %d", division, len(cal.Holidays), total)
		}
	}
}

// feed returns GOV.UK's form of a list with seven holidays in one year, in which
// old is replaced by new.
func feed(old, new string) []byte {
	var events []string
	for _, d := range []string{"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25"} {
		events = append(events, fmt.Sprintf(`      {"title": "Holiday", "date": "2026-%s", "notes": "", "bunting": true}`, d))
	}
	text := "{\n  \"scotland\": {\n    \"division\": \"scotland\",\n    \"events\": [\n" + strings.Join(events, ",\n") + "\n    ]\n  }\n}\n"
	return []byte(strings.Replace(text, old, new, 1))
}

func TestFaultsOfBankHolidays(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"scotland", "wales", "0:0: there are no bank holidays of scotland"},
		{"2026-04-03", "2026-02-31", `6:7: the date "2026-02-31" is not a day in the calendar; `},
		{"2026-04-03", "3 April 2026", `6:7: the date "3 April 2026" is not a day in the calendar; `},
		{"2026-04-03", "2026-01-01", "6:7: 2026-01-01 is there twice; "},
		{"2026-04-03", "2026-04-07", "7:7: 2026-04-06 comes after 2026-04-07; "},
		{"2026-12-25", "2028-12-25", "0:0: scotland has no bank holidays in 2027; "},
		{"2026-12-25", "2025-12-25", "11:7: 2025-12-25 comes after 2026-08-31; "},
		{`"Holiday"`, `""`, `5:7: the bank holiday on 2026-01-01 has no title; `},
		{`"Holiday"`, `"<b>Holiday</b>"`, `5:7: the title of the bank holiday on 2026-01-01 is not the name of one; `},
		{`"Holiday"`, `"Holi\u0007day"`, `5:7: the title of the bank holiday on 2026-01-01 is not the name of one; `},
		{"2026-04-03", "2025-04-03", "6:7: 2025-04-03 comes after 2026-01-01; "},
		{`"Holiday"`, `5`, `5:7: this is not a bank holiday with a title and a date; `},
		{"[\n", "\n", "6:7: the list cannot be read from here on"},
		{"]\n  }\n}\n", "]\n  }\n}\n{}", "15:2: something follows after the end of the list"},
		{`"events"`, `"event"`, "2:15: scotland has no list of events"},
	} {
		_, list := readHolidays(feed(c.old, c.new), "scotland")
		got := ""
		for _, f := range list {
			got += fmt.Sprintf("%d:%d: %s; ", f.Line, f.Column, f.Message)
			if f.File != holidayFile || f.Hint == "" {
				t.Errorf("%+v: no file or hint", f)
			}
		}
		if strings.TrimSuffix(got, "; ") != strings.TrimSuffix(c.want, "; ") {
			t.Errorf("%q for %q:\n got %s\nwant %s", c.new, c.old, got, c.want)
		}
	}
	for _, text := range []string{"", "[]", "null", "5", "\x00\xff", `{"scotland": null}`, `{"scotland": {"events": null}}`} {
		if _, list := readHolidays([]byte(text), "scotland"); len(list.Faults()) == 0 {
			t.Errorf("%q has no fault", text)
		}
	}
}

func TestAListSavedByNotepadIsRead(t *testing.T) {
	if _, list := readHolidays(append([]byte("\ufeff"), feed("", "")...), "scotland"); len(list) > 0 {
		t.Error(list)
	}
}

// A whole year is named day by day; what goes beyond it is counted.
func TestManyMissingBankHolidaysAreCounted(t *testing.T) {
	built, _ := readHolidays(builtInHolidays, "scotland")
	for missing, want := range map[int]string{13: "", 14: "", 15: "; and 1 more", 16: "; and 2 more"} {
		p := &Profile{Division: "scotland", Calendar: built}
		p.Calendar.Holidays = built.Holidays[missing:]
		got := lacking(p)[0].Message
		if named := strings.Count(got, "; ") + 1 - strings.Count(want, "; "); named != min(missing, 14) || strings.Contains(got, "more") != (want != "") || !strings.HasSuffix(got, want) {
			t.Errorf("%d missing: %s", missing, got)
		}
	}
}

// The program does not know the days of later years: there a short list is a fault.
func TestAYearThatOnlyTheCouncilsListHasIsWhole(t *testing.T) {
	later := bytes.ReplaceAll(feed("", ""), []byte("2026"), []byte("2031"))
	if _, list := readHolidays(later, "scotland"); len(list) > 0 {
		t.Error(list)
	}
	short := bytes.ReplaceAll(later, []byte("2031-12-25"), []byte("2032-12-25"))
	_, list := readHolidays(short, "scotland")
	if got := list.Error(); got != "bank-holidays.json: scotland has 6 bank holidays in 2031" {
		t.Error(got)
	}
}

// However many days of a year are missing, the editor reads which.
func TestMissingBankHolidaysAreNamed(t *testing.T) {
	for nation, division := range map[string]string{"england": "england-and-wales", "wales": "england-and-wales", "scotland": "scotland", "northern-ireland": "northern-ireland"} {
		whole := newReader(holidayFile, builtInHolidays).holidays(division)
		for without := 1; without <= 7; without++ {
			var events, gone []string
			for _, h := range whole {
				if h.date.Year == 2027 && len(gone) < without {
					gone = append(gone, h.title+", "+h.date.String())
					continue
				}
				events = append(events, fmt.Sprintf(`{"title": %q, "date": "%s"}`, h.title, h.date))
			}
			dir := t.TempDir()
			files := map[string]string{
				profileFile: "id = \"mine\"\nname = \"Mine\"\nnation = \"" + nation + "\"\n",
				holidayFile: `{"` + division + `": {"division": "` + division + `", "events": [` + strings.Join(events, ",") + `]}}`,
			}
			for name, text := range files {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			_, list := Load(dir)
			want := "bank-holidays.json: these bank holidays are missing, which the program's own list has: " + strings.Join(gone, "; ")
			if got := list.Error(); got != want || !list[0].Warning {
				t.Errorf("%s without %d days:\n got %s\nwant %s", nation, without, got, want)
			}
		}
	}
}

// yearOf returns a list of Scotland's with some bank holidays, one a day from 1 January.
func yearOf(year, n int) []byte {
	var events []string
	for day := range n {
		events = append(events, fmt.Sprintf(`{"title": "Holiday", "date": "%d-%02d-%02d"}`, year+day/300, 1+day%300/25, 1+day%25))
	}
	return []byte(`{"scotland": {"division": "scotland", "events": [` + strings.Join(events, ", ") + "]}}")
}

// A year of GOV.UK's has 7 to 14 days; of the years that the program knows, 2019 to 2028, the
// editor reads which are missing instead.
func TestHowManyBankHolidaysAYearHas(t *testing.T) {
	for _, tt := range []struct {
		year, days int
		want       string
	}{
		{2018, 6, "bank-holidays.json: scotland has 6 bank holidays in 2018"},
		{2018, 7, ""}, {2018, 14, ""},
		{2018, 15, "bank-holidays.json: scotland has 15 bank holidays in 2018"},
		{2019, 6, ""}, {2019, 1, ""},
		{2019, 15, "bank-holidays.json: scotland has 15 bank holidays in 2019"},
		{2028, 6, ""},
		{2029, 6, "bank-holidays.json: scotland has 6 bank holidays in 2029"},
		{2029, 7, ""},
		{2031, 1, "bank-holidays.json: scotland has 1 bank holiday in 2031"},
		{2031, 350, "bank-holidays.json: scotland has 300 bank holidays in 2031"},
		{2031, 351, "bank-holidays.json: scotland has more than 350 bank holidays"},
	} {
		cal, list := readHolidays(yearOf(tt.year, tt.days), "scotland")
		if list.Error() != tt.want {
			t.Errorf("%d days of %d: %v", tt.days, tt.year, list)
		}
		if first := fmt.Sprintf("%d-01-01", tt.year); tt.want == "" && (cal.First.String() != first || len(cal.Holidays) != tt.days) {
			t.Errorf("%d days of %d: %d days from %s on", tt.days, tt.year, len(cal.Holidays), cal.First)
		}
	}
}

func TestAListOfAMegabyteIsRead(t *testing.T) {
	list := yearOf(2026, 8)
	for size, want := range map[int]string{1 << 20: "", 1<<20 + 1: "bank-holidays.json: the file is larger than 1 MB"} {
		_, found := readHolidays(append(bytes.Clone(list), bytes.Repeat([]byte(" "), size-len(list))...), "scotland")
		if found.Error() != want {
			t.Errorf("%d bytes: %v", size, found)
		}
	}
}
