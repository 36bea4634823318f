// Command licences writes the licences of all modules that are part of the program, on
// every system it is released for, into one file:
//
//	go run ./cmd/licences THIRD-PARTY-LICENCES.txt
//
// A module without a licence, or one that is not in the module cache, is an error.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: licences FILE")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

func run(to string) error {
	text, err := all()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o666)
}

// A module is one that packages of the program come from.
type module struct{ Path, Version, Dir string }

// all returns the licences in the order of the modules' paths; Go's own comes first.
func all() ([]byte, error) {
	modules := map[string]module{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		if err := add(modules, system); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	b.WriteString("familyguide contains these modules, under these licences.\n")
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	if err := write(&b, module{Path: "Go", Version: runtime.Version(), Dir: string(bytes.TrimSpace(root))}); err != nil {
		return nil, err
	}
	for _, m := range slices.SortedFunc(values(modules), func(a, b module) int { return cmp.Compare(a.Path, b.Path) }) {
		if err := write(&b, m); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

func values(modules map[string]module) func(func(module) bool) {
	return func(yield func(module) bool) {
		for _, m := range modules {
			if !yield(m) {
				return
			}
		}
	}
}

// add adds the modules of the program for one system.
func add(modules map[string]module, system string) error {
	cmd := exec.Command("go", "list", "-deps", "-json=Module", "./cmd/familyguide")
	cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go list for %s: %w", system, err)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct{ Module *module }
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if m := p.Module; m != nil && m.Version != "" { // not our own
			modules[m.Path] = *m
		}
	}
}

// named matches the names of files with a licence.
var named = regexp.MustCompile(`(?i)^(un)?licen[cs]e|^copying|^notice|^copyright|^patents`)

// write writes a module's licences.
func write(b *bytes.Buffer, m module) error {
	entries, err := os.ReadDir(m.Dir)
	if err != nil {
		return fmt.Errorf("%s: %w", m.Path, err)
	}
	fmt.Fprintf(b, "\n%s\n%s %s\n", strings.Repeat("=", 72), m.Path, m.Version)
	found := false
	for _, e := range entries {
		if !named.MatchString(e.Name()) || !e.Type().IsRegular() || strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(m.Dir, e.Name()))
		if err != nil {
			return err
		}
		found = true
		fmt.Fprintf(b, "\n%s:\n\n%s\n", e.Name(), bytes.TrimSpace(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))))
	}
	if !found {
		return fmt.Errorf("%s %s has no licence", m.Path, m.Version)
	}
	return nil
}
