package script_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"familyguide/internal/script"
)

func TestModulesBecomeOneClassicScript(t *testing.T) {
	t.Parallel()
	files := map[string][]byte{
		"a/main.js":  []byte("import { greet } from './greet.js';\nimport { TWO } from './sub/two.js';\nalert(greet('é') + TWO);\n"),
		"a/greet.js": []byte("export const greet = ({ ...name }) => 'Hello ' + name;\nexport const unused = 'never used';\n"),
		"a/sub/two.js": []byte(
			"export const TWO = 2;\n"),
	}
	code, faults := script.Bundle(files, "a/main.js")
	if faults != nil {
		t.Fatal(faults)
	}
	for _, never := range []string{"import ", "export ", "unused", "never used", "{..."} {
		if bytes.Contains(code, []byte(never)) {
			t.Errorf("the script holds %q: %s", never, code)
		}
	}
	again, _ := script.Bundle(map[string][]byte{"b/main.js": []byte("alert(1)")}, "b/main.js")
	if bytes.Equal(again, code) {
		t.Error("other files give the same script")
	}
	if same, _ := script.Bundle(files, "a/main.js"); !bytes.Equal(same, code) {
		t.Error("the same files give another script")
	}
}

// TestOwnPropertiesGetShortNames: what is read from the page keeps its name, whatever is
// near it.
func TestOwnPropertiesGetShortNames(t *testing.T) {
	t.Parallel()
	files := map[string][]byte{
		"main.js": []byte("import { step } from './step.js';\nconst { $limit, length } = step(data.limit);\nalert($limit + data.first + data['$other'] + length);\n"),
		"step.js": []byte("export const step = limit => ({ $limit: limit, length: 1, dataset: { limit } });\n"),
	}
	code, faults := script.Bundle(files, "main.js")
	if faults != nil {
		t.Fatal(faults)
	}
	if bytes.Contains(code, []byte("$limit")) {
		t.Errorf("an own property keeps its long name: %s", code)
	}
	for _, kept := range []string{"data.limit", "data.first", "$other", "length:1", "dataset:{limit:"} {
		if !bytes.Contains(code, []byte(kept)) {
			t.Errorf("%s has another name: %s", kept, code)
		}
	}
}

func TestAFaultHasItsFileAndLine(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		main, other string
		want        string
	}{
		"a slip in the syntax":          {"import './other.js';", "const a = 1;\nconst b = ;\n", "scripts/other.js:2:11: "},
		"a module that is not there":    {"alert(1);\nimport './none.js';", "", `scripts/main.js:2:8: `},
		"a file outside of what exists": {"import '../../../../etc/hostname';", "", "scripts/main.js:1:8: "},
		"a package of npm":              {"import 'react';", "", "scripts/main.js:1:8: "},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			code, faults := script.Bundle(map[string][]byte{"scripts/main.js": []byte(test.main), "scripts/other.js": []byte(test.other)}, "scripts/main.js")
			if code != nil || len(faults) != 1 || !strings.HasPrefix(faults[0].String(), test.want) {
				t.Errorf("got %q, want %s", faults, test.want)
			}
		})
	}
}

// TestWhatIsOnTheDiskDoesNotMatter: the program may run in a folder that has a file of
// the same name, as the repository itself has.
func TestWhatIsOnTheDiskDoesNotMatter(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("disk.js", []byte("alert('disk')"), 0o644); err != nil {
		t.Fatal(err)
	}
	code, faults := script.Bundle(map[string][]byte{"disk.js": []byte("alert('memory')")}, "disk.js")
	if faults != nil || !bytes.Contains(code, []byte("memory")) {
		t.Errorf("%s %v", code, faults)
	}
}

// TestNoPatternIsDeclaredAtTheTop: esbuild writes what modules declare as one "var", and the
// minifier (internal/finish) puts a pattern at the front of that, before what it is made from.
func TestNoPatternIsDeclaredAtTheTop(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("../../static/scripts/*/*.js")
	if err != nil || names == nil {
		t.Fatal(names, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if found := regexp.MustCompile(`(?m)^(export )?(const|let|var) (.*, )?(\[[^()=]*\]|\{[^()=]*\}) = .*`).Find(data); found != nil {
			t.Errorf("%s: give each its own declaration: %s", filepath.Base(name), found)
		}
	}
}
