// Command wasmslim builds the timeline's two artifacts from Go:
//
//	wasmslim [-o DIR] PACKAGE
//
// PACKAGE is a program of functions exported with //go:wasmexport; there is one,
// ./cmd/widget. DIR gets timeline.wasm, and timeline.js, its twin in
// plain JavaScript for browsers that may not run WebAssembly. It prints the
// bytes after each step.
//
// The steps are: the standard toolchain; package wasmslim, which keeps what the
// exports reach; wasm-opt (binaryen.go); and for the twin wasm2js and esbuild
// (twin.go). The bytes that come out depend on the Go release and on the
// version of npm's binaryen, so both are pinned: the first in release.go, the
// second in cmd/widget/package-lock.json. Install it with
//
//	npm ci --prefix cmd/widget
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"unsafe"

	"familyguide/internal/timeline"
	"familyguide/internal/wasmslim"
)

// The names of the artifacts in the page's folder.
const (
	wasmName = "timeline.wasm"
	twinName = "timeline.js"
)

// area is the memory in which package widget keeps its numbers.
var area = wasmslim.Options{Area: "buffer", AreaSize: int(unsafe.Sizeof(timeline.Area{}))}

func main() {
	out := flag.String("o", filepath.Join("static", "widget"), "write the artifacts to `DIR`")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: wasmslim [-o DIR] PACKAGE")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(os.Stdout, flag.Arg(0), *out); err != nil {
		fmt.Fprintln(os.Stderr, "wasmslim: error:", err)
		var hint hinted
		if errors.As(err, &hint) {
			fmt.Fprintln(os.Stderr, "wasmslim: hint:", hint.hint)
		}
		os.Exit(1)
	}
}

// hinted is an error with a hint.
type hinted struct {
	error
	hint string
}

func run(report io.Writer, pkg, out string) error {
	a, err := build(pkg)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, wasmName), a.wasm, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, twinName), a.twin, 0o644); err != nil {
		return err
	}
	a.print(report)
	return nil
}

// artifacts is what a build makes, and what it was made from.
type artifacts struct {
	linked     []byte // by the standard toolchain
	slim       *wasmslim.Result
	wasm, twin []byte // finished
}

func build(pkg string) (*artifacts, error) {
	if err := checkRelease(); err != nil {
		return nil, err
	}
	program, err := wasmslim.Link(pkg)
	if err != nil {
		return nil, err
	}
	a := &artifacts{linked: program.Linked}
	if a.slim, err = wasmslim.Slim(program, area); err != nil {
		return nil, fmt.Errorf("%s cannot be made small:\n%w", pkg, err)
	}
	if a.wasm, err = optimize(a.slim.Wasm); err != nil {
		return nil, err
	}
	a.twin, err = twin(a.wasm)
	return a, err
}

// steps are the intermediate results of the build, in order.
func (a *artifacts) steps() []step {
	return []step{
		{"standard toolchain", a.linked},
		{"made small", a.slim.Wasm},
		{wasmName, a.wasm},
		{twinName, a.twin},
	}
}

type step struct {
	name string
	data []byte
}

func (a *artifacts) print(w io.Writer) {
	for _, s := range a.steps() {
		fmt.Fprintf(w, "%-20s %8d bytes\n", s.name, len(s.data))
	}
	fmt.Fprintf(w, "%d of %d functions, %d bytes of stack, %d page of memory, no data\n",
		len(a.slim.Functions), a.slim.Of, a.slim.Stack, a.slim.Pages)
}
