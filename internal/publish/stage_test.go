package publish

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"familyguide/internal/finding"
	"familyguide/internal/tree"
)

func council(n, edition int) tree.Tree {
	return tree.Tree{
		"index.html":         fmt.Appendf(nil, "council %d, edition %d", n, edition),
		"parents/index.html": fmt.Appendf(nil, "for parents in council %d", n),
	}
}

// publishAll publishes councils, keeping those whose digest is known, and returns
// all digests and which councils had to be added.
func publishAll(t *testing.T, dir string, editions []int, digests map[int]string) (map[int]string, []int, Result) {
	t.Helper()
	s := opened(t, dir)
	var mu sync.Mutex
	var wg sync.WaitGroup
	got, added := map[int]string{}, []int{}
	for n, edition := range editions {
		wg.Go(func() {
			prefix := fmt.Sprintf("council-%d", n)
			digest := digests[n]
			kept, err := s.KeepIf(prefix, digest)
			if err == nil && !kept {
				digest, err = s.Add(prefix, council(n, edition))
			}
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				t.Error(err)
			}
			if !kept {
				added = append(added, n)
			}
			got[n] = digest
		})
	}
	wg.Wait()
	if _, err := s.Add("", tree.Tree{"index.html": []byte("all councils")}); err != nil {
		t.Fatal(err)
	}
	r, err := s.Commit()
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(added)
	return got, added, r
}

func TestManyCouncilsArePublishedAsOneAndKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	digests, added, r := publishAll(t, dir, []int{1, 1, 1}, nil)
	if len(added) != 3 || r.Files != 10 || r.Written != 10 {
		t.Errorf("first: added %v, %+v", added, r)
	}
	again, added, r := publishAll(t, dir, []int{1, 1, 1}, digests)
	if len(added) != 0 || !r.Unchanged || !maps.Equal(again, digests) {
		t.Errorf("nothing new: added %v, %+v", added, r)
	}
	digests[1] = "" // its inputs changed
	_, added, r = publishAll(t, dir, []int{1, 2, 1}, digests)
	if !slices.Equal(added, []int{1}) || r.Written != 2 {
		t.Errorf("one new: added %v, %+v", added, r)
	}
	for _, d := range []string{dir, filepath.Join(dir, "council-1")} {
		if l := Verify(d); len(l) > 0 {
			t.Error(l)
		}
	}
	checkNoSiblings(t, dir)
}

// A council with a fault keeps the site it had.
func TestKeepAsIsKeepsWhateverIsThere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, []int{1, 1}, nil)
	s := opened(t, dir)
	if _, err := s.Add("council-1", council(1, 2)); err != nil {
		t.Fatal(err)
	}
	if left, err := s.KeepAsIs("council-0"); !left || err != nil {
		t.Errorf("council 0: %v, %v", left, err)
	}
	if left, err := s.KeepAsIs("council-7"); left || err != nil {
		t.Errorf("council 7, never published: %v, %v", left, err)
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	for n, edition := range []int{1, 2} {
		want := council(n, edition)["index.html"]
		got, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("council-%d", n), "index.html"))
		if string(got) != string(want) {
			t.Errorf("council %d: %q, %v", n, got, err)
		}
	}
	if l := Verify(dir); len(l) > 0 {
		t.Error(l)
	}
}

func TestASiteWithABrokenManifestIsNotKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, []int{1, 1}, nil)
	s := opened(t, dir)
	if err := os.WriteFile(filepath.Join(dir, "council-0", ManifestName), []byte("not a manifest\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if kept, err := s.KeepAsIs("council-0"); kept || err != nil {
		t.Errorf("%v, %v", kept, err)
	}
}

// A cache that says "the same" is not believed when the published files are not.
func TestKeepIfTrustsNoDamagedSite(t *testing.T) {
	damage := map[string]func(file string) error{
		"changed": func(file string) error { return os.WriteFile(file, []byte("hacked"), 0o644) },
		"missing": os.Remove,
		"a link": func(file string) error {
			if err := os.Rename(file, file+".html"); err != nil {
				return err
			}
			return os.Symlink(file+".html", file)
		},
	}
	for name, harm := range damage {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			digests, _, _ := publishAll(t, dir, []int{1, 1}, nil)
			s := opened(t, dir)
			if err := harm(filepath.Join(dir, "council-0", "parents", "index.html")); err != nil {
				t.Fatal(err)
			}
			if kept, err := s.KeepIf("council-0", digests[0]); kept || err != nil {
				t.Errorf("kept = %v, %v", kept, err)
			}
			if _, err := s.Add("council-0", tree.Tree{"index.html": []byte("anew")}); err != nil {
				t.Error("could not be added instead: ", err)
			}
			if kept, err := s.KeepIf("council-1", digests[1]); !kept || err != nil {
				t.Errorf("the other: kept = %v, %v", kept, err)
			}
			if _, err := s.Commit(); err != nil {
				t.Fatal(err)
			}
			if l := Verify(dir); len(l) > 0 {
				t.Error(l)
			}
			if b, err := os.ReadFile(filepath.Join(dir, "council-0", "index.html")); string(b) != "anew" {
				t.Errorf("council-0 is %q, %v", b, err)
			}
		})
	}
}

func TestNamesThatSomeHostCannotStoreAreRefused(t *testing.T) {
	cases := []struct {
		paths []string
		says  string
	}{
		{[]string{"../up.html"}, "not a path inside the site"},
		{[]string{"/etc/passwd"}, "not a path inside the site"},
		{[]string{"a//b"}, "not a path inside the site"},
		{[]string{"a\x00b"}, "control character"},
		{[]string{"a\nb"}, "control character"},
		{[]string{"a\xffb"}, "not valid UTF-8"},
		{[]string{`a\b`}, "many hosts cannot store"},
		{[]string{"C:/x"}, "many hosts cannot store"},
		{[]string{"con"}, "a device"},
		{[]string{"parents/Aux.html"}, "a device"},
		{[]string{"lpt1.tar.gz"}, "a device"},
		{[]string{"a./b"}, "ends in a dot"},
		{[]string{"a "}, "ends in a dot or a space"},
		{[]string{strings.Repeat("x", 256)}, "longer than 255 bytes"},
		{[]string{ManifestName}, "kept for the list"},
		{[]string{"A.html", "a.html"}, "only in capital letters"},
		{[]string{"Words/a.html", "words/b.html"}, "only in capital letters"},
		{[]string{"caf\u00e9.html", "cafe\u0301.html"}, "only in capital letters or accents"},
		{[]string{"a", "a/b"}, "both as a file and as a folder"},
		{[]string{"a/b", "a-b", "a"}, "both as a file and as a folder"},
		{[]string{strings.Repeat("x", 255), "console.html", "auxiliary/com10.html", ".htaccess", "a b.html", "ü/ß.html", "lpt.html"}, ""},
	}
	for _, c := range cases {
		dir := filepath.Join(t.TempDir(), "public")
		mustSwap(t, dir, edition(1))
		tr := tree.Tree{}
		for _, p := range c.paths {
			tr[p] = []byte("x")
		}
		_, err := Swap(dir, tr)
		if c.says == "" {
			if err != nil {
				t.Errorf("%q: %v", c.paths, err)
			}
			continue
		}
		wantFault(t, err, c.says)
		checkHolds(t, dir, edition(1))
		checkNoSiblings(t, dir)
	}
}

func TestPrefixThatLeavesTheOutputIsRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	s := opened(t, dir)
	_, err := s.Add("../elsewhere", tree.Tree{})
	wantFault(t, err, "not a path inside the site")
	_, err = s.KeepIf("../elsewhere", "")
	wantFault(t, err, "not a path inside the site")
}

func TestVerifyFindsWhatDiffers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if l := Verify(dir); len(l) != 1 {
		t.Errorf("no folder: %v", l)
	}
	if err := lay(dir, "index.html", "x"); err != nil {
		t.Fatal(err)
	}
	if l := Verify(dir); len(l) != 1 || !strings.Contains(l.Error(), "holds no manifest.sha256") {
		t.Errorf("no manifest: %v", l)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	mustSwap(t, dir, tree.Tree{"a.html": []byte("a"), "b.html": []byte("b"), "c/c.html": []byte("c")})
	for _, err := range []error{
		os.Remove(filepath.Join(dir, "a.html")),
		lay(dir, "b.html", "B"),
		lay(filepath.Join(dir, "d"), "d.html", "d"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	want := "a.html: is missing (manifest)\nb.html: is not as it was published (manifest)\nd/d.html: was not published by familyguide (manifest)"
	if got := Verify(dir).Error(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// If a system cannot exchange folders, two renames do it, and a crash between them
// is mended by the next build.
func TestTwoStepsAndTheirRecovery(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustSwap(t, dir, edition(1))
	if err := lay(sibling(dir, "new"), "index.html", "new"); err != nil {
		t.Fatal(err)
	}
	if err := inTwoSteps(sibling(dir, "new"), dir, os.Rename); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "index.html")); string(b) != "new" {
		t.Errorf("after the exchange: %q, %v", b, err)
	}
	checkHolds(t, sibling(dir, "new"), edition(1))

	// A crash between the two: the old site is set aside and there is no output.
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(sibling(dir, "new"), sibling(dir, "old")); err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	checkHolds(t, dir, edition(1))
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	checkNoSiblings(t, dir)
}

// failing returns a rename that fails from the nth call on, until the last.
func failing(n, last int) func(from, to string) error {
	call := 0
	return func(from, to string) error {
		if call++; call >= n && call <= last {
			return &os.LinkError{Op: "rename", Old: from, New: to, Err: syscall.EBUSY}
		}
		return os.Rename(from, to)
	}
}

func TestTwoStepsThatFailLeaveTheOldSiteOrSayWhereItIs(t *testing.T) {
	for _, c := range []struct {
		name    string
		rename  func(from, to string) error
		oldIsAt string // "" for the output folder itself
	}{
		{"the first step fails", failing(1, 1), ""},
		{"the second step fails", failing(2, 2), ""},
		{"the second step fails, and taking back the first", failing(2, 3), "old"},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		mustSwap(t, dir, edition(1))
		s, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Add("", edition(2)); err != nil {
			t.Fatal(err)
		}
		err = s.notExchanged(inTwoSteps(s.new, s.real, c.rename))
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if c.oldIsAt == "" {
			wantFault(t, err, "putting the new site in place")
			if hint := err.(finding.List)[0].Hint; !strings.HasPrefix(hint, untouched) {
				t.Errorf("%s: hint %q", c.name, hint)
			}
			checkHolds(t, dir, edition(1))
			continue
		}
		wantFault(t, err, "what was published before is whole, but in .public.familyguide-old")
		if hint := err.(finding.List)[0].Hint; strings.Contains(hint, "untouched") {
			t.Errorf("%s: hint %q", c.name, hint)
		}
		checkHolds(t, sibling(dir, c.oldIsAt), edition(1))
		if s, err = Open(dir); err != nil { // the next build puts it back
			t.Fatal(err)
		}
		checkHolds(t, dir, edition(1))
		s.Close()
	}
}

func TestManifestThatIsNotOursIsNotRead(t *testing.T) {
	sum := strings.Repeat("ab", 32)
	for text, want := range map[string]string{
		sum + "  a.html\n":                        "",
		sum + " *a.html\r\n":                      "",
		"":                                        "",
		sum + " a.html\n":                         "line 1 is not a sum",
		sum + "  a\n" + sum[1:] + "g  b\n":        "line 2 does not begin with",
		sum + "  ../../etc/passwd\n":              "not a path inside",
		sum + "  a\nshort\n":                      "line 2 is not a sum",
		"\\" + sum + "  a\\nb\n":                  "line 1",
		sum + "  \xff\n":                          "not valid UTF-8",
		strings.Repeat("x", 1<<20) + "  a.html\n": "line 1",
	} {
		_, err := decode([]byte(text))
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%.80q: %v, want %q", text, err, want)
		}
	}
}

// A file that was found to be the same, and is then changed by somebody, is not published
// under its old sum.
func TestFileChangedDuringTheBuildIsNotTrusted(t *testing.T) {
	for name, change := range map[string]func(file string, was os.FileInfo) error{
		"another text": func(file string, _ os.FileInfo) error { return os.WriteFile(file, []byte("changed!"), 0o644) },
		"a longer text, and the old time": func(file string, was os.FileInfo) error {
			return errors.Join(os.WriteFile(file, make([]byte, was.Size()+1), 0o644), os.Chtimes(file, was.ModTime(), was.ModTime()))
		},
		"as long a text, and a new time": func(file string, was os.FileInfo) error {
			return errors.Join(os.WriteFile(file, make([]byte, was.Size()), 0o644), os.Chtimes(file, was.ModTime(), was.ModTime().Add(time.Second)))
		},
		"another file, as long and as old": func(file string, was os.FileInfo) error {
			other := file + "-other"
			return errors.Join(os.WriteFile(other, make([]byte, was.Size()), 0o644), os.Chtimes(other, was.ModTime(), was.ModTime()), os.Rename(other, file))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			s := staged(t, dir)
			file := filepath.Join(dir, "static", "same.css")
			was, err := os.Stat(file)
			if err == nil {
				err = change(file, was)
			}
			if err != nil {
				t.Fatal(err)
			}
			_, err = s.Commit()
			wantFault(t, err, "somebody changed it while the site was built")
			if l := Verify(dir); len(l) != 1 || l[0].File != "static/same.css" {
				t.Errorf("the old site: %v", l)
			}
			checkNoSiblings(t, dir)
		})
	}
}

func TestALockNamesItsHolderAndNoEarlierOne(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lock")
	if err := os.WriteFile(name, []byte("9999999999999999\n"), 0o666); err != nil { // of a build that was killed
		t.Fatal(err)
	}
	l, err := tryAcquire(name)
	if err != nil {
		t.Fatal(err)
	}
	defer l.release()
	if got, want := holder(name), fmt.Sprintf(" (process %d)", os.Getpid()); got != want {
		t.Errorf("held by %q, want %q", got, want)
	}
	if err := os.WriteFile(name, []byte(strings.Repeat("9", 1000)), 0o666); err != nil { // of some other program
		t.Fatal(err)
	}
	if got, want := holder(name), " (process "+strings.Repeat("9", 20)+")"; got != want {
		t.Errorf("held by %q, want %q", got, want)
	}
}

func TestEveryFileAndFolderIsFlushed(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"index.html", "a/b/index.html"} {
		if err := lay(filepath.Join(dir, filepath.Dir(name)), filepath.Base(name), "x"); err != nil {
			t.Fatal(err)
		}
	}
	var flushed []string
	err := flushEach(dir, func(f *os.File) error {
		name, err := filepath.Rel(dir, f.Name())
		flushed = append(flushed, filepath.ToSlash(name))
		return err
	})
	if want := []string{".", "a", "a/b", "a/b/index.html", "index.html"}; err != nil || !slices.Equal(flushed, want) {
		t.Errorf("flushed %q, %v", flushed, err)
	}
	full := errors.New("full")
	if err := flushEach(dir, func(*os.File) error { return full }); !errors.Is(err, full) {
		t.Errorf("a disk that is full: %v", err)
	}
	if err := flushEach(filepath.Join(dir, "gone"), func(*os.File) error { return nil }); err == nil {
		t.Error("a folder that is gone is flushed")
	}
}

// A host reads what it serves as another user: files and folders have the permissions that
// the user gives to new ones.
func TestASiteHasTheUsersPermissions(t *testing.T) {
	above := t.TempDir()
	folder, file := filepath.Join(above, "folder"), filepath.Join(above, "file")
	if err := errors.Join(os.Mkdir(folder, 0o777), os.WriteFile(file, nil, 0o666)); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(above, "public")
	mustSwap(t, dir, tree.Tree{"index.html": []byte("1"), "deep/er/index.html": []byte("2")})
	for name, like := range map[string]string{
		".": folder, "deep": folder, "deep/er": folder, "index.html": file, "deep/er/index.html": file, ManifestName: file,
	} {
		got, err := os.Stat(filepath.Join(dir, name))
		want, errWant := os.Stat(like)
		if err := errors.Join(err, errWant); err != nil {
			t.Error(err)
		} else if got.Mode() != want.Mode() {
			t.Errorf("%s has %v, want %v", name, got.Mode(), want.Mode())
		}
	}
}
