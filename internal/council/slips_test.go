package council

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestOneSlipIsOneFinding changes one line of a profile that holds every key, in the ways of
// editors. Whatever follows from the slip is not found as well: a document that cannot be read
// is not also missing wherever it is named, and the keys below a heading without its brackets
// are not those of the table above.
func TestOneSlipIsOneFinding(t *testing.T) {
	data, err := os.ReadFile("testdata/everything.toml")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	try := func(i int, line string) {
		t.Helper()
		changed := strings.Join(append(append(append([]string{}, lines[:i]...), line), lines[i+1:]...), "\n")
		if _, list := Parse("council.toml", []byte(changed)); len(list) > 1 {
			t.Errorf("line %d, %q instead of %q: %d findings\n%s", i+1, line, lines[i], len(list), list.Error())
		}
	}
	key := regexp.MustCompile(`^([a-z_]+) = (.*[^\["])$|^([a-z_]+) = ("[^"]+")$`)
	tried := 0
	for i, line := range lines {
		switch m := key.FindStringSubmatch(line); {
		case testing.Short() && i%8 > 0:
		case strings.HasPrefix(line, "["):
			name := strings.Trim(line, "[]")
			for _, slip := range []string{"", "#" + line, "## " + name, line[1:], line[:len(line)-1], "[" + line + "]", "[" + name + "]", "[[" + name + "]]",
				name, name + ":", strings.ToUpper(line), "[[" + name + "s]]", "[[" + name[1:] + "]]", "[[" + name + ".x]]", "[ [" + name + "] ]"} {
				try(i, slip)
			}
			tried++
		case m != nil && i%2 == 0:
			name, value := m[1]+m[3], m[2]+m[4]
			for _, slip := range []string{"", name, name + " =", name + "s = " + value, name[:len(name)-1] + " = " + value, strings.ToUpper(name[:1]) + name[1:] + " = " + value,
				name + ": " + value, name + "\u00a0= " + value, line + "\n" + line, line + " x", name + " = “" + strings.Trim(value, `"`) + "”", name + ` = "x`} {
				try(i, slip)
			}
			for _, other := range []string{`5`, `"text"`, `true`, `[]`, `{}`, `""`, `2026-11-22`} {
				try(i, name+" = "+other)
			}
			tried++
		}
	}
	if tried < 15 {
		t.Errorf("only %d lines were changed: this test proves nothing", tried)
	}
}
