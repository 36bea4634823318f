package contactlist

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/tools/txtar"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

var today = timeline.Date{Year: 2026, Month: 11, Day: 30}

// proposed returns what a list proposes for a council that has only the contacts of
// everybody: entries and findings, in the order of the list.
func proposed(t *testing.T, file string, data []byte) string {
	t.Helper()
	const profile = "id = \"town\"\nname = \"Town\"\nnation = \"england\"\n"
	p, faults := council.Parse("council.toml", []byte(profile))
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	var out strings.Builder
	contacts, found := Read(file, data, today)
	for _, f := range found {
		fmt.Fprintf(&out, "%s\n    %s\n", f, f.Hint)
	}
	b := NewBook(p, file)
	var all strings.Builder
	for _, c := range contacts {
		f, there := b.There(c)
		var e *Entry
		if !there {
			e, f = b.Propose(c)
		}
		if e == nil {
			fmt.Fprintf(&out, "%s\n    %s\n", f, f.Hint)
			continue
		}
		b.Add(e)
		out.WriteString(e.Text)
		all.WriteString(e.Text)
	}
	if _, faults := council.Parse("council.toml", []byte(profile+all.String())); faults.Err() != nil {
		t.Errorf("%s: what is proposed has faults: %v\n%s", file, faults, all.String())
	}
	return out.String()
}

// TestLists reads testdata/*.txtar: each holds a list, and what is proposed.
func TestLists(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no lists: ", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil || len(archive.Files) < 1 {
				t.Fatal(err)
			}
			got := proposed(t, archive.Files[0].Name, archive.Files[0].Data)
			if os.Getenv("UPDATE") != "" {
				archive.Files = append(archive.Files[:1], txtar.File{Name: "proposed", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if want := string(archive.Files[1].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	if len(files) < 4 {
		t.Errorf("%d lists", len(files))
	}
}

func TestEncodingsAndSeparatorsAreTheSame(t *testing.T) {
	const list = "Name,Telephone,About\r\nSeán’s café,020 7946 0000,\"Warm, and\r\ndry\"\r\n"
	want := proposed(t, "list.csv", []byte(list))
	if !strings.Contains(want, `about = "Warm, and dry"`) || !strings.Contains(want, `name = "Seán’s café"`) {
		t.Fatal(want)
	}
	windows1252 := strings.NewReplacer("á", "\xe1", "’", "\x92", "é", "\xe9").Replace(list)
	tabs := strings.NewReplacer("Name,", "Name\t", "phone,", "phone\t", "café,", "café\t", "0000,", "0000\t").Replace(list)
	utf16le := []byte("\xff\xfe")
	for _, unit := range utf16.Encode([]rune(tabs)) {
		utf16le = append(utf16le, byte(unit), byte(unit>>8))
	}
	for name, data := range map[string]string{
		"UTF-8 with its mark":  "\ufeff" + list,
		"Windows-1252":         windows1252,
		"semicolons":           strings.NewReplacer("Name,", "Name;", "phone,", "phone;", "café,", "café;", "0000,", "0000;").Replace(list),
		"a named separator":    "sep=|\r\n" + strings.NewReplacer("Name,", "Name|", "phone,", "phone|", "café,", "café|", "0000,", "0000|").Replace(list),
		"tabs":                 tabs,
		"UTF-16":               string(utf16le),
		"line ends of Unix":    strings.ReplaceAll(list, "\r\n", "\n"),
		"line ends of a Mac":   strings.ReplaceAll(list, "\r\n", "\r"),
		"no end of line":       strings.TrimSuffix(list, "\r\n"),
		"empty rows":           strings.ReplaceAll(list, "About\r\n", "About\r\n,,\r\n\r\n"),
		"a title above":        "Services of the county\r\n\r\n" + list,
		"other columns":        strings.NewReplacer("About\r\n", "About,Postcode\r\n", "dry\"\r\n", "dry\",EX1 1AA\r\n").Replace(list),
		"headings in capitals": strings.NewReplacer("Name", " NAME: ", "Telephone", "TELEPHONE NO.", "About", "What they do").Replace(list),
	} {
		if got := proposed(t, "list.csv", []byte(data)); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestFilesThatAreNotListsAreFaults(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"empty":           {"", "list.csv: is empty"},
		"blank":           {" \r\n\r\n", "list.csv: is empty"},
		"a workbook":      {"PK\x03\x04xl/workbook.xml", "list.csv: is a spreadsheet, not a CSV file"},
		"an old workbook": {"\xd0\xcf\x11\xe0\xa1\xb1", "list.csv: is a spreadsheet, not a CSV file"},
		"a PDF":           {"%PDF-1.7", "list.csv: is a PDF, not a CSV file"},
		"a picture":       {"\x89PNG\r\n\x1a\n\x00\x00", "list.csv: is not a text file"},
		"no headings":     {"Advice line,020 7946 0000\n", `list.csv:1: has no row of headings with a name and a way to reach it: the first row is "Advice line", "020 7946 0000"`},
		"headings alone":  {"Name,Phone\n", "list.csv: has headings and no contact below them"},
		"a package":       {`{"name": "hsds", "resources": [{"name": "services", "path": "services.csv"}]}`, "list.csv: only lists the tables of a data package"},
		"quotes":          {"Name,Phone\nThe \"Lighthouse\" team,020 7946 0000\nA,1\n", "list.csv:2: the quotation marks of this row do not match, and what follows cannot be read"},
		"an open quote":   {"Name,Phone\n\"The team,020 7946 0000\nA,1\n", "list.csv:2: the quotation marks of this row do not match, and what follows cannot be read"},
		"half a file":     {"{\"contents\": [\n{\"name\": \"A", "list.csv:2: is not whole JSON: unexpected end of JSON input"},
		"other JSON":      {`{"a": 1}`, "list.csv: holds no service of Open Referral UK"},
		"no services":     {`[]`, "list.csv: holds no service of Open Referral UK"},
	} {
		contacts, found := Read("list.csv", []byte(c.data), today)
		if len(contacts) > 0 && found.Err() == nil || len(found) != 1 || found[0].String() != c.want || found[0].Hint == "" {
			t.Errorf("%s: %v, want %s", name, found, c.want)
		}
	}
}

func TestHoursAreReadOrLeftOut(t *testing.T) {
	const unread = ""
	for text, want := range map[string]string{
		"Monday to Friday 09:30 to 15:00":                      "Monday to Friday 09:30 to 15:00",
		"Mon-Fri 9am-5pm":                                      "Monday to Friday 09:00 to 17:00",
		"Mon – Fri, 9.00 – 17.30":                              "Monday to Friday 09:00 to 17:30",
		"9am to 5pm, Monday to Friday":                         "Monday to Friday 09:00 to 17:00",
		"9-5pm weekdays":                                       "Monday to Friday 09:00 to 17:00",
		"1-5pm Weds":                                           "Wednesday 13:00 to 17:00",
		"Weekdays: 0900-1700":                                  "Monday to Friday 09:00 to 17:00",
		"Mon-Thu 9am-5pm, Fri 9am-4.30pm":                      "Monday to Thursday 09:00 to 17:00|Friday 09:00 to 16:30",
		"Monday to Friday 9am to 5pm and Saturday 10am to 1pm": "Monday to Friday 09:00 to 17:00|Saturday 10:00 to 13:00",
		"Mon, Wed and Fri 10am - noon":                         "Monday 10:00 to 12:00|Wednesday 10:00 to 12:00|Friday 10:00 to 12:00",
		"Tuesday 10am-2pm; Thursday 1pm-4pm":                   "Tuesday 10:00 to 14:00|Thursday 13:00 to 16:00",
		"Mon-Fri 17:00-08:30; weekends all day":                "Monday to Friday 17:00 to 08:30|Saturday to Sunday all day",
		"24/7":                                                 "every day all day",
		"24 hours a day, 7 days a week":                        "every day all day",
		"Every day 8am-midnight":                               "every day 08:00 to 00:00",
		"Daily 8 a.m. to 8 p.m.":                               "every day 08:00 to 20:00",
		"Mon-Fri 9-5":                                          unread, // in the morning?
		"Mon-Fri 9:30-5:00":                                    unread,
		"9am-5pm":                                              unread, // on which days?
		"Mon-Fri 9am-5pm (closed for lunch)":                   unread,
		"Mon-Fri 9am-5pm, by appointment":                      unread,
		"Mon-Fri 9am-5pm except bank holidays":                 unread,
		"First Monday of the month 9am-5pm":                    unread,
		"Sat-Mon 9am-5pm":                                      unread,
		"Mon-Fri 25:00-26:00":                                  unread,
		"Mon-Fri 13pm-5pm":                                     unread,
		"office hours":                                         unread,
	} {
		if got := strings.Join(readHours(text), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestNumbersAreRewrittenOnlyInForm(t *testing.T) {
	for text, want := range map[string]string{
		"020 7946 0000":         "020 7946 0000",
		"(020) 7946 0000":       "020 7946 0000",
		"020-7946-0000":         "020 7946 0000",
		"020.7946.0000":         "020 7946 0000",
		"+44 (0)20 7946 0000":   "+44 20 7946 0000",
		"tel:+442079460000":     "+442079460000",
		"0800 1111 (free)":      "0800 1111 (free)", // the profile refuses these, and the row is reported
		"020 7946 0000 ext 12":  "020 7946 0000 ext 12",
		"020 7946 0000/0001":    "020 7946 0000/0001",
		"020 7946 0000 or 0001": "020 7946 0000 or 0001",
		"2.07946E+10":           "2 07946e+10",
	} {
		if got := dialled(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for number, lost := range map[string]bool{"2079460000": true, "800111111": true, "02079460000": false, "+442079460000": false, "999": false, "116 123": false, "18001 020 7946 0000": false} {
		if lostZero(number) != lost {
			t.Errorf("%s: lost its first 0: %t", number, !lost)
		}
	}
}
