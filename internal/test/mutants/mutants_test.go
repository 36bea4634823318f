package main

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const source = `package p

func f(a, b int) bool {
	for a < 10 {
		if a == b && g() { // kept
			continue
		}
		a++
		b += a - 1
		h(a)
		b = a * 2
	}
	return true
}
`

func TestEveryKindOfChangeIsMade(t *testing.T) {
	found, err := mutantsIn("p.go", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range found {
		got = append(got, strings.TrimPrefix(m.String(), "p.go f: "))
	}
	for _, want := range []string{
		"a < 10 => a <= 10", "10 => 11", "a == b => a != b", "a == b && g() => a == b || g()", "a == b && g() => !(a == b && g())",
		"continue => break", "a++ => a--", "b += a - 1 => b -= a - 1", "a - 1 => a + 1", "1 => 2", "h(a) =>", "b = a * 2 =>", "a * 2 => a / 2", "2 => 3", "true => false",
	} {
		i := slices.IndexFunc(got, func(g string) bool { return strings.TrimSpace(g) == want })
		if i < 0 {
			t.Errorf("there is no %q", want)
			continue
		}
		got = slices.Delete(got, i, i+1)
	}
	if len(got) > 0 {
		t.Errorf("also made: %q", got)
	}
}

func TestOnlyTheChangeIsMade(t *testing.T) {
	found, err := mutantsIn("p.go", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(found[0].apply([]byte(source))), strings.Replace(source, "a < 10", "a <= 10", 1); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTestsKillAMutantOrNot(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a package for each mutant: make test runs it")
	}
	dir := t.TempDir()
	t.Chdir(dir)
	for name, text := range map[string]string{
		"go.mod":       "module m\n",
		"p/p.go":       "package p\n\nfunc Less(a, b int) bool { return a < b }\n\nfunc Name() int { s := 1; s = 2; return s }\n",
		"p/p_plan9.go": "package p\n\nvar Here = true\n",
		"p/q.go":       "//go:build ignore\n\npackage main\n\nvar Here = true\n",
		"p/p_test.go":  "package p\n\nimport \"testing\"\n\nfunc Test(t *testing.T) {\n\tif Less(1, 1) {\n\t\tt.Fail()\n\t}\n}\n",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	all, err := mutantsOf("p")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]outcome{}
	for _, m := range all {
		if m.file != "p/p.go" {
			t.Errorf("%s is not compiled here", m.file)
		}
		if got[strings.TrimSpace(m.String())], err = test("p", m); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]outcome{"p/p.go Less: a < b => a <= b": killed, "p/p.go Name: 2 => 3": survived} {
		if outcome, ok := got[name]; !ok || outcome != want {
			t.Errorf("%s: got %d (%v), want %d", name, outcome, ok, want)
		}
	}
	accepted := map[string]bool{"p/p.go Less: a < b => a <= b": true, "p/p.go Name: 2 => 3": true, "p/p.go Name: 7 => 8": true}
	s, stale, err := try("p", draw(all, 1, 1, accepted), accepted)
	if err != nil || s.accepted != 1 || !slices.Equal(stale, []string{"p/p.go Less: a < b => a <= b (a test kills it)"}) {
		t.Errorf("got %+v, %q, %v", s, stale, err)
	}
	if err := os.WriteFile("p/q_test.go", []byte("package p\n\nimport \"testing\"\n\nfunc TestFails(t *testing.T) { t.Fail() }\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, _, err := try("p", all, accepted); err == nil || !strings.Contains(err.Error(), "TestFails") {
		t.Errorf("tests that fail anyway kill nothing: %v", err)
	}
	if got := gone("p", all, accepted); len(got) != 1 || !strings.Contains(got[0], "7 => 8") {
		t.Errorf("no longer there: %q", got)
	}
}

func TestEveryAcceptedSurvivorHasAReason(t *testing.T) {
	if _, err := readAccepted("accepted.txt"); err != nil {
		t.Error(err)
	}
	name := filepath.Join(t.TempDir(), "accepted.txt")
	if err := os.WriteFile(name, []byte("# why\na.go f: 1 => 2\n\na.go f: 2 => 3\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := readAccepted(name); err == nil || !strings.Contains(err.Error(), ":4: ") {
		t.Errorf("a survivor without a reason: %v", err)
	}
}

// TestEveryAcceptedSurvivorIsInTheCode, so that whoever changes the code sees it without a run
// of all mutants.
func TestEveryAcceptedSurvivorIsInTheCode(t *testing.T) {
	accepted, err := readAccepted("accepted.txt")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("../../..")
	dirs := map[string]bool{}
	for name := range accepted {
		file, _, _ := strings.Cut(name, " ")
		dirs[path.Dir(file)] = true
	}
	for dir := range dirs {
		all, err := mutantsOf(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range gone(dir, all, accepted) {
			t.Error(name)
		}
	}
}
