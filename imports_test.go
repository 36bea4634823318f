package familyguide

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Imports are in up to three groups, with an empty line between them: the standard
// library, what others wrote, and ours.
func TestImportsAreInOneOrder(t *testing.T) {
	for name, data := range sourceFiles(t) {
		if filepath.Ext(name) != ".go" {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, data, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			t.Error(err)
			continue
		}
		groups := importGroups(fset, file)
		if want := slices.Compact(slices.Sorted(slices.Values(groups))); !slices.Equal(groups, want) {
			t.Errorf("%s: the groups of imports are %v, want %v", name, groups, want)
		}
	}
}

// importGroups returns the kind of each group of imports: 1 for the standard library, 2
// for what others wrote, 3 for ours. A group of several kinds counts as several.
func importGroups(fset *token.FileSet, file *ast.File) (groups []int) {
	last := -1
	for _, spec := range file.Imports {
		kind := 1
		switch imported := strings.Trim(spec.Path.Value, `"`); {
		case imported == "familyguide" || strings.HasPrefix(imported, "familyguide/"):
			kind = 3
		case strings.Contains(strings.Split(imported, "/")[0], "."):
			kind = 2
		}
		line := fset.Position(spec.Pos()).Line
		if spec.Doc != nil {
			last += fset.Position(spec.Doc.End()).Line - fset.Position(spec.Doc.Pos()).Line + 1
		}
		if last < 0 || line != last+1 || kind != groups[len(groups)-1] {
			groups = append(groups, kind)
		}
		last = line
	}
	return groups
}
