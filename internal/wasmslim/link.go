package wasmslim

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// A Program is one program, linked twice by the standard toolchain.
type Program struct {
	Linked []byte // as it is
	Moved  []byte // with every address moved: see [Slim]
}

// Link builds a package as a wasip1 reactor. It ignores the caller's
// settings and the folder of the source, so that the same bytes come out
// everywhere. -w leaves out debug information and keeps the names of functions.
func Link(pkg string) (p Program, err error) {
	dir, err := os.MkdirTemp("", "wasmslim-")
	if err != nil {
		return p, err
	}
	defer os.RemoveAll(dir)
	if p.Linked, err = goBuild(pkg, filepath.Join(dir, "linked.wasm"), "-w"); err != nil {
		return p, err
	}
	p.Moved, err = goBuild(pkg, filepath.Join(dir, "moved.wasm"), fmt.Sprintf("-w -T %d", moved))
	return p, err
}

func goBuild(pkg, out, ldflags string) ([]byte, error) {
	const notInlined = "-gcflags=familyguide/...=-l"
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-buildmode=c-shared", notInlined, "-ldflags="+ldflags, "-o", out, pkg)
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=", "CGO_ENABLED=0")
	if output, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build %s: %w\n%s", pkg, err, output)
	}
	return os.ReadFile(out)
}
