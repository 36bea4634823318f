package main

import (
	"context"
	"os/exec"
	"time"
)

// output runs a command for at most the given time and returns what it prints. When it
// ends, whatever it started ends too: a mutant may leave a server or an endless loop
// behind, which would slow the tests of every mutant after it.
func output(most time.Duration, name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), most)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	ownGroup(c)
	c.Cancel = func() error { endGroup(c); return nil }
	c.WaitDelay = time.Second // a process outside the group may still hold the output
	defer endGroup(c)
	return c.CombinedOutput()
}
