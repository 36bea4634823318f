package demo

import (
	"net/http/httptest"
	"testing"

	"familyguide/internal/tree"
)

// A fault in the rules must show: hosts do not let the later of two rules win.
func TestHostJoinsWhatTwoRulesSay(t *testing.T) {
	h := Serve(t, &Site{Tree: tree.Tree{
		"_headers":          []byte("# For hosts\n/*\n  X-One: all\n  X-Two: all\n/embed/*\n  X-One: embed\n/embed/a.wasm\n  X-One: a\n"),
		"embed/a.wasm":      nil,
		"parents/new/a.ics": nil,
	}})
	for path, want := range map[string][3]string{
		"embed/a.wasm":      {"all, embed, a", "all", "application/wasm"},
		"parents/new/a.ics": {"all", "all", "text/calendar; charset=utf-8"},
		"embed/":            {"all, embed", "all", "text/html; charset=utf-8"}, // 404.html
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", Root+path, nil))
		got := [3]string{w.Header().Get("X-One"), w.Header().Get("X-Two"), w.Header().Get("Content-Type")}
		if got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
