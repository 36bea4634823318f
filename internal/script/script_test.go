package script_test

import (
	"bytes"
	"os"
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
