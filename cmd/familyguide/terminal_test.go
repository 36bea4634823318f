//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
)

// columns is the width of a narrow terminal: half a screen, or a phone.
const columns = 40

// A typist uses the program on a terminal.
type typist struct {
	t   *testing.T
	cmd *exec.Cmd
	tty *os.File

	mu    sync.Mutex
	shown bytes.Buffer
	ended chan struct{}
}

// typing starts the program on a narrow terminal.
func typing(t *testing.T, dir string, args ...string) *typist {
	t.Helper()
	program, err := exec.LookPath("familyguide") // put there by testscript.Main
	if err != nil {
		t.Fatal(err)
	}
	p := &typist{t: t, cmd: exec.Command(program, args...), ended: make(chan struct{})}
	p.cmd.Dir = dir
	p.cmd.Env = append(os.Environ(), "SOURCE_DATE_EPOCH=1795996800", "TERM=xterm-256color")
	if p.tty, err = pty.StartWithSize(p.cmd, &pty.Winsize{Rows: 24, Cols: columns}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.cmd.Process.Kill(); p.tty.Close() })
	go func() {
		defer close(p.ended)
		for buffer := make([]byte, 4096); ; {
			n, err := p.tty.Read(buffer)
			p.mu.Lock()
			p.shown.Write(buffer[:n])
			p.mu.Unlock()
			if err != nil { // on Linux the end of a terminal is an error
				return
			}
		}
	}()
	return p
}

func (p *typist) screen() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.ReplaceAll(p.shown.String(), "\r\n", "\n")
}

// waits until the screen has shown a text so many times.
func (p *typist) sees(text string, times int) {
	p.t.Helper()
	for end := time.Now().Add(time.Minute); strings.Count(p.screen(), text) < times; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			p.t.Fatalf("the terminal never showed %q %d times:\n%s", text, times, p.screen())
		}
	}
}

func (p *typist) types(text string) {
	p.t.Helper()
	if _, err := p.tty.WriteString(text); err != nil {
		p.t.Fatal(err)
	}
}

// status waits for the end, and returns the exit status.
func (p *typist) status() int {
	p.t.Helper()
	end := time.AfterFunc(time.Minute, func() { p.cmd.Process.Kill() })
	defer end.Stop()
	p.cmd.Wait()
	<-p.ended
	return p.cmd.ProcessState.ExitCode()
}

const interrupt = "\x03" // Ctrl+C

// TestHelpFitsANarrowTerminal: nothing but a word that is longer than the line runs over it.
func TestHelpFitsANarrowTerminal(t *testing.T) {
	for _, args := range [][]string{{"help"}, {"help", "build"}, {"help", "contacts"}, {"help", "timeline"}, {"version"}} {
		p := typing(t, t.TempDir(), args...)
		if status := p.status(); status != 0 {
			t.Errorf("%q: status %d", args, status)
		}
		for line := range strings.Lines(p.screen()) {
			line = strings.TrimRight(line, "\n")
			if strings.Contains(line, "\x1b") {
				t.Errorf("%q: colour or the like in %q", args, line)
			}
			if width := utf8.RuneCountInString(line); width > columns && (strings.Contains(strings.TrimSpace(line), " ") || width > 2*utf8.RuneCountInString(strings.TrimSpace(line))) {
				t.Errorf("%q: %d columns: %q", args, utf8.RuneCountInString(line), line)
			}
		}
	}
}

// folderWithList returns a council's folder, and a list of three contacts beside it.
func folderWithList(t *testing.T) string {
	t.Helper()
	dir := started(t, "england")
	put(t, dir, "../list.csv", "Name,Phone\nFirst line,020 7946 0001\nSecond line,020 7946 0002\nThird line,020 7946 0003\n")
	return dir
}

func TestEachContactIsAskedFor(t *testing.T) {
	const question = "add this contact"
	for _, test := range []struct {
		name, typed string
		taken, left []string
	}{
		{"yes, no, yes", "y\nn\nYES\n", []string{"First", "Third"}, []string{"Second"}},
		{"another answer than y, n or q is asked again", "perhaps\n\ny\nn\nn\n", []string{"First"}, []string{"Second", "Third"}},
		{"stopping keeps what was taken", "y\nq\n", []string{"First"}, []string{"Second", "Third"}},
		{"the end of what is typed stops", "y\n\x04", []string{"First"}, []string{"Second", "Third"}},
		{"nothing", "n\nn\nn\n", nil, []string{"First", "Second", "Third"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := folderWithList(t)
			before, _ := os.ReadFile(filepath.Join(dir, "council.toml"))
			p := typing(t, dir, "contacts", "../list.csv")
			for i, line := range strings.SplitAfter(test.typed, "\n") {
				if line != "" {
					p.sees("stop here: ", i+1)
					p.types(line)
				}
			}
			if status := p.status(); status != 0 {
				t.Errorf("status %d", status)
			}
			after, _ := os.ReadFile(filepath.Join(dir, "council.toml"))
			for _, name := range test.taken {
				if !strings.Contains(string(after), `name = "`+name+` line"`) {
					t.Errorf("%s is not in council.toml", name)
				}
			}
			for _, name := range test.left {
				if strings.Contains(string(after), name+" line") {
					t.Errorf("%s is in council.toml", name)
				}
			}
			if !bytes.HasPrefix(after, before) || test.taken == nil && len(after) > len(before) {
				t.Error("what was in council.toml has changed")
			}
			if !strings.Contains(p.screen(), question) || !strings.Contains(p.screen(), "[[contact]]") {
				t.Errorf("what is to be added was not shown:\n%s", p.screen())
			}
		})
	}
}

// TestCtrlCSaysWhatItLeaves: nothing is half done, and the terminal says so.
func TestCtrlCSaysWhatItLeaves(t *testing.T) {
	t.Run("contacts", func(t *testing.T) {
		dir := folderWithList(t)
		before, _ := os.ReadFile(filepath.Join(dir, "council.toml"))
		p := typing(t, dir, "contacts", "../list.csv")
		p.sees("stop here: ", 1)
		p.types("y\n")
		p.sees("stop here: ", 2)
		p.types(interrupt)
		if status := p.status(); status != 1 {
			t.Errorf("status %d", status)
		}
		p.sees("familyguide: stopped: council.toml is as it was\n", 1)
		if after, _ := os.ReadFile(filepath.Join(dir, "council.toml")); !bytes.Equal(after, before) {
			t.Error("council.toml has changed")
		}
	})
	t.Run("build", func(t *testing.T) {
		dir := t.TempDir()
		p := typing(t, dir, "build", "england", "scotland", "wales", "northern-ireland", "harrow", "barnsley", "southwark", "city-of-london")
		p.sees("familyguide: council ", 1)
		p.types(interrupt)
		if status := p.status(); status != 1 {
			t.Errorf("status %d", status)
		}
		p.sees("\nfamilyguide: stopped: nothing was replaced, public is as it was\n", 1)
		if _, err := os.Stat(filepath.Join(dir, "public")); err == nil {
			t.Error("there is a folder public")
		}
		if status, said := familyguideIn(t, dir, "build", "england", "--out", "public"); status != 0 {
			t.Errorf("the next build: %s", said)
		}
	})
	t.Run("serve", func(t *testing.T) {
		dir := started(t, "england")
		p := typing(t, dir, "serve", "--listen", "localhost:0")
		p.sees("Ctrl+C ends the preview", 1)
		p.types(interrupt)
		if status := p.status(); status != 0 {
			t.Errorf("status %d", status)
		}
		if strings.Contains(p.screen(), "error") || strings.Contains(p.screen(), "goroutine") {
			t.Errorf("it did not end quietly:\n%s", p.screen())
		}
	})
}
