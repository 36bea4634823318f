package council

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// folder makes a council's folder of files.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLoadReadsAFolder(t *testing.T) {
	newer := regexp.MustCompile(`\{[^{}]*"date": "2028-12-26"[^{}]*\}`).ReplaceAllString(string(builtInHolidays), `$0, {"title": "Another day", "date": "2028-12-27"}`)
	dir := folder(t, map[string]string{
		"council.toml":       strings.Replace(good, "nation =", "logo = \"static/logo.svg\"\nlogo_alt = \"Testborough\"\nnation =", 1),
		"bank-holidays.json": newer,
		"static/logo.svg":    "<svg/>",
	})
	p, list := Load(dir)
	if len(list) > 0 {
		t.Fatal(list)
	}
	last := p.Calendar.Holidays[len(p.Calendar.Holidays)-1]
	if p.Dir != dir || last.Date.String() != "2028-12-27" {
		t.Errorf("folder %q, last bank holiday %s", p.Dir, last.Date)
	}
}

func TestLoadNamesTheFileThatIsWrong(t *testing.T) {
	old, _, _ := strings.Cut(string(builtInHolidays), `,
      {"title": "New Year's Day", "date": "2028-01-03"`)
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"nothing", nil, "council.toml: there is no council.toml in this folder"},
		{"a folder in its place", map[string]string{"council.toml/x": ""}, "council.toml: the file cannot be read: it is not a file"},
		{"a broken list", map[string]string{"council.toml": good, "bank-holidays.json": "{"}, "bank-holidays.json: this is not a list of bank holidays as GOV.UK publishes it"},
		{"an old list", map[string]string{"council.toml": good, "bank-holidays.json": old + "]}}"}, "bank-holidays.json: these bank holidays end before those the program carries"},
		{"no logo", map[string]string{"council.toml": "logo = \"static/logo.svg\"\nlogo_alt = \"x\"\n" + good}, "council.toml:1: the logo static/logo.svg cannot be read: it is not there"},
	} {
		_, list := Load(folder(t, c.files))
		if list.Error() != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, list.Error(), c.want)
		}
	}
}

func TestLoadDoesNotFollowALoopOrWaitForAPipe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege on Windows")
	}
	dir := t.TempDir()
	if err := os.Symlink("council.toml", filepath.Join(dir, "council.toml")); err != nil {
		t.Fatal(err)
	}
	if _, list := Load(dir); len(list.Faults()) != 1 {
		t.Errorf("a link to itself: %v", list)
	}
	dir = t.TempDir()
	if err := os.Symlink(os.DevNull, filepath.Join(dir, "council.toml")); err != nil {
		t.Fatal(err)
	}
	if _, list := Load(dir); len(list.Faults()) != 1 {
		t.Errorf("a device: %v", list)
	}
}

func TestUnknownBuiltInHasAHint(t *testing.T) {
	p, list := BuiltIn("harow")
	if p != nil || len(list) != 1 || list[0].Hint != `did you mean "harrow"?` {
		t.Errorf("%v %+v", p, list)
	}
	if _, list := BuiltIn("../england"); len(list) != 1 {
		t.Errorf("a path is not an id: %v", list)
	}
}
