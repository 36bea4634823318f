package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/publish"
)

// said runs a verb in this process and returns what it said on standard error.
func said(run func(*session) error) (string, error) {
	var b bytes.Buffer
	err := run(&session{out: &b, report: report{&b}, getenv: func(string) string { return "1795305600" }})
	return b.String(), err
}

// town makes a folder of two councils; the profile of the first holds a warning.
func town(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for id, closed := range map[string]string{"brook": "2026-12-25", "darkham": "2026-12-29"} {
		put(t, dir, id+"/council.toml", fmt.Sprintf("id = %q\nname = \"The Council\"\nnation = \"england\"\nclosed = [%s]\n", id, closed))
	}
	return dir
}

// Else the site that another test makes may not fit, and is made ten times as slowly.
func TestABuildLeavesTheMemoryOfTheProcessAsItWas(t *testing.T) {
	settings := func() [2]int64 {
		percent := debug.SetGCPercent(100)
		debug.SetGCPercent(percent)
		return [2]int64{int64(percent), debug.SetMemoryLimit(-1)}
	}
	before := settings()
	for _, paths := range [][]string{{"nowhere"}, {"nowhere", "neither"}} {
		v := buildVerb{Paths: paths, Out: given(filepath.Join(t.TempDir(), "out")), Links: "folders"}
		if _, err := said(v.Run); err == nil {
			t.Errorf("%q was built", paths)
		}
		if after := settings(); after != before {
			t.Errorf("%q: memory settings %v, before it %v", paths, after, before)
		}
	}
}

func TestWarningsOfEveryProfileAreCounted(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a town three times: make test does")
	}
	dir := town(t)
	out := filepath.Join(t.TempDir(), "out")
	for _, when := range []string{"made", "kept"} {
		v := buildVerb{Out: given(out), Councils: given(dir), Links: "folders"}
		told, err := said(v.Run)
		if err != nil || !strings.Contains(told, ": familyguide check lists them") {
			t.Errorf("%s: %v\n%s", when, err, told)
		}
	}
	p := newPreview(testMaker(), []string{filepath.Join(dir, "brook"), filepath.Join(dir, "darkham")}, report{&terminal{}})
	p.make()
	p.checks.Wait()
	if told := p.report.err.(*terminal).said(); !strings.Contains(told, " warnings: familyguide check lists them") {
		t.Errorf("the preview said:\n%s", told)
	}
}

func TestCouncilsAreFoundInAFolderOfAnyName(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "c [2026]")
	put(t, dir, "b/council.toml", "")
	put(t, dir, "[a]/council.toml", "")
	put(t, dir, "letters/letter.txt", "")
	put(t, dir, "council.toml", "")
	paths, err := (&buildVerb{Councils: given(dir)}).councils()
	want := []string{filepath.Join(dir, "[a]"), filepath.Join(dir, "b")}
	if err != nil || !slices.Equal(paths, want) {
		t.Errorf("%q, %v; want %q", paths, err, want)
	}
}

func TestPreviewOfOneIDTwiceIsAFault(t *testing.T) {
	dir := town(t)
	rewrite(t, dir, "darkham/council.toml", func(s string) string {
		return strings.Replace(s, "darkham", "brook", 1) + "\n[[contact]]\nid = \"A B\"\n"
	})
	p := newPreview(testMaker(), []string{filepath.Join(dir, "brook"), filepath.Join(dir, "darkham")}, report{&terminal{}})
	p.make()
	p.checks.Wait()
	told := map[string]bool{}
	for _, f := range p.faults {
		if told[f.String()] {
			t.Errorf("told twice: %v", f)
		}
		told[f.String()] = true
	}
	if len(p.faults) < 2 || !strings.Contains(p.faults[0].Message, `has the id "brook", and so has`) || len(p.tree) > 0 {
		t.Errorf("faults %v; %d files are shown", p.faults, len(p.tree))
	}
}

func TestNoSiteIsMadeForAnOutputThatCannotBeWritten(t *testing.T) {
	stage, err := publish.Open(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	candidates := candidatesAt([]string{"england"})
	c := &batch{maker: testMaker(), stage: stage, records: map[string]publish.Record{}, err: errors.New("the disk is full")}
	c.addAll(&session{report: report{&terminal{}}}, candidates)
	if len(c.records) > 0 || c.failed > 0 {
		t.Errorf("went on: %v, %d failed", c.records, c.failed)
	}
}
