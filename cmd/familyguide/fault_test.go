//go:build linux

package main

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"familyguide/internal/publish"
)

// notPermitted leaves out a test that needs a right it has not got here. Where all is
// to be proved, that is a failure.
func notPermitted(t *testing.T, what string, err error) {
	t.Helper()
	if os.Getenv("FAMILYGUIDE_PROOF") != "" {
		t.Fatal(what, "is not permitted here:", err)
	}
	t.Skip(what, "is not permitted here:", err)
}

// smallDisk mounts a disk of a size that the test may fill.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		notPermitted(t, "mounting a small disk", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func wantWhole(t *testing.T, dir string) {
	t.Helper()
	if findings := publish.Verify(dir); findings.Err() != nil {
		t.Errorf("%s is not whole: %v", dir, findings)
	}
}

func manifestOf(t *testing.T, dir string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, publish.ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestBuildOnAFullDiskLeavesTheOldSite(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two sites: make test does")
	}
	disk := smallDisk(t, "5m") // one site fits, two do not
	if status, said := familyguideIn(t, disk, "build", "england"); status != 0 {
		t.Fatal(said)
	}
	before := manifestOf(t, disk+"/public")
	status, said := familyguideIn(t, disk, "build", "harrow")
	if status != 1 || !strings.Contains(said, "no space left on device") || !strings.Contains(said, "what was published before is untouched") || !strings.Contains(said, "make room") {
		t.Errorf("status %d, said:\n%s", status, said)
	}
	wantWhole(t, disk+"/public")
	if manifestOf(t, disk+"/public") != before {
		t.Error("the old site has changed")
	}
	entries, _ := os.ReadDir(disk)
	for _, e := range entries {
		if e.Name() != "public" && !strings.HasSuffix(e.Name(), "-lock") && !strings.HasSuffix(e.Name(), "-"+editionNote) {
			t.Errorf("%s is left", e.Name())
		}
	}
}

func TestNewOnAFullDiskLeavesNothing(t *testing.T) {
	disk := smallDisk(t, "16k")
	status, said := familyguideIn(t, disk, "new", "my-town", "--from", "harrow")
	if status != 1 || !strings.Contains(said, "no space left on device") || !strings.Contains(said, "nothing is left of the new folder") {
		t.Errorf("status %d, said:\n%s", status, said)
	}
	if strings.Contains(said, disk) {
		t.Errorf("the message names a place that the editor did not: %s", said)
	}
	if entries, _ := os.ReadDir(disk); len(entries) > 0 {
		t.Errorf("%v is left", entries)
	}
}

func TestBuildIntoAReadOnlyDiskLeavesTheOldSite(t *testing.T) {
	if testing.Short() {
		t.Skip("builds three sites: make test does")
	}
	disk := smallDisk(t, "16m")
	if status, said := familyguideIn(t, disk, "build", "england"); status != 0 {
		t.Fatal(said)
	}
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		notPermitted(t, "remounting", err)
	}
	before := manifestOf(t, disk+"/public")
	status, said := familyguideIn(t, disk, "build", "harrow")
	if status != 1 || !strings.Contains(said, "read-only file system") || !strings.Contains(said, "choose a folder elsewhere with --out") {
		t.Errorf("status %d, said:\n%s", status, said)
	}
	wantWhole(t, disk+"/public")
	if manifestOf(t, disk+"/public") != before {
		t.Error("the old site has changed")
	}
	status, said = familyguideIn(t, disk, "build", "england")
	if status != 0 || !strings.Contains(said, "up to date") {
		t.Errorf("the same site again: status %d, said:\n%s", status, said)
	}
	if status, said := familyguideIn(t, disk, "new", "my-town"); status != 1 || !strings.Contains(said, "read-only file system") {
		t.Errorf("new: status %d, said:\n%s", status, said)
	}
}

// The address of a preview that runs is taken; only then is that what the hint is about.
func TestServeSaysWhenTheAddressIsTaken(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	status, said := familyguideIn(t, t.TempDir(), "serve", "england", "--listen", listener.Addr().String())
	if status != 2 || !strings.Contains(said, "address already in use") || !strings.Contains(said, "is another preview running?") {
		t.Errorf("status %d, said:\n%s", status, said)
	}
}
