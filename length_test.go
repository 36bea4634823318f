package familyguide

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// The most lines that a function, and a file that is not a test, may have. Whoever needs
// more has found a second concept: give it a name and a place of its own.
const (
	longestFunction = 54
	longestFile     = 243
)

func TestFunctionsAndFilesFitInTheHead(t *testing.T) {
	for name, data := range sourceFiles(t) {
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		if lines := bytes.Count(data, []byte("\n")); lines > longestFile {
			t.Errorf("%s has %d lines, at most %d are allowed", name, lines, longestFile)
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, data, parser.SkipObjectResolution)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, decl := range file.Decls {
			function, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			first, last := fset.Position(function.Pos()), fset.Position(function.End())
			if lines := last.Line - first.Line + 1; lines > longestFunction {
				t.Errorf("%s: %s has %d lines, at most %d are allowed", first, function.Name.Name, lines, longestFunction)
			}
		}
	}
}
