package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"familyguide/internal/council"
	"familyguide/internal/publish"
	"familyguide/internal/timeline"
)

// TestServers serves a built site from real web servers, with the configuration
// that comes with it, and looks at the types and headers a family's phone gets.
func TestServers(t *testing.T) {
	www := builtSite(t)
	servers := []struct {
		program string
		start   func(t *testing.T, www string, port int) *exec.Cmd
	}{
		{"nginx", nginx},
		{"apache2", apache},
		{"caddy", caddy},
	}
	for _, server := range servers {
		t.Run(server.program, func(t *testing.T) {
			if _, err := exec.LookPath(server.program); err != nil {
				t.Fatalf("this test needs %s: install Debian's packages nginx-light, apache2 and caddy", server.program)
			}
			port := freePort(t)
			runServer(t, server.start(t, www, port))
			host := fmt.Sprintf("http://127.0.0.1:%d", port)
			waitFor(t, host)
			checkHost(t, www, host)
		})
	}
}

// TestStockServerBelowAPath serves the site with nothing but Debian's own types,
// below a path, as a council's host may.
func TestStockServerBelowAPath(t *testing.T) {
	www := builtSite(t)
	port := freePort(t)
	dir := readable(t)
	conf := filepath.Join(dir, "nginx.conf")
	write(t, conf, nginxMain(dir)+fmt.Sprintf("server { listen 127.0.0.1:%d; root %s; }\n}\n", port, filepath.Dir(www)))
	runServer(t, exec.Command("nginx", "-c", conf, "-g", "daemon off;"))
	host := fmt.Sprintf("http://127.0.0.1:%d/%s", port, filepath.Base(www))
	waitFor(t, host)
	for path, kind := range map[string]string{
		"/":                        "text/html",
		"/timeline/":               "text/html",
		"/children/8-11/":          "text/html",
		one(t, www, "*/*.css"):     "text/css",
		one(t, www, "*/*.wasm"):    "application/wasm",
		one(t, www, "widget/*.js"): "application/javascript",
	} {
		response := get(t, host+path)
		if response.StatusCode != 200 || !strings.HasPrefix(response.Header.Get("Content-Type"), kind) {
			t.Errorf("%s: %s, %s; want %s", path, response.Status, response.Header.Get("Content-Type"), kind)
		}
	}
}

// checkHost asserts what the site promises of a host that is set up as it says.
func checkHost(t *testing.T, www, host string) {
	const forever, shortly = "public, max-age=31536000, immutable", "max-age=300"
	tests := []struct{ path, kind, cache string }{
		{"/", "text/html; charset=utf-8", shortly},
		{"/timeline/", "text/html; charset=utf-8", shortly},
		{"/embed/frame/", "text/html; charset=utf-8", shortly},
		{"/embed/timeline.js", "javascript; charset=utf-8", shortly}, // other sites' pages name it
		{one(t, www, "styles/*.css"), "text/css; charset=utf-8", forever},
		{one(t, www, "widget/*.wasm"), "application/wasm", forever},
		{one(t, www, "widget/*.js"), "javascript; charset=utf-8", forever},
		{"/robots.txt", "text/plain; charset=utf-8", shortly},
		{"/manifest.sha256", "text/plain", shortly},
	}
	for _, test := range tests {
		response := get(t, host+test.path)
		if kind := response.Header.Get("Content-Type"); response.StatusCode != 200 || !strings.Contains(strings.ToLower(kind), test.kind) {
			t.Errorf("%s: %s, %s; want %s", test.path, response.Status, kind, test.kind)
		}
		if cache := response.Header.Get("Cache-Control"); cache != test.cache {
			t.Errorf("%s: Cache-Control: %s; want %s", test.path, cache, test.cache)
		}
		checkHeaders(t, test.path, response.Header)
	}
	missing := get(t, host+"/no/such/page/")
	body, _ := io.ReadAll(missing.Body)
	if missing.StatusCode != 404 || !strings.Contains(string(body), "<h1") {
		t.Errorf("a page that is not there: %s, %.60q", missing.Status, body)
	}
	checkHeaders(t, "a page that is not there", missing.Header)
}

func checkHeaders(t *testing.T, path string, h http.Header) {
	ancestors := `'none'`
	if strings.HasPrefix(path, "/embed/") || strings.HasPrefix(path, "/widget/") {
		ancestors = `\*$`
	}
	for name, want := range map[string]string{
		"Content-Security-Policy": `^default-src 'none';.*frame-ancestors ` + ancestors,
		"X-Content-Type-Options":  `^nosniff$`,
		"Referrer-Policy":         `^no-referrer$`,
		"Permissions-Policy":      `geolocation=\(\)`,
	} {
		if got := h.Get(name); !regexp.MustCompile(want).MatchString(got) || strings.Contains(got, "unsafe-inline") {
			t.Errorf("%s: %s: %q", path, name, got)
		}
	}
}

// builtSite publishes a site into a folder that every user may read, since
// servers give up root's rights.
func builtSite(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("needs nginx, Apache and Caddy: make test runs it")
	}
	p, faults := council.BuiltIn("england")
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	m := &maker{today: timeline.Date{Year: 2026, Month: 11, Day: 22}}
	site, findings := m.site(p)
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	www := filepath.Join(readable(t), "guide")
	if _, err := publish.Swap(www, site); err != nil {
		t.Fatal(err)
	}
	return www
}

// readable returns a new folder that every user may read.
func readable(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, d := range []string{dir, filepath.Dir(dir)} {
		if err := os.Chmod(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func nginxMain(dir string) string {
	return fmt.Sprintf("error_log stderr;\npid %[1]s/pid;\nevents {}\nhttp {\naccess_log off;\ninclude /etc/nginx/mime.types;\nclient_body_temp_path %[1]s/a;\nproxy_temp_path %[1]s/b;\nfastcgi_temp_path %[1]s/c;\nuwsgi_temp_path %[1]s/d;\nscgi_temp_path %[1]s/e;\n", dir)
}

func nginx(t *testing.T, www string, port int) *exec.Cmd {
	dir := readable(t)
	site := edited(t, filepath.Join(www, "hosting/nginx.conf"),
		"listen 80;", fmt.Sprintf("listen 127.0.0.1:%d;", port), "listen [::]:80;", "", "/var/www/html", www)
	conf := filepath.Join(dir, "nginx.conf")
	write(t, conf, nginxMain(dir)+site+"}\n")
	return exec.Command("nginx", "-c", conf, "-g", "daemon off;")
}

func apache(t *testing.T, www string, port int) *exec.Cmd {
	dir := readable(t)
	conf := filepath.Join(dir, "apache.conf")
	var modules strings.Builder
	for _, m := range []string{"mpm_event", "authz_core", "mime", "dir", "headers"} {
		fmt.Fprintf(&modules, "LoadModule %[1]s_module /usr/lib/apache2/modules/mod_%[1]s.so\n", m)
	}
	write(t, conf, fmt.Sprintf("%s\nServerName localhost\nListen 127.0.0.1:%d\nPidFile %s/pid\nErrorLog /dev/stderr\nUser www-data\nGroup www-data\nTypesConfig /etc/mime.types\nDocumentRoot %s\n<Directory %s>\nAllowOverride FileInfo\n</Directory>\n",
		modules.String(), port, dir, www, www))
	return exec.Command("apache2", "-f", conf, "-D", "FOREGROUND")
}

func caddy(t *testing.T, www string, port int) *exec.Cmd {
	dir := readable(t)
	conf := filepath.Join(dir, "Caddyfile")
	site := edited(t, filepath.Join(www, "hosting/Caddyfile"),
		"guide.example {", fmt.Sprintf("http://127.0.0.1:%d {", port), "/var/www/html", www)
	write(t, conf, "{\nadmin off\n}\n"+site)
	cmd := exec.Command("caddy", "run", "--adapter", "caddyfile", "--config", conf)
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir)
	return cmd
}

// edited returns a file with the editor's own names in place of the examples.
func edited(t *testing.T, file string, pairs ...string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(string(text), pairs[i]) {
			t.Fatalf("%s does not say %q", file, pairs[i])
		}
	}
	return strings.NewReplacer(pairs...).Replace(string(text))
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// runServer starts a server and ends it with the test.
func runServer(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	var output strings.Builder
	cmd.Stdout, cmd.Stderr = &output, &output
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		time.AfterFunc(5*time.Second, func() { cmd.Process.Kill() })
		cmd.Wait()
		if t.Failed() {
			t.Logf("%s said:\n%s", cmd.Path, output.String())
		}
	})
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

func waitFor(t *testing.T, host string) {
	t.Helper()
	for range 100 {
		if response, err := http.Get(host + "/"); err == nil {
			response.Body.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("nothing answers at %s", host)
}

// get asks for a page as it is, not compressed.
func get(t *testing.T, address string) *http.Response {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	request, err := http.NewRequestWithContext(ctx, "GET", address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "identity")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	return response
}

// one returns the address of a file of the site.
func one(t *testing.T, www, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(www, pattern))
	if err != nil || len(found) == 0 {
		t.Fatalf("no file %s in the site", pattern)
	}
	return strings.TrimPrefix(found[0], www)
}
