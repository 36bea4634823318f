package acceptance

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/test/demo"
)

// unknownToNu are messages of the checker that are wrong: a part of each, and why. One that
// it no longer gives must be taken out.
var unknownToNu = map[string]string{
	// CSS Basic User Interface 4, 6.5; the checker's list of properties is older.
	"Property “field-sizing” doesn't exist": "a text box as high as what is written in it",
}

// TestMarkupIsValid runs the Nu HTML checker on every page, style sheet and drawing, and on
// two broken files, to show that it finds faults.
func TestMarkupIsValid(t *testing.T) {
	dir := t.TempDir()
	files := []string{
		write(t, filepath.Join(dir, "spoilt/page.html"), []byte(`<!doctype html><html lang=en><title>a</title><p><div></div></p>`)),
		write(t, filepath.Join(dir, "spoilt/style.css"), []byte(`p { colour: red }`)),
	}
	for _, id := range councils() {
		for name, data := range demo.Of(t, id).Tree {
			if slices.Contains([]string{".html", ".css", ".svg"}, path.Ext(name)) {
				files = append(files, write(t, filepath.Join(dir, id, name), data))
			}
		}
	}
	needed, spoilt := map[string]bool{}, 0
	for _, line := range nu(t, files...) {
		if strings.Contains(line, "/spoilt/") {
			spoilt++
			continue
		}
		if known := slices.IndexFunc(keys(unknownToNu), func(k string) bool { return strings.Contains(line, k) }); known >= 0 {
			needed[keys(unknownToNu)[known]] = true
			continue
		}
		t.Error(strings.ReplaceAll(line, dir+"/", ""))
	}
	if spoilt != 2 {
		t.Errorf("two files are spoilt, and the checker finds %d faults in them", spoilt)
	}
	for known := range unknownToNu {
		if !needed[known] {
			t.Errorf("no longer said, so no longer to be excused: %s", known)
		}
	}
}

// nu runs the checker on files and returns the errors, a line each. Java's thorough compiler
// and collector would work twice as long as they save.
func nu(t *testing.T, files ...string) []string {
	t.Helper()
	java, err := exec.LookPath("java")
	if err != nil {
		t.Fatal("Java is needed for the Nu HTML checker: apt-get install default-jre-headless")
	}
	jar := tool(t, "node_modules/vnu-jar/build/dist/vnu.jar")
	var out bytes.Buffer
	cmd := exec.Command(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-jar", jar,
		"--errors-only", "--format", "gnu", "--also-check-css", "--also-check-svg")
	cmd.Args = append(cmd.Args, files...)
	cmd.Stderr = &out
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// write writes a file for a tool that reads only files, and returns its name.
func write(t testing.TB, name string, data []byte) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func keys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
