package main

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

// familyguideIn runs the program itself in a folder, as an editor would.
func familyguideIn(t *testing.T, dir string, args ...string) (status int, said string) {
	t.Helper()
	name, err := exec.LookPath("familyguide") // put there by testscript.Main
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "SOURCE_DATE_EPOCH=1795305600")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err = cmd.Run()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String()
}
