package acceptance

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"familyguide/internal/council"
)

// TestTaploReadsTheSchema that new puts beside council.toml: Taplo is what the extensions
// for TOML of text editors use. It finds the schema by the first line, takes every built-in
// profile, and marks a slip at its place.
//
// Taplo takes two seconds to start, so it reads all files at once.
func TestTaploReadsTheSchema(t *testing.T) {
	profiles := map[string]string{}
	for _, id := range council.BuiltInIDs() {
		text, err := council.BuiltInFile(id)
		if err != nil {
			t.Fatal(err)
		}
		profiles[id] = string(text)
	}
	if said, err := taplo(t, profiles); err != nil {
		t.Errorf("%v\n%s", err, said)
	}
	slips := map[string]string{}
	for name, slip := range map[string][2]string{
		"unit": {`unit = "working days"`, `unit = "workingdays"`}, "key": {"nation = ", "natoin = "},
		"amount": {"amount = 2", "amount = \"2\""}, "date": {"read = 2026-11-22", `read = "22 November"`},
	} {
		slips[name] = strings.Replace(profiles["harrow"], slip[0], slip[1], 1)
	}
	slips["none"] = profiles["harrow"]
	said, err := taplo(t, slips)
	if err == nil {
		t.Errorf("no slip is marked:\n%s", said)
	}
	for name := range slips {
		if marked := strings.Contains(said, "/"+name+"/council.toml:"); marked != (name != "none") {
			t.Errorf("%s: marked %v\n%s", name, marked, said)
		}
	}
}

// taplo judges texts of council.toml by the schema beside each, and returns what it says.
func taplo(t *testing.T, texts map[string]string) (string, error) {
	t.Helper()
	cmd := exec.Command(tool(t, "node_modules/.bin/taplo"), "lint")
	cmd.Dir = t.TempDir()
	for name, text := range texts {
		write(t, filepath.Join(cmd.Dir, name, "council.schema.json"), council.Schema().JSON())
		write(t, filepath.Join(cmd.Dir, name, "council.toml"), []byte("#:schema ./council.schema.json\n\n"+text))
		cmd.Args = append(cmd.Args, filepath.Join(name, "council.toml"))
	}
	said, err := cmd.CombinedOutput()
	if read := fmt.Sprintf("total=%d ", len(texts)); !strings.Contains(string(said), read) {
		t.Errorf("it does not say that it has read %s:\n%s", read, said)
	}
	return string(said), err
}
