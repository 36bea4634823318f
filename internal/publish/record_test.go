package publish

import (
	"maps"
	"os"
	"path/filepath"
	"testing"
)

// TestRecordsMayBeDeletedOrSpoilt shows that what a build remembers comes back,
// and that a file that cannot be read counts as none.
func TestRecordsMayBeDeletedOrSpoilt(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	want := map[string]Record{"councils/harrow": {Prefix: "harrow", Inputs: "a", Digest: "b", Warnings: 3}}
	within := func(do func(s *Stage)) {
		t.Helper()
		s, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		do(s)
	}
	within(func(s *Stage) {
		if err := s.SaveRecords(want); err != nil {
			t.Fatal(err)
		}
	})
	within(func(s *Stage) {
		if got := s.Records(); !maps.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
	file := filepath.Join(filepath.Dir(out), ".public.familyguide-records")
	if err := os.WriteFile(file, []byte("{\"half"), 0o600); err != nil {
		t.Fatal(err)
	}
	within(func(s *Stage) {
		if got := s.Records(); len(got) != 0 {
			t.Errorf("from a spoilt file: %v", got)
		}
	})
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	within(func(s *Stage) {
		if got := s.Records(); len(got) != 0 {
			t.Errorf("from no file: %v", got)
		}
	})
}
