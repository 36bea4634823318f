package publish

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// Commit replaces the old site by the new one. After an error the old site is as it was,
// unless the error says where it is.
func (s *Stage) Commit() (Result, error) {
	defer s.Close()
	s.result.Dir = s.real
	s.result.Removed = s.removed()
	list := s.sums.encode()
	if s.unchanged(list) {
		s.result.Unchanged = true
		return s.result, nil
	}
	if err := s.finish(list); err != nil {
		return Result{}, err
	}
	if err := s.exchange(); err != nil {
		return Result{}, s.notExchanged(err)
	}
	// From here on the new site is published, and nothing may be an error. If
	// the exchange itself is lost in a power cut, the old site is there again,
	// whole: both folders have been on the disk all along.
	_ = flushFolder(filepath.Dir(s.real))
	_ = s.remove(s.new)
	return s.result, nil
}

// notExchanged is the error if the new site is not in place. It says where the old one is.
func (s *Stage) notExchanged(err error) error {
	const doing = "putting the new site in place"
	var aside *setAside
	if !errors.As(err, &aside) {
		return failed(s.dir, doing, err)
	}
	return fault(s.dir, "close the programs that use the folder, then build again: that puts the old site back first",
		"%s: %s; what was published before is whole, but in %s", doing, finding.Reason(err), filepath.Base(aside.path))
}

// removed returns the sites among several that are in the old site and not in the new.
func (s *Stage) removed() []string {
	var gone []string
	for _, p := range slices.Sorted(maps.Keys(s.old.files)) {
		prefix, name := path.Split(p)
		if _, stays := s.sums[p]; name == ManifestName && !stays {
			gone = append(gone, strings.TrimSuffix(prefix, "/"))
		}
	}
	return gone
}

// exchange swaps the two folders. The draft is first renamed to -new, because after the
// swap that name holds the old site, which may contain files of others and must not be
// removed blindly.
func (s *Stage) exchange() error {
	whole := sibling(s.real, "new")
	if err := swap(s.new, whole, false); err != nil {
		return err
	}
	s.new = whole
	if err := swap(s.new, s.real, s.old.mode != 0); err != nil {
		return err
	}
	s.ours = false
	return nil
}

// unchanged reports whether the new site is the one that is published: all its
// files were taken over, so each was compared, and there was no other one.
func (s *Stage) unchanged(list []byte) bool {
	return s.result.Written == 0 && s.old.files != nil && bytes.Equal(list, s.old.files.encode())
}

// finish writes the manifest and brings everything onto the disk.
func (s *Stage) finish(list []byte) error {
	if err := s.linkSame(); err != nil {
		return err
	}
	if err := s.writeManifest(list); err != nil {
		return failed(s.dir, "writing "+ManifestName, err)
	}
	if s.old.mode != 0 {
		if err := likeOld(s.new, s.real, s.old.mode); err != nil {
			return failed(s.dir, "giving the new site the permissions of the old", err)
		}
	}
	if err := flushAll(s.new); err != nil {
		return failed(s.dir, "bringing the new site onto the disk", err)
	}
	return nil
}

// writeManifest gives the manifest its name only once it is on the disk, because a manifest
// at the top of a folder promises that the site is whole.
func (s *Stage) writeManifest(list []byte) error {
	name := filepath.Join(s.new, ManifestName)
	if err := write(name+".part", list); err != nil {
		return err
	}
	f, err := os.OpenFile(name+".part", os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(name+".part", name)
}

// Close discards what was not committed and releases the lock. After Commit it does
// nothing.
func (s *Stage) Close() error {
	if s.done {
		return nil
	}
	s.done = true
	defer s.lock.release()
	if !s.ours {
		return nil
	}
	if err := os.RemoveAll(s.new); err != nil {
		return failed(s.dir, "clearing up beside the output", err)
	}
	return nil
}
