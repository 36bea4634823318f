package main

import (
	"strings"

	"github.com/alecthomas/kong"

	"familyguide/internal/finding"
)

// nearestOrBegun returns the known word that is meant: one that is near, or the only one
// that begins so.
func nearestOrBegun(word string, known []string) string {
	if near := finding.Nearest(word, known); near != "" || word == "" {
		return near
	}
	begun := ""
	for _, k := range known {
		switch {
		case !strings.HasPrefix(k, strings.ToLower(word)):
		case begun != "":
			return ""
		default:
			begun = k
		}
	}
	return begun
}

// verbNames returns the names of the verbs that help lists.
func verbNames(program *kong.Node) []string {
	var names []string
	for _, verb := range program.Children {
		if !verb.Hidden {
			names = append(names, verb.Name)
		}
	}
	return names
}
