package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyguide/internal/publish"
	"familyguide/internal/tree"
)

// TestThePublishedSiteIsAskedOnce and each answer of a host has words of its own.
func TestThePublishedSiteIsAskedOnce(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	if _, err := publish.Swap(out, tree.Tree{"index.html": []byte("<p>a"), "b.txt": []byte("b")}); err != nil {
		t.Fatal(err)
	}
	same, err := os.ReadFile(filepath.Join(out, publish.ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	sum := string(same[:64])
	patience := longestWait
	t.Cleanup(func() { longestWait = patience })
	for _, tt := range []struct {
		name   string
		answer http.HandlerFunc
		result string
		says   string
	}{
		{"the same", func(w http.ResponseWriter, r *http.Request) { w.Write(same) }, "same", "the published site is the one in"},
		{"other files", func(w http.ResponseWriter, r *http.Request) {
			w.Write([]byte(sum + "  index.html\n" + sum + "  c.txt\n"))
		}, "different", "1 file differ, 1 file missing there, 1 file only there"},
		{"as text from Windows", func(w http.ResponseWriter, r *http.Request) {
			w.Write([]byte(strings.ReplaceAll(string(same), "\n", "\r\n")))
		}, "same", ""},
		{"nothing", http.NotFound, "not-found", "nothing that familyguide has built"},
		{"gone", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusGone) }, "not-found", ""},
		{"elsewhere", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://other.example/guide/manifest.sha256", http.StatusMovedPermanently)
		}, "redirect", "the host redirects to https://other.example/guide/manifest.sha256"},
		{"nowhere", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusFound) }, "redirect", ""},
		{"a password", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusUnauthorized) }, "refused", "the host answers 401 Unauthorized"},
		{"a fault", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusInternalServerError) }, "refused", "the host answers 500"},
		{"a page of its own", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("<!doctype html>Not here")) }, "not-a-list", "not the list of a site's files"},
		{"nothing at all", func(w http.ResponseWriter, r *http.Request) {}, "not-a-list", ""},
		{"without end", func(w http.ResponseWriter, r *http.Request) {
			line := []byte(strings.Repeat("x", 1<<16))
			for range 80 {
				w.Write(line)
			}
		}, "too-large", "larger than any list"},
		{"no word", func(w http.ResponseWriter, r *http.Request) {
			select {
			case <-r.Context().Done():
			case <-time.After(5 * time.Second):
			}
		}, "no-answer", "does not answer within"},
		{"half a word", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "100")
			w.Write(same[:20])
		}, "no-answer", "the host's answer cannot be read"},
	} {
		longestWait = patience
		if tt.name == "no word" { // the one answer that is waited for in vain
			longestWait = 200 * time.Millisecond
		}
		asked := 0
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			asked++
			if r.URL.Path != "/guide/manifest.sha256" || r.Header.Get("Cookie") != "" || r.Header.Get("Referer") != "" {
				t.Errorf("%s: asked for %s", tt.name, r.URL)
			}
			tt.answer(w, r)
		}))
		list, err := listAddress(server.URL + "/guide")
		if err != nil {
			t.Fatal(err)
		}
		got := askOnline(server.URL+"/guide", list, out)
		server.Close()
		if got.Result != tt.result || !strings.Contains(got.Message, tt.says) || asked != 1 {
			t.Errorf("%s: %+v after %d requests", tt.name, got, asked)
		}
		if got.Hint == "" && got.Result != "same" {
			t.Errorf("%s: no hint", tt.name)
		}
	}
	if got := askOnline("x", "http://127.0.0.1:1/manifest.sha256", out); got.Result != "no-answer" || got.Message != "the host cannot be reached" {
		t.Errorf("a closed door: %+v", got)
	}
	if got := askOnline("x", "http://127.0.0.1:1/manifest.sha256", t.TempDir()); got.Result != "not-built" {
		t.Errorf("nothing built: %+v", got)
	}
}

// TestAnUntrustedCertificateIsNotAnAnswer.
func TestAnUntrustedCertificateIsNotAnAnswer(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	if _, err := publish.Swap(out, tree.Tree{"index.html": []byte("<p>a")}); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewTLSServer(http.NotFoundHandler())
	defer server.Close()
	server.Config.ErrorLog = nil
	list, err := listAddress(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	if got := askOnline(server.URL, list, out); got.Result != "no-answer" || !strings.Contains(got.Message, "certificate") {
		t.Errorf("%+v", got)
	}
}

// TestOnlyHTTPSIsAsked but for this machine.
func TestOnlyHTTPSIsAsked(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.example.gov.uk/guide/": "https://www.example.gov.uk/guide/manifest.sha256",
		"https://www.example.gov.uk":        "https://www.example.gov.uk/manifest.sha256",
		"http://localhost:8080/":            "http://localhost:8080/manifest.sha256",
		"http://127.0.0.1:8080/x/y":         "http://127.0.0.1:8080/x/y/manifest.sha256",
		"http://www.example.gov.uk/guide/":  "", "http://localhost.example.gov.uk/": "", "http://127.0.0.1.example.gov.uk/": "", "http://10.0.0.1/": "",
		"www.example.gov.uk": "", "ftp://www.example.gov.uk/": "", "file:///etc/passwd": "", "https://": "", "javascript:alert(1)": "",
		"https://user:word@www.example.gov.uk/": "", "https://www.example.gov.uk/?x=1": "", "https://www.example.gov.uk/#x": "",
	} {
		got, err := listAddress(address)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%s: %q, %v", address, got, err)
		}
	}
}
