package main

import (
	"reflect"

	"github.com/alecthomas/kong"
)

// givenTwice returns a fault if a flag that takes one value is given more than once. The last
// one would count, and we should not guess a family's date or a folder.
func givenTwice(context *kong.Context) error {
	seen := map[*kong.Value]bool{}
	for _, part := range context.Path {
		if part.Flag == nil || part.Flag.Target.Kind() == reflect.Slice {
			continue
		}
		if seen[part.Flag.Value] {
			return usagef("give it once", "--%s is given twice", part.Flag.Name)
		}
		seen[part.Flag.Value] = true
	}
	return nil
}
