package main

import (
	"fmt"
	"os/exec"
	"strings"
)

// release is the Go release that made the committed artifacts. Another release may compile
// the same source to other code, so changing it changes the artifacts.
const release = "go1.26.8"

func checkRelease() error {
	version, err := exec.Command("go", "env", "GOVERSION").Output()
	if err != nil {
		return fmt.Errorf("go env GOVERSION: %w", err)
	}
	if v := strings.TrimSpace(string(version)); v != release {
		return fmt.Errorf("the committed artifacts are made with %s, and this is %s", release, v)
	}
	return nil
}
