// Package publish puts a finished site on the disk. It is the only part of the
// program that writes into the output folder.
//
// # What it promises
//
// At every moment the output folder is the whole old site or the whole new one:
// for somebody who reads it meanwhile, after kill -9, after a power cut, with a
// full disk, a folder that cannot be written, or two builds at once. A build
// that fails leaves the old site exactly as it was. Nothing that the program
// did not write itself is ever deleted.
//
// # How
//
//  1. The new site is written beside the output, on the same file system, into
//     the sibling ".NAME.familyguide-draft". Files whose content is the same as
//     in the old site are hard links to it: this costs no space and no time.
//  2. manifest.sha256 is written last: every file with its SHA-256, in the form
//     that "sha256sum -c" reads. A folder without it is not a whole site.
//  3. Everything is flushed to the disk. Without this, a power cut after the
//     exchange could leave empty files under the right names. The draft is whole
//     now, and becomes ".NAME.familyguide-new".
//  4. The two folders change places in one step of the file system
//     (renameat2 with RENAME_EXCHANGE on Linux, renamex_np with RENAME_SWAP on
//     macOS). If there is no such step, see platform_windows.go and inTwoSteps:
//     the folder is then missing for an instant, but never mixed, and the next
//     build mends what a crash in that instant left.
//  5. The old site, now the sibling, is removed: the files its manifest lists,
//     and no others. A file that somebody put there in the meantime is kept in
//     "NAME.kept", and [Result] says so. Only a draft is removed with all that is
//     in it: nobody else ever sees a folder of that name.
//
// # One build at a time
//
// A build holds a lock on the sibling ".NAME.familyguide-lock" from [Open] to
// [Stage.Commit] or [Stage.Close]. A second build waits for up to a minute, then
// fails and names the process that holds it. The system drops the lock of a
// process that dies; whatever is beside the output while the lock is held was
// left by a dead build, and is removed.
//
// # What is refused
//
// An output that is a file, a mount point, or a folder holding anything that
// no manifest.sha256 in it lists; and names that some host cannot store
// (see names.go). An output that is a symbolic link stays one: the folder it
// points to is replaced. The output folder keeps its permissions and group.
//
// A site that is published already is not touched: not one time stamp changes.
//
// # Many councils
//
// [Swap] publishes one site. For several in one folder, each below its own prefix, there is
// [Stage]: sites are added as they are made, so that none is kept in memory, and those whose
// inputs are the same are kept without being made at all; then all appear at once.
package publish

import (
	"bytes"
	"os"
	"path/filepath"

	"familyguide/internal/tree"
)

// A Result says what was published.
type Result struct {
	Dir       string // the folder that was replaced, its symbolic links resolved
	Files     int    // files of the site, its manifest not counted
	Bytes     int64  // their size
	Written   int    // files written anew; the others are those of the old site
	Unchanged bool   // the very same site was published already; nothing was touched
	Kept      string // the folder that now holds files that are not the guide's; "" if there were none

	Removed []string // the prefixes of the sites that were published below dir before, and are gone
}

// Swap publishes t as the folder dir, which afterwards holds t and its manifest
// and nothing else. Every error it returns is a [finding.List] with a hint, and
// means that dir is as it was.
func Swap(dir string, t tree.Tree) (Result, error) {
	if r, same := published(dir, t); same {
		return r, nil
	}
	s, err := Open(dir)
	if err != nil {
		return Result{}, err
	}
	defer s.Close()
	if _, err := s.Add("", t); err != nil {
		return Result{}, err
	}
	return s.Commit()
}

// published reports whether dir holds t already, byte for byte. It takes no lock
// and writes nothing, so that an unchanged site may be on a read-only disk.
func published(dir string, t tree.Tree) (Result, bool) {
	real, err := resolve(dir)
	if err != nil {
		return Result{}, false
	}
	_, old, err := look(filepath.Join(real, ManifestName))
	if err != nil {
		return Result{}, false
	}
	sums := make(manifest, len(t))
	r := Result{Dir: real, Files: len(t), Unchanged: true}
	for path, data := range t {
		sums[path] = sumOf(data)
		r.Bytes += int64(len(data))
	}
	if !bytes.Equal(old, sums.encode()) {
		return Result{}, false
	}
	for path, data := range t {
		_, there, err := look(filepath.Join(real, filepath.FromSlash(path)))
		if err != nil || !bytes.Equal(there, data) {
			return Result{}, false
		}
	}
	for _, what := range []string{"draft", "new", "old"} {
		if _, err := os.Lstat(sibling(real, what)); err == nil {
			return Result{}, false // there is something to clear up
		}
	}
	foreign, err := firstForeign(real)
	return r, err == nil && foreign == ""
}
