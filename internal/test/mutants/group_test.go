//go:build unix

package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestNothingOutlivesAMutantsTests(t *testing.T) {
	for name, script := range map[string]string{
		"that do not end": "sleep 300 & echo $!; wait",
		"that end":        "sleep 300 >/dev/null 2>&1 & echo $!",
		"that fail":       "sleep 300 & echo $!; exit 1", // and the output stays open
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			out, _ := output(time.Second, "sh", "-c", script)
			if took := time.Since(began); took > 20*time.Second {
				t.Errorf("took %s", took)
			}
			pid, err := strconv.Atoi(strings.TrimSpace(string(out)))
			if err != nil {
				t.Fatalf("printed %q", out)
			}
			if !ended(pid) {
				t.Errorf("process %d is still there", pid)
			}
		})
	}
}

// ended waits a little for a process to go. A killed one that nobody has asked for yet is a
// zombie, which does nothing.
func ended(pid int) bool {
	for range 100 {
		stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if syscall.Kill(pid, 0) != nil || strings.Contains(string(stat), ") Z ") {
			return true
		}
		time.Sleep(50 * time.Millisecond)
	}
	return false
}
