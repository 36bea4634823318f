package publish

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLastReturnsTheWantedFilesOfWhatIsPublished(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	wanted := func(path string) bool { return strings.HasPrefix(path, "only-in-") }
	if files, err := Last(dir, wanted); files != nil || err != nil {
		t.Errorf("before the first build: %v, %v", files, err)
	}
	mustSwap(t, dir, edition(1))
	files, err := Last(dir, wanted)
	if err != nil || len(files) != 1 || string(files["only-in-1.html"]) != "edition 1" {
		t.Errorf("got %q, %v", files, err)
	}
	if err := os.Remove(filepath.Join(dir, "only-in-1.html")); err != nil {
		t.Fatal(err)
	}
	if files, err := Last(dir, wanted); files != nil || err == nil {
		t.Errorf("without one of the files: %q", files)
	}
	if err := os.WriteFile(filepath.Join(dir, ManifestName), []byte("not a manifest\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if files, err := Last(dir, wanted); files != nil || err == nil {
		t.Errorf("with a broken manifest: %q", files)
	}
}

func TestNotesAreRememberedBesideTheOutput(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if note := Remembered(dir, "note"); note != nil {
		t.Errorf("before the first build: %q", note)
	}
	mustSwap(t, dir, edition(1))
	for _, text := range []string{"one", "one", "two", ""} {
		if err := Remember(dir, "note", []byte(text)); err != nil {
			t.Fatal(err)
		}
		if note := Remembered(dir, "note"); string(note) != text || note == nil {
			t.Errorf("got %q, want %q", note, text)
		}
	}
	checkHolds(t, dir, edition(1))
	if err := os.Remove(sibling(dir, "note")); err != nil {
		t.Fatal(err)
	}
	checkNoSiblings(t, dir)
}

// A folder has the name of the note: it cannot be written, and nothing is left of the try.
func TestANoteThatCannotBeWrittenIsAnError(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustSwap(t, dir, edition(1))
	if err := os.MkdirAll(filepath.Join(sibling(dir, "note"), "x"), 0o755); err != nil {
		t.Fatal(err)
	}
	if Remember(dir, "note", []byte("one")) == nil || Remembered(dir, "note") != nil {
		t.Error("it has been written")
	}
	if err := os.RemoveAll(sibling(dir, "note")); err != nil {
		t.Fatal(err)
	}
	checkNoSiblings(t, dir)
}
