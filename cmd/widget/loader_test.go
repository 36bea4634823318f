package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/timeline"
)

var static = filepath.Join("..", "..", "static", "widget")

// probed is what testdata/probe.js leaves on the page.
type probed struct {
	Engine string   // "wasm", "js" or "none"
	Ways   []string // the functions of WebAssembly that were called
	Traps  int
	Answer []int32
}

// question is a request, and the native engine's answer.
func question() (request, answer []int32) {
	monday := timeline.Date{Year: 2026, Month: 12, Day: 21}
	rules := []timeline.Rule{
		{ID: "conference", Kinds: timeline.AllKinds, Amount: timeline.NoAmount},
		{ID: "minutes", Kinds: timeline.AllKinds, Direction: timeline.After, Amount: 10, Unit: timeline.WorkingDays},
	}
	cal := timeline.Calendar{
		Holidays: []timeline.Holiday{{Date: monday.AddDays(4)}},
		First:    monday.AddDays(-100), Last: monday.AddDays(100),
	}
	request = append([]int32{2, 0, 0, 20261221, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, timeline.Table(rules, cal)...)
	answer = make([]int32, 100)
	return request, answer[:timeline.Compute(request, answer)]
}

func probe(t *testing.T) []byte {
	t.Helper()
	request, _ := question()
	numbers, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile("testdata/probe.js")
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Replace(script, []byte("REQUEST)"), append(numbers, ')'), 1)
}

// site serves the page, the probe and the artifacts, as a good host does.
func site(t *testing.T) http.Handler {
	script := probe(t)
	mux := http.NewServeMux()
	mux.Handle("/widget/", http.StripPrefix("/widget/", http.FileServer(http.Dir(static))))
	mux.HandleFunc("/widget/timeline.wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		http.ServeFile(w, r, filepath.Join(static, "timeline.wasm"))
	})
	mux.HandleFunc("/probe.js", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		w.Write(script)
	})
	mux.HandleFunc("/page.html", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "testdata/page.html") })
	return mux
}

func visit(t *testing.T, ctx context.Context, url string) (got probed) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(url), chromedp.WaitReady("body[data-result]")); err != nil {
		t.Fatal(err)
	}
	result, err := chromedp.Run(ctx, chromedp.Evaluate[string]("document.body.dataset.result"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(result), &got); err != nil {
		t.Fatal(err)
	}
	return got
}

// want compares what the page got with the engine and the way to it, and an
// answer with the native one.
func (got probed) want(t *testing.T, engine string, ways ...string) {
	t.Helper()
	if got.Engine != engine || !slices.Equal(got.Ways, ways) {
		t.Errorf("engine %q by %q, want %q by %q", got.Engine, got.Ways, engine, ways)
	}
	if _, answer := question(); engine != "none" && !slices.Equal(got.Answer, answer) {
		t.Errorf("answer %v, want %v", got.Answer, answer)
	}
}

// replace changes how one file is served.
func replace(path string, serve http.HandlerFunc) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, path) {
				serve(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func wasmAs(contentType string) func(http.Handler) http.Handler {
	return replace(".wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", contentType)
		http.ServeFile(w, r, filepath.Join(static, "timeline.wasm"))
	})
}

func policy(csp string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Security-Policy", csp)
			next.ServeHTTP(w, r)
		})
	}
}

// neither serves something else in place of both artifacts.
func neither(serve http.HandlerFunc) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return replace("timeline.wasm", serve)(replace("timeline.js", serve)(next))
	}
}

func page(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, "<!DOCTYPE html><title>Not here</title>")
}

func TestLoaderOnEachHost(t *testing.T) {
	const strict = "default-src 'none'; script-src 'self'; connect-src 'self'"
	ctx := browser(t)
	for _, test := range []struct {
		host   string
		change func(http.Handler) http.Handler
		engine string
		ways   []string
	}{
		{"a good one", func(h http.Handler) http.Handler { return h }, "wasm", []string{"instantiateStreaming"}},
		{"below a path", func(h http.Handler) http.Handler { return http.StripPrefix("/council/guide", h) }, "wasm", []string{"instantiateStreaming"}},
		{"the type has a charset", wasmAs("application/wasm; charset=utf-8"), "wasm", []string{"instantiate"}},
		{"the type is not known", wasmAs("application/octet-stream"), "wasm", []string{"instantiate"}},
		{"refuses .wasm", replace(".wasm", http.NotFound), "js", nil},
		{"a page in place of .wasm", replace(".wasm", page), "js", []string{"instantiate"}},
		{"a policy with WebAssembly", policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"), "wasm", []string{"instantiateStreaming"}},
		{"a policy without WebAssembly", policy(strict), "js", []string{"instantiateStreaming"}},
		{"a policy without any request", policy("default-src 'none'; script-src 'self'"), "js", nil},
		{"has neither", neither(http.NotFound), "none", nil},
		{"a page in place of both", neither(page), "none", []string{"instantiate"}},
	} {
		t.Run(test.host, func(t *testing.T) {
			server := httptest.NewServer(test.change(site(t)))
			defer server.Close()
			path := "/page.html"
			if test.host == "below a path" {
				path = "/council/guide/page.html"
			}
			visit(t, ctx, server.URL+path).want(t, test.engine, test.ways...)
		})
	}
}

func TestLoaderWithoutWebAssembly(t *testing.T) {
	server := httptest.NewServer(site(t))
	defer server.Close()
	visit(t, browser(t, "js-flags", "--jitless"), server.URL+"/page.html").want(t, "js")
}

func TestLoaderFromDisk(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "widget"), os.DirFS(static)); err != nil {
		t.Fatal(err)
	}
	html, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"page.html": html, "probe.js": probe(t)} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	visit(t, browser(t), "file://"+filepath.ToSlash(dir)+"/page.html").want(t, "js")
}

// trapping is a module that says its area is at 0, and traps when it is asked.
const trapping = "\x00asm\x01\x00\x00\x00" +
	"\x01\x0a\x02\x60\x00\x01\x7f\x60\x01\x7f\x01\x7f" + // types: () → i32, (i32) → i32
	"\x03\x03\x02\x00\x01" + "\x05\x03\x01\x00\x01" +
	"\x07\x1a\x03\x06buffer\x00\x00\x04plan\x00\x01\x06memory\x02\x00" +
	"\x0a\x0a\x02\x04\x00\x41\x00\x0b\x03\x00\x00\x0b"

func TestAfterATrapTheEngineIsNew(t *testing.T) {
	loads := 0
	broken := replace("timeline.wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Header().Set("Cache-Control", "no-store")
		if loads++; loads == 1 {
			fmt.Fprint(w, trapping)
			return
		}
		http.ServeFile(w, r, filepath.Join(static, "timeline.wasm"))
	})
	server := httptest.NewServer(broken(site(t)))
	defer server.Close()
	got := visit(t, browser(t), server.URL+"/page.html")
	if got.Traps != 1 {
		t.Errorf("%d traps, want 1", got.Traps)
	}
	got.want(t, "wasm", "instantiateStreaming", "instantiateStreaming")
}
