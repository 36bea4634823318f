// Command times reads the output of "go test -json" and prints what "go test" would:
// a line for each package, and everything a failing package printed. At the end it
// lists the slowest packages and tests. Its exit status is that of the tests.
//
//	go test -json ./... | go run ./internal/test/times
package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// An event is a line of go test -json (go doc test2json).
type event struct {
	Action, Package, Test, Output string
	Elapsed                       float64 // seconds
}

func main() {
	var packages, tests []event
	said := map[string][]event{} // by package: the output that is printed if it fails
	failed := false
	for in := json.NewDecoder(os.Stdin); ; {
		var e event
		if err := in.Decode(&e); err == io.EOF {
			break
		} else if err != nil {
			fmt.Fprintln(os.Stderr, "this is not the output of go test -json:", err)
			os.Exit(1)
		}
		switch {
		case e.Action == "build-output":
			fmt.Print(e.Output)
		case e.Action == "output":
			said[e.Package] = append(said[e.Package], e)
		case e.Test != "" && (e.Action == "pass" || e.Action == "skip"):
			said[e.Package] = slices.DeleteFunc(said[e.Package], func(s event) bool { return s.Test == e.Test })
			tests = append(tests, e)
		case e.Test != "" && e.Action == "fail":
			tests = append(tests, e)
		case e.Action == "pass" || e.Action == "skip" || e.Action == "fail":
			failed = failed || e.Action == "fail"
			show(said[e.Package], e.Action == "fail")
			packages = append(packages, e)
		}
	}
	slowest("packages", packages, 10)
	slowest("tests", tests, 20)
	if failed || len(packages) == 0 {
		os.Exit(1)
	}
}

// show prints the last line of a package's output, or all of it if the package failed.
func show(said []event, failed bool) {
	for i, s := range said {
		if failed && !strings.HasPrefix(s.Output, "=== ") || i == len(said)-1 {
			fmt.Print(s.Output)
		}
	}
}

func slowest(what string, events []event, most int) {
	slices.SortStableFunc(events, func(a, b event) int { return cmp.Compare(b.Elapsed, a.Elapsed) })
	fmt.Printf("\nthe slowest %s, in seconds\n", what)
	for _, e := range events[:min(most, len(events))] {
		fmt.Printf("%8.1f  %s %s\n", e.Elapsed, strings.TrimPrefix(e.Package, "familyguide/"), e.Test)
	}
}
