package council

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

// lines returns the lines of a file of testdata that are neither empty nor
// remarks.
func lines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(strings.Split(string(data), "\n"), func(s string) bool {
		return s == "" || strings.HasPrefix(s, "#")
	})
}

// describe writes a rule as rows.txt does.
func describe(r Rule) string {
	from := r.From.String()
	if r.From == timeline.OtherEvent {
		from = r.FromWords
	}
	number := fmt.Sprintf("%d %s", r.Amount, r.Unit)
	if r.Amount == timeline.NoAmount {
		number = "no number"
	}
	s := fmt.Sprintf("%s %s %s, %s", number, r.Direction, from, r.Bound)
	if r.Direction == timeline.On {
		s = fmt.Sprintf("on the day of %s, %s", from, r.Bound)
	}
	if r.Said != nil {
		s += fmt.Sprintf("; said %q", r.Said.Quote)
	}
	return s
}

func TestEveryRowOfTheRulesIsCarried(t *testing.T) {
	rowForm := regexp.MustCompile(`^([A-Z]\d\d) +(\S+) +(rule|local) (\S+?)(?: (\S+): (.+))?$`)
	var carried []string
	for _, line := range lines(t, "rows.txt") {
		m := rowForm.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("not a row: %s", line)
		}
		row, id, what, name, kindWord, want := m[1], m[2], m[3], m[4], m[5], m[6]
		carried = append(carried, row)
		p, _ := BuiltIn(id)
		if what == "local" {
			if topic, ok := p.Topic(name); !ok || topic.Line == 0 {
				t.Errorf("%s: %s has no topic %s of its own", row, id, name)
			}
			continue
		}
		kind, _ := timeline.ParseKind(kindWord)
		var got []string
		for _, r := range p.Rules {
			if r.ID == name && r.Kinds.Has(kind) {
				got = append(got, describe(r))
			}
		}
		if !slices.Contains(got, want) {
			t.Errorf("%s: %s %s %s: %q, want %q", row, id, name, kindWord, got, want)
		}
	}
	rows := regexp.MustCompile(`(?m)^\| ([A-Z]\d\d) \|`).FindAllStringSubmatch(sharedText(t, "rules.md"), -1)
	if len(rows) < len(carried)/2 {
		t.Errorf("only %d rows were found", len(rows))
	}
	for _, m := range rows {
		if !slices.Contains(carried, m[1]) {
			t.Errorf("%s is not carried", m[1])
		}
	}
}

func sharedText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(shared, name))
	if os.IsNotExist(err) {
		t.Skip("the domain's notes are not beside this clone: ", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var councilOf = map[string]string{"H": "harrow", "C": "city-of-london", "B": "barnsley", "S": "southwark", "F": "england"}

func TestEveryLocalVariationIsCarried(t *testing.T) {
	carried := map[string]bool{}
	for _, line := range lines(t, "variations.txt") {
		parts := strings.SplitN(line, " | ", 3)
		if len(parts) != 3 {
			t.Fatalf("not an entry: %s", line)
		}
		carried[parts[0]+" | "+parts[1]] = true
		p, _ := BuiltIn(councilOf[parts[1]])
		carrier, words, _ := strings.Cut(parts[2], ": ")
		if !carries(p, carrier, words) {
			t.Errorf("%s: %s does not carry it", line, p.ID)
		}
	}
	_, table, _ := strings.Cut(sharedText(t, "rules.md"), "## 6. Non-date variations")
	for _, line := range strings.Split(table, "\n") {
		cells := strings.Split(line, " | ")
		if len(cells) != 6 || strings.HasPrefix(line, "|--") || cells[0] == "| field" {
			continue
		}
		for i, seed := range []string{"H", "C", "B", "S", "F"} {
			key := strings.TrimPrefix(cells[0], "| ") + " | " + seed
			if said := strings.Trim(cells[i+1], " |–"); said != "" && !carried[key] {
				t.Errorf("%s (%s) is not carried", key, said)
			}
		}
	}
}

// carries reports whether a profile itself, not the layer below, holds what an
// entry of variations.txt names.
func carries(p *Profile, carrier, words string) bool {
	what, name, _ := strings.Cut(carrier, " ")
	has := func(s string) bool { return strings.Contains(strings.Join(strings.Fields(s), " "), words) }
	switch what {
	case "nothing", "nation":
		return words != "" || p.Division == "england-and-wales"
	case "local":
		l, ok := p.Topic(name)
		return ok && l.Line > 0 && has(l.Text)
	case "contact":
		c, ok := p.Contact(name)
		return ok && c.Line > 0 && has(strings.Join([]string{c.Phone, c.Textphone, c.Text, c.Email, c.URL}, " "))
	case "document":
		d, ok := p.Document(name)
		return ok && has(d.Note+" "+d.Date.String())
	case "rule":
		return slices.ContainsFunc(p.Rules, func(r Rule) bool { return r.ID == name && r.Line > 0 })
	case "advocacy":
		a := p.Advocacy
		inclusive := map[bool]string{true: "inclusive", false: "exclusive"}[a.Inclusive]
		return p.Line("advocacy") > 0 && has(fmt.Sprintf("age %d %s; %s; %s", a.Age, inclusive, a.Provider, a.Consent))
	}
	return false
}
