package main

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A mutant is one change to one file.
type mutant struct {
	file     string // "internal/ics/ics.go"
	line     int
	function string // in which it is, or ""
	from, to int    // offsets of the text that is replaced
	old, new string
}

// String returns what accepted.txt calls the mutant. It has no line number, so that it
// holds when lines move.
func (m mutant) String() string {
	return strings.TrimSpace(fmt.Sprintf("%s %s: %s => %s", m.file, m.function, oneLine(m.old), oneLine(m.new)))
}

// oneLine shortens a text to one line.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 80 {
		return string(runes[:80]) + "…"
	}
	return text
}

// apply returns the file with the change.
func (m mutant) apply(source []byte) []byte {
	return slices.Concat(source[:m.from], []byte(m.new), source[m.to:])
}

// mutantsOf returns every mutant of a package's files, without its tests and the files for
// other systems, which no test here compiles.
func mutantsOf(dir string) ([]mutant, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var all []mutant
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		if here, err := build.Default.MatchFile(dir, filepath.Base(name)); err != nil || !here {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		found, err := mutantsIn(filepath.ToSlash(name), source)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// A finder collects the mutants of a file.
type finder struct {
	name     string
	source   []byte
	fset     *token.FileSet
	function string
	found    []mutant
}

func mutantsIn(name string, source []byte) ([]mutant, error) {
	f := &finder{name: name, source: source, fset: token.NewFileSet()}
	file, err := parser.ParseFile(f.fset, name, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			f.function = decl.Name.Name
			if decl.Body != nil {
				ast.Inspect(decl.Body, f.visit)
			}
		case *ast.GenDecl:
			if f.function = ""; decl.Tok == token.VAR || decl.Tok == token.CONST {
				ast.Inspect(decl, f.visit)
			}
		}
	}
	return f.found, nil
}

// operators says what takes the place of an operator.
var operators = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL,
	token.INC: token.DEC, token.DEC: token.INC, token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN,
}

func (f *finder) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		f.operator(n, n.OpPos, n.Op)
	case *ast.IncDecStmt:
		f.operator(n, n.TokPos, n.Tok)
	case *ast.AssignStmt:
		f.operator(n, n.TokPos, n.Tok)
		if n.Tok == token.ASSIGN {
			f.replace(n, "")
		}
	case *ast.ExprStmt:
		f.replace(n, "")
	case *ast.IfStmt:
		f.replace(n.Cond, "!("+f.text(n.Cond)+")")
	case *ast.BranchStmt:
		if n.Label == nil && n.Tok == token.CONTINUE {
			f.replace(n, "break")
		}
	case *ast.Ident:
		if other, ok := map[string]string{"true": "false", "false": "true"}[n.Name]; ok {
			f.replace(n, other)
		}
	case *ast.BasicLit:
		if number, err := strconv.ParseInt(n.Value, 0, 64); n.Kind == token.INT && err == nil {
			f.replace(n, strconv.FormatInt(number+1, 10))
		}
	}
	return true
}

// operator notes a mutant with another operator, if there is one.
func (f *finder) operator(n ast.Node, at token.Pos, op token.Token) {
	if other, ok := operators[op]; ok {
		start, from := f.offset(n.Pos()), f.offset(at)
		text := f.text(n)
		f.replace(n, text[:from-start]+other.String()+text[from-start+len(op.String()):])
	}
}

// replace notes a mutant with another text for a node.
func (f *finder) replace(n ast.Node, text string) {
	f.found = append(f.found, mutant{
		file: f.name, line: f.fset.Position(n.Pos()).Line, function: f.function,
		from: f.offset(n.Pos()), to: f.offset(n.End()), old: f.text(n), new: text,
	})
}

func (f *finder) text(n ast.Node) string {
	return string(f.source[f.offset(n.Pos()):f.offset(n.End())])
}

func (f *finder) offset(p token.Pos) int { return f.fset.Position(p).Offset }
