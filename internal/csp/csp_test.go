package csp

import "testing"

// The hashes are those of W3C, Content Security Policy Level 3, section 8.4 (the first) and
// of "printf … | openssl dgst -sha256 -binary | base64".
func TestHashIsWhatBrowsersCompute(t *testing.T) {
	for text, want := range map[string]string{
		"alert('Hello, world.');": "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
		"":                        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
	} {
		if got := Hash([]byte(text)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// The parser of a browser ends every line in LF, whatever was written.
func TestHashDoesNotDependOnLineEnds(t *testing.T) {
	want := Hash([]byte("a\nb\n\nc"))
	for _, text := range []string{"a\r\nb\r\n\r\nc", "a\rb\r\rc", "a\r\nb\n\rc"} {
		if got := Hash([]byte(text)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
	if Hash([]byte("a\nb")) == Hash([]byte("a b")) {
		t.Error("a line end is not a space")
	}
}

func TestIsCodeKnowsDataBlocks(t *testing.T) {
	for kind, want := range map[string]bool{
		"": true, " ": true, "module": true, "MODULE": true, " text/javascript ": true, "application/javascript": true,
		"importmap": true, "speculationrules": true, "text/ecmascript": true, "application/x-javascript": true, "text/jscript": true,
		"text/javascript1.5": true, "text/livescript": true,
		"application/json": false, "application/ld+json": false, "text/template": false, "text/plain": false, "javascript": false,
		"text/javascript; charset=utf-8": false,
	} {
		if got := IsCode(kind); got != want {
			t.Errorf("%q: %t", kind, got)
		}
	}
}
