package council

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"familyguide/internal/finding"
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

// A good profile, from which the cases start.
//
//go:embed testdata/good.toml
var good string

func TestGoodProfileHasNoFindings(t *testing.T) {
	if _, list := Parse("council.toml", []byte(good)); len(list) > 0 {
		t.Error(list)
	}
}

var change = regexp.MustCompile(`^(\d+):(?: (.*))?$`)

// apply changes the lines of the good profile as a case of faults.txt says, and
// returns what it wants to be found; changes is false if it has none.
func apply(t *testing.T, block string) (text, want string, changes bool) {
	t.Helper()
	old := strings.Split(good, "\n")
	changed := map[int]string{}
	last := 0
	for _, line := range strings.Split(block, "\n") {
		more, added := strings.CutPrefix(line, "  >")
		switch m := change.FindStringSubmatch(line); {
		case added:
			changed[last] += "\n" + strings.TrimPrefix(more, " ")
		case strings.HasPrefix(line, "    "):
			want += line + "\n"
		case strings.HasPrefix(line, "#"):
		case m != nil:
			last, _ = strconv.Atoi(m[1])
			changed[last] = m[2]
		default:
			t.Fatalf("not a line of a case: %q", line)
		}
	}
	var lines []string
	for i, line := range old {
		new, is := changed[i+1]
		switch {
		case is && new != "":
			lines = append(lines, new)
		case !is:
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n"), want, last > 0
}

// found writes findings as faults.txt does: place and message, and below it the hint.
func found(list finding.List) (text string) {
	for _, f := range list {
		place := fmt.Sprintf("%d:%d", f.Line, f.Column)
		if f.Column == 0 {
			place = fmt.Sprint(f.Line)
		}
		weight := ""
		if f.Warning {
			weight = "warning: "
		}
		text += fmt.Sprintf("    %s: %s%s\n        %s\n", place, weight, f.Message, f.Hint)
	}
	return cmp.Or(text, "    nothing\n")
}

func TestFaults(t *testing.T) {
	const name = "testdata/faults.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(strings.TrimSpace(string(data)), "\n\n")
	for i, block := range blocks {
		text, want, changes := apply(t, block)
		if !changes {
			continue // a heading
		}
		_, list := Parse("council.toml", []byte(text))
		got := found(list)
		if *update {
			blocks[i] = strings.TrimSuffix(strings.TrimSuffix(block+"\n", want)+got, "\n")
		} else if got != want {
			t.Errorf("%s\n got\n%s", block, got)
		}
		for _, f := range list {
			if f.Hint == "" {
				t.Errorf("%s: no hint", f)
			}
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(strings.Join(blocks, "\n\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// What a text file cannot show.
func TestFaultsOfBytes(t *testing.T) {
	const name = `"Testborough Council"`
	for _, c := range []struct{ to, want string }{
		{"\"Testborough C\xffuncil\"", "2: a character is not UTF-8"},
		{"\"Testborough Council\"\n\xff\xfe\x01", "3: a character is not UTF-8; 3: the line starts with a character that no key starts with"},
		{"\"Testborough\x01Council\"", "2: there is a character that cannot be seen"},
		{"\"Testborough Council\"\x00", "0: this is not a text file"},
		{`"` + strings.Repeat("x", 601) + `"`, "2: name is longer than 600 characters"},
		{"\"Testborough Council\" #" + strings.Repeat("é", 20_000-30), ""},
		{"\"Testborough Council\" #" + strings.Repeat("é", 20_000-29), "2: the line is 20001 characters long"},
		{`"` + strings.Repeat("x", 100_000) + `"`, "2: the line is 100009 characters long"},
	} {
		_, list := Parse("council.toml", []byte(strings.Replace(good, name, c.to, 1)))
		var got []string
		for _, f := range list {
			got = append(got, fmt.Sprintf("%d: %s", f.Line, f.Message))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%.40q: got %s, want %s", c.to, s, c.want)
		}
	}
}

// An editor on Windows saves other line ends and a mark at the start.
func TestWindowsTextIsTheSame(t *testing.T) {
	text := "\ufeff" + strings.ReplaceAll(good, "\n", "\r\n")
	if p, list := Parse("council.toml", []byte(text)); len(list) > 0 || p.ID != "testborough" {
		t.Error(list)
	}
}

func TestHintsNameTheNearestWord(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"name =", "closed = [\"2026-12-24\"]\nname =", "write each date without quotation marks: closed = [2026-12-14, 2026-12-28]"},
		{`kinds = ["initial", "review"]`, "kinds = [1]", `put each between quotation marks: kinds = ["…", "…"]`},
		{"name =", "nmae =", `did you mean "name"?`},
		{"from = \"conference\"", "from = \"confernce\"", `did you mean "conference"?`},
		{"document = \"leaflet\"", "document = \"leaflat\"", `did you mean "leaflet"?`},
		{"topic = \"recording\"", "topic = \"recoding\"", `did you mean "recording"?`},
		{"unit = \"working days\"", "unit = \"fortnights\"", `it can be "minutes", "hours", "days", "working days", "weeks", "months" or "weeks of pregnancy"`},
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

// TestHintsSayWhatToWrite has misunderstandings of which the message alone does not help.
func TestHintsSayWhatToWrite(t *testing.T) {
	event := "[[event]]\nid = \"birth\"\nname = \"The day your baby was born\"\nwords = \"the birth\"\n\n"
	for _, c := range []struct{ old, new, hint string }{
		{"unit = \"working days\"", "unit = \"working days\"\nevery = \"4 weeks\"", `write it in braces: every = {amount = 4, unit = "weeks"}`},
		{"unit = \"working days\"", "unit = \"working days\"\nat_most = {amount = 6, unit = \"weeks\"}", `put it into every: every = {amount = 4, unit = "weeks", at_most = {amount = 6, unit = "weeks"}}`},
		{"quote = \"a record\"", "quote = \"a record\"\nfirst_day_counts = true", "it is for the whole file: move the line up, above the first line in [brackets]"},
		{"unit = \"working days\"", "unit = \"working days\"\nbound = \"ideally\"", `did you mean "aim"? It can be "by", "on", "about", "from", "aim" or "ask"`},
		{"from = \"conference\"", "from = \"minutes\"", `that is a step, and has no date of its own to count from: add an [[event]] for the day that a family knows, with id = "minutes-came"`},
		{"[[rule]]\nid = \"minutes\"\nkinds = [\"initial\", \"review\"]\nfrom = \"conference\"", event + "[[rule]]\nid = \"minutes\"\nkinds = [\"initial\"]\nfrom = \"the birth\"", `write its id: from = "birth"`},
		{"quote = \"a record\"", "quote = \"a record\"\ndoubts = [\"is that so?\"]", `did you mean "doubt"? Keys for the whole file go above the first line in [brackets]`},
		{"read = 2026-11-22\n\n[[contact]]", "read = 2026-11-22\ndoubts = [\"is that so?\"]\n\n[[contact]]", `did you mean "doubt"? Keys for the whole file go above the first line in [brackets]`},
		{"phone =", "website = \"https://www.test.gov.uk\"\nphone =", `did you mean "url"? Keys for the whole file go above the first line in [brackets]`},
		{"url =", "website =", `did you mean "url"? Keys for the whole file go above the first line in [brackets]`},
		{"hours =", "open =", `did you mean "hours"? Keys for the whole file go above the first line in [brackets]`},
		{"hours =", "closed = [\"bank holidays\"]\nhours =", `did you mean "bank_holidays"? Keys for the whole file go above the first line in [brackets]`},
		{"phone =", "note = \"for carers\"\nphone =", `did you mean "about"? Keys for the whole file go above the first line in [brackets]`},
		{"phone =", "telephone = \"020 7946 0001\"\nphone =", `did you mean "phone"?`},
		{"amount = 15", "website = \"https://www.test.gov.uk\"\namount = 15", "it is for the whole file: move the line up, above the first line in [brackets]"},
		{"[[rule]]", "[[event]]\nid = \"told\"\nname = \"The day you were told\"\ndate = 2026-11-30\n\n[[rule]]", "leave it out: each family types its own date"},
		{"[[rule]]", "[[event]]\nname = \"The day you were told\"\ndate = 2026-11-30\n\n[[rule]]", "leave it out: each family types its own date"},
		{"nation = \"england\"", "nation = \"england\"\nopen = true", "write a list, in square brackets: open = […]"},
	} {
		_, list := Parse("council.toml", []byte(strings.Replace(good, c.old, c.new, 1)))
		var hints []string
		for _, f := range list {
			hints = append(hints, f.Hint)
		}
		if !slices.Contains(hints, c.hint) {
			t.Errorf("%s:\n got %q\nwant %s", c.new, hints, c.hint)
		}
	}
}

// TestARuleNamedLikeAnEventIsNotOne has a rule whose id holds the word.
func TestARuleNamedLikeAnEventIsNotOne(t *testing.T) {
	text := strings.Replace(good, `id = "minutes"`, `id = "prevention-visit"`, 1)
	_, list := Parse("council.toml", []byte(strings.Replace(text, "amount = 15", "amount = 15\ndate = 2026-11-30", 1)))
	faults := list.Faults()
	if len(faults) != 1 || !strings.HasPrefix(faults[0].Hint, "the keys of rule prevention-visit are id, ") {
		t.Errorf("%v", faults)
	}
}
