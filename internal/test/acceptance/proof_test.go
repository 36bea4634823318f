package acceptance

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"familyguide/internal/council"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// scratch is a folder for what is made once for all tests.
var scratch string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "familyguide-proof-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	scratch = dir
	code := chromium.Run(m)
	os.RemoveAll(dir)
	os.Exit(code)
}

const minute = time.Minute

// full says that everything is to be proved, not a sample.
var full = os.Getenv("FAMILYGUIDE_PROOF") != ""

// councils returns the profiles to look at: all of them, or one.
func councils() []string {
	if full {
		return council.BuiltInIDs()
	}
	return []string{"harrow"}
}

// pages returns the pages of a site as addresses below its root: "parents/plan/". Of the
// months of the list of dates, which differ in nothing but their dates, it returns one. An
// old address that forwards to another page is not one: it leaves while a test looks at it.
func pages(s *demo.Site) []string {
	var found []string
	for _, name := range s.Tree.Paths() {
		if bytes.Contains(s.Tree[name], []byte(`http-equiv="refresh"`)) {
			continue
		}
		if path.Ext(name) == ".html" && (!monthPage.MatchString(name) || strings.HasSuffix(name, "/2026-12/index.html")) {
			found = append(found, strings.TrimSuffix(name, "index.html"))
		}
	}
	return found
}

// kinds are the kinds of page that there are, with one page of each.
var kinds = []struct{ kind, page string }{
	{"home", ""},
	{"guide", "parents/reports/"},
	{"timeline", "timeline/"},
	{"child", "children/8-11/who-comes/"},
	{"help", "help/"},
	{"words", "words/"},
	{"form", "parents/prepare/"},
	{"child form", "children/12-15/my-say/"},
	{"child timeline", "children/8-11/dates/"},
	{"months", "timeline/dates/"},
	{"table", "timeline/dates/2026-12/"},
}

// single are the pages that are like no other.
var single = []string{"parents/", "children/", "questions/", "numbers/", "accessibility/", "embed/", "embed/frame/", "404.html"}

// sample returns all pages of a site where everything is to be proved, and where not
// one of each kind and those that are like no other.
func sample(s *demo.Site) []string {
	if full {
		return pages(s)
	}
	some := slices.Clone(single)
	for _, k := range kinds {
		some = append(some, k.page)
	}
	return some
}

// eachPage does something on every page of a site, in as many tabs side by side
// as there are processors.
func eachPage(t *testing.T, h *demo.Host, pages []string, do func(b *chromium.Tab, page string)) {
	t.Helper()
	next := make(chan string, len(pages))
	for _, page := range pages {
		next <- page
	}
	close(next)
	t.Run("pages", func(t *testing.T) {
		for tab := range runtime.GOMAXPROCS(0) {
			t.Run(fmt.Sprint(tab), func(t *testing.T) {
				t.Parallel()
				b := chromium.Open(t, 30*time.Minute, "about:blank")
				for page := range next {
					do(b, page)
				}
			})
		}
	})
}

// tool returns the path of a file of an npm package, which .ci/install installs.
func tool(t testing.TB, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a tool of npm's, which -short leaves out")
	}
	found, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(found); err != nil {
		t.Fatalf("%s is not there: run .ci/install everything", name)
	}
	return found
}

// TestEveryKindOfPageIsThere keeps the lists true.
func TestEveryKindOfPageIsThere(t *testing.T) {
	have := pages(demo.Of(t, "harrow"))
	for _, page := range single {
		if !slices.Contains(have, page) {
			t.Errorf("there is no page %q", page)
		}
	}
	for _, k := range kinds {
		if !slices.Contains(have, k.page) {
			t.Errorf("%s: there is no page %q", k.kind, k.page)
		}
	}
}
