package familyguide

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Git for Windows is installed with core.autocrlf=true. What is compared byte for
// byte (test data, the committed widget, the guide's pages) must survive a commit and
// a clone with that setting.
func TestLineEndsSurviveGitForWindows(t *testing.T) {
	dir := t.TempDir()
	repository, clone := filepath.Join(dir, "repository"), filepath.Join(dir, "clone")
	files := sourceFiles(t)
	for name, data := range files {
		write(t, filepath.Join(repository, name), data)
	}
	const windows = "core.autocrlf=true"
	git(t, repository, "init", "-q")
	git(t, repository, "-c", windows, "add", "--all", "--force")
	git(t, repository, "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "all of it")
	git(t, dir, "clone", "-q", "-c", windows, repository, clone)
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(clone, name))
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(got, want) {
			t.Errorf("%s: %d bytes become %d", name, len(want), len(got))
		}
	}
}

// sourceFiles returns every file of the working copy but what was made or installed.
func sourceFiles(t *testing.T) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.Contains(" .git node_modules public bin rapid ", " "+d.Name()+" ") || strings.Contains(d.Name(), ".familyguide-")):
			return fs.SkipDir
		case d.Type().IsRegular() && name != ".git":
			files[name], err = os.ReadFile(name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	// The settings of the person who runs the test change nothing.
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
