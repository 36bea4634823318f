package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// acceptedFile lists the accepted survivors, each below a line with its reason:
//
//	# why no test of the package can kill it
//	internal/ics/ics.go fold: size > room => size >= room
const acceptedFile = "internal/test/mutants/accepted.txt"

// readAccepted returns the names of the accepted survivors.
func readAccepted(name string) (map[string]bool, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	accepted, reason := map[string]bool{}, false
	for lines, n := bufio.NewScanner(file), 1; lines.Scan(); n++ {
		switch line := strings.TrimSpace(lines.Text()); {
		case line == "":
			reason = false
		case line[0] == '#':
			reason = true
		case !reason:
			return nil, fmt.Errorf("%s:%d: the survivor has no reason: write it in a line above, after #", name, n)
		default:
			accepted[line] = true
		}
	}
	return accepted, nil
}
