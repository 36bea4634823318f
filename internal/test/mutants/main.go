package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// packages are tried if no others are named.
var packages = []string{
	"internal/timeline", "internal/council", "internal/layers", "internal/links", "internal/finish", "internal/publish", "internal/site",
	"internal/check/written", "internal/check/published", "internal/ics", "internal/words",
}

func main() {
	sample := flag.Int("n", 60, "how many mutants of each package to try; 0 tries all")
	seed := flag.Uint64("seed", 1, "draws another sample")
	least := flag.Float64("least", 85, "the percentage that the tests must kill")
	flag.Parse()
	if flag.NArg() > 0 {
		packages = flag.Args()
	}
	good, err := run(*sample, *seed, *least)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(2)
	}
	if !good {
		os.Exit(1)
	}
}

// A score counts the outcomes of a package's mutants.
type score struct{ killed, survived, accepted int }

func (s score) percent() float64 {
	return 100 * float64(s.killed) / float64(max(1, s.killed+s.survived))
}

func run(sample int, seed uint64, least float64) (good bool, err error) {
	accepted, err := readAccepted(acceptedFile)
	if err != nil {
		return false, err
	}
	good = true
	var table strings.Builder
	for _, dir := range packages {
		all, err := mutantsOf(dir)
		if err != nil || len(all) == 0 {
			return false, fmt.Errorf("%s has no mutants: run it from the root of the module (%v)", dir, err)
		}
		s, stale, err := try(dir, draw(all, sample, seed, accepted), accepted)
		if err != nil {
			return false, err
		}
		for _, name := range append(stale, gone(dir, all, accepted)...) {
			good = false
			fmt.Printf("take it out of %s: %s\n", acceptedFile, name)
		}
		good = good && s.percent() >= least
		fmt.Fprintf(&table, "%-26s %6d %6d %8d %8d %5.0f %%\n", dir, len(all), s.killed, s.survived, s.accepted, s.percent())
	}
	fmt.Printf("\n%-26s %6s %6s %8s %8s %7s\n%s", "package", "all", "killed", "survived", "accepted", "killed", table.String())
	return good, nil
}

// draw returns a sample of the mutants, and all that are accepted.
func draw(all []mutant, sample int, seed uint64, accepted map[string]bool) (drawn []mutant) {
	random := rand.New(rand.NewPCG(seed, seed))
	for i, at := range random.Perm(len(all)) {
		if sample == 0 || i < sample || accepted[all[at].String()] {
			drawn = append(drawn, all[at])
		}
	}
	return drawn
}

// gone returns the accepted survivors of a package that its code no longer has.
func gone(dir string, all []mutant, accepted map[string]bool) (names []string) {
	there := map[string]bool{}
	for _, m := range all {
		there[m.String()] = true
	}
	for name := range accepted {
		file, _, _ := strings.Cut(name, " ")
		if filepath.ToSlash(filepath.Dir(file)) == dir && !there[name] {
			names = append(names, name+" (the code no longer has it)")
		}
	}
	return names
}

// try runs the package's tests on each mutant, and prints the survivors. Stale are the
// accepted mutants that a test kills; an accepted name may be that of several mutants,
// and then one survivor is enough.
func try(dir string, mutants []mutant, accepted map[string]bool) (s score, stale []string, err error) {
	if out, err := goTest(time.Hour, dir); err != nil {
		return s, nil, fmt.Errorf("the tests of %s fail without any change: mend that first\n%s", dir, out)
	}
	survives := map[string]bool{}
	for _, m := range mutants {
		outcome, err := test(dir, m)
		if err != nil {
			return s, nil, err
		}
		switch name := m.String(); {
		case outcome == survived && accepted[name]:
			s.accepted++
			survives[name] = true
		case outcome == survived:
			s.survived++
			fmt.Printf("%s:%d: survived: %s\n", m.file, m.line, name)
		case outcome == killed:
			s.killed++
		}
	}
	for _, m := range mutants {
		if name := m.String(); accepted[name] && !survives[name] {
			survives[name] = true // say it once
			stale = append(stale, name+" (a test kills it)")
		}
	}
	return s, stale, nil
}

// An outcome is what the tests made of a mutant.
type outcome int

const (
	killed outcome = iota
	survived
	notGo // it does not compile
)

// longest is what compiling and testing a mutant may take: the tests alone have a minute.
const longest = 5 * time.Minute

// test runs the package's short tests with the mutant laid over its file.
func test(dir string, m mutant) (outcome, error) {
	source, err := os.ReadFile(m.file)
	if err != nil {
		return killed, err
	}
	file, err := filepath.Abs(m.file)
	if err != nil {
		return killed, err
	}
	folder, err := os.MkdirTemp("", "mutant-")
	if err != nil {
		return killed, err
	}
	defer os.RemoveAll(folder)
	changed, overlay := filepath.Join(folder, "changed.go"), filepath.Join(folder, "overlay.json")
	text, err := json.Marshal(map[string]any{"Replace": map[string]string{file: changed}})
	if err != nil {
		return killed, err
	}
	if err := os.WriteFile(changed, m.apply(source), 0o600); err != nil {
		return killed, err
	}
	if err := os.WriteFile(overlay, text, 0o600); err != nil {
		return killed, err
	}
	out, err := goTest(longest, dir, "-overlay", overlay)
	switch {
	case err == nil:
		return survived, nil
	case strings.Contains(string(out), "[build failed]"):
		return notGo, nil
	}
	return killed, nil
}

// goTest runs the package's short tests, and returns what they print.
func goTest(most time.Duration, dir string, flags ...string) ([]byte, error) {
	args := append([]string{"test", "-short", "-count=1", "-failfast", "-vet=off", "-timeout=1m"}, flags...)
	return output(most, "go", append(args, "./"+dir)...)
}
