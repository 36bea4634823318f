package main

import (
	"bytes"
	"testing"
)

// The most that each artifact may take on the way to the phone.
const (
	maxWasm = 7000
	maxTwin = 15000
)

func TestRebuildingGivesTheCommittedBytes(t *testing.T) {
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
