package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"familyguide/internal/finding"
	"familyguide/internal/tree"
)

// edition is a small site whose every file says which edition it belongs to,
// but for one that is the same in all.
func edition(n int) tree.Tree {
	t := tree.Tree{"static/same.css": []byte("body{}")}
	for i := range 40 {
		p := fmt.Sprintf("parents/page-%d/index.html", i)
		t[p] = fmt.Appendf(nil, "edition %d, page %d\n%s", n, i, strings.Repeat("x", 100*i))
	}
	t[fmt.Sprintf("only-in-%d.html", n)] = fmt.Appendf(nil, "edition %d", n)
	return t
}

func mustSwap(t *testing.T, dir string, tr tree.Tree) Result {
	t.Helper()
	r, err := Swap(dir, tr)
	if err != nil {
		t.Fatalf("Swap(%s): %v", dir, err)
	}
	return r
}

// opened opens a stage that the end of the test closes.
func opened(t *testing.T, dir string) *Stage {
	t.Helper()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// staged publishes the first edition in dir, and returns a stage that holds the second.
func staged(t *testing.T, dir string) *Stage {
	t.Helper()
	mustSwap(t, dir, edition(1))
	s := opened(t, dir)
	if _, err := s.Add("", edition(2)); err != nil {
		t.Fatal(err)
	}
	return s
}

// checkHolds fails unless dir holds tr, whole and alone.
func checkHolds(t *testing.T, dir string, tr tree.Tree) {
	t.Helper()
	if l := Verify(dir); len(l) > 0 {
		t.Errorf("Verify(%s):\n%v", dir, l)
	}
	m, err := readManifest(dir)
	if err != nil || len(m) != len(tr) {
		t.Fatalf("manifest of %s: %d files, %v; want %d", dir, len(m), err, len(tr))
	}
	for p, data := range tr {
		if m[p] != sumOf(data) {
			t.Errorf("%s is not the one that was published", p)
		}
	}
}

// checkNoSiblings fails if the output's parent holds anything else.
func checkNoSiblings(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(dir) {
			t.Errorf("left beside the output: %s", e.Name())
		}
	}
}

// wantFault fails unless err is a finding that says these words and has a hint.
func wantFault(t *testing.T, err error, words string) {
	t.Helper()
	var l finding.List
	if !errors.As(err, &l) {
		t.Fatalf("error = %v, want a finding that says %q", err, words)
	}
	if !strings.Contains(l.Error(), words) || l[0].Hint == "" {
		t.Errorf("finding = %v (hint %q), want one that says %q", l, l[0].Hint, words)
	}
}

func TestSwapPublishesReplacesAndLeavesAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "public")
	if r := mustSwap(t, dir, edition(1)); r.Written != r.Files || r.Unchanged || r.Files != 42 {
		t.Errorf("first edition: %+v", r)
	}
	var size int64
	for _, data := range edition(2) {
		size += int64(len(data))
	}
	checkHolds(t, dir, edition(1))
	if r := mustSwap(t, dir, edition(2)); r.Written != r.Files-1 || r.Bytes != size {
		t.Errorf("second edition, one file the same: %+v", r)
	}
	checkHolds(t, dir, edition(2))
	before := stamp(t, dir)
	if r := mustSwap(t, dir, edition(2)); !r.Unchanged || r.Files != 42 || r.Bytes != size {
		t.Errorf("second edition again: %+v", r)
	}
	if err := lay(sibling(dir, "draft"), "index.html", "of a build that died"); err != nil {
		t.Fatal(err)
	}
	if r := mustSwap(t, dir, edition(2)); !r.Unchanged {
		t.Errorf("second edition after a build that died: %+v", r)
	}
	if after := stamp(t, dir); after != before {
		t.Errorf("an unchanged site was touched:\n%s%s", before, after)
	}
	checkNoSiblings(t, dir)
}

// A page that is taken away is gone from the published site, even if nothing else changed.
func TestARemovedPageIsRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustSwap(t, dir, edition(1))
	fewer := edition(1)
	delete(fewer, "parents/page-7/index.html")
	if r := mustSwap(t, dir, fewer); r.Unchanged || r.Written != 0 {
		t.Errorf("%+v", r)
	}
	checkHolds(t, dir, fewer)
	if _, err := os.Stat(filepath.Join(dir, "parents", "page-7")); err == nil {
		t.Error("the page is still there")
	}
}

func TestTheSitesThatGoAreNamed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publish := func(prefixes ...string) Result {
		t.Helper()
		s, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		for _, p := range prefixes {
			if _, err := s.Add(p, edition(1)); err != nil {
				t.Fatal(err)
			}
		}
		r, err := s.Commit()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if r := publish("a", "b", "c"); r.Removed != nil {
		t.Errorf("removed %q", r.Removed)
	}
	if r := publish("b"); !slices.Equal(r.Removed, []string{"a", "c"}) {
		t.Errorf("removed %q", r.Removed)
	}
	if r := publish("b"); r.Removed != nil || !r.Unchanged {
		t.Errorf("%+v", r)
	}
}

// stamp describes a folder and all in it, with the times of last change.
func stamp(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		fmt.Fprintln(&b, p, info.Mode(), info.ModTime(), info.Size())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestManifestIsReadBySha256sum(t *testing.T) {
	sha256sum, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Skip("no sha256sum on this machine")
	}
	dir := filepath.Join(t.TempDir(), "public")
	mustSwap(t, dir, tree.Tree{"a b/ü.html": []byte("x"), "index.html": []byte("y")})
	cmd := exec.Command(sha256sum, "--strict", "-c", ManifestName)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestHandEditedFileIsPublishedAnew(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustSwap(t, dir, edition(1))
	if err := os.WriteFile(filepath.Join(dir, "static", "same.css"), []byte("body{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if r := mustSwap(t, dir, edition(1)); r.Unchanged || r.Written != 1 {
		t.Errorf("%+v", r)
	}
	checkHolds(t, dir, edition(1))
}

func TestRefusedOutputIsNotTouched(t *testing.T) {
	cases := []struct {
		name, says string
		lay        func(dir string) error
	}{
		{"somebody's folder", "holds notes.txt, which familyguide did not put there", func(dir string) error {
			return lay(dir, "notes.txt", "mine")
		}},
		{"a file of somebody's among ours", "holds parents/notes.txt", func(dir string) error {
			if _, err := Swap(dir, edition(1)); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(dir, "parents", "notes.txt"), []byte("mine"), 0o644)
		}},
		{"somebody's link among ours", "holds picture", func(dir string) error {
			if _, err := Swap(dir, edition(1)); err != nil {
				return err
			}
			return os.Symlink("elsewhere", filepath.Join(dir, "picture"))
		}},
		{"a broken manifest", "its manifest.sha256 cannot be read: line 1", func(dir string) error {
			return lay(dir, ManifestName, "not a manifest\n")
		}},
		{"a file", "is a file, not a folder", func(dir string) error {
			return os.WriteFile(dir, []byte("mine"), 0o644)
		}},
		{"a link to itself", "leads back to itself", func(dir string) error {
			return os.Symlink(filepath.Base(dir), dir)
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			if err := c.lay(dir); err != nil {
				t.Fatal(err)
			}
			before := stamp(t, dir)
			for n := 1; n <= 2; n++ { // the edition that is there, or another
				_, err := Swap(dir, edition(n))
				wantFault(t, err, c.says)
			}
			if after := stamp(t, dir); after != before {
				t.Errorf("was touched:\n%s%s", before, after)
			}
			checkNoSiblings(t, dir)
		})
	}
}

func TestEmptyFolderAndDesktopLitterAreReplaced(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := os.MkdirAll(filepath.Join(dir, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, ".DS_Store"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	mustSwap(t, dir, edition(1))
	checkHolds(t, dir, edition(1))
	checkNoSiblings(t, dir)
}

func TestFilePutThereDuringTheBuildIsKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	s := staged(t, dir)
	if err := os.WriteFile(filepath.Join(dir, "parents", "late.txt"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := s.Commit()
	if err != nil {
		t.Fatal(err)
	}
	checkHolds(t, dir, edition(2))
	checkKept(t, dir, r, "parents/late.txt")
}

func TestFilePutIntoAnEmptyFolderDuringTheBuildIsKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Add("", edition(1)); err != nil {
		t.Fatal(err)
	}
	if err := lay(dir, "late.txt", "mine"); err != nil {
		t.Fatal(err)
	}
	r, err := s.Commit()
	if err != nil {
		t.Fatal(err)
	}
	checkHolds(t, dir, edition(1))
	checkKept(t, dir, r, "late.txt")
}

// A build that was killed after the exchange may have left nothing of the old site but
// somebody's file.
func TestFileThatADeadBuildSetAsideIsKept(t *testing.T) {
	for _, where := range []string{"new", "old"} {
		dir := filepath.Join(t.TempDir(), "public")
		mustSwap(t, dir, edition(1))
		if err := lay(sibling(dir, where), "late.txt", "mine"); err != nil {
			t.Fatal(err)
		}
		checkKept(t, dir, mustSwap(t, dir, edition(2)), "late.txt")
	}
}

// checkKept fails unless somebody's file was set aside, and the result says so.
func checkKept(t *testing.T, dir string, r Result, name string) {
	t.Helper()
	if r.Kept != dir+".kept" {
		t.Errorf("Kept = %q", r.Kept)
	}
	if b, err := os.ReadFile(filepath.Join(dir+".kept", filepath.FromSlash(name))); string(b) != "mine" {
		t.Errorf("somebody's file: %q, %v", b, err)
	}
}

func TestLinkStaysAndItsTargetIsReplaced(t *testing.T) {
	for _, exists := range []bool{true, false} {
		top := t.TempDir()
		target, link := filepath.Join(top, "releases", "site"), filepath.Join(top, "public")
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			t.Fatal(err)
		}
		if exists {
			mustSwap(t, target, edition(1))
		}
		if err := os.Symlink(filepath.Join("releases", "site"), link); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
		if r := mustSwap(t, link, edition(2)); filepath.Base(r.Dir) != "site" {
			t.Errorf("published to %s", r.Dir)
		}
		checkHolds(t, target, edition(2))
		if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("the link did not stay: %v, %v", info, err)
		}
		checkNoSiblings(t, target)
	}
}

func TestPermissionsOfTheOutputStay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustSwap(t, dir, edition(1))
	want := fs.ModeDir | fs.ModeSetgid | 0o750
	if err := os.Chmod(dir, want); err != nil {
		t.Fatal(err)
	}
	mustSwap(t, dir, edition(2))
	if info, err := os.Stat(dir); err != nil || info.Mode() != want {
		t.Errorf("mode = %v, %v; want %v", info.Mode(), err, want)
	}
}

func TestSecondBuildWaitsOrSaysWhoIsThere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustSwap(t, dir, edition(1))
	first, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if _, err := first.Add("", edition(2)); err != nil {
		t.Fatal(err)
	}
	_, err = open(dir, 50*time.Millisecond)
	wantFault(t, err, fmt.Sprintf("another build is publishing into this folder (process %d)", os.Getpid()))

	second := make(chan error)
	go func() {
		_, err := Swap(dir, edition(3))
		second <- err
	}()
	if _, err := first.Commit(); err != nil {
		t.Fatal("the first build was disturbed: ", err)
	}
	if err := <-second; err != nil {
		t.Fatal("the second build did not wait: ", err)
	}
	checkHolds(t, dir, edition(3))
	checkNoSiblings(t, dir)
}

// The build that held the lock removes the file: another build may hold a file of the
// same name by then.
func TestALockHoldsOnlyTheFileOfItsName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	for _, c := range []struct {
		name string
		do   func() error
		want error
	}{
		{"is there", func() error { return nil }, nil},
		{"is gone", func() error { return os.Remove(path) }, errGone},
		{"is another", func() error { return errors.Join(os.Rename(path, path+"-1"), os.WriteFile(path, nil, 0o666)) }, errGone},
	} {
		l, err := tryAcquire(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.do(); err != nil {
			t.Fatal(err)
		}
		if err := l.isNamed(); err != c.want {
			t.Errorf("the file %s: %v", c.name, err)
		}
		l.Close()
	}
}

func TestManyBuildsAtOnceAllSucceed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	errs := make(chan error)
	const builds = 12
	for n := range builds {
		go func() {
			_, err := Swap(dir, edition(n))
			errs <- err
		}()
	}
	for range builds {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if l := Verify(dir); len(l) > 0 {
		t.Error(l)
	}
	checkNoSiblings(t, dir)
}

// lay makes a folder with one file in it.
func lay(dir, name, text string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644)
}
