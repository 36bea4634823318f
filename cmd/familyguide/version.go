package main

import (
	"cmp"
	"fmt"
	"runtime/debug"

	"familyguide/internal/council"
	"familyguide/internal/site"
)

// released is the version of a release, set by the linker: -X main.released=v1.2.3.
var released string

// versionVerb prints which program this is. --version prints the same.
type versionVerb struct{}

// Run prints the versions of the program, of Hugo, and of the format of profiles and pages.
func (versionVerb) Run(s *session) error {
	_, err := fmt.Fprintln(s.out, versions())
	return err
}

// versions returns three lines, each a name and a version.
func versions() string {
	return fmt.Sprintf("familyguide %s\nHugo %s\nprofile format %d", programVersion(), site.HugoVersion(), council.Format)
}

// programVersion returns the version of a release; of any other build the one that the Go
// toolchain derives from the repository.
func programVersion() string {
	built := ""
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "(devel)" {
		built = info.Main.Version
	}
	return cmp.Or(released, built, "development build")
}
