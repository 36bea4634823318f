package familyguide

import (
	"cmp"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// policy says who may import whom. "a: b c" means that package a imports the packages
// b and c of this module, and no others. It is a statement of policy: do not change it
// to make a build pass. A permission that no import uses fails the test too. Tests may
// import anything.
//
// finding, tree, timeline, council and words are what the stages talk about. The
// stages (site, check, finish, publish) do not know one another: they meet in
// cmd/familyguide.
const policy = `
	internal/finding:
	internal/tree:
	internal/colour:
	internal/csp:
	internal/links:
	internal/shadow:
	internal/svg: internal/finding internal/links
	internal/qrcode: internal/finding
	internal/telephone:
	internal/contactlist: internal/finding internal/timeline internal/council internal/tomlfile internal/telephone
	internal/tomlfile: internal/finding
	internal/picture:
	internal/shortcode:
	internal/timeline:
	internal/council: internal/finding internal/timeline internal/tomlfile internal/schema internal/telephone
	internal/frontmatter: internal/finding internal/timeline internal/tomlfile internal/schema
	internal/layers: internal/finding internal/timeline internal/tomlfile internal/frontmatter
	internal/schema:
	internal/words: internal/finding internal/timeline internal/council internal/tomlfile internal/layers
	internal/changes:
	internal/copied: internal/finding internal/tomlfile internal/layers internal/words
	internal/ics: internal/timeline
	internal/datetable: internal/timeline internal/council internal/words
	internal/reading: internal/finding internal/frontmatter internal/shortcode
	internal/script: internal/finding

	internal/site: internal/finding internal/tree internal/colour internal/picture internal/shortcode internal/frontmatter internal/timeline internal/council internal/layers internal/words internal/datetable internal/script internal/shadow
	internal/check: internal/finding
	internal/check/origin: internal/council internal/finding internal/frontmatter internal/layers internal/reading
	internal/check/written: internal/check internal/check/origin internal/copied internal/finding internal/frontmatter internal/colour internal/tomlfile internal/svg internal/timeline internal/council internal/layers internal/words internal/reading internal/telephone internal/shortcode
	internal/check/published: internal/check internal/check/origin internal/council internal/finding internal/layers internal/svg internal/tree internal/csp internal/links
	internal/finish: internal/finding internal/tree internal/csp internal/links
	internal/publish: internal/finding internal/tree

	internal/wasmslim:
	internal/test/chromium:
	internal/test/demo: . internal/council internal/finish internal/layers internal/site internal/timeline internal/tree internal/words
	internal/test/timelinepage:
	internal/test/embed:
	internal/test/times:
	internal/test/browsers:
	internal/test/windows:
	internal/test/mutants:
	internal/test/checkcase: internal/finding
	internal/test/acceptance:
	cmd/widget: internal/timeline
	cmd/licences:
	cmd/wasmslim: internal/wasmslim internal/timeline
	.:
	cmd/familyguide: . internal/finding internal/shortcode internal/tree internal/timeline internal/council internal/frontmatter internal/layers internal/words internal/ics internal/site internal/check internal/check/origin internal/check/written internal/check/published internal/finish internal/links internal/publish internal/qrcode internal/copied internal/contactlist internal/tomlfile internal/schema internal/changes
`

// libraries is the same policy for other people's modules: as few packages as possible
// import each one, so that an upgrade touches one place. "x/..." is every package of x.
// The engine imports fmt and nothing else.
//
// go-toml's parser (unstable) makes no promise of compatibility. It is used because it gives
// the position of every key and value, which faults in a profile or a page need.
const libraries = `
	internal/tomlfile: github.com/pelletier/go-toml/v2 github.com/pelletier/go-toml/v2/unstable
	internal/frontmatter: github.com/pelletier/go-toml/v2 golang.org/x/text/language
	internal/layers: golang.org/x/text/unicode/norm
	internal/council: github.com/pelletier/go-toml/v2/unstable golang.org/x/text/language
	internal/words: golang.org/x/text/feature/plural golang.org/x/text/language
	internal/reading: github.com/yuin/goldmark/...
	internal/picture: golang.org/x/image/webp golang.org/x/image/draw
	internal/changes: github.com/aymanbagabas/go-udiff github.com/clipperhouse/uax29/v2/sentences golang.org/x/net/html
	internal/qrcode: rsc.io/qr golang.org/x/net/idna
	internal/svg: golang.org/x/text/encoding/charmap
	internal/contactlist: golang.org/x/net/html golang.org/x/text/encoding/... golang.org/x/text/transform golang.org/x/text/unicode/norm

	internal/site: github.com/gohugoio/hugo/... github.com/spf13/afero github.com/bep/logg golang.org/x/net/html golang.org/x/sync/errgroup golang.org/x/text/unicode/norm
	internal/check/written: github.com/pelletier/go-toml/v2
	internal/check/published: golang.org/x/net/html github.com/andybalholm/brotli golang.org/x/sync/errgroup
	internal/links: golang.org/x/net/html github.com/tdewolff/parse/v2/...
	internal/shadow: github.com/tdewolff/parse/v2/...
	internal/finish: golang.org/x/net/html github.com/tdewolff/minify/v2/... github.com/tdewolff/parse/v2 github.com/andybalholm/brotli golang.org/x/sync/errgroup
	internal/publish: github.com/gofrs/flock golang.org/x/text/unicode/norm golang.org/x/sys/...

	internal/test/checkcase: golang.org/x/tools/txtar
	internal/script: github.com/evanw/esbuild/pkg/api
	internal/test/chromium: github.com/chromedp/chromedp github.com/chromedp/cdproto/...
	cmd/wasmslim: github.com/evanw/esbuild/pkg/api
	cmd/familyguide: golang.org/x/text/unicode/norm github.com/alecthomas/kong github.com/fsnotify/fsnotify golang.org/x/sync/errgroup golang.org/x/term github.com/pelletier/go-toml/v2
`

func TestImportsFollowThePolicy(t *testing.T) {
	allowed := readPolicy(t)
	for pkg, files := range goFiles(t) {
		mayImport, ok := allowed[pkg]
		if !ok {
			t.Errorf("the policy does not name package %s", pkg)
		}
		used := map[string]bool{}
		for _, file := range files {
			for _, imported := range importsOf(t, file) {
				checkImport(t, pkg, file, imported, mayImport, used)
			}
		}
		for _, may := range mayImport {
			if !used[may] {
				t.Errorf("the policy lets %s import %s, which it does not", pkg, may)
			}
		}
		delete(allowed, pkg)
	}
	for pkg := range allowed {
		t.Errorf("the policy names %s, which is not there", pkg)
	}
}

// readPolicy returns what each package may import.
func readPolicy(t *testing.T) map[string][]string {
	allowed := map[string][]string{}
	for line := range strings.Lines(policy) {
		if pkg, imports, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			allowed[pkg] = strings.Fields(imports)
		}
	}
	for line := range strings.Lines(libraries) {
		if pkg, imports, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			if _, ok := allowed[pkg]; !ok {
				t.Errorf("the libraries name %s, and the policy does not", pkg)
			}
			allowed[pkg] = append(allowed[pkg], strings.Fields(imports)...)
		}
	}
	return allowed
}

// goFiles returns the files of each package, for every system, its tests left out.
func goFiles(t *testing.T) map[string][]string {
	files := map[string][]string{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name != "." && strings.HasPrefix(d.Name(), ".") || slices.Contains([]string{"node_modules", "testdata", "public", "bin"}, d.Name())):
			return fs.SkipDir
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
			pkg := path.Dir(filepath.ToSlash(name))
			files[pkg] = append(files[pkg], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func importsOf(t *testing.T, name string) []string {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var imports []string
	for _, spec := range file.Imports {
		imports = append(imports, strings.Trim(spec.Path.Value, `"`))
	}
	return imports
}

// checkImport notes which permission an import uses.
func checkImport(t *testing.T, pkg, file, imported string, mayImport []string, used map[string]bool) {
	if pkg == "internal/timeline" && imported != "fmt" {
		t.Errorf("%s: the engine imports %s; it may import fmt alone", file, imported)
	}
	name, ours := strings.CutPrefix(imported+"/", "familyguide/")
	host, _, _ := strings.Cut(imported, "/")
	if !ours && !strings.Contains(host, ".") {
		return // the standard library
	}
	name = cmp.Or(strings.TrimSuffix(name, "/"), ".")
	for _, may := range mayImport {
		if below, all := strings.CutSuffix(may, "..."); may == name || all && strings.HasPrefix(name+"/", below) {
			used[may] = true
			return
		}
	}
	t.Errorf("%s: package %s may not import %s", file, pkg, imported)
}
