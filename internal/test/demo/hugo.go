package demo

import (
	"os/exec"
	"strings"
	"testing"
)

// HugoModule returns the module of the hugo command at the version in go.mod, as
// `go install` takes it.
func HugoModule(t testing.TB) string {
	t.Helper()
	module, err := exec.Command("go", "list", "-m", "-f", "{{.Path}}@{{.Version}}", "github.com/gohugoio/hugo").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(module))
}
