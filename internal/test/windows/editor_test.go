package windows

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// town is a council's folder as Notepad saves it: with a mark before the first letter, and
// two characters at the end of each line.
const town = "\ufeffid = \"town\"\r\nname = \"Town\"\r\nnation = \"england\"\r\n"

// desk is a page of it.
var desk = "\ufeff" + strings.Join([]string{"+++", `title = "The desk"`, `description = "Where to find us."`, `band = "parents"`,
	`checked = 2026-11-22`, `sources = [{id = "frg", read = 2026-11-22}]`, "+++", "", "Go to the desk.", ""}, "\r\n")

// list is a spreadsheet as Excel saves it on a British Windows.
const list = "Name;Telephone;Opening hours\r\nSe\xe1n\x92s advice line;020 7946 0001;Mon-Fri 9am-5pm\r\nNobody;none;\r\n\"Two\r\nlines\";020 7946 0002;\r\n"

// bothTimes gives the verbs of both systems a folder each, and compares what they say and
// what they leave.
func bothTimes(t *testing.T, p *pc, dir string, files map[string]string, calls ...[]string) {
	t.Helper()
	for name, text := range files {
		p.write(dir+"/there/"+name, text)
		p.write(dir+"/here/"+name, text)
	}
	for _, args := range calls {
		p.same(p.windows(dir+"/there/town", args...), p.here(dir+"/here/town", args...))
	}
	if len(calls) > 0 {
		p.sameFiles(dir+"/there", dir+"/here")
	}
}

func otherVerbs(t *testing.T, p *pc) {
	bothTimes(t, p, "other verbs", map[string]string{"town/council.toml": town, "town/static/map of town.txt": "map", "list.csv": list},
		[]string{"version"},
		[]string{"help", "contacts"},
		[]string{"qr", "https://www.example.gov.uk/guide/"},
		[]string{"qr", "https://www.example.gov.uk/guide/", "--out", "code.svg"},
		[]string{"qr", "http://www.example.gov.uk/"},
		[]string{"rules"},
		[]string{"words", "See your dates"},
		[]string{"copy", "parents/formats"},
		[]string{"copy", "parents/formats"},
		[]string{"contacts", "../list.csv"},
		[]string{"contacts", "../list.csv", "--yes"},
		[]string{"contacts", "../list.csv", "--yes"},
		[]string{"contacts", "../nowhere.csv", "--yes"},
		[]string{"check", day},
	)
	data, err := os.ReadFile(p.path("other verbs/there/town/council.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if text := string(data); !strings.HasPrefix(text, town) || !strings.Contains(text, "name = \"Seán’s advice line\"\r\n") || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Errorf("council.toml is\n%q", text)
	}
}

// firstHour is what an editor does first: a page, a word, what is due, a folder for sign-off
// and what has changed.
func firstHour(t *testing.T, p *pc) {
	const dir = "first hour"
	bothTimes(t, p, dir, map[string]string{"town/council.toml": town, "town/content/en/parents/desk.md": desk},
		[]string{"new", "page", "Where do we meet?", "--band", "8-11"},
		[]string{"new", "page", "Where do we meet?", "--band", "8-11"},
		[]string{"words", "--copy", "see-dates"},
		[]string{"copy", "parents/formats"},
		[]string{"copy"},
		[]string{"status", day},
		[]string{"status", day, "--format", "json"},
		[]string{"schema"},
		[]string{"schema", "page"},
		[]string{"schema", "--write"},
		[]string{"completion", "powershell"},
		[]string{"timeline", "--council", ".", "--kind", "initial", "--date", "2026-12-14", "--today", "2026-12-01"},
		[]string{"build", day, "--preview", "--out", "preview"},
		[]string{"build", day},
	)
	for _, side := range []string{"/there", "/here"} {
		p.write(dir+side+"/town/content/en/parents/desk.md", strings.Replace(desk, "Go to the desk", "Ask at the desk", 1))
		p.write(dir+side+"/town/static/Map of town.txt", "map")
	}
	bothTimes(t, p, dir, nil, []string{"build", day, "--changes", "../what changed.html"}, []string{"verify", "public"})
	if page, err := os.ReadFile(p.path(dir + "/there/what changed.html")); err != nil || !bytes.Contains(page, []byte("<ins>Ask at the desk.</ins>")) || !bytes.Contains(page, []byte("Map of town.txt: new")) {
		t.Errorf("what changed.html: %v\n%s", err, page)
	}
}

// wrongCalls are typed as they are in the windows of Windows.
func wrongCalls(t *testing.T, p *pc) {
	p.write("wrong/My Documents/town/council.toml", town)
	for args, want := range map[string]string{
		"/?":                       "",
		"frobnicate":               "hint: type familyguide help",
		"biuld":                    "did you mean familyguide build?",
		"Check|My|Documents\\town": "hint: put quotation marks around a name with spaces",
		"check|My Documents\\town": "",
		"new|page|Where|do|we":     "hint: put quotation marks around words that belong together",
	} {
		r := p.windows("wrong", strings.Split(args, "|")...)
		if status := map[bool]int{true: 0, false: 2}[want == ""]; r.status != status || !strings.Contains(r.errors, want) {
			t.Errorf("%s: status %d\n%s%s", args, r.status, r.out, r.errors)
		}
	}
}

// ansi is a page as older programs save it, and wide as Notepad saves "Unicode".
var (
	ansi = strings.Replace(strings.TrimPrefix(desk, "\ufeff"), "Go to", "Ask Se\xe1n at", 1)
	wide = "\xff\xfe" + strings.Join(strings.Split(strings.TrimPrefix(desk, "\ufeff"), ""), "\x00") + "\x00"
)

// What Notepad and the Explorer do to files: a mark before the first letter, an ending that
// is not shown, a capital letter.
func notepad(t *testing.T, p *pc) {
	files := map[string]string{"town/council.toml": town, "town/content/en/parents/desk.md": desk}
	bothTimes(t, p, "notepad", files, []string{"check", day}, []string{"build", day})
	for name, text := range map[string]string{
		"town/content/en/parents/other.md.txt": desk,
		"town/i18n/en.toml.txt":                "hello = \"Hello\"\r\n",
		"town/Content/en/parents/hall.md":      desk,
		"town/content/en/Parents/room.md":      desk,
	} {
		dir := "notepad " + filepath.Base(name)
		bothTimes(t, p, dir, files)
		p.write(dir+"/here/"+name, text)
		// On Windows the folder is the same in capitals.
		p.write(dir+"/there/"+strings.NewReplacer("/Content/", "/content/", "/Parents/", "/parents/").Replace(name), text)
		if r := p.windows(dir+"/there/town", "check", day); r.status != 0 && !strings.Contains(r.out, filepath.Base(name)) {
			t.Errorf("%s: status %d\n%s%s", name, r.status, r.out, r.errors)
		}
	}
	for name, text := range map[string]string{"ansi": ansi, "wide": wide} {
		bothTimes(t, p, name, map[string]string{"town/council.toml": town, "town/content/en/parents/desk.md": text}, []string{"check", day})
	}
	p.write("Capital/town/Council.TOML", town)
	if r := p.windows("Capital", "check", "town", day); r.status != 0 && !strings.Contains(r.out, "Council.TOML") {
		t.Errorf("Council.TOML: status %d\n%s%s", r.status, r.out, r.errors)
	}
	p.write("lost/town/council.toml.txt", town)
	p.same(p.windows("lost", "check", "town"), p.here("lost", "check", "town"))
}

// Windows does not tell small letters from capitals: a folder that the site is made from is
// none to build into, however it is written.
func capitals(t *testing.T, p *pc) {
	p.write("capitals/town/council.toml", town)
	p.write("capitals/town/content/en/parents/desk.md", desk)
	if r := p.windows("capitals", "check", "TOWN", day); r.status != 0 {
		t.Errorf("check TOWN: status %d\n%s%s", r.status, r.out, r.errors)
	}
	for _, out := range []string{`CONTENT\site`, `content\EN`, `..\TOWN`, `C:\Capitals\Town\Static`} {
		r := p.windows("capitals/town", "build", day, "--out", out)
		if r.status == 0 || !strings.Contains(r.errors, "output folder") {
			t.Errorf("--out %s: status %d\n%s", out, r.status, r.errors)
		}
	}
	if r := p.windows("capitals/town", "build", day, "--out", "Public"); r.status != 0 {
		t.Fatalf("--out Public: %s", r.errors)
	}
	if r := p.windows("capitals/town", "build", day, "--out", "PUBLIC"); r.status != 0 || !strings.Contains(r.errors, "up to date") {
		t.Errorf("--out PUBLIC, which is Public: status %d\n%s", r.status, r.errors)
	}
}

// A file that another program holds open is replaced, or the verb says so and leaves
// everything as it was.
func openFiles(t *testing.T, p *pc) {
	const dir = "open/town"
	p.write(dir+"/council.toml", town)
	p.write("open/list.csv", list)
	if r := p.windows(dir, "build", day); r.status != 0 {
		t.Fatal(r.errors)
	}
	hold := filepath.Join(t.TempDir(), "hold.exe")
	cmd := exec.Command("go", "build", "-o", hold, "./testdata/hold")
	cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	holding := func(name string, then func()) {
		cmd := p.env(exec.Command(wine, hold, `C:\`+strings.ReplaceAll(name, "/", `\`)))
		in, _ := cmd.StdinPipe()
		out, _ := cmd.StdoutPipe()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if line, _ := bufio.NewReader(out).ReadString('\n'); !strings.HasPrefix(line, "open") {
			t.Fatalf("%s cannot be held open: %s", name, line)
		}
		then()
		in.Close()
		cmd.Wait()
	}
	holding(dir+"/council.toml", func() {
		before, _ := os.ReadFile(p.path(dir + "/council.toml"))
		r := p.windows(dir, "contacts", "../list.csv", "--yes")
		after, _ := os.ReadFile(p.path(dir + "/council.toml"))
		if r.status != 0 && (!bytes.Equal(after, before) || !strings.Contains(r.errors, "cannot be written")) || r.status == 0 && bytes.Equal(after, before) {
			t.Errorf("contacts: status %d\n%s", r.status, r.errors)
		}
	})
	p.write(dir+"/content/en/parents/desk.md", desk)
	holding(dir+"/public/index.html", func() {
		r := p.windows(dir, "build", day)
		t.Logf("with a file of public open: status %d\n%s", r.status, r.errors)
		if r.status != 0 && !strings.Contains(r.errors, "hint: close the programs") {
			t.Errorf("build: status %d\n%s", r.status, r.errors)
		}
	})
	if r := p.windows(dir, "build", day); r.status != 0 {
		t.Errorf("the next build: %s", r.errors)
	}
	if r := p.windows(dir, "verify", "public"); r.status != 0 {
		t.Errorf("verify: %s%s", r.out, r.errors)
	}
}
