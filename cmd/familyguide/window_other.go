//go:build !windows

package main

// hasOwnWindow is false where a program gets no window by a double click.
func hasOwnWindow() bool { return false }
