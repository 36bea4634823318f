package windows

import (
	"bytes"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// day fixes the date of every build.
const day = "--from=2026-12-01"

func TestProgramOnWindows(t *testing.T) {
	p := newPC(t)
	for _, test := range []struct {
		name string
		run  func(*testing.T, *pc)
	}{
		{"a built-in profile has the same bytes", builtIn},
		{"a new folder is the same", newFolder},
		{"a folder with spaces and CRLF has the same findings and bytes", ownFolder},
		{"verify sees what changed", verify},
		{"every other verb says and leaves the same", otherVerbs},
		{"the first hour says and leaves the same", firstHour},
		{"a wrong call is answered the same", wrongCalls},
		{"what Notepad and the Explorer do is the same", notepad},
		{"small letters and capitals are the same", capitals},
		{"a file that is open is no harm", openFiles},
		{"serve shows a page and its change", serve},
	} {
		t.Run(test.name, func(t *testing.T) {
			p.t = t
			test.run(t, p)
		})
	}
}

func builtIn(t *testing.T, p *pc) {
	p.write("sites/readme.txt", "")
	p.same(p.windows("sites", "build", "harrow", day, `--out=C:\sites\windows`), p.here("sites", "build", "harrow", day, "--out=linux"))
	p.sameFiles("sites/windows", "sites/linux")
}

func newFolder(t *testing.T, p *pc) {
	p.write("made here/readme.txt", "")
	p.write("made there/readme.txt", "")
	p.same(p.windows("made here", "new", "river side", "--from", "harrow"), p.here("made there", "new", "river side", "--from", "harrow"))
	p.sameFiles("made here", "made there")
}

func ownFolder(t *testing.T, p *pc) {
	const dir = "Users/Öffice desk/my council"
	p.write(dir+"/council.toml", "id = \"town\"\r\nname = \"Town\"\r\nnation = \"england\"\r\n")
	page := strings.Join([]string{"+++", `title = "The desk"`, `description = "Where to find us."`, `band = "parents"`,
		`checked = 2026-11-22`, `sources = [{id = "frg", read = 2026-11-22}]`, "+++", "",
		"Go to the desk. Ask for the person in your letter.", "", "[The guide](/parents/)", ""}, "\r\n")
	p.write(dir+"/content/en/parents/desk.md", page)
	p.write(dir+"/static/map of the town.txt", "one\r\ntwo\r\n")
	if r := p.here(dir, "check", day); r.status != 0 {
		t.Fatalf("the folder has faults:\n%s", r.out)
	}
	p.same(p.windows(dir, "check", day), p.here(dir, "check", day))
	p.same(p.windows(dir, "build", day, "--out", `C:\the site\windows`), p.here(dir, "build", day, "--out", p.path("the site/linux")))
	p.sameFiles("the site/windows", "the site/linux")

	p.write(dir+"/content/en/parents/desk.md", page+"[Nowhere](/parents/nowhere/)\r\n")
	found := p.windows(dir, "check", day)
	if found.status != 1 || !strings.Contains(found.out, "content/en/parents/desk.md:12:") {
		t.Errorf("a link that leads nowhere: status %d\n%s", found.status, found.out)
	}
	p.same(found, p.here(dir, "check", day))
}

func verify(t *testing.T, p *pc) {
	if r := p.windows("sites", "verify", "windows"); r.status != 0 {
		t.Errorf("a site as it was built: status %d\n%s%s", r.status, r.out, r.errors)
	}
	p.write("sites/windows/robots.txt", "changed")
	if r := p.windows("sites", "verify", "windows"); r.status != 1 || !strings.Contains(r.out+r.errors, "robots.txt") {
		t.Errorf("a site with a changed file: status %d\n%s%s", r.status, r.out, r.errors)
	}
}

func serve(t *testing.T, p *pc) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	const dir, page = "preview", "preview/content/en/parents/desk.md"
	front := "+++\ntitle = \"The desk\"\ndescription = \"Where to find us.\"\nband = \"parents\"\n+++\n\n"
	p.write(dir+"/council.toml", "id = \"town\"\nname = \"Town\"\nnation = \"england\"\n")
	p.write(page, front+"Go to the green door.\n")
	cmd := p.windowsCommand(dir, "serve", "--listen", address)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { // wine's process goes on without its loader
		p.env(exec.Command(filepath.Join(filepath.Dir(wine), "wineserver"), "-k", "-w")).Run()
		cmd.Wait()
	}()
	url := "http://" + address + "/parents/desk/"
	if !shows(url, "the green door") {
		t.Fatalf("%s does not show the page\n%s", url, said.String())
	}
	p.write(page, front+"Go to the red door.\n")
	if !shows(url, "the red door") {
		t.Errorf("%s does not show the change\n%s", url, said.String())
	}
}

// shows waits for a page that holds a text.
func shows(url, text string) bool {
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		response, err := http.Get(url)
		if err != nil {
			continue
		}
		var page bytes.Buffer
		_, err = page.ReadFrom(response.Body)
		response.Body.Close()
		if err == nil && strings.Contains(page.String(), text) {
			return true
		}
	}
	return false
}

// same compares the status and the findings of two runs. What goes to standard error
// has the time that a build took.
func (p *pc) same(windows, here result) {
	p.t.Helper()
	here.out = strings.ReplaceAll(here.out, `\`, "/") // also where it is not a separator
	if windows.status != here.status || windows.out != here.out {
		p.t.Errorf("on Windows: status %d\n%s%s\nhere: status %d\n%s%s", windows.status, windows.out, windows.errors, here.status, here.out, here.errors)
	}
}

func (p *pc) sameFiles(windows, here string) {
	p.t.Helper()
	got, want := p.files(windows), p.files(here)
	for name, data := range want {
		if other, ok := got[name]; !ok {
			p.t.Errorf("%s is not there on Windows", name)
		} else if !bytes.Equal(other, data) {
			p.t.Errorf("%s differs on Windows", name)
		}
		delete(got, name)
	}
	for name := range got {
		p.t.Errorf("%s is there on Windows only", name)
	}
	if len(want) < 2 {
		p.t.Errorf("%s has %d files", here, len(want))
	}
}

func (p *pc) files(dir string) map[string][]byte {
	files := map[string][]byte{}
	root := os.DirFS(p.path(dir))
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			files[name], err = fs.ReadFile(root, name)
		}
		return err
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return files
}
