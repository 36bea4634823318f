package acceptance

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// program builds the command line, once.
var program = sync.OnceValues(func() (string, error) {
	name := filepath.Join(scratch, "familyguide")
	cmd := exec.Command("go", "build", "-o", name, "familyguide/cmd/familyguide")
	cmd.Stderr = os.Stderr
	return name, cmd.Run()
})

// familyguide runs the program and returns what it writes.
func familyguide(t testing.TB, args ...string) []byte {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program, which -short leaves out")
	}
	name, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(name, args...)
	var fault strings.Builder
	cmd.Stderr = &fault
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("familyguide %s: %v\n%s", strings.Join(args, " "), err, fault.String())
	}
	return out
}

// A step of the answer of `familyguide timeline --format json`.
type step struct {
	ID       string
	N        int
	Status   string
	Bound    string
	Limit    string
	Expect   string
	When     string
	Title    string
	Audience []string
}

// forFamily says that a step is not for staff alone.
func (s step) forFamily() bool {
	return len(s.Audience) > 1 || s.Audience[0] != "staff"
}

// timelineOf asks the program for one family's dates.
func timelineOf(t testing.TB, council, kind, date string) []step {
	t.Helper()
	var answer struct{ Steps []step }
	if err := json.Unmarshal(familyguide(t, "timeline", "--council", council, "--kind", kind, "--date", date, "--format", "json"), &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Steps) == 0 {
		t.Fatalf("%s %s %s: no steps", council, kind, date)
	}
	return answer.Steps
}
