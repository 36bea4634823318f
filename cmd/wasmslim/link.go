package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"familyguide/internal/wasmslim"
)

// release is the Go release that made the committed artifacts. Another one may
// compile the same source to other code, so a change of it is a change of them.
const release = "go1.26.8"

// link builds a package as a reactor, twice: as it is, and with its addresses
// moved, from which package wasmslim tells addresses from numbers.
func link(pkg string) (linked, moved []byte, err error) {
	if err := checkRelease(); err != nil {
		return nil, nil, err
	}
	dir, err := os.MkdirTemp("", "wasmslim-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	// -w leaves out debug information and keeps the names of functions.
	if linked, err = goBuild(pkg, filepath.Join(dir, "linked.wasm"), "-w"); err != nil {
		return nil, nil, err
	}
	moved, err = goBuild(pkg, filepath.Join(dir, "moved.wasm"), fmt.Sprintf("-w -T %d", wasmslim.Moved))
	return linked, moved, err
}

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

// goBuild is indifferent to the caller's settings, and to where the source
// stands: the same bytes come out everywhere.
func goBuild(pkg, out, ldflags string) ([]byte, error) {
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-buildmode=c-shared", "-ldflags="+ldflags, "-o", out, pkg)
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=", "CGO_ENABLED=0")
	if output, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build %s: %w\n%s", pkg, err, output)
	}
	return os.ReadFile(out)
}
