package acceptance

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"familyguide/internal/council"
)

// TestTaploReadsTheSchema that new puts beside council.toml: Taplo is what the extensions
// for TOML of text editors use. It finds the schema by the first line, takes every built-in
// profile, and marks a slip at its place.
func TestTaploReadsTheSchema(t *testing.T) {
	taplo := tool(t, "node_modules/.bin/taplo")
	dir := t.TempDir()
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put("council.schema.json", string(council.Schema().JSON()))
	lint := func(text string) (string, error) {
		put("council.toml", "#:schema ./council.schema.json\n\n"+text)
		cmd := exec.Command(taplo, "lint", "council.toml")
		cmd.Dir = dir
		said, err := cmd.CombinedOutput()
		return string(said), err
	}
	for _, id := range council.BuiltInIDs() {
		text, err := council.BuiltInFile(id)
		if err != nil {
			t.Fatal(err)
		}
		if said, err := lint(string(text)); err != nil {
			t.Errorf("%s: %v\n%s", id, err, said)
		}
	}
	harrow, err := council.BuiltInFile("harrow")
	if err != nil {
		t.Fatal(err)
	}
	for from, to := range map[string]string{
		`unit = "working days"`: `unit = "workingdays"`, "nation = ": "natoin = ", "amount = 2": "amount = \"2\"", "read = 2026-11-22": `read = "22 November"`,
	} {
		said, err := lint(strings.Replace(string(harrow), from, to, 1))
		if err == nil || !strings.Contains(said, "council.toml:") {
			t.Errorf("%s: %v\n%s", to, err, said)
		}
	}
}
