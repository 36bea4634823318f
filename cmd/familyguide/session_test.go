package main

import (
	"errors"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/test/chromium"
	"familyguide/internal/tree"
)

func TestMain(m *testing.M) {
	testscript.Main(browsing{m}, map[string]func(){"familyguide": main})
}

// browsing runs the tests, then ends the browser that some of them start. The sites that
// they make in this process are made with as little collecting of garbage as build's.
type browsing struct{ *testing.M }

func (b browsing) Run() int {
	debug.SetGCPercent(200)
	return chromium.Run(b.M)
}

// TestVerbs runs testdata/*.txtar, the verbs' manual.
func TestVerbs(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: os.Getenv("UPDATE") != "",
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"status": status},
		Setup: func(env *testscript.Env) error {
			env.Setenv("SOURCE_DATE_EPOCH", "1795996800") // 2026-11-30
			return nil
		},
	})
}

// status runs a command that must end with the given exit status. CONTRACT.md,
// section 3, distinguishes faults (1) from a wrong call (2); testscript's ! does not.
//
//	status 2 familyguide build --from yesterday
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command [args...]")
	}
	got := 0
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if want := args[0]; strconv.Itoa(got) != want {
		ts.Fatalf("exit status %d, want %s", got, want)
	}
}

// unchecked makes a site without the checks of its pages.
func unchecked(m *maker, p *council.Profile) (tree.Tree, finding.List) {
	stack, faults := m.read(p)
	if faults.Err() != nil {
		return nil, faults
	}
	t, more := m.made(p, stack)
	return t, append(faults, more...)
}
