package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"familyguide/internal/council"
)

func model(t *testing.T) *kong.Node {
	t.Helper()
	parser, err := kong.New(&verbs{}, kong.Name("familyguide"), helpVars())
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model.Node
}

// TestManPageNamesEveryVerbAndFlag also asks groff, if it is there, whether the page is
// right.
func TestManPageNamesEveryVerbAndFlag(t *testing.T) {
	root := model(t)
	var page bytes.Buffer
	if err := manPage(&page, root); err != nil {
		t.Fatal(err)
	}
	for _, verb := range commandsOf(root) {
		if !strings.Contains(page.String(), "\n.SS "+roff(verb.Path())) {
			t.Errorf("the page has no verb %s", verb.Path())
		}
		for _, flag := range flagsOf(verb) {
			if !strings.Contains(page.String(), "\n.B "+roff("--"+flag.Name)) {
				t.Errorf("the page has no %s --%s", verb.Path(), flag.Name)
			}
		}
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		return
	}
	cmd := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z")
	cmd.Stdin = &page
	if said, err := cmd.CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("groff: %v\n%s", err, said)
	}
}

// TestBashCompletesVerbsAndFlags asks bash itself.
func TestBashCompletesVerbsAndFlags(t *testing.T) {
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash")
	}
	var script bytes.Buffer
	if err := bash(&script, model(t)); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string][]string{
		"familyguide bu":             {"build"},
		"familyguide v":              {"verify", "version"},
		"familyguide build --pre":    {"--precompress", "--preview"},
		"familyguide build x --prev": {"--preview"},
		"familyguide help ser":       {"serve"},
		"familyguide qr --o":         {"--out"},
		"familyguide nonsense":       nil,
	} {
		words := strings.Fields(typed)
		cmd := exec.Command(shell, "-c", script.String()+`
COMP_WORDS=(`+typed+`) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_familyguide; printf '%s\n' "${COMPREPLY[@]}"`)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", typed, err, out)
		}
		got := strings.Fields(string(out))
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q completes %s to %q, want %q", typed, words[len(words)-1], got, want)
		}
	}
}

func TestOtherShellsKnowEveryVerb(t *testing.T) {
	root := model(t)
	for name, write := range shells {
		var script bytes.Buffer
		if err := write(&script, root); err != nil {
			t.Fatal(err)
		}
		for _, verb := range root.Children {
			if !verb.Hidden && !regexp.MustCompile(`\b`+verb.Name+`\b`).Match(script.Bytes()) {
				t.Errorf("%s does not know %s", name, verb.Name)
			}
		}
	}
	for shell, check := range map[string][]string{"zsh": {"-n"}, "fish": {"--no-execute"}} {
		program, err := exec.LookPath(shell)
		if err != nil {
			continue
		}
		file := filepath.Join(t.TempDir(), "script")
		var script bytes.Buffer
		shells[shell](&script, root)
		write(t, file, script.String())
		if out, err := exec.Command(program, append(check, file)...).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", shell, err, out)
		}
	}
}

// TestChangelogSaysWhatToDo: the newest entry is of the format that this program reads, and
// each entry that changes the format says what an editor has to do.
func TestChangelogSaysWhatToDo(t *testing.T) {
	data, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	entries := regexp.MustCompile(`(?m)^## `).Split(string(data), -1)[1:]
	if len(entries) == 0 {
		t.Fatal("CHANGELOG.md has no entry")
	}
	head := regexp.MustCompile(`^(\d+\.\d+\.\d+), \d{4}-\d{2}-\d{2} \(profile format (\d+)\)\n`)
	older := ""
	for i, entry := range slices.Backward(entries) {
		m := head.FindStringSubmatch(entry)
		if m == nil {
			t.Errorf("the heading is not of the form \"## 1.2.3, 2026-11-30 (profile format 1)\": %.60q", entry)
			continue
		}
		if m[2] != older && !strings.Contains(entry, "\n### What an editor has to do\n") {
			t.Errorf("%s changes the format to %s, and does not say what an editor has to do", m[1], m[2])
		}
		if older = m[2]; i == 0 && m[2] != strconv.Itoa(council.Format) {
			t.Errorf("the newest entry is of format %s, and the program reads format %d", m[2], council.Format)
		}
	}
}
