package council

import (
	"strings"
	"testing"
)

// Whatever cannot be read is told in a web editor's words, never in the parser's.
func TestSyntaxFaultsAreInAnEditorsWords(t *testing.T) {
	for _, line := range []string{
		`a = [1, 2`, `a = [1 2]`, `a = ` + strings.Repeat("[", 20000/2-10), `a = { b = 1`, `a = { b = 1 c = 2 }`, `a = { , }`, `a = { b = 1, , c = 2 }`,
		"a = \"x\x01y\"", "a = 'x\x01y'", "a = \"\"\"x\x01y\"\"\"", "a = '''x\x01y'''", "a = \"x", "a = 'x", `a = """x`, "a = '''x",
		"a = \"x\ny\"", "a = 'x\ny'", "a = 1 # x\x01", "a = 1 # x\ry", "a = \"\"\"x\ry\"\"\"", "a = 1\rb = 2", "a\rb",
		"a = 1.", "a = 1.x", "a = .5", "a = +", "a = +x", "a = 1e", "a = 1ex", "a = 1__2", "a = 1_", "a = 0x", "a = +0x1", "a = 01", "a = 007 946", "a = 0b2", "a = 0o9",
		`a = "\ud800"`, `a = "\x"`, `a = "C:\Users"`, `a = "\u12"`, `a = "\u12zz"`, `a = "\q"`, `a = """\q"""`,
		"a", "a b", "a 1", "a.", "a. = 1", "= 1", "[a", "[a]x", "[[a]", "[[a", "[]", "[a.]", "[[]]", "a = ", "a", "a = # x",
		"a = true1", "a = tru", "a = falsch", "a = nonsense", "a = Town", "a = “Town”", "a = inf1", "a = nan1", "a = 1 2", `a = "x" "y"`, `a = "x" y`,
		"a = 2026-13-01", "a = 2026-12-1", "a = 2026-12", "a = 12/12/2026", "a = 2026-12-14T", "a = 10:00", "a = 10:0", "a = 25:61:00", "a = 1:30",
		`a = """x""""""`, "a = '''x''''''", "?", "}", "]", "a = }", "a = ]", "\"a\"b = 1", "a = @", "a = 1,", "a = 9999999999999999999999x",
	} {
		_, list := Parse("council.toml", []byte(line+"\n"))
		for _, f := range list {
			if strings.HasPrefix(f.Message, "this line cannot be read") {
				t.Errorf("%.40q: %s", line, f.Message)
			}
		}
	}
}
