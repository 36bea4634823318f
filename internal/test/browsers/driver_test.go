package browsers

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A driver sends a browser the commands of WebDriver (W3C), under the names that Marionette
// has for them, and returns the value of the answer.
type driver func(command string, params any) (json.RawMessage, error)

// patience is how long a browser may take to start. It says nothing about speed.
const patience = time.Minute

// firefox starts Firefox, which takes the commands over a connection: each message is an
// array after its length (Marionette, "Protocol").
func firefox(t *testing.T) driver {
	t.Helper()
	profile := t.TempDir()
	preferences := `user_pref("marionette.port", 0);` + "\n" // any that is free
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(preferences), 0o666); err != nil {
		t.Fatal(err)
	}
	run(t, exec.Command("firefox-esr", "-headless", "-no-remote", "-marionette", "-profile", profile))
	var conn net.Conn
	until(t, "Firefox listens", func() bool {
		port, _ := os.ReadFile(filepath.Join(profile, "MarionetteActivePort"))
		var err error
		conn, err = net.Dial("tcp", "localhost:"+strings.TrimSpace(string(port)))
		return len(port) > 0 && err == nil
	})
	t.Cleanup(func() { conn.Close() })
	m := &marionette{conn: conn}
	if _, err := m.read(); err != nil { // its greeting
		t.Fatal(err)
	}
	if _, err := m.call("WebDriver:NewSession", map[string]any{}); err != nil {
		t.Fatal(err)
	}
	return m.call
}

type marionette struct {
	conn net.Conn
	n    int
}

func (m *marionette) read() ([]byte, error) {
	size := 0
	for b := make([]byte, 1); ; {
		if _, err := m.conn.Read(b); err != nil {
			return nil, err
		}
		if b[0] == ':' {
			break
		}
		size = size*10 + int(b[0]-'0')
	}
	data := make([]byte, size)
	_, err := io.ReadFull(m.conn, data)
	return data, err
}

func (m *marionette) call(command string, params any) (json.RawMessage, error) {
	m.n++
	data, err := json.Marshal([]any{0, m.n, command, params})
	if err != nil {
		return nil, err
	}
	if _, err := fmt.Fprintf(m.conn, "%d:%s", len(data), data); err != nil {
		return nil, err
	}
	if data, err = m.read(); err != nil {
		return nil, err
	}
	var answer [4]json.RawMessage // 1, the command's number, what is wrong, the answer
	if err := json.Unmarshal(data, &answer); err != nil {
		return nil, err
	}
	if string(answer[2]) != "null" {
		return nil, fmt.Errorf("%s: %s", command, answer[2])
	}
	var of struct{ Value json.RawMessage }
	err = json.Unmarshal(answer[3], &of)
	return of.Value, err
}

// webkit starts WebKit's own small browser, which takes the commands over HTTP. It needs a
// screen; Xvfb is one that nobody sees.
func webkit(t *testing.T) driver {
	t.Helper()
	found, _ := filepath.Glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")
	if len(found) == 0 {
		t.Fatal("no browser: apt-get install webkit2gtk-driver")
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1400x1000x24")
	screen.ExtraFiles = []*os.File{write}
	run(t, screen)
	write.Close()
	display := make([]byte, 16)
	n, err := read.Read(display)
	if err != nil {
		t.Fatal("Xvfb: ", err)
	}
	l := httptest.NewUnstartedServer(nil) // a port that is free
	port := l.Listener.Addr().(*net.TCPAddr).Port
	l.Close()
	server := exec.Command("WebKitWebDriver", "--port="+strconv.Itoa(port))
	server.Env = append(os.Environ(), "DISPLAY=:"+strings.TrimSpace(string(display[:n])))
	run(t, server)
	w := &webDriver{at: fmt.Sprintf("http://127.0.0.1:%d/session", port)}
	var session struct{ SessionID string }
	until(t, "WebKit answers", func() bool {
		value, err := w.post("", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
			"browserName":              "MiniBrowser",
			"webkitgtk:browserOptions": map[string]any{"binary": found[0], "args": []string{"--automation"}},
		}}})
		return err == nil && json.Unmarshal(value, &session) == nil
	})
	w.at += "/" + session.SessionID
	t.Cleanup(func() {
		if r, err := http.NewRequest(http.MethodDelete, w.at, nil); err == nil {
			http.DefaultClient.Do(r)
		}
	})
	return w.call
}

type webDriver struct{ at string }

func (w *webDriver) call(command string, params any) (json.RawMessage, error) {
	return w.post(map[string]string{
		"WebDriver:Navigate": "/url", "WebDriver:ExecuteScript": "/execute/sync", "WebDriver:PerformActions": "/actions",
		"WebDriver:Back": "/back", "WebDriver:SetWindowRect": "/window/rect",
	}[command], params)
}

func (w *webDriver) post(path string, params any) (json.RawMessage, error) {
	data, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	response, err := http.Post(w.at+path, "application/json", bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	var answer struct{ Value json.RawMessage }
	err = json.NewDecoder(response.Body).Decode(&answer)
	if err == nil && response.StatusCode != http.StatusOK {
		err = errors.New(string(answer.Value))
	}
	return answer.Value, err
}

// run starts a program and ends it with the test.
func run(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatalf("%v: make browsers installs it", err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
}

func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !is(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("not in a minute: %s", what)
		}
	}
}
