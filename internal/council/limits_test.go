package council

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// lastOf returns the last of some findings.
func lastOf(list finding.List) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1].Message
}

func TestAFileHasAtMost200Findings(t *testing.T) {
	for n, want := range map[int]int{199: 199, 200: 200, 201: 201, 300: 201} {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "key-%d = 1\n", i)
		}
		_, list := Parse("council.toml", []byte(text.String()+good))
		more := 0
		for _, f := range list {
			if f.Message == "there is more than this" && f.Line == 0 && f.Column == 0 && !f.Warning && f.Hint == "mend these first" {
				more++
			}
		}
		if len(list) != want || more != max(0, want-200) {
			t.Errorf("%d faults: %d findings, %d say that there are more", n, len(list), more)
		}
	}
}

func TestReadingStopsAfter50UnreadableLines(t *testing.T) {
	for n, all := range map[int]bool{49: true, 50: false} {
		p, list := Parse("council.toml", []byte(strings.Repeat("a word\n", n)+good))
		if (p != nil) != all || len(list.Faults()) != max(n, 49)+map[bool]int{false: 1}[all] {
			t.Errorf("%d lines: %d faults, a profile: %v", n, len(list.Faults()), p != nil)
		}
		if more := lastOf(list) == "there are more lines that cannot be read"; more == all {
			t.Errorf("%d lines: %s", n, lastOf(list))
		}
	}
}

func TestAProfileOfMoreThanAMegabyteIsAFault(t *testing.T) {
	fill := strings.Repeat("# a line of the file\n", 1<<20/21+1)
	for size, want := range map[int]string{1 << 20: "", 1<<20 + 1: "the file is larger than 1 MB"} {
		p, list := Parse("council.toml", []byte((good + "\n" + fill)[:size]))
		if lastOf(list) != want || (p == nil) != (want != "") {
			t.Errorf("%d bytes: %v", size, list)
		}
	}
}

func TestAPassageThatIsTooLongIsAFault(t *testing.T) {
	const text = `"Somebody writes down what is said."`
	for n, want := range map[int]string{8000: "", 8001: "text is longer than 8000 characters"} {
		_, list := Parse("council.toml", []byte(strings.Replace(good, text, `"`+strings.Repeat("é", n)+`"`, 1)))
		if lastOf(list) != want {
			t.Errorf("%d letters: %v", n, list)
		}
	}
	for n, want := range map[int]string{600: "", 601: "name is longer than 600 characters"} {
		_, list := Parse("council.toml", []byte(strings.Replace(good, `"Testborough Council"`, `"`+strings.Repeat("é", n)+`"`, 1)))
		if lastOf(list) != want {
			t.Errorf("%d letters: %v", n, list)
		}
	}
}

func TestTooManyClosingDaysAreAFault(t *testing.T) {
	for n, want := range map[int]string{150: "", 151: "closed holds more than 150 days"} {
		var days []string
		for d := (timeline.Date{Year: 2031, Month: 1, Day: 1}); len(days) < n; d = d.AddDays(1) {
			if w := d.Weekday(); w > 0 && w < 6 {
				days = append(days, d.String())
			}
		}
		_, list := Parse("council.toml", []byte("closed = ["+strings.Join(days, ", ")+"]\n"+good))
		if lastOf(list) != want {
			t.Errorf("%d days: %v", n, list)
		}
	}
}

// Each second count, reading, interval and last of a series takes a place of the engine.
func TestTooManyFurtherCountsAreAFault(t *testing.T) {
	for _, tt := range []struct{ name, further string }{
		{"second counts", "pick = \"latest\"\nor = {amount = 3, unit = \"weeks\"}"},
		{"readings", "reading = \"working days\""},
		{"intervals", "every = {amount = 4, unit = \"weeks\"}"},
	} {
		p, _ := Parse("council.toml", []byte(good))
		text := ""
		for n := extrasOf(p) + 1; n <= timeline.MaxExtras+1; n++ {
			text += ruleText(fmt.Sprintf("step-%c%c", 'a'+n/26, 'a'+n%26), `"initial"`, "from = \"conference\"\ndirection = \"after\"\namount = 5\nunit = \"days\"\n"+tt.further)
			if n < timeline.MaxExtras {
				continue
			}
			_, list := Parse("council.toml", []byte(good+text))
			over := strings.Contains(list.Error(), fmt.Sprintf("there are %d second counts, readings and intervals, and %d is the most", n, timeline.MaxExtras))
			if over != (n > timeline.MaxExtras) {
				t.Errorf("%d %s: %v", n, tt.name, list)
			}
		}
	}
}

// extrasOf counts the further counts of a profile.
func extrasOf(p *Profile) (n int) {
	for _, r := range p.Rules {
		for _, has := range []bool{r.Pick != timeline.NoPick, r.Reading != timeline.NoUnit, r.Every.Amount > 0, r.Last.Amount > 0} {
			if has {
				n++
			}
		}
	}
	return n
}

func TestLineEndsOfWindowsAndUnixAreRead(t *testing.T) {
	const mac = "the file has the line ends of an old Mac, and would be read as one line"
	for text, want := range map[string]string{
		good: "", "\n" + good: "", "\n\r\n" + good: "", strings.ReplaceAll(good, "\n", "\r\n"): "",
		strings.ReplaceAll(good, "\n", "\r"): mac, "\r" + strings.ReplaceAll(good, "\n", " "): mac,
		"\x00" + good: "this is not a text file", good + "\x00": "this is not a text file",
	} {
		if _, list := Parse("council.toml", []byte(text)); lastOf(list) != want {
			t.Errorf("%.20q: %v", text, list)
		}
	}
}

// A step that the guide does not know comes after the rule before it, in its own file.
func TestAStepWithoutAPlaceComesAfterTheRuleBeforeIt(t *testing.T) {
	rest := "from = \"conference\"\ndirection = \"after\""
	for _, tt := range []struct{ rules, want string }{
		{ruleText("aa-first", `"initial"`, rest) + ruleText("minutes", `"initial"`, rest), "aa-first minutes"},
		{ruleText("minutes", `"initial"`, rest) + ruleText("aa-second", `"initial"`, rest) + ruleText("aa-third", `"initial"`, rest), "minutes aa-second aa-third"},
		{ruleText("arrive", `"initial"`, rest) + ruleText("aa-second", `"initial"`, rest) + ruleText("minutes", `"initial"`, rest), "arrive aa-second minutes"},
		{ruleText("arrive", `"initial"`, rest) + ruleText("aa-second", `"initial"`, rest+"\nstands_after = \"minutes\"") + ruleText("minutes", `"initial"`, rest), "arrive minutes aa-second"},
		{ruleText("minutes", `"initial"`, rest) + ruleText("aa-second", `"initial"`, rest) + ruleText("aa-first", `"initial"`, rest+"\nstands_after = \"minutes\""), "minutes aa-second aa-first"},
	} {
		head, _, _ := strings.Cut(good, "[[rule]]")
		p, list := Parse("council.toml", []byte(head+tt.rules))
		var got []string
		for _, r := range p.Rules {
			if r.Line > 0 {
				got = append(got, r.ID)
			}
		}
		if strings.Join(got, " ") != tt.want || list.Err() != nil {
			t.Errorf("%v, want %s; %v", got, tt.want, list)
		}
	}
}

// The last line of a file need not have an end. What is missing there is missing after its last
// letter.
func TestAFileThatIsCutOffIsReportedAtItsEnd(t *testing.T) {
	whole := strings.TrimSuffix(good, "\n")
	for end, want := range map[string]string{
		"":             "",
		"\n#":          "",
		"\nread":       "council.toml:38:4: there is no = after the first word",
		"\nread =":     "council.toml:38:6: there is no value after the =",
		"\ndoubt = \"": "council.toml:38:9: the text is not closed with a quotation mark",
		"\n[":          "council.toml:38:1: the heading is not written in a way this file can hold",
	} {
		_, list := Parse("council.toml", []byte(whole+end))
		if got := list.Error(); got != want {
			t.Errorf("%q: %s, want %s", end, got, want)
		}
	}
}
