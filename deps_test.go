package familyguide

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// policy says who may import whom. "a: b c" means that package a may import the
// packages b and c of this module, and no others. It is a statement of policy:
// do not change it to make a build pass. Tests may import what they like.
//
// finding, tree, timeline, council and words are what the stages talk about. The
// stages (site, check, finish, publish) do not know one another: they meet in
// cmd/familyguide.
const policy = `
	internal/finding:
	internal/tree:
	internal/colour:
	internal/tomlfile: internal/finding
	internal/timeline:
	internal/council: internal/finding internal/timeline
	internal/words: internal/finding internal/timeline internal/council internal/tomlfile
	internal/ics: internal/timeline
	internal/dates: internal/timeline internal/council internal/words
	internal/reading:

	internal/site: internal/finding internal/tree internal/colour internal/tomlfile internal/timeline internal/council internal/words internal/dates
	internal/check: internal/finding internal/tree internal/colour internal/timeline internal/council internal/words internal/reading
	internal/finish: internal/finding internal/tree
	internal/publish: internal/finding internal/tree

	internal/wasmslim:
	internal/browser:
	internal/chromium:
	internal/embedded:
	internal/demo: . internal/council internal/finish internal/site internal/timeline internal/tree
	internal/proof:
	cmd/widget: internal/timeline
	cmd/wasmslim: internal/wasmslim
	.:
	cmd/familyguide: . internal/finding internal/tree internal/timeline internal/council internal/words internal/ics internal/site internal/check internal/finish internal/publish
`

// onlyIn names the packages that may import a library, one where that can be: so
// that an upgrade touches one place. The engine imports fmt and nothing else.
var onlyIn = map[string][]string{
	"github.com/gohugoio/hugo/":                {"internal/site"},
	"github.com/tdewolff/minify/v2":            {"internal/finish"},
	"github.com/andybalholm/brotli":            {"internal/finish", "internal/check"}, // makes the files; weighs the pages
	"github.com/alecthomas/kong":               {"cmd/familyguide"},
	"github.com/evanw/esbuild/pkg/api":         {"cmd/wasmslim"},
	"github.com/pelletier/go-toml/v2/unstable": {"internal/council"}, // its parser, with no promise; others read TOML with the package above it
}

func TestImportsFollowThePolicy(t *testing.T) {
	allowed := readPolicy()
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (name != "." && strings.HasPrefix(d.Name(), ".") || slices.Contains([]string{"node_modules", "testdata", "public", "bin"}, d.Name())) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		pkg := path.Dir(filepath.ToSlash(name))
		seen[pkg] = true
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			checkImport(t, allowed, pkg, name, strings.Trim(spec.Path.Value, `"`))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range allowed {
		if !seen[pkg] {
			t.Errorf("the policy names %s, which is not there", pkg)
		}
	}
}

func readPolicy() map[string][]string {
	allowed := map[string][]string{}
	for _, line := range strings.Split(policy, "\n") {
		if pkg, imports, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			allowed[pkg] = strings.Fields(imports)
		}
	}
	return allowed
}

func checkImport(t *testing.T, allowed map[string][]string, pkg, file, imported string) {
	mayImport, ok := allowed[pkg]
	if !ok {
		t.Errorf("%s: the policy does not name package %s", file, pkg)
		return
	}
	if ours, found := strings.CutPrefix(imported, "familyguide/"); found && !slices.Contains(mayImport, ours) {
		t.Errorf("%s: package %s may not import %s", file, pkg, ours)
	}
	if imported == "familyguide" && !slices.Contains(mayImport, ".") {
		t.Errorf("%s: package %s may not import the root package", file, pkg)
	}
	for library, owners := range onlyIn {
		if strings.HasPrefix(imported, library) && !slices.Contains(owners, pkg) {
			t.Errorf("%s: only %s may import %s", file, strings.Join(owners, " and "), library)
		}
	}
	if pkg == "internal/timeline" && imported != "fmt" {
		t.Errorf("%s: the engine imports %s; it may import fmt alone", file, imported)
	}
}
