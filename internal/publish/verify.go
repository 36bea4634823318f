package publish

import (
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"

	"familyguide/internal/finding"
)

// Verify compares the files in dir with its manifest and reports each one that
// is missing, changed or not listed. It keeps the folder open that it began with, so that a
// build that publishes meanwhile does not affect the result.
func Verify(dir string) finding.List {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() { // a pipe would be waited for
		return verifyFault(dir, "name a folder that familyguide published", "is not a folder")
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return verifyFault(dir, "name a folder that familyguide published", finding.Reason(err))
	}
	defer root.Close()
	data, err := readPlain(root, ManifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return verifyFault(dir, "name a folder that familyguide published, or publish it again",
			"holds no "+ManifestName+", so nothing can be said about it")
	}
	var listed manifest
	if err == nil {
		listed, err = decode(data)
	}
	if err != nil {
		return verifyFault(path.Join(dir, ManifestName), "publish the site again", finding.Reason(err))
	}
	return append(verifyListed(root, listed), verifyOthers(root, listed)...)
}

func verifyFault(file, hint, message string) finding.List {
	return finding.List{{Check: "manifest", File: file, Message: message, Hint: hint}}
}

// verifyListed looks at each file of the manifest.
func verifyListed(root *os.Root, listed manifest) finding.List {
	var l finding.List
	for _, p := range slices.Sorted(maps.Keys(listed)) {
		sum, err := sumInRoot(root, p)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			l = append(l, verifyFault(p, "upload the folder again, or build again", "is missing")...)
		case err != nil:
			l = append(l, verifyFault(p, "make it readable, or build again", finding.Reason(err))...)
		case sum != listed[p]:
			l = append(l, verifyFault(p, "upload it again in binary mode, or build again", "is not as it was published")...)
		}
	}
	return l
}

func sumInRoot(root *os.Root, p string) (sum, error) {
	f, err := openPlain(root, p)
	if err != nil {
		return sum{}, err
	}
	defer f.Close()
	return sumOfFile(f)
}

func readPlain(root *os.Root, p string) ([]byte, error) {
	f, err := openPlain(root, p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

var errNotFile = errors.New("is not a file")

// openPlain opens a file and nothing else: a pipe would be waited for, and a device
// might never end.
func openPlain(root *os.Root, p string) (*os.File, error) {
	info, err := root.Stat(p)
	if err == nil && !info.Mode().IsRegular() {
		err = errNotFile
	}
	if err != nil {
		return nil, err
	}
	return root.Open(p)
}

// verifyOthers looks for files that the manifest does not list.
func verifyOthers(root *os.Root, listed manifest) finding.List {
	var l finding.List
	err := fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || p == ManifestName || litter[d.Name()] {
			return err
		}
		if _, ok := listed[p]; !ok {
			l = append(l, verifyFault(p, "remove it, or put it into the council's static folder and build again", "was not published by familyguide")...)
		}
		return nil
	})
	if err != nil {
		l = append(l, verifyFault(".", "make it readable, or build again", finding.Reason(err))...)
	}
	return l
}
