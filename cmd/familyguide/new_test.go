package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// started returns a new folder made from a built-in profile.
func started(t *testing.T, from string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "my-town")
	v := newVerb{Dir: dir, From: given(from)}
	if err := v.Run(&session{report: report{new(bytes.Buffer)}}); err != nil {
		t.Fatal(err)
	}
	return dir
}

// example is a line that the editor may use by taking its first # away.
var example = regexp.MustCompile(`(?m)^#(\[|[a-z])`)

// rewrite changes one file of a folder.
func rewrite(t *testing.T, dir, name string, change func(string) string) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(change(string(data))), 0o666); err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Example Council</title><path d="M1 1h7v7z"/></svg>`

func TestEveryExampleOfANewFolderIsTrue(t *testing.T) {
	dir := started(t, "england")
	uncomment := func(text string) string { return example.ReplaceAllString(text, "$1") }
	withoutBase := func(text string) string { // all England's rules, and the first accent is a mere picture of a line
		return strings.Replace(strings.Replace(text, "\nbase = ", "\n#base = ", 1), "\naccent = ", "\n#accent = ", 1)
	}
	rewrite(t, dir, "council.toml", func(text string) string { return withoutBase(uncomment(text)) })
	rewrite(t, dir, "i18n/en.toml", uncomment)
	put(t, dir, "static/logo.svg", picture)
	put(t, dir, "content/en/parents/where.md", ownPage(t, dir))
	p, _ := council.Load(dir)
	_, findings := testMaker().site(p)
	for _, f := range findings {
		if f.Check != "doubt" {
			t.Error(f, f.Hint)
		}
	}
	if p.AllDoubts() == nil || len(p.Contacts) == 0 || p.Advocacy.Age != 8 || p.LogoAlt == "" {
		t.Errorf("the examples were not read: %+v", p)
	}
}

// ownPage is the page that a new folder's README shows.
func ownPage(t *testing.T, dir string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "    +++\n")
	page, _, found := strings.Cut(rest, "\nBetween the `+++` lines")
	if !found {
		t.Fatal("the README shows no page")
	}
	return strings.ReplaceAll("    +++\n"+page, "    ", "")
}

func TestNewFolderOfEveryProfileIsWithoutFault(t *testing.T) {
	profiles := council.BuiltInIDs()
	if testing.Short() {
		profiles = []string{"harrow"}
	}
	for _, from := range profiles {
		t.Run(from, func(t *testing.T) {
			p, list := council.Load(started(t, from))
			_, more := testMaker().site(p)
			list = append(list, more...)
			for _, f := range list {
				if !f.Warning || f.File != "council.toml" {
					t.Error(f)
				}
			}
		})
	}
}

func TestNewFolderOfAnyNameCanBeRead(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("long ", 50))
	for _, c := range []struct{ dir, id, name string }{
		{`a "b" \c`, "a-b-c", "A B C"},
		{"it's #1", "its-1", "It's #1"},
		{"new\nline", "new-line", "New Line"},
		{"a\x00b\x7f", "a-b", "A B"},
		{"tab\t", "tab", "Tab"},
		{"town = [", "town", "Town = ["},
		{"{id}", "id", "Id"},
		{"St Helen's", "st-helens", "St Helen's"},
		{"Köln", "koln", "Köln"},
		{long, strings.TrimSuffix(strings.Repeat("long-", 13)[:64], "-"), strings.ReplaceAll(long, "l", "L")},
		{"'''", "my-council", "My Council"},
		{`"""`, "my-council", "My Council"},
		{"\xff", "my-council", "My Council"},
		{"日本", "my-council", "My Council"},
		{"1st", "my-council", "My Council"},
		{"-", "my-council", "My Council"},
		{"", "in", "In"},
	} {
		v := newVerb{Dir: "in/" + c.dir, From: "harrow"}
		files, err := v.files()
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		put(t, dir, files[0].name, files[0].text)
		if p, list := council.Load(dir); list.Err() != nil {
			t.Errorf("%q: %v", c.dir, list.Faults())
		} else if p.ID != c.id || p.Name != c.name {
			t.Errorf("%q: the council %q has the id %q, want %q and %q", c.dir, p.Name, p.ID, c.name, c.id)
		}
	}
}

// key is how package council's specification writes a key, or several.
var key = regexp.MustCompile(`(?m)^//\t([a-z_]+(?:, [a-z_]+)*)\s{1,}\S`)

// TestNewProfileExplainsEveryKey holds the new council.toml to the specification
// of package council.
func TestNewProfileExplainsEveryKey(t *testing.T) {
	var spec []byte
	for _, name := range []string{"doc.go", "doc_dates.go", "doc_help.go"} {
		part, err := os.ReadFile(filepath.Join("../../internal/council", name))
		if err != nil {
			t.Fatal(err)
		}
		spec = append(spec, part...)
	}
	text, err := os.ReadFile(filepath.Join(started(t, "england"), "council.toml"))
	if err != nil {
		t.Fatal(err)
	}
	about, _, _ := strings.Cut(string(spec), "The topics; those that")
	found := 0
	for _, m := range key.FindAllStringSubmatch(about, -1) {
		for _, k := range strings.Split(m[1], ", ") {
			found++
			if !regexp.MustCompile(`(?m)^#?` + k + ` = `).Match(text) {
				t.Errorf("no line shows how to write %s", k)
			}
		}
	}
	if found < 50 {
		t.Errorf("only %d keys were found in the specification", found)
	}
}

func TestNewFolderNamesEveryTopic(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(started(t, "england"), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range council.KnownTopics() {
		if !strings.Contains(string(text), "`"+topic+"`") {
			t.Errorf("the README does not name the topic %s", topic)
		}
	}
}

// faultsOf returns the faults of a folder, as check finds them.
func faultsOf(dir string) finding.List {
	p, list := council.Load(dir)
	if list.Err() != nil {
		return list.Faults()
	}
	_, findings := testMaker().site(p)
	return findings.Faults()
}

func testMaker() *maker {
	return &maker{today: timeline.Date{Year: 2026, Month: 12, Day: 1}}
}

// TestTheExamplesOfANewFolderCallThingsAsItsNationDoes: an editor in Scotland who takes a #
// away does not rename every meeting.
func TestTheExamplesOfANewFolderCallThingsAsItsNationDoes(t *testing.T) {
	examples, err := newFiles.ReadFile("new/examples.toml")
	if err != nil {
		t.Fatal(err)
	}
	for nation, line := range map[string]string{
		"england":          `#meeting = "conference"`,
		"scotland":         `#meeting = "planning meeting"`,
		"wales":            `#plan = "care and support protection plan"`,
		"northern-ireland": `#body = "Trust"`,
	} {
		if !strings.Contains(termsOf(nation, string(examples)), "\n"+line) {
			t.Errorf("%s: no line %s", nation, line)
		}
	}
}
