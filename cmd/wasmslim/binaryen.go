package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// features are what Go's compiler uses beyond the first version of WebAssembly; every
// browser since 2021 has them (webassembly.org/features).
var features = []string{
	"--enable-bulk-memory", "--enable-sign-ext", "--enable-nontrapping-float-to-int", "--enable-mutable-globals",
}

// optimize runs wasm-opt. Its flags hold for every module that package wasmslim writes:
// memory begins as zeros, and its first kilobyte is not used. wasm-opt repeats its passes
// until nothing gets smaller, then flattens and rebuilds the control flow, which saves
// another 1.5 %, and repeats the passes.
func optimize(wasm []byte) ([]byte, error) {
	known := append(slices.Clip(features), "--zero-filled-memory", "--low-memory-unused")
	small, err := binaryen("wasm-opt", wasm, append(slices.Clip(known), "-Oz", "--converge")...)
	if err != nil {
		return nil, err
	}
	return binaryen("wasm-opt", small, append(slices.Clip(known), "--flatten", "--rereloop", "-Oz", "-Oz", "--converge")...)
}

// binaryen runs one of binaryen's tools on a file, and returns what it writes.
func binaryen(tool string, in []byte, flags ...string) ([]byte, error) {
	program, err := find(filepath.Join("cmd", "widget", "node_modules", "binaryen", "bin", tool))
	if err != nil {
		return nil, hinted{fmt.Errorf("%s is not installed", tool), "npm ci --prefix cmd/widget"}
	}
	dir, err := os.MkdirTemp("", "wasmslim-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	from, to := filepath.Join(dir, "in.wasm"), filepath.Join(dir, "out")
	if err := os.WriteFile(from, in, 0o644); err != nil {
		return nil, err
	}
	cmd := exec.Command("node", append([]string{program, from, "-o", to}, flags...)...)
	if output, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s %s: %w\n%s", tool, strings.Join(flags, " "), err, output)
	}
	return os.ReadFile(to)
}

// find looks for a file of the module from the current folder upwards: tests
// run in their package's folder.
func find(path string) (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, path)); err == nil {
			return filepath.Join(dir, path), nil
		}
		parent := filepath.Dir(dir)
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); !errors.Is(err, fs.ErrNotExist) || parent == dir {
			return "", fmt.Errorf("%s: %w", path, fs.ErrNotExist)
		}
		dir = parent
	}
}
