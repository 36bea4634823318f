package tree

import (
	"slices"
	"testing"
)

// The order of the paths decides the order of everything that is made from a tree.
func TestPathsAreSortedByByte(t *testing.T) {
	tr := Tree{"b": nil, "a/b": {1}, "a": nil, "a-b": nil, "É": nil, "Z": nil}
	if got, want := tr.Paths(), []string{"Z", "a", "a-b", "a/b", "b", "É"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := (Tree)(nil).Paths(); len(got) != 0 {
		t.Errorf("an empty tree has %q", got)
	}
}
