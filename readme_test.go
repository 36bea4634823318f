package familyguide

import (
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// The README's map names every package, and no folder that is not there.
func TestMapNamesEveryPackage(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), "\nfamilyguide/\n")
	drawn, _, found := strings.Cut(rest, "```")
	if !found {
		t.Fatal("README.md has no map")
	}
	named := map[string]bool{}
	for _, entry := range regexp.MustCompile(`(?m)^[ │├└─]+((?:[\w./-]+/(?: |$))+)`).FindAllStringSubmatch(drawn, -1) {
		for _, name := range strings.Fields(entry[1]) {
			named[path.Base(name)] = true
		}
	}
	folders := map[string]bool{}
	for name := range sourceFiles(t) {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			folders[path.Base(dir)] = true
		}
	}
	for name := range named {
		if !folders[name] {
			t.Errorf("the map names %s/, which is not there", name)
		}
	}
	for pkg := range goFiles(t) {
		if pkg != "." && !named[path.Base(pkg)] && !strings.Contains(drawn, " "+path.Base(pkg)+"/") {
			t.Errorf("the map does not name %s", pkg)
		}
	}
}
