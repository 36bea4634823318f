package publish

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
	"time"

	"familyguide/internal/tree"
)

// patience is how long a build waits for another one that publishes into the
// same folder: longer than 153 councils take.
const patience = time.Minute

// A Stage is a site on its way into the output folder: [Open] it, [Stage.Add] one
// tree after another, then [Stage.Commit]. Nothing is visible before Commit. Callers
// write "defer s.Close()" and need nothing else to clean up.
//
// Add, KeepIf and KeepAsIs may be called from several goroutines; the memory a Stage needs
// is that of the paths, not of the files.
type Stage struct {
	dir  string // as the caller named it, for messages
	real string // the folder to be replaced
	new  string // where the new site is put together: a draft until it is whole
	lock *lock
	old  old
	mode fs.FileMode // of a file made today; one from a stricter umask is written again

	mu     sync.Mutex
	names  names
	sums   manifest
	same   map[string]fs.FileInfo // files of the old site to be linked, as they were when looked at
	result Result
	ours   bool // new is not published yet, and nobody else has seen it
	done   bool
}

// Open prepares to replace the folder dir, waiting for another build to finish
// first. It refuses a folder that is not the program's own.
func Open(dir string) (*Stage, error) { return open(dir, patience) }

func open(dir string, wait time.Duration) (*Stage, error) {
	real, err := resolve(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(real), 0o777); err != nil {
		return nil, failed(dir, "making the folder for the output", err)
	}
	lock, err := acquire(dir, sibling(real, "lock"), wait)
	if err != nil {
		return nil, err
	}
	s := &Stage{dir: dir, real: real, new: sibling(real, "draft"), lock: lock, sums: manifest{}, same: map[string]fs.FileInfo{}}
	if err := s.prepare(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// sibling names a companion of the output folder. It is beside it, because a folder can be
// renamed only within one file system.
func sibling(real, what string) string {
	return filepath.Join(filepath.Dir(real), "."+filepath.Base(real)+".familyguide-"+what)
}

// prepare clears what a dead build left, looks at the old site and makes the
// folder for the new one.
func (s *Stage) prepare() error {
	if err := s.mend(); err != nil {
		return failed(s.dir, "mending what an interrupted build left", err)
	}
	var err error
	if s.old, err = inspect(s.dir, s.real); err != nil {
		return err
	}
	if err := os.Mkdir(s.new, 0o777); err != nil {
		return failed(s.dir, "making a folder beside the output", err)
	}
	s.ours = true
	info, err := os.Lstat(s.new)
	if err != nil {
		return failed(s.dir, "making a folder beside the output", err)
	}
	s.mode = info.Mode() & 0o666
	if s.old.mode != 0 {
		// Now, so that files and folders inside inherit a shared group.
		if err := likeOld(s.new, s.real, s.old.mode|0o700); err != nil {
			return failed(s.dir, "giving the new site the permissions of the old", err)
		}
	}
	return nil
}

// mend clears up after a build that died. It may have left half a site, a whole one, or the
// old site that it had moved out of the way.
func (s *Stage) mend() error {
	if err := os.RemoveAll(s.new); err != nil {
		return err
	}
	if err := recoverSwap(s.real); err != nil {
		return err
	}
	for _, what := range []string{"old", "new"} {
		if err := s.remove(sibling(s.real, what)); err != nil {
			return err
		}
	}
	return nil
}

// Add puts a tree into the new site, below prefix, or at its top if prefix
// is "". It returns a digest of what it added, for [Stage.KeepIf]. A tree with a
// prefix is a site of its own and has its own manifest.
func (s *Stage) Add(prefix string, t tree.Tree) (digest string, err error) {
	if err := checkPrefix(prefix); err != nil {
		return "", err
	}
	own := make(manifest, len(t))
	for _, p := range t.Paths() {
		own[p] = sumOf(t[p])
		full := below(prefix, p)
		if err := s.name(full); err != nil {
			return "", err
		}
		if err := s.place(full, t[p], own[p]); err != nil {
			return "", err
		}
	}
	list := own.encode()
	if prefix != "" {
		if err := s.place(path.Join(prefix, ManifestName), list, sumOf(list)); err != nil {
			return "", err
		}
	}
	return digestOf(list), nil
}

// checkPrefix looks at the name of a site's folder before anything is read or written there.
func checkPrefix(prefix string) error {
	if problem := unfit(prefix); prefix != "" && problem != "" {
		return nameFault(prefix, problem)
	}
	return nil
}

// below joins prefix and p without cleaning p, so that names can reject a bad path.
func below(prefix, p string) string {
	if prefix == "" {
		return p
	}
	return prefix + "/" + p
}

// name adds a path to the new site, or returns why it cannot.
func (s *Stage) name(p string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if problems := s.names.add(p); problems != nil {
		return problems
	}
	return nil
}

// place takes the file over from the old site if the content is the same, and writes it
// otherwise.
func (s *Stage) place(p string, data []byte, sum sum) error {
	same := s.takeOver(p, sum, func(there []byte) bool { return bytes.Equal(there, data) })
	if !same {
		if err := write(s.path(p), data); err != nil {
			return failed(s.dir, "writing "+p, err)
		}
	}
	s.count(p, sum, int64(len(data)), same)
	return nil
}

func (s *Stage) path(p string) string { return filepath.Join(s.new, filepath.FromSlash(p)) }

func (s *Stage) oldPath(p string) string { return filepath.Join(s.real, filepath.FromSlash(p)) }

func (s *Stage) count(p string, sum sum, size int64, same bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sums[p] = sum
	s.result.Files++
	s.result.Bytes += size
	if !same {
		s.result.Written++
	}
}

// write makes a new file; it never opens one that is there, which might be
// linked to the old site.
func write(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		f, err = os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = flushFile(f)
	}
	// Some file systems report a full disk only here (close(2), NFS).
	return errors.Join(err, f.Close())
}
