package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The most that each artifact may take on the way to the phone, with brotli. Issue 3
// asks for 7,000 and 15,000; these keep what was won.
const (
	maxWasm = 4000
	maxTwin = 6500
)

func TestRebuildingGivesTheCommittedBytes(t *testing.T) {
	// Read here, so that "go test" knows its cached result depends on it.
	if _, err := os.ReadFile(filepath.Join("..", "widget", "main.go")); err != nil {
		t.Fatal(err)
	}
	a, err := build("familyguide/cmd/widget")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.wasm, artifact(t, wasmName)) || !bytes.Equal(a.twin, artifact(t, twinName)) {
		t.Error("static/widget is not what the source gives: make widget, and commit it")
	}
}

func TestArtifactsAreSmall(t *testing.T) {
	if n := compressed(artifact(t, wasmName)); n > maxWasm {
		t.Errorf("%s: %d bytes with brotli, want at most %d", wasmName, n, maxWasm)
	}
	if n := compressed(artifact(t, twinName)); n > maxTwin {
		t.Errorf("%s: %d bytes with brotli, want at most %d", twinName, n, maxTwin)
	}
}
