package site

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/spf13/afero"
)

// copies keeps the smaller copies of pictures that Hugo makes, because a preview makes
// the site again for each change of a page. The name of a copy holds a digest of the
// picture and of what is done with it, so a copy that is kept is never a wrong one.
var copies = copyCache{kept: map[string]map[string][]byte{}}

// mostCopies is how many bytes of copies are kept.
const mostCopies = 64 << 20

type copyCache struct {
	mu   sync.Mutex
	kept map[string]map[string][]byte // files by name, by the plain name of the picture
	size int
}

// copiesDir is where Hugo puts copies, and looks for them first.
var copiesDir = filepath.Join(workDir, "resources", "_gen", "images")

// lend puts the copies of a project's pictures into the folder in which Hugo looks for them.
func (c *copyCache) lend(src *project, to afero.Fs) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, p := range src.pictures {
		for name, data := range c.kept[plainName(p.Asset)] {
			if err := afero.WriteFile(to, filepath.Join(copiesDir, name), data, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// keep takes over the copies that Hugo has made, and returns how many are new.
func (c *copyCache) keep(from afero.Fs) (made int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	_ = afero.Walk(from, copiesDir, func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err // no folder, no copies
		}
		rel, err := filepath.Rel(copiesDir, name)
		if err != nil {
			return err
		}
		of, _, _ := strings.Cut(filepath.ToSlash(rel), "_hu_")
		key := plainName(of)
		if _, known := c.kept[key][rel]; known {
			return nil
		}
		data, err := afero.ReadFile(from, name)
		if err != nil {
			return err
		}
		made++
		c.add(key, rel, data)
		return nil
	})
	return made
}

// add keeps a copy. If there are too many all others are forgotten.
func (c *copyCache) add(key, name string, data []byte) {
	if c.size += len(data); c.size > mostCopies {
		clear(c.kept)
		c.size = len(data)
	}
	if c.kept[key] == nil {
		c.kept[key] = map[string][]byte{}
	}
	c.kept[key][name] = data
}

// plainName returns a path without its ending and whatever Hugo may write in another way.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(strings.TrimSuffix(name, path.Ext(name))))
}
