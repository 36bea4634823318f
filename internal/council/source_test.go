package council

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The documents that the built-in profiles are transcribed from, by profile and
// document id. They are kept beside the repository, not in it.
var sources = map[string]string{
	"harrow procedure":     "000_e971cefb69fa97c0.txt",
	"city-of-london guide": "001_48e2fd0335529f9a.txt",
	"barnsley guidance":    "002_abbfee979205848a.txt",
	"southwark page":       "003_92a9f8fae6479b58.txt",
	"england frg":          "004_640148da10ae3ee7.txt",

	"england working-together": "005_working_together_2023_extract.txt",
}

const shared = "../../../shared/domain"

// sourceText returns a document as one line, without the marks of its format.
func sourceText(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(shared, "sources", file))
	if os.IsNotExist(err) {
		t.Skip("the documents are not beside this clone: ", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return oneLine(string(data))
}

func oneLine(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "**", "", "–", "-", "“", `"`, "”", `"`, "[", "", "](#)", "").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

func TestEveryQuoteIsInItsDocument(t *testing.T) {
	checked := 0
	for _, id := range BuiltInIDs() {
		data, err := BuiltInFile(id)
		if err != nil {
			t.Fatal(err)
		}
		l, _ := readLayer(id, data)
		check := func(what string, s Source) {
			file, ours := sources[id+" "+s.Document.ID]
			if !ours {
				return
			}
			text := sourceText(t, file)
			for _, part := range strings.Split(s.Quote, " … ") {
				checked++
				if !strings.Contains(text, oneLine(part)) {
					t.Errorf("%s: %s: %q is not in %s", id, what, part, file)
				}
			}
		}
		for _, r := range l.rules {
			check("rule "+r.ID, r.Source)
		}
		for _, c := range l.Contacts {
			check("contact "+c.ID, c.Source)
		}
		for _, topic := range l.Local {
			check("local "+topic.Topic, topic.Source)
		}
		if l.Advocacy.Source.Quote != "" {
			check("advocacy", l.Advocacy.Source)
		}
	}
	if checked < 150 {
		t.Errorf("only %d quotes were checked", checked)
	}
}

// A rule's quote holds its number, in figures or in words.
func TestEveryNumberIsInItsQuote(t *testing.T) {
	inWords := map[int]string{2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 10: "ten"}
	reading := map[string]bool{
		"england prepare":            true, // "a few days": doubt
		"harrow chair-offers-child":  true, // "prior to the day": the day before
		"barnsley review-conference": true, // "six monthly"
		"wales core-group":           true, // "monthly"
	}
	for _, id := range BuiltInIDs() {
		data, _ := BuiltInFile(id)
		l, _ := readLayer(id, data)
		for _, r := range l.rules {
			if r.Amount < 0 || reading[id+" "+r.ID] {
				continue
			}
			figures := regexp.MustCompile(`\b` + strconv.Itoa(r.Amount) + `\b`)
			word, ok := inWords[r.Amount]
			if !figures.MatchString(r.Source.Quote) && !(ok && strings.Contains(r.Source.Quote, word)) {
				t.Errorf("%s: rule %s: %d is not in %q", id, r.ID, r.Amount, r.Source.Quote)
			}
			unit := strings.TrimSuffix(r.Unit.String(), "s")
			if !strings.Contains(r.Source.Quote, unit) {
				t.Errorf("%s: rule %s: %q is not in %q", id, r.ID, unit, r.Source.Quote)
			}
			if unit == "day" && id != "england" && strings.Contains(r.Source.Quote, "working day") {
				t.Errorf("%s: rule %s counts days, and its source working days: %q", id, r.ID, r.Source.Quote)
			}
		}
	}
}

// demonstration is what the note of a built-in profile says.
var demonstration = regexp.MustCompile(`This is a demonstration\. .*\bread on \d\d? [A-Z][a-z]+ 20\d\d\b.* It is not `)

func TestBuiltInProfilesHaveNoFindings(t *testing.T) {
	for _, id := range BuiltInIDs() {
		p, list := BuiltIn(id)
		if len(list) > 0 {
			t.Errorf("%s: %v", id, list)
		}
		if !p.Demonstration || !demonstration.MatchString(p.Note) {
			t.Errorf("%s: a built-in profile has demonstration = true, and a note like that of harrow: that it is a demonstration, when its documents were read, and whose site it is not; got %q", id, p.Note)
		}
		if p.Division != divisions[p.Nation] || p.ID != id {
			t.Errorf("%s: id %q, division %q", id, p.ID, p.Division)
		}
	}
}

func TestEveryConflictIsADoubt(t *testing.T) {
	for _, c := range []struct{ id, about, words string }{
		// rules.md, section 3: contradictions inside one document
		{"harrow", "rule report-countersigned", "both cannot be met"},
		{"harrow", "rule report-to-manager", "after the day"},
		{"harrow", "local forms-by-age", "aged 11"},
		{"harrow", "rule child-told", "same day"},
		{"city-of-london", "rule reports-shared", "on the day"},
		{"city-of-london", "rule reports-seen", "working days before"},
		{"barnsley", "profile", "for professionals"},
		{"barnsley", "rule review-conference", "within six months"},
		{"harrow", "rule review-reports", "a minimum of"},
		{"england", "profile", "Working Together 2018"},
		// section 2: conflicts between documents
		{"barnsley", "rule reports-shared", "working days"},
		{"city-of-london", "rule review-conference", "after three months"},
		{"barnsley", "rule initial-conference", "which strategy discussion"},
		{"barnsley", "advocacy", "who is 8"},
		{"barnsley", "local quorum", "no such law"},
		{"city-of-london", "rule outline-plan", "together with the minutes"},
		// what the guide reads into its sources
		{"england", "rule prepare", "a few days"},
		{"england", "rule first-core-group", "working days"},
		{"england", "rule review-conference", "from the birth"},
		{"southwark", "profile", "before a baby is born"},
	} {
		p, _ := BuiltIn(c.id)
		found := false
		for _, d := range p.AllDoubts() {
			found = found || d.About == c.about && strings.Contains(d.Text, c.words)
		}
		if !found {
			t.Errorf("%s: no doubt of %s says %q", c.id, c.about, c.words)
		}
	}
}
