// Package tree holds a site as it travels between the stages of the generator:
// every file's bytes by its path.
//
// Paths are relative, use "/" on every system, and have no "." or ".." parts:
// they are what [io/fs.ValidPath] accepts. A stage never changes the bytes it
// was given; it puts new bytes in their place.
package tree

import (
	"maps"
	"slices"
)

// A Tree is a site: file contents by path.
type Tree map[string][]byte

// Paths returns the paths of all files, sorted.
func (t Tree) Paths() []string {
	return slices.Sorted(maps.Keys(t))
}
