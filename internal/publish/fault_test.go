//go:build linux

package publish

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"familyguide/internal/finding"
)

// childEnv makes the test binary a builder that publishes one edition after another into
// the folder it names, until it is killed.
const childEnv = "FAMILYGUIDE_PUBLISH_CHILD"

func TestMain(m *testing.M) {
	dir := os.Getenv(childEnv)
	if dir == "" {
		os.Exit(m.Run())
	}
	for n := 0; ; n++ {
		if _, err := Swap(dir, edition(n%7)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// A build killed at any moment leaves a whole site, a reader beside it never sees anything
// else, and the next build clears up.
func TestKillNineLeavesAWholeSite(t *testing.T) {
	kills := 30
	if os.Getenv("FAMILYGUIDE_PROOF") != "" {
		kills = 200
	}
	dir := filepath.Join(t.TempDir(), "public")
	mustSwap(t, dir, edition(0))
	ctx, stop := context.WithCancel(t.Context())
	reader := make(chan error)
	go func() { reader <- readAllTheTime(ctx, t, dir) }()
	leftovers := 0
	for range kills {
		killOnce(t, dir)
		if problem, _ := broken(dir); problem != "" {
			t.Fatal("after a kill: ", problem)
		}
		if left, _ := filepath.Glob(sibling(dir, "*")); len(left) > 0 {
			leftovers++
		}
	}
	stop()
	if err := <-reader; err != nil {
		t.Error("a reader found: ", err)
	}
	t.Logf("%d of %d kills hit a build at work", leftovers, kills)
	if leftovers == 0 {
		t.Error("no kill ever hit a build at work: this test proves nothing")
	}
	mustSwap(t, dir, edition(99))
	checkHolds(t, dir, edition(99))
	checkNoSiblings(t, dir)
}

// killOnce runs a builder and kills it a moment after it has begun to publish.
func killOnce(t *testing.T, dir string) {
	t.Helper()
	var stderr strings.Builder
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+dir)
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for begun := time.Now(); time.Since(begun) < 10*time.Second; time.Sleep(time.Millisecond) {
		if holder(sibling(dir, "lock")) == fmt.Sprintf(" (process %d)", cmd.Process.Pid) {
			break
		}
	}
	time.Sleep(rand.N(60 * time.Millisecond))
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	if stderr.Len() > 0 {
		t.Fatal("the builder failed: ", stderr.String())
	}
}

// broken says what is wrong with the site in dir, "" if it is whole. It also
// reports whether the folder was replaced while it looked: then nothing is said.
func broken(dir string) (problem string, replaced bool) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err.Error(), false
	}
	defer root.Close()
	said := brokenIn(root)
	if said == "" {
		return "", false
	}
	was, err1 := root.Stat(".")
	is, err2 := os.Stat(dir)
	if err1 == nil && err2 == nil && !os.SameFile(was, is) {
		return "", true
	}
	return said, false
}

func brokenIn(root *os.Root) string {
	list, err := root.ReadFile(ManifestName)
	if err != nil {
		return err.Error()
	}
	m, err := decode(list)
	if err != nil || len(m) != 42 {
		return fmt.Sprintf("manifest of %d files: %v", len(m), err)
	}
	if l := append(verifyListed(root, m), verifyOthers(root, m)...); len(l) > 0 {
		return l.Error()
	}
	return oneEdition(root, m)
}

// oneEdition reports pages of different editions in one folder.
func oneEdition(root *os.Root, m manifest) string {
	edition := ""
	for p := range m {
		if p == "static/same.css" {
			continue
		}
		data, err := root.ReadFile(p)
		if err != nil {
			return err.Error()
		}
		this, _, _ := strings.Cut(strings.SplitN(string(data), "\n", 2)[0], ",")
		if edition != "" && this != edition {
			return fmt.Sprintf("%s is of %s, another page of %s", p, this, edition)
		}
		edition = this
	}
	return ""
}

// readAllTheTime looks at the site until it is told to stop.
func readAllTheTime(ctx context.Context, t *testing.T, dir string) error {
	reads, during := 0, 0
	for ; ctx.Err() == nil; reads++ {
		problem, replaced := broken(dir)
		if problem != "" {
			return errors.New(problem)
		}
		if replaced {
			during++
		}
	}
	t.Logf("read %d times, %d of them while the folder was replaced", reads, during)
	return nil
}

// The two folders change places in one step. Two renames would need the name of the old
// site's sibling, which is taken here.
func TestFoldersAreExchangedInOneStep(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	s := staged(t, dir)
	if err := lay(sibling(dir, "old"), "letter.txt", "mine"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal("not in one step: ", err)
	}
	checkHolds(t, dir, edition(2))
	if b, err := os.ReadFile(filepath.Join(sibling(dir, "old"), "letter.txt")); string(b) != "mine" {
		t.Errorf("what was in the way: %q, %v", b, err)
	}
}

// notPermitted leaves out a test that needs a right it has not got here. Where all is
// to be proved, that is a failure.
func notPermitted(t *testing.T, what string, err error) {
	t.Helper()
	if os.Getenv("FAMILYGUIDE_PROOF") != "" {
		t.Fatal(what, "is not permitted here:", err)
	}
	t.Skip(what, "is not permitted here:", err)
}

// tinyDisk mounts a file system of 600 kB.
func tinyDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=600k"); err != nil {
		notPermitted(t, "mounting a small disk", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestFullDiskLeavesTheOldSite(t *testing.T) {
	disk := tinyDisk(t)
	dir := filepath.Join(disk, "public")
	mustSwap(t, dir, edition(1))
	large := edition(2)
	large["large.bin"] = make([]byte, 500_000)
	_, err := Swap(dir, large)
	wantFault(t, err, "no space left on device")
	if l := err.(finding.List); !strings.Contains(l[0].Hint, "untouched") || !strings.Contains(l[0].Hint, "make room") {
		t.Errorf("hint = %q", l[0].Hint)
	}
	checkHolds(t, dir, edition(1))
	checkNoSiblings(t, dir)
	mustSwap(t, dir, edition(3)) // a smaller one still goes
	checkHolds(t, dir, edition(3))
}

func TestAFullDiskLeavesTheOldRecords(t *testing.T) {
	dir := filepath.Join(tinyDisk(t), "public")
	want := map[string]Record{"councils/harrow": {Prefix: "harrow", Inputs: "a", Digest: "b"}}
	s := opened(t, dir)
	if err := s.SaveRecords(want); err != nil {
		t.Fatal(err)
	}
	large := map[string]Record{"councils/harrow": {Prefix: strings.Repeat("x", 700_000)}}
	wantFault(t, s.SaveRecords(large), "no space left on device")
	if got := s.Records(); !maps.Equal(got, want) {
		t.Errorf("records: %v", got)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".*.part")); len(left) > 0 {
		t.Errorf("%q is left on the full disk", left)
	}
}

func TestReadOnlyDiskLeavesTheOldSite(t *testing.T) {
	disk := tinyDisk(t)
	dir := filepath.Join(disk, "public")
	mustSwap(t, dir, edition(1))
	if err := unix.Mount("", disk, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		notPermitted(t, "remounting", err)
	}
	_, err := Swap(dir, edition(2))
	wantFault(t, err, "read-only file system")
	checkHolds(t, dir, edition(1))
	if r := mustSwap(t, dir, edition(1)); !r.Unchanged {
		t.Errorf("the same site on a read-only disk: %+v", r)
	}
}

func TestMountPointIsRefused(t *testing.T) {
	disk := tinyDisk(t)
	_, err := Swap(disk, edition(1))
	wantFault(t, err, "putting the new site in place")
	checkNoSiblings(t, disk)
}

// asNobody runs f without the rights of root, on a thread that ends with it.
func asNobody(t *testing.T, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	done := make(chan bool)
	go func() {
		defer close(done)
		runtime.LockOSThread() // never unlocked, so the thread dies with its rights
		const nobody = 65534
		if err := unix.Setfsuid(nobody); err != nil {
			t.Error(err)
			return
		}
		f()
	}()
	<-done
}

func TestFolderThatCannotBeWrittenIsLeft(t *testing.T) {
	for _, which := range []string{"public", "."} {
		parent := filepath.Join(t.TempDir(), "www")
		if err := os.Mkdir(parent, 0o777); err != nil {
			t.Fatal(err)
		}
		dir := filepath.Join(parent, "public")
		mustSwap(t, dir, edition(1))
		for _, d := range []string{parent, dir} {
			if err := os.Chmod(d, 0o777); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chmod(filepath.Join(parent, which), 0o555); err != nil {
			t.Fatal(err)
		}
		asNobody(t, func() {
			_, err := Swap(dir, edition(2))
			wantFault(t, err, "permission denied")
		})
		checkHolds(t, dir, edition(1))
		checkNoSiblings(t, dir)
	}
}
