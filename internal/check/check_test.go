package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"familyguide/internal/finding"
)

// TestEveryCheckHasAReasonAFileAndACase holds the packages to the rules of the package
// comment: a check has a reason, a line in the comment, and in each package that has it a
// file of its name and a case. A check that needs a profile has its cases in Go.
func TestEveryCheckHasAReasonAFileAndACase(t *testing.T) {
	inGo := []string{"step-name", "doubt", "holidays", "contrast", "contacts", "unused-topic"}
	comment := packageComment(t)
	for _, r := range table {
		if len(r.Why) < 80 {
			t.Errorf("%s: no reason: %q", r.Name, r.Why)
		}
		if r.Stage == Read && !slices.Contains(comment[Read], r.Name) {
			t.Errorf("the package comment has no line for %s, read", r.Name)
		}
		for stage, dir := range map[Stage]string{Written: "written", Published: "published"} {
			listed := slices.Contains(comment[stage], r.Name)
			if r.Stage&stage == 0 {
				if listed {
					t.Errorf("the package comment says that %s looks at what is %s, which it does not", r.Name, dir)
				}
				continue
			}
			if !listed {
				t.Errorf("the package comment has no line for %s, %s", r.Name, dir)
			}
			if file := dir + "/" + strings.ReplaceAll(r.Name, "-", "") + ".go"; !exists(file) {
				t.Errorf("%s: there is no file %s", r.Name, file)
			}
			if file := dir + "/testdata/" + r.Name + ".txt"; !exists(file) && !slices.Contains(inGo, r.Name) {
				t.Errorf("%s: there is no case %s", r.Name, file)
			}
		}
	}
}

// TestTheTableHasEveryReason finds a reason that is declared and not listed.
func TestTheTableHasEveryReason(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "table.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		if typ, ok := lit.Type.(*ast.Ident); ok && typ.Name == "Reason" {
			name, err := strconv.Unquote(lit.Elts[0].(*ast.BasicLit).Value)
			if _, listed := Explain(name); err != nil || !listed {
				t.Errorf("table.go declares %s, but its list, table, does not have it", name)
			}
		}
		return true
	})
}

// TestEveryFindingHasAName: the line of a finding ends with it.
func TestEveryFindingHasAName(t *testing.T) {
	for file, want := range map[string]string{
		"council.toml": "profile", "../pan-sussex/council.toml": "profile", "bank-holidays.json": "profile", "content/en/parents/a.md": "page", "i18n/en.toml": "texts",
		"content/sources.toml": "file", "static/a.heic": "file", "content/x.docx": "file", "": "file",
	} {
		if got := Named(finding.Finding{File: file}); got.Check != want {
			t.Errorf("%q: %s, want %s", file, got.Check, want)
		}
	}
	if got := Named(Links.Found("a.md", 1, 1, "", "")); got.Check != Links.Name {
		t.Errorf("a finding of a check: %s", got.Check)
	}
}

func TestExplain(t *testing.T) {
	if why, ok := Explain("links"); !ok || why != Links.Why {
		t.Errorf("links: %q, %v", why, ok)
	}
	if _, ok := Explain("no-such-check"); ok {
		t.Error("a check that does not exist is explained")
	}
	if names := Names(); len(names) != len(table) || !slices.IsSorted(names) {
		t.Errorf("names: %q", names)
	}
}

// packageComment returns the checks that the package comment lists for each stage.
func packageComment(t *testing.T) map[Stage][]string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "check.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	written, published, ok := strings.Cut(file.Doc.Text(), "# What will be published")
	if !ok {
		t.Fatal("the package comment has no list of what will be published")
	}
	read, written, ok := strings.Cut(written, "# What was written")
	if !ok {
		t.Fatal("the package comment has no list of what was written")
	}
	return map[Stage][]string{Read: listed(read), Written: listed(written), Published: listed(published)}
}

// listed returns the first words of the lines of a list in a comment: "title, alt  …"
// lists two checks.
func listed(comment string) []string {
	var names []string
	line := regexp.MustCompile(`(?m)^\t([a-z-]+(?:, [a-z-]+)*) +\S`)
	for _, m := range line.FindAllStringSubmatch(comment, -1) {
		names = append(names, strings.Split(m[1], ", ")...)
	}
	return names
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

func TestJoinLeavesOutWhatIsKnown(t *testing.T) {
	written := finding.List{
		Links.Found("a.md", 3, 1, "one", ""), Digits.Found("a.md", 5, 1, "two", ""), Checked.Warned("a.md", 7, 0, "three", ""),
		Headings.Found("g.md", 4, 1, "three and a half", ""),
		RawHTML.Found("h.md", 9, 1, "four", ""), RawHTML.Warned("h.md", 9, 1, "the same HTML as the page is made", ""), RawHTML.Warned("i.md", 9, 1, "five", ""),
	}
	published := finding.List{
		Links.Found("a.md", 3, 9, "the same line", ""), Links.Found("a.md", 4, 1, "another line", ""), Links.Found("b.md", 3, 1, "another file", ""),
		Headings.Found("g.md", 2, 1, "the same heading, at another of its words", ""), Landmarks.Found("g.md", 2, 1, "the same second title", ""),
		Labels.Found("a.md", 3, 1, "another check", ""), Leftover.Found("a.md", 5, 1, "left over at a fault", ""),
		Leftover.Found("a.md", 7, 1, "left over at a warning", ""), Lang.Found("a.md", 0, 0, "of no line", ""), Links.Found("a.md", 0, 0, "of no line", ""),
	}
	var got []string
	for _, f := range Join(written, published) {
		got = append(got, f.Message)
	}
	want := []string{"one", "two", "three", "three and a half", "four", "five", "another line", "another file", "another check", "left over at a warning", "of no line", "of no line"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestAHeadingOfTheProfileIsFoundOnce: pages that show the text have it in no file of their own.
func TestAHeadingOfTheProfileIsFoundOnce(t *testing.T) {
	published := finding.List{
		Headings.Found("parents/a/index.html", 1, 9, "made", ""), Landmarks.Found("parents/a/index.html", 1, 9, "made", ""),
		EmptySection.Found("content/en/parents/a.md", 3, 1, "empty", ""), EmptySection.Found("parents/a/index.html", 1, 9, "empty", ""),
		Headings.Found("content/en/parents/a.md", 3, 1, "written", ""), Lang.Found("parents/a/index.html", 1, 9, "another check", ""),
	}
	for _, tt := range []struct {
		written finding.Finding
		want    string
	}{
		{Headings.Found("council.toml", 7, 1, "", ""), "written, another check"},
		{RawHTML.Found("town/council.toml", 7, 1, "", ""), "written, another check"},
		{RawHTML.Warned("council.toml", 7, 1, "", ""), "made, made, empty, empty, written, another check"},
		{Leftover.Found("council.toml", 7, 1, "", ""), "made, made, empty, empty, written, another check"},
		{RawHTML.Found("content/en/parents/a.md", 7, 1, "", ""), "made, made, empty, written, another check"},
	} {
		var got []string
		for _, f := range Join(finding.List{tt.written}, published)[1:] {
			got = append(got, f.Message)
		}
		if all := strings.Join(got, ", "); all != tt.want {
			t.Errorf("%s: %s, want %s", tt.written, all, tt.want)
		}
	}
}
