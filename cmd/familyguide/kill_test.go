//go:build linux

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyguide/internal/publish"
)

// A whole build killed at any moment leaves the old site or the new one, each whole,
// and the next build clears up what is left.
func TestKillNineDuringABuildLeavesAWholeSite(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a dozen sites: make test does")
	}
	kills := 10
	if os.Getenv("FAMILYGUIDE_PROOF") != "" {
		kills = 200
	}
	k := newKilled(t)
	for i := range kills {
		k.killOnce(i)
		k.checkWhole(i)
	}
	t.Logf("of %d builds %d were killed while they made the site, %d while they published it, %d had ended", kills, k.making, k.publishing, k.ended)
	if k.making == 0 || k.publishing == 0 {
		t.Error("no build was killed at one of its two halves: this test proves nothing of it")
	}
	k.save(kills)
	if status, said := familyguideIn(t, k.folder, "build"); status != 0 {
		t.Fatal(said)
	}
	k.shown = kills - 1 // and nothing older
	k.checkWhole(kills)
	left, _ := filepath.Glob(filepath.Join(k.folder, ".public.familyguide-*"))
	for _, name := range left {
		if !strings.HasSuffix(name, "-lock") && !strings.HasSuffix(name, "-"+editionNote) {
			t.Errorf("%s is left after a whole build", name)
		}
	}
}

// killed is a folder whose builds are killed. A page of it says how often it was saved.
type killed struct {
	t                         *testing.T
	program, folder, out      string
	took                      time.Duration // by the shortest whole build
	shown                     int           // what the published page says
	making, publishing, ended int
}

func newKilled(t *testing.T) *killed {
	program, err := exec.LookPath("familyguide") // put there by testscript.Main
	if err != nil {
		t.Fatal(err)
	}
	folder := started(t, "england")
	k := &killed{t: t, program: program, folder: folder, out: filepath.Join(folder, "public"), shown: -1}
	k.save(-1)
	start := time.Now()
	if status, said := familyguideIn(t, folder, "build"); status != 0 {
		t.Fatal(said)
	}
	k.took = time.Since(start)
	return k
}

// save changes a page, and leaves a file that was not there before.
func (k *killed) save(n int) {
	put(k.t, k.folder, where, markedPage(fmt.Sprintf("Saved %d times.", n)))
	put(k.t, k.folder, "static/saved.txt", fmt.Sprint(n))
}

// killOnce kills the n-th build: in turn at any moment, and at one of the short
// while in which it writes.
func (k *killed) killOnce(n int) {
	k.save(n)
	build := exec.Command(k.program, "build", "--from", "2026-11-22")
	build.Dir = k.folder
	if err := build.Start(); err != nil {
		k.t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- build.Wait() }()
	start := time.Now()
	until := start.Add(rand.N(k.took))
	wrote := k.writes(start)
	for len(done) == 0 && (n%2 == 0 && time.Now().Before(until) || n%2 == 1 && !wrote) {
		time.Sleep(time.Millisecond)
		wrote = k.writes(start)
	}
	lasted := time.Since(start)
	if n%2 == 1 {
		time.Sleep(rand.N(30 * time.Millisecond))
	}
	_ = build.Process.Kill()
	switch err := <-done; {
	case err == nil:
		k.ended++
		k.took = min(k.took, lasted) // the machine has less to do than before
	case !strings.Contains(err.Error(), "killed"):
		k.t.Fatal("a build failed: ", err)
	case wrote:
		k.publishing++
	default:
		k.making++
	}
}

// writes reports whether a build that began at start is writing already. The folder may
// be left over from an earlier one that was killed.
func (k *killed) writes(start time.Time) bool {
	info, err := os.Lstat(filepath.Join(k.folder, ".public.familyguide-draft"))
	return err == nil && info.ModTime().After(start)
}

// checkWhole checks that what is published is whole, and of one build: the last one,
// or the one that was shown before.
func (k *killed) checkWhole(n int) {
	k.t.Helper()
	if findings := publish.Verify(k.out); findings.Err() != nil {
		k.t.Fatalf("after build %d: %v", n, findings)
	}
	saved, err := os.ReadFile(filepath.Join(k.out, "saved.txt"))
	if err != nil {
		k.t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(k.out, "parents", "where", "index.html"))
	if err != nil || !strings.Contains(string(page), "Saved "+string(saved)+" times.") {
		k.t.Fatalf("after build %d the page is of another build than saved.txt, which says %s: %v", n, saved, err)
	}
	switch string(saved) {
	case fmt.Sprint(n):
		k.shown = n
	case fmt.Sprint(k.shown):
	default:
		k.t.Fatalf("after build %d the site is of %s, and was of %d before", n, saved, k.shown)
	}
}
